import type { RangeRef } from "../core/workbook/address";
import { HostError, type Unsubscribe, type WorkbookHost } from "../ports";
import {
  planPlainFormulas,
  restorePerfFormulas,
  writePlainFormulas,
  type FormulaScope,
  type PlainOutcome,
  type PlainPlan,
  type RestoreOutcome,
} from "./plain-formulas";

/** 转为普通公式, or 恢复PERF公式. */
export type PlainDirection = "plain" | "perf";

/** Where the user is with 普通公式. */
export type PlainState =
  | { readonly stage: "idle" }
  | { readonly stage: "busy"; readonly direction: PlainDirection }
  | {
      readonly stage: "asking";
      readonly direction: PlainDirection;
      /** The scopes to choose from, and the one chosen. */
      readonly scopes: readonly FormulaScope[];
      readonly scope: FormulaScope;
      /** What converting would do in the chosen scope; absent for putting back. */
      readonly plan?: PlainPlan;
    }
  | { readonly stage: "converted"; readonly outcome: PlainOutcome }
  | { readonly stage: "restored"; readonly outcome: RestoreOutcome }
  | { readonly stage: "failed"; readonly direction: PlainDirection; readonly failure: HostError };

/** 普通公式 step by step: nothing is written before the user has seen what it would do. */
export interface PlainTask {
  readonly state: PlainState;
  subscribe(listener: () => void): Unsubscribe;
  /** Looks at the workbook and asks what to convert or put back. */
  ask(direction: PlainDirection): Promise<void>;
  /** Chooses another of the scopes. */
  choose(scope: FormulaScope): void;
  /** Does what was asked about. Asks again where more cells would lose their formula than were listed. */
  run(): Promise<void>;
  /** Forgets the question or the result. */
  dismiss(): void;
}

/** What the selection stands for: several cells for themselves, one cell for nothing but its sheet. */
function scopesOf(selection: RangeRef | undefined): readonly FormulaScope[] {
  if (!selection) return [{ kind: "workbook" }];
  const several = selection.top !== selection.bottom || selection.left !== selection.right;
  return [
    ...(several ? [{ kind: "selection", range: selection } as const] : []),
    { kind: "sheet", sheet: selection.sheet },
    { kind: "workbook" },
  ];
}

/** The cells that would lose their formula or stay as they are, as they are listed. */
function listed({ replacements, skipped }: PlainPlan): string {
  const values = replacements.filter(({ formula }) => formula === undefined);
  return JSON.stringify([values.map(({ at }) => at), skipped.map(({ at }) => at)]);
}

function asHostError(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("failed", "操作没有完成，请重试。", { cause: error });
}

/** Opens 普通公式 over a host. `selection` tells what the user has selected now. */
export function createPlainTask(host: WorkbookHost, selection: () => Promise<RangeRef | undefined>): PlainTask {
  let state: PlainState = { stage: "idle" };
  let planFor: (scope: FormulaScope) => PlainPlan = () => ({ replacements: [], skipped: [] });
  const listeners = new Set<() => void>();
  const become = (next: PlainState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  /** Works while the state says so; a failure becomes the state. */
  const work = async (direction: PlainDirection, steps: () => Promise<PlainState>): Promise<void> => {
    become({ stage: "busy", direction });
    try {
      become(await steps());
    } catch (error) {
      become({ stage: "failed", direction, failure: asHostError(error) });
    }
  };
  const look = async (): Promise<void> => {
    const workbook = await host.read();
    planFor = (scope) => planPlainFormulas(workbook, scope);
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async ask(direction) {
      if (state.stage === "busy") return;
      await work(direction, async () => {
        const scopes = scopesOf(await selection());
        const [first] = scopes;
        const scope: FormulaScope = first?.kind === "selection" ? first : { kind: "workbook" };
        if (direction === "perf") return { stage: "asking", direction, scopes, scope };
        await look();
        return { stage: "asking", direction, scopes, scope, plan: planFor(scope) };
      });
    },
    choose(scope) {
      if (state.stage !== "asking") return;
      become({ ...state, scope, ...(state.plan && { plan: planFor(scope) }) });
    },
    async run() {
      if (state.stage !== "asking") return;
      const asked = state;
      const { direction, scope } = asked;
      await work(direction, async () => {
        if (!asked.plan) return { stage: "restored", outcome: await restorePerfFormulas(host, scope) };
        await look();
        const plan = planFor(scope);
        if (listed(plan) !== listed(asked.plan)) return { ...asked, plan };
        return { stage: "converted", outcome: await writePlainFormulas(host, plan) };
      });
    },
    dismiss() {
      if (state.stage !== "busy") become({ stage: "idle" });
    },
  };
}
