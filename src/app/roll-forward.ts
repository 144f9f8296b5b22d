import { markedSheet } from "../core/report/our-sheets";
import { SHEET_MARKS } from "../core/report/plan";
import { planReport } from "../core/report/write-plan";
import { rollForward } from "../core/rollforward/roll-forward";
import { refAddress, type CellRef } from "../core/workbook/address";
import type { Sheet, Workbook } from "../core/workbook/snapshot";
import type { RollForward } from "../core/rollforward/model";
import { HostError, type OpenedFile, type WorkbookFiles } from "../ports";
import { analyse } from "./analyse";
import { requireTables } from "./reportable";

/** This year's skeleton as a file, and what was done for it. */
export interface RolledForward {
  readonly bytes: Uint8Array;
  readonly plan: RollForward;
  /** What became of the sheets that this product wrote last year, a sentence each. */
  readonly ours: readonly string[];
}

/** Our sheets beside the report that keep last year's content. */
function otherSheets(file: OpenedFile): readonly string[] {
  const form = markedSheet(file.workbook, SHEET_MARKS.form)?.name;
  const settings = markedSheet(file.workbook, SHEET_MARKS.settings)?.name;
  return [
    ...(form === undefined ? [] : [`“${form}”仍是上年的自评表，填完数据后请重新生成。`]),
    ...(settings === undefined ? [] : [`“${settings}”里的设定照旧有效。`]),
  ];
}

/** A workbook in which formulas have no result yet, so that nothing is told of it. */
function uncalculated(workbook: Workbook, cells: readonly CellRef[]): Workbook {
  const waiting = new Set(cells.map(refAddress));
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const clear = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row, r) =>
      row?.map((cell, column) =>
        cell && waiting.has(refAddress({ sheet: sheet.name, row: r, column })) ? { ...cell, value: null } : cell,
      ),
    ),
  });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheets.has(sheet.name) ? clear(sheet) : sheet)) };
}

/**
 * A copy of last year's .xlsx or .xlsm for this year. Cells outside the recognised columns and titles stay as they are; a
 * report of last year that is in it is written again over the emptied tables, the user's own wording kept and the last text
 * restorable. Throws a `HostError` where there is no table, no year, or another format.
 */
export function rollForwardFile(file: OpenedFile, files: Pick<WorkbookFiles, "open" | "save">): RolledForward {
  if (file.format !== "xlsx" && file.format !== "xlsm")
    throw new HostError(
      "unsupported",
      `结转需要 .xlsx 或 .xlsm 文件，“${file.name}”不是。请先在 Excel 或 WPS 里另存为 .xlsx。`,
    );
  const analysis = analyse(file.workbook);
  requireTables(analysis);
  const plan = rollForward(file.workbook, analysis.reading);
  if (!plan)
    throw new HostError(
      "failed",
      `在“${file.name}”里没有认出年度，不能结转。请在表的标题里写明年度，例如“（2021年度）”。`,
    );
  const emptied = files.save(file, { edits: plan.edits });
  const report = markedSheet(file.workbook, SHEET_MARKS.report)?.name;
  if (report === undefined) return { bytes: emptied, plan, ours: otherSheets(file) };
  const copy = files.open(emptied, file.name);
  const { plan: sheets } = planReport(copy.workbook, analyse(uncalculated(copy.workbook, plan.outdated)).report);
  return {
    bytes: files.save(copy, { plan: sheets }),
    plan,
    ours: [
      `“${report}”已按清空后的表重新生成：你改过的段落原样保留，请核对里面的上年数字；上年的文字可以用“恢复上一版”找回。`,
      ...otherSheets(file),
    ],
  };
}
