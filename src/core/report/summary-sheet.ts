import type { CellStyle, SheetContent } from "./plan";
import { SUMMARY_COLUMNS, type SummaryColumn, type SummaryRow } from "./summary";

const CELL = { font: "宋体", size: 10.5, vertical: "center", border: true } as const;
const STYLES = {
  head: { ...CELL, font: "黑体", horizontal: "center", wrap: true, fill: "E8EEF4" },
  text: { ...CELL, format: "@" },
  integer: { ...CELL, horizontal: "right", format: "0" },
  number: { ...CELL, horizontal: "right", format: "#,##0.00" },
  percent: { ...CELL, horizontal: "right", format: "0.00%" },
} as const satisfies Record<"head" | SummaryColumn["kind"], CellStyle>;

/** The summary as a sheet that can be sorted and filtered: a head row, a row a workbook, no totals. */
export function summarySheet(rows: readonly SummaryRow[]): SheetContent {
  const area = { top: 0, left: 0, bottom: rows.length, right: SUMMARY_COLUMNS.length - 1 };
  return {
    name: "汇总",
    visibility: "visible",
    columns: SUMMARY_COLUMNS.map(({ width }) => ({ width })),
    rows: [
      { height: 30, cells: SUMMARY_COLUMNS.map(({ name }) => ({ value: name, style: "head" })) },
      ...rows.map((row) => ({
        cells: SUMMARY_COLUMNS.map(({ key, kind }) => ({ value: row[key], style: kind })),
      })),
    ],
    merges: [],
    styles: STYLES,
    freezeRows: 1,
    gridlines: true,
    filter: area,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 40, right: 40, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: area,
      titleRows: { first: 0, last: 0 },
      oddFooter: { center: "&P / &N" },
    },
  };
}
