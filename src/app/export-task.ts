import type { ReportDocument } from "../core/report/document";
import type { SheetParagraph } from "../core/report/sheet-paragraph";
import { traceLines } from "../core/report/trace-lines";
import { planReport } from "../core/report/write-plan";
import {
  HostError,
  type ExportFile,
  type Exporter,
  type ExportOutlet,
  type RichText,
  type Unsubscribe,
} from "../ports";
import { documentName, reportDocument } from "./report-document";
import { reportGaps, type ReportGap } from "./report-gaps";
import { reportText } from "./report-text";
import { requireTables } from "./reportable";
import type { Session } from "./session";

/** 复制到 Word, 导出 Word, 导出纯文本. */
export type ExportKind = "copy" | "docx" | "text";

/** Where the user is with an export. */
export type ExportState =
  | { readonly stage: "idle" }
  | { readonly stage: "busy"; readonly kind: ExportKind }
  /** Everything is ready: `gaps` are still open. Without gaps, the copy needs a click of its own. */
  | { readonly stage: "asking"; readonly kind: ExportKind; readonly gaps: readonly ReportGap[] }
  | { readonly stage: "copied" }
  /** The file was handed over; with `otherways`, it may have come to nothing. */
  | { readonly stage: "saved"; readonly name: string; readonly otherways: boolean }
  | { readonly stage: "failed"; readonly kind: ExportKind; readonly failure: HostError };

/** Export step by step: what is still to be filled in is shown before anything leaves the program. */
export interface ExportTask {
  readonly state: ExportState;
  /** 数据来源 comes after the text. */
  readonly sources: boolean;
  subscribe(listener: () => void): Unsubscribe;
  chooseSources(sources: boolean): void;
  /** Reads the report as it stands now; exports it, or asks first where something is missing. */
  start(kind: ExportKind): Promise<void>;
  /** 仍然导出. Call it from a click. */
  confirm(): Promise<void>;
  /** Hands the last file over in another way. */
  saveOtherwise(): void;
  openWorkbench(): void;
  /** Forgets the question or the result. */
  dismiss(): void;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Windows programs take UTF-8 for what it is only with this mark. */
const BOM = "\uFEFF";

const NO_CLIPBOARD = new HostError(
  "failed",
  "这里不允许程序写剪贴板，没有复制成功。请改用“导出 Word”，或在“自评报告”表里选中文字按 Ctrl+C。",
);

interface Prepared {
  readonly paragraphs: readonly SheetParagraph[];
  readonly document: ReportDocument;
  readonly gaps: readonly ReportGap[];
  /** Made beforehand, because a clipboard takes it only in the moment of a click. */
  readonly rich?: RichText;
}

async function prepare(session: Pick<Session, "state" | "refresh">, sources: boolean): Promise<Prepared> {
  await session.refresh();
  const { state } = session;
  if (state.phase === "reading") throw new HostError("failed", "还在读取工作簿，请稍后再导出。");
  if (state.phase === "failed") throw state.failure;
  if (state.failure) throw state.failure;
  const { analysis } = state;
  requireTables(analysis);
  const { workbook, report, performance } = analysis;
  const { paragraphs, charts } = planReport(workbook, report);
  return {
    paragraphs,
    document: reportDocument(performance, paragraphs, charts, sources ? traceLines(report) : undefined),
    gaps: reportGaps(report, paragraphs),
  };
}

/** Opens the exports of a session's report. */
export function createExportTask(
  session: Pick<Session, "state" | "refresh">,
  exporter: Exporter,
  outlet: ExportOutlet,
): ExportTask {
  let state: ExportState = { stage: "idle" };
  let sources = false;
  let prepared: Prepared | undefined;
  let saved: ExportFile | undefined;
  const listeners = new Set<() => void>();
  const become = (next: ExportState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const fail = (kind: ExportKind, error: unknown): void => {
    const failure =
      error instanceof HostError
        ? error
        : new HostError("failed", "导出没有完成，请重试；还不行，请用“导出纯文本”。", { cause: error });
    become({ stage: "failed", kind, failure });
  };

  const fileOf = async (kind: "docx" | "text", { document, paragraphs }: Prepared): Promise<ExportFile> =>
    kind === "docx"
      ? { name: documentName(document, "docx"), bytes: await exporter.docx(document), type: DOCX }
      : {
          name: documentName(document, "txt"),
          bytes: new TextEncoder().encode(BOM + reportText(paragraphs).replace(/\n/g, "\r\n")),
          type: "text/plain;charset=utf-8",
        };

  const hand = async (kind: ExportKind, ready: Prepared, asked: boolean): Promise<void> => {
    if (kind === "copy") {
      if (await outlet.copy(ready.rich ?? (await exporter.richText(ready.document)))) become({ stage: "copied" });
      else if (asked) fail(kind, NO_CLIPBOARD);
      else become({ stage: "asking", kind, gaps: [] });
      return;
    }
    become({ stage: "busy", kind });
    saved = await fileOf(kind, ready);
    outlet.save(saved);
    become({ stage: "saved", name: saved.name, otherways: outlet.otherways !== undefined });
  };

  return {
    get state() {
      return state;
    },
    get sources() {
      return sources;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chooseSources(next) {
      if (state.stage === "busy") return;
      sources = next;
      become({ stage: "idle" });
    },
    async start(kind) {
      if (state.stage === "busy") return;
      become({ stage: "busy", kind });
      try {
        prepared = await prepare(session, sources);
        if (kind === "copy") prepared = { ...prepared, rich: await exporter.richText(prepared.document) };
        if (prepared.gaps.length > 0) become({ stage: "asking", kind, gaps: prepared.gaps });
        else await hand(kind, prepared, false);
      } catch (error) {
        fail(kind, error);
      }
    },
    async confirm() {
      if (state.stage !== "asking" || !prepared) return;
      const { kind } = state;
      try {
        await hand(kind, prepared, true);
      } catch (error) {
        fail(kind, error);
      }
    },
    saveOtherwise() {
      if (saved) outlet.otherways?.save(saved);
    },
    openWorkbench() {
      outlet.otherways?.openWorkbench();
    },
    dismiss() {
      if (state.stage !== "busy") become({ stage: "idle" });
    },
  };
}
