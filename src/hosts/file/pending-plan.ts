import { planSheetNames } from "../../core/report/apply-plan";
import type { CellPlan, RowPlan, SheetPlan, WritePlan } from "../../core/report/plan";
import { isCellError, type Workbook } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../ports";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function renameLinks(sheet: SheetPlan, finals: ReadonlyMap<string, string>): readonly RowPlan[] {
  const cellOf = (cell: CellPlan | null): CellPlan | null => {
    const final = cell?.link && finals.get(cell.link.sheet);
    return cell?.link && final !== undefined ? { ...cell, link: { ...cell.link, sheet: final } } : cell;
  };
  return sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) }));
}

function renameCharts({ charts }: SheetPlan, finals: ReadonlyMap<string, string>): SheetPlan["charts"] {
  return charts?.map((chart) => ({
    ...chart,
    data: { ...chart.data, sheet: finals.get(chart.data.sheet) ?? chart.data.sheet },
  }));
}

/**
 * The plan that does to the file itself what several plans, one after the other, did to it: the last content of each
 * sheet under its final name. `current` is the workbook that the newest plan was made for.
 */
export function joinPlans(file: Workbook, earlier: WritePlan, current: Workbook, newest: WritePlan): WritePlan {
  const names = planSheetNames(
    current.sheets.map(({ name }) => name),
    newest.sheets,
  );
  const finals = new Map(newest.sheets.map((sheet, index) => [sheet.name, names[index] ?? sheet.name]));
  const sheets = [...earlier.sheets];
  newest.sheets.forEach((sheet, index) => {
    const name = names[index] ?? sheet.name;
    const { replaces: _, ...content } = sheet;
    const inFile = file.sheets.some((other) => same(other.name, name));
    const joined: SheetPlan = {
      ...content,
      name,
      rows: renameLinks(sheet, finals),
      ...(sheet.charts ? { charts: renameCharts(sheet, finals) ?? [] } : {}),
      ...(inFile ? { replaces: name } : {}),
    };
    const at = sheets.findIndex((other) => same(other.name, name));
    sheets.splice(at < 0 ? sheets.length : at, at < 0 ? 0 : 1, joined);
  });
  const activate = newest.activate === undefined ? earlier.activate : (finals.get(newest.activate) ?? newest.activate);
  return { sheets, ...(activate === undefined ? {} : { activate }) };
}

function editedCell(
  sheet: SheetPlan,
  old: CellPlan | null | undefined,
  row: RowPlan | undefined,
  { value, formula }: CellEdit,
): CellPlan {
  const style = old?.style ?? row?.cells.find((cell) => cell !== null)?.style ?? Object.keys(sheet.styles)[0] ?? "";
  const plain = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : isCellError(value) ? value.error : value;
  return { value: plain, style, ...(formula === undefined ? {} : { formula }) };
}

/** A plan whose own sheets have cells that the user changed after it was written. */
export function editPlan(plan: WritePlan, edits: readonly CellEdit[]): WritePlan {
  const sheets = plan.sheets.map((sheet) => {
    const own = edits.filter((edit) => same(edit.sheet, sheet.name));
    if (own.length === 0) return sheet;
    const rows = [...sheet.rows];
    for (const edit of own) {
      while (rows.length <= edit.row) rows.push({ cells: [] });
      const cells = [...(rows[edit.row]?.cells ?? [])];
      while (cells.length <= edit.column) cells.push(null);
      cells[edit.column] = editedCell(sheet, cells[edit.column], rows[edit.row], edit);
      rows[edit.row] = { ...rows[edit.row], cells };
    }
    const styles = Object.keys(sheet.styles).length > 0 ? sheet.styles : { "": { font: "宋体", size: 11 } };
    return { ...sheet, rows, styles };
  });
  return { ...plan, sheets };
}

/** Whether a plan writes a sheet of that name. */
export function writesSheet(plan: WritePlan, name: string): boolean {
  return plan.sheets.some((sheet) => same(sheet.name, name));
}
