import type { CellRef, RangeRef } from "../core/workbook/address";
import type { Paragraph, Run } from "../core/narrative/model";
import type { ParagraphFate } from "../core/report/merge";
import type { SheetParagraph } from "../core/report/sheet-paragraph";
import type { Settings } from "../core/settings/model";
import type { HostError, Unsubscribe } from "../ports";
import type { Analysis } from "./analysis";
import type { Progress } from "./slices";

export type { ParagraphFate };

/** The outcome of one click on 生成报告. */
export interface Generation {
  readonly reportSheet: string;
  readonly traceSheet: string;
  /** 绩效自评表, where it was written together with the report. */
  readonly formSheet?: string;
  readonly analysis: Analysis;
  readonly fates: ReadonlyMap<string, ParagraphFate>;
  /** The report as it stands on the sheet, the user's own paragraphs included. */
  readonly paragraphs: readonly SheetParagraph[];
}

export type SessionState =
  | { readonly phase: "reading"; readonly progress?: Progress }
  | {
      readonly phase: "ready";
      readonly analysis: Analysis;
      /** The last generation of this session, if any. */
      readonly generation?: Generation;
      /** A write is under way. */
      readonly writing: boolean;
      /** How far a reading is that takes a while. */
      readonly progress?: Progress;
      /** The last command's failure; cleared by the next one. */
      readonly failure?: HostError;
    }
  | { readonly phase: "failed"; readonly failure: HostError };

/** A stretch of the report that rests on a cell: a figure, or words quoted from the cell. */
export interface CellUse {
  readonly paragraph: Paragraph;
  readonly run: Run;
}

/** One open workbook as the pane sees it. The state is immutable; listeners are told after each change. */
export interface Session {
  readonly state: SessionState;
  subscribe(listener: () => void): Unsubscribe;
  /** Reads the workbook again. */
  refresh(): Promise<void>;
  /**
   * Writes the report sheets, and with them 绩效自评表 where the settings ask for it; paragraphs in `takeNew` take the new
   * text over the user's edit. Resolves to `undefined` when it failed; nothing is written then, and the state holds the
   * failure.
   */
  generate(takeNew?: ReadonlySet<string>): Promise<Generation | undefined>;
  /** 恢复上一版: puts back the report from before the last click, and keeps the present one in its place. */
  restore(): Promise<Generation | undefined>;
  /** 生成自评表: writes the scoring form, with what the user entered in it. Resolves to its sheet's name, if written. */
  writeForm(): Promise<string | undefined>;
  /** 新建单位情况表: writes the sheet to fill in, once. Resolves to its name; `undefined` where it is there already. */
  writeProfile(): Promise<string | undefined>;
  /** Changes 绩效设置 and reads the workbook by it. Resolves to whether it was written. */
  decide(change: (settings: Settings) => Settings): Promise<boolean>;
  /** Ends a reading that takes too long, and with it a write that has not begun. */
  cancel(): void;
  /** Selects a figure's source cell in the spreadsheet. */
  show(ref: CellRef): Promise<void>;
  /** The range the user has selected, as the host told it last. */
  readonly selection?: RangeRef;
  /** Work waits until the user has finished editing a cell. */
  readonly waiting: boolean;
  /** What the host lacks and what still works, a sentence each. */
  readonly limits: readonly string[];
  /** The sentences that use a range. */
  usesOf(range: RangeRef): readonly CellUse[];
  /** Stops listening to the host. */
  close(): void;
}
