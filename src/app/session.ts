import type { CellRef, RangeRef } from "../core/workbook/address";
import type { Paragraph, Run } from "../core/narrative/model";
import type { ParagraphFate } from "../core/report/merge";
import type { HostError, Unsubscribe } from "../ports";
import type { Analysis } from "./analysis";

export type { ParagraphFate };

/** The outcome of one click on 生成报告. */
export interface Generation {
  readonly reportSheet: string;
  readonly traceSheet: string;
  readonly analysis: Analysis;
  readonly fates: ReadonlyMap<string, ParagraphFate>;
}

export type SessionState =
  | { readonly phase: "reading" }
  | {
      readonly phase: "ready";
      readonly analysis: Analysis;
      /** The last generation of this session, if any. */
      readonly generation?: Generation;
      /** A write is under way. */
      readonly writing: boolean;
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
  /** Writes the report sheets. Resolves to `undefined` when it failed; the state then holds the failure. */
  generate(): Promise<Generation | undefined>;
  /** Selects a figure's source cell in the spreadsheet. */
  show(ref: CellRef): Promise<void>;
  /** The range the user has selected, as the host told it last. */
  readonly selection?: RangeRef;
  /** The sentences that use a range. */
  usesOf(range: RangeRef): readonly CellUse[];
  /** Stops listening to the host. */
  close(): void;
}
