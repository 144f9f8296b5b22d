import type { Block } from "./body";
import type { Grid } from "./grid";
import type { HeaderColumn } from "./header-cells";
import type { Evidence } from "./model";
import { findSteps } from "./steps";
import type { Steps } from "./steps";
import { isUnitWord, moneyUnit } from "./text";

/** The column that gives each row's unit beside its amounts: 计量单位, or 单位 where a row says 万元 or 元 in it. */
export function* unitOfRows(grid: Grid, block: Block): Steps<HeaderColumn | undefined> {
  const found = block.columns.find(({ match }) => match?.sense === "unit" || match?.sense === "measure");
  if (!found) return undefined;
  const row = yield* findSteps(
    block.body,
    (one) => moneyUnit(grid.slotAt(one, found.column)?.text ?? "") !== undefined,
  );
  return row === undefined ? undefined : found;
}

/** Whether a row says that it counts in another unit than the table's money: 个, 批次, 人次, or 元 under 金额单位：万元. */
export function countsOtherwise(
  grid: Grid,
  row: number,
  { column }: HeaderColumn,
  ofTable: string | undefined,
): boolean {
  const text = grid.slotAt(row, column)?.text ?? "";
  const money = moneyUnit(text);
  return isUnitWord(text) && (money === undefined || (ofTable !== undefined && money !== ofTable));
}

/** Says which rows were left out because of their unit. */
export function notInUnit(rows: readonly number[]): Evidence {
  const shown = rows.slice(0, 5).map((row) => String(row + 1));
  const list = shown.join("、") + (rows.length > shown.length ? "……" : "");
  return { about: "kind", because: `第${list}行的计量单位不是表的金额单位，没有读作金额` };
}
