import type { Indicator } from "../performance/model";
import type { CellRef } from "../workbook/address";
import { nameOf } from "./indicator-words";
import type { Run } from "./model";

function isSame(one: CellRef, other: CellRef | undefined): boolean {
  return one.sheet === other?.sheet && one.row === other.row && one.column === other.column;
}

function labelOf(source: CellRef, { target, actual, rank, idle, reasonSource }: Indicator): string | undefined {
  if (isSame(source, target?.source)) return "年度目标";
  if (isSame(source, actual?.source) || isSame(source, idle?.source)) return "实际完成值";
  if (isSame(source, rank?.source)) return "排位";
  return isSame(source, reasonSource) ? "偏差原因" : undefined;
}

/** An indicator's runs, the words quoted from its cells with what they are: 基层防汛应急能力年度目标. */
export function labelled(runs: readonly Run[], indicator: Indicator): readonly Run[] {
  return runs.map((run) => {
    const label = run.kind === "text" && run.source && run.label === undefined && labelOf(run.source, indicator);
    return label ? { ...run, label: `${nameOf(indicator)}${label}` } : run;
  });
}
