import type { Reading } from "../recognition/model";
import { cellAddress } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";
import { forwardColumns } from "./columns";
import type { RollForward } from "./model";
import { nextYears } from "./years";

/**
 * Plans this year's skeleton of last year's workbook: the recognised year goes up in titles and headers, what last year came
 * to is emptied (constants only), 上年 columns take it, targets and budgets stay. `undefined` where no year is known.
 */
export function rollForward(workbook: Workbook, reading: Reading): RollForward | undefined {
  const from = reading.facts.year;
  if (from === undefined) return undefined;
  const to = from + 1;
  const columns = forwardColumns(workbook, reading, from);
  const named = nextYears(workbook, reading, from, to);
  const taken = new Set(columns.edits.map((edit) => `${edit.sheet}\u0000${cellAddress(edit)}`));
  const raised = named.edits.filter((edit) => !taken.has(`${edit.sheet}\u0000${cellAddress(edit)}`));
  const tabs = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && name.includes(String(from)),
  );
  return {
    from,
    to,
    ...columns,
    edits: [...columns.edits, ...raised],
    years: named.years,
    notes: [
      ...columns.notes,
      ...(columns.outdated.length === 0
        ? []
        : ["保留的公式还显示上年的结果，用 Excel 或 WPS 打开并保存一次后才会重算。"]),
      ...named.formulas.map((address) => `${address}的年度由公式得出，没有改动，请检查公式。`),
      ...tabs.map(({ name }) => `工作表名“${name}”里的年份没有改动，请在 Excel 里改名。`),
    ],
  };
}
