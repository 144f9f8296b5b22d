import { usesOf } from "../../../src/app/uses-of";
import type { Analysis } from "../../../src/app/analysis";
import type { Generation, ParagraphFate, Session, SessionState } from "../../../src/app/session";
import { rulesOf } from "../../../src/core/rules/rules";
import type { Settings } from "../../../src/core/settings/model";
import { refAddress, type RangeRef } from "../../../src/core/workbook/address";
import { HostError } from "../../../src/ports";

/** A session over data in memory whose every step the test decides. */
export interface MemorySession extends Session {
  /** Commands in the order they came: `show 预算执行!D4`, `generate`, `generate bridge.text`, `refresh`, `decide`. */
  readonly calls: readonly string[];
  /** The settings that were decided, in order. */
  readonly decided: readonly Settings[];
  become(state: SessionState): void;
  select(range: RangeRef | undefined): void;
  /** Ends the write under way. */
  finish(result: Generation | HostError): void;
  /** What the next smaller sheets come to: their name, or why they could not be written. */
  answer(result: string | HostError): void;
  /** Lets the next selections fail. */
  refuse(failure: HostError | undefined): void;
}

/** Opens a session in a given state. */
export function memorySession(first: SessionState): MemorySession {
  let state = first;
  let selection: RangeRef | undefined;
  let refusal: HostError | undefined;
  let settle: ((generation: Generation | undefined) => void) | undefined;
  let outcome: string | HostError = "";
  const calls: string[] = [];
  const decided: Settings[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const become = (next: SessionState): void => {
    state = next;
    tell();
  };
  const writeSheet = async (what: string): Promise<string | undefined> => {
    calls.push(what);
    if (typeof outcome === "string") return outcome;
    if (state.phase === "ready") become({ ...state, failure: outcome });
    return undefined;
  };
  return {
    calls,
    decided,
    become,
    get state() {
      return state;
    },
    get selection() {
      return selection;
    },
    waiting: false,
    limits: [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async refresh() {
      calls.push("refresh");
    },
    generate(takeNew = new Set<string>()) {
      calls.push(["generate", ...takeNew].join(" "));
      if (state.phase === "ready") become({ phase: "ready", analysis: state.analysis, writing: true });
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    restore() {
      calls.push("restore");
      return Promise.resolve(undefined);
    },
    writeForm: () => writeSheet("form"),
    writeProfile: () => writeSheet("profile"),
    async decide(change) {
      calls.push("decide");
      if (state.phase !== "ready") return false;
      const { analysis } = state;
      const settings = change(analysis.settings);
      decided.push(settings);
      become(ready({ ...analysis, settings, rules: rulesOf(settings.rules).rules }));
      return true;
    },
    cancel: () => void calls.push("cancel"),
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
    answer(result) {
      outcome = result;
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
  return {
    reportSheet: "自评报告",
    traceSheet: "数据来源",
    analysis,
    fates: new Map(Object.entries(fates)),
    paragraphs: [],
  };
}
