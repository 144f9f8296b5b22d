import { profileTemplate } from "../core/narrative/profile-template";
import { planSheetNames } from "../core/report/apply-plan";
import { markedSheet } from "../core/report/our-sheets";
import { CELL_PADDING } from "../core/report/page";
import { SHEET_MARKS, type CellStyle, type RowPlan, type SheetPlan } from "../core/report/plan";
import { wrapLines } from "../core/report/text-layout";
import type { Workbook } from "../core/workbook/snapshot";

const PROFILE_SHEET_NAME = "单位情况";
const HEADER = ["项目", "内容", "填写说明"] as const;
const WIDTHS = [110, 300, 250] as const;
const TEXT_SIZE = 11;
const LINE_HEIGHT = 17;
/** Lines that an answer has room for before its row has to be pulled higher. */
const LEAST_LINES = 2;
const CELL = { font: "宋体", size: TEXT_SIZE, vertical: "center", border: true, wrap: true, format: "@" } as const;
const STYLES = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center" },
  header: { ...CELL, font: "黑体", horizontal: "center", fill: "E8EEF4" },
  label: CELL,
  answer: { ...CELL, fill: "FFF8E1" },
  guidance: { ...CELL, color: "595959" },
} as const satisfies Record<string, CellStyle>;

function line(label: string, guidance: string): RowPlan {
  const lines = wrapLines(guidance, (WIDTHS[2] - CELL_PADDING) / TEXT_SIZE).length;
  return {
    height: Math.max(LEAST_LINES, lines) * LINE_HEIGHT + 4,
    cells: [
      { value: label, style: "label" },
      { value: null, style: "answer" },
      { value: guidance, style: "guidance" },
    ],
  };
}

/**
 * Plans the fill-in sheet 单位情况 under a free name: what the report asks, a cell for each answer, what to write there.
 * `undefined` where the workbook has one already: what the user fills in is never written over.
 */
export function planProfile(workbook: Workbook, year: number | undefined): SheetPlan | undefined {
  if (markedSheet(workbook, SHEET_MARKS.profile)) return undefined;
  const names = workbook.sheets.map(({ name }) => name);
  const [name = PROFILE_SHEET_NAME] = planSheetNames(names, [{ name: PROFILE_SHEET_NAME }]);
  const rows: readonly RowPlan[] = [
    { height: 32, cells: [{ value: PROFILE_SHEET_NAME, style: "title" }] },
    { height: 22, cells: HEADER.map((value) => ({ value, style: "header" })) },
    ...profileTemplate(year).map(({ label, guidance }) => line(label, guidance)),
  ];
  const last = HEADER.length - 1;
  return {
    mark: SHEET_MARKS.profile,
    name,
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    styles: STYLES,
    freezeRows: 2,
    gridlines: true,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: rows.length - 1, right: last },
      titleRows: { first: 1, last: 1 },
    },
  };
}
