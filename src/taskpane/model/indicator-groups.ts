import type { Indicator, IndicatorState } from "../../core/performance/model";

/** The states in the order the pane shows them. */
export const STATE_ORDER: readonly IndicatorState[] = ["exceeded", "completed", "behind", "unknown", "untargeted"];

/** The indicators (without their 其中 rows) by how far they are. */
export function groupIndicators(indicators: readonly Indicator[]): ReadonlyMap<IndicatorState, readonly Indicator[]> {
  return new Map(STATE_ORDER.map((state) => [state, indicators.filter((indicator) => indicator.state === state)]));
}

/** Why an indicator's state is unknown. */
export type UnknownReason = "unmeasured" | "actual" | "both" | "person";

/** What an `unknown` indicator lacks. */
export function unknownReason(indicator: Indicator): UnknownReason {
  if (!indicator.measured) return "unmeasured";
  if (!isFilled(indicator.target?.quantity.kind)) return "both";
  return isFilled(indicator.actual?.quantity.kind) ? "person" : "actual";
}

function isFilled(kind: string | undefined): boolean {
  return kind !== undefined && kind !== "notFilled";
}
