import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { CellRef } from "../../core/workbook/address";
import type { SheetPlan } from "../../core/report/plan";
import { dataOfValue, shownFormula } from "./cell-data";
import { lookOfStyle, pixels, styleOfLook } from "./style-data";
import { rangeOf } from "./to-workbook-data";

const SPARE = { rows: 30, columns: 4 } as const;
const DEFAULT_ROW = 19;
const DEFAULT_COLUMN = 72;

/** One of our sheets as Univer's worksheet, and where its links lead. */
export interface PlannedSheet {
  readonly data: IWorksheetData;
  /** Link targets by `row,column`. */
  readonly links: ReadonlyMap<string, CellRef>;
}

/** The key of a cell in {@link PlannedSheet.links}. */
export function linkKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Lays a sheet plan out as a worksheet with that id. */
export function planSheet(plan: SheetPlan, id: string): PlannedSheet {
  const links = new Map<string, CellRef>();
  const styles = new Map<string, IStyleData>();
  for (const [key, style] of Object.entries(plan.styles)) styles.set(key, styleOfLook(lookOfStyle(style)));
  const cells: Record<number, Record<number, ICellData>> = {};
  plan.rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.cells.forEach((cell, c) => {
      if (!cell) return;
      const style = styles.get(cell.style);
      if (cell.link) links.set(linkKey(r, c), cell.link);
      line[c] = {
        ...dataOfValue(cell.value),
        ...(cell.formula === undefined ? {} : { f: shownFormula(cell.formula) }),
        ...(style ? { s: cell.link ? { ...style, cl: { rgb: "#0563C1" }, ul: { s: 1 } } : style } : {}),
      };
    });
    cells[r] = line;
  });
  const columns = Math.max(plan.columns.length, ...plan.rows.map((row) => row.cells.length), 1);
  const frozen = plan.freezeRows ?? 0;
  return {
    links,
    data: {
      id,
      name: plan.name,
      tabColor: "",
      hidden: plan.visibility === "visible" ? 0 : 1,
      freeze: { xSplit: 0, ySplit: frozen, startRow: frozen > 0 ? frozen : -1, startColumn: -1 },
      rowCount: plan.rows.length + SPARE.rows,
      columnCount: columns + SPARE.columns,
      zoomRatio: 1,
      scrollTop: 0,
      scrollLeft: 0,
      defaultColumnWidth: DEFAULT_COLUMN,
      defaultRowHeight: DEFAULT_ROW,
      mergeData: plan.merges.map(rangeOf),
      cellData: cells,
      rowData: Object.fromEntries(
        plan.rows.flatMap((row, r) => (row.height ? [[r, { h: pixels(row.height), ia: 0 }]] : [])),
      ),
      columnData: Object.fromEntries(
        plan.columns.map((column, c) => [c, { w: pixels(column.width), hd: column.hidden ? 1 : 0 }]),
      ),
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      showGridlines: plan.gridlines ? 1 : 0,
      rightToLeft: 0,
    },
  };
}
