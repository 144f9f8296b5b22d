import { usesOf } from "../../../src/app/uses-of";
import type { Analysis } from "../../../src/app/analysis";
import type { Generation, ParagraphFate, Session, SessionState } from "../../../src/app/session";
import { refAddress, type RangeRef } from "../../../src/core/workbook/address";
import { HostError } from "../../../src/ports";

/** A session over data in memory whose every step the test decides. */
export interface MemorySession extends Session {
  /** Commands in the order they came: `show 预算执行!D4`, `generate`, `refresh`. */
  readonly calls: readonly string[];
  become(state: SessionState): void;
  select(range: RangeRef | undefined): void;
  /** Ends the write under way. */
  finish(result: Generation | HostError): void;
  /** Lets the next selections fail. */
  refuse(failure: HostError | undefined): void;
}

/** Opens a session in a given state. */
export function memorySession(first: SessionState): MemorySession {
  let state = first;
  let selection: RangeRef | undefined;
  let refusal: HostError | undefined;
  let settle: ((generation: Generation | undefined) => void) | undefined;
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const become = (next: SessionState): void => {
    state = next;
    tell();
  };
  return {
    calls,
    become,
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
    async refresh() {
      calls.push("refresh");
    },
    generate() {
      calls.push("generate");
      if (state.phase === "ready") become({ phase: "ready", analysis: state.analysis, writing: true });
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    async show(ref) {
      calls.push(`show ${refAddress(ref)}`);
      if (refusal) throw refusal;
    },
    usesOf: (range) => (state.phase === "ready" ? usesOf(state.analysis, range) : []),
    close: () => listeners.clear(),
    select(range) {
      selection = range;
      tell();
    },
    finish(result) {
      if (state.phase !== "ready") return;
      const { analysis } = state;
      become({
        phase: "ready",
        analysis,
        writing: false,
        ...(result instanceof HostError ? { failure: result } : { generation: result }),
      });
      settle?.(result instanceof HostError ? undefined : result);
    },
    refuse(failure) {
      refusal = failure;
    },
  };
}

/** The state of a workbook that was read. */
export function ready(analysis: Analysis): Extract<SessionState, { phase: "ready" }> {
  return { phase: "ready", analysis, writing: false };
}

/** A finished generation in which the paragraphs met these fates. */
export function generation(analysis: Analysis, fates: Readonly<Record<string, ParagraphFate>>): Generation {
  return { reportSheet: "自评报告", traceSheet: "数据来源", analysis, fates: new Map(Object.entries(fates)) };
}
