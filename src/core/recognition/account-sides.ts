import type { RowShape } from "./hierarchy";
import { fold } from "./text";

type Side = "income" | "expense";

/** Which side a row closes or opens by its name: 收入合计, 支出总计, 本年费用合计. */
function sideOfTotal({ label, total }: RowShape): Side | undefined {
  const text = fold(label);
  if (!total && !/^[一二三四五]、(本年|当年)?(收入|支出|费用)$/u.test(text)) return undefined;
  const [income, expense] = [/收入/u.test(text), /支出|费用/u.test(text)];
  return income === expense ? undefined : income ? "income" : "expense";
}

/**
 * The side of each row of a table that gives 收入 and 支出 below each other, each with its 合计; empty where it does not. A 合计
 * before its rows heads them, one after them closes them. `whole`: all rows are of this side.
 */
export function sidesOf(rows: readonly RowShape[], whole: Side | undefined): readonly (Side | undefined)[] {
  if (whole !== undefined) return whole === "income" ? rows.map(() => whole) : [];
  const totals = rows.map(sideOfTotal);
  if (!totals.includes("income") || !totals.includes("expense")) return [];
  const first = totals.findIndex((side) => side !== undefined);
  const heads = first === 0;
  let side = heads ? undefined : totals[first];
  return rows.map((_, index) => {
    const own = totals[index];
    if (heads) return (side = own ?? side);
    const closed = own ?? side;
    if (own !== undefined && own === side) side = totals.slice(index + 1).find((next) => next !== undefined) ?? own;
    return closed;
  });
}
