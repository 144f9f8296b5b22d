import { ourSheetNames } from "../core/report/our-sheets";
import { planReport } from "../core/report/write-plan";
import { rangeAt, type CellRef, type RangeRef } from "../core/workbook/address";
import { HostError, type WorkbookChange, type WorkbookHost } from "../ports";
import type { Analysis } from "./analysis";
import { analyse } from "./analyse";
import { requireTables } from "./reportable";
import type { Generation, Session, SessionState } from "./session";
import { usesOf } from "./uses-of";

export interface SessionOptions {
  /** Milliseconds without a further change before the workbook is read again. */
  readonly settle?: number;
}

const SETTLE = 300;

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("failed", "操作没有完成，工作簿未作改动。请重试；若仍不行，请复制诊断信息联系维护人员。", {
    cause: error,
  });
}

/** Opens a session over a host: reads the workbook, follows its changes, writes the report on demand. */
export function createSession(host: WorkbookHost, { settle = SETTLE }: SessionOptions = {}): Session {
  let state: SessionState = { phase: "reading" };
  let selection: RangeRef | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** The user changed something while a write was under way. */
  let missed = false;
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());
  const become = (next: SessionState): void => {
    if (closed) return;
    state = next;
    tell();
  };
  const read = async (): Promise<Analysis> => analyse(await host.read());

  const refresh = async (): Promise<void> => {
    try {
      const analysis = await read();
      const generation = state.phase === "ready" ? state.generation : undefined;
      become({
        phase: "ready",
        analysis,
        ...(generation && { generation }),
        writing: state.phase === "ready" && state.writing,
      });
    } catch (error) {
      const failure = asHostError(error);
      become(state.phase === "ready" ? { ...state, failure } : { phase: "failed", failure });
    }
  };

  const generate = async (): Promise<Generation | undefined> => {
    if (state.phase !== "ready" || state.writing) return undefined;
    become({
      phase: "ready",
      analysis: state.analysis,
      ...(state.generation && { generation: state.generation }),
      writing: true,
    });
    try {
      const analysis = await read();
      requireTables(analysis);
      const planned = planReport(analysis.workbook, analysis.report);
      await host.write(planned.plan);
      const generation = { ...planned, analysis };
      become({ phase: "ready", analysis: { ...analysis, stale: new Set() }, generation, writing: false });
      if (missed) refreshSoon();
      return generation;
    } catch (error) {
      if (state.phase === "ready") become({ ...state, writing: false, failure: asHostError(error) });
      return undefined;
    }
  };

  const refreshSoon = (): void => {
    missed = false;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), settle);
  };

  const touchesUserSheets = (change: WorkbookChange): boolean => {
    if (change.kind === "structure" || state.phase !== "ready") return true;
    const ours = ourSheetNames(state.analysis.workbook);
    return change.ranges.some((range) => !ours.has(range.sheet));
  };

  const stop = [
    host.onChange((change) => {
      if (!touchesUserSheets(change)) return;
      if (state.phase === "ready" && state.writing) missed = true;
      else refreshSoon();
    }),
    host.onSelect((range) => {
      selection = range;
      tell();
    }),
  ];
  void refresh();

  return {
    get state() {
      return state;
    },
    get selection() {
      return selection;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    generate,
    show: (ref: CellRef) => host.select(rangeAt(ref)),
    usesOf: (range) => (state.phase === "ready" ? usesOf(state.analysis, range) : []),
    close() {
      closed = true;
      clearTimeout(timer);
      stop.forEach((unsubscribe) => unsubscribe());
      listeners.clear();
    },
  };
}
