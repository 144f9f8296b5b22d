import type { FormulaScope, PlainPlan, PlainReplacement } from "../../../src/app/plain-formulas";
import type { PlainState, PlainTask } from "../../../src/app/plain-task";

/** Keeps what it was asked to do. */
export interface MemoryTask extends PlainTask {
  readonly calls: readonly string[];
  become(state: PlainState): void;
}

/** 普通公式 whose every step the test decides. */
export function memoryTask(first: PlainState = { stage: "idle" }): MemoryTask {
  let state = first;
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  return {
    calls,
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      state = next;
      listeners.forEach((listener) => listener());
    },
    ask: async (direction) => void calls.push(`ask ${direction}`),
    choose: (scope) => void calls.push(`choose ${scope.kind}`),
    run: async () => void calls.push("run"),
    dismiss: () => void calls.push("dismiss"),
  };
}

/** A cell of the completion column. */
export const at = (row: number) => ({ sheet: "指标", row, column: 3 });
const replaced = (row: number, because?: string): PlainReplacement => ({
  at: at(row),
  anchor: at(row),
  perf: "=PERF.COMPLETION(C2,B2)",
  value: 0.75,
  ...(because === undefined ? { formula: "=C2/B2" } : { because }),
});
/** Two formulas, a value and a cell that stays. */
export const PLAN: PlainPlan = {
  replacements: [replaced(1), replaced(2), replaced(3, "指标!B4是文字，Excel公式读不懂")],
  skipped: [{ at: at(4), perf: "=PERF.COMPLETION()", because: "公式还没有算出结果（#BUSY!）" }],
};
const SELECTED: FormulaScope = {
  kind: "selection",
  range: { sheet: "指标", top: 1, left: 3, bottom: 4, right: 3 },
};
const SCOPES: readonly FormulaScope[] = [SELECTED, { kind: "sheet", sheet: "指标" }, { kind: "workbook" }];
/** The question before converting what is selected. */
export const ASKING: Extract<PlainState, { stage: "asking" }> = {
  stage: "asking",
  direction: "plain",
  scopes: SCOPES,
  scope: SELECTED,
  plan: PLAN,
};
