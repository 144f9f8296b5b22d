import type { Analysis } from "./analysis";

/** Whether there is anything that a scoring form could hold. */
export function isScorable({ performance }: Pick<Analysis, "performance">): boolean {
  return performance.indicators.length > 0 || performance.budget?.scope === "department";
}
