import type { Place, Reading, Role, Table } from "../recognition/model";
import { cellAddress, contains, type CellRef } from "../workbook/address";
import { cellAt, findSheet, isBlank, type Cell, type Sheet, type Workbook } from "../workbook/snapshot";
import { cellGroups } from "./cell-groups";
import { nextYearText } from "./years";
import type { ForwardEdit, RollForward } from "./model";

/** What last year came to: emptied for this year. */
const OUTCOMES: ReadonlySet<Role> = new Set<Role>([
  "executed",
  "actual",
  "rate",
  "growth",
  "rank",
  "score",
  "reviewScore",
  "reason",
]);
/** What was planned: stays, to be checked. */
const PLANS: ReadonlySet<Role> = new Set<Role>(["target", "initial", "adjusted", "adjustment", "period"]);
/** Whose value the 上年 column takes, by what the table has. */
const LAST_YEAR: readonly Role[] = ["executed", "actual"];

/** What happens to the cells of the recognised columns. */
export type ForwardColumns = Pick<
  RollForward,
  "edits" | "emptied" | "moved" | "formulas" | "outdated" | "check" | "notes"
>;

function headOf(table: Table, role: Role): string {
  const { header } = table.columns.find((column) => column.role === role) ?? {};
  return header === undefined || header === "" ? "总分" : header.replace(/\s+/g, "");
}

function unitOf(table: Table, role: Role): string | undefined {
  return table.columns.find((column) => column.role === role)?.unit;
}

/** The role whose values go to the 上年 column, or why they do not. */
function movedRole(table: Table, year: number): Role | { readonly because: string } | undefined {
  const prior = table.columns.find(({ role }) => role === "prior");
  if (!prior) return undefined;
  const from = LAST_YEAR.find((role) => table.columns.some((column) => column.role === role));
  const where = `工作表“${table.sheet}”的“${prior.header}”一列没有改动`;
  if (from === undefined) return undefined;
  if (/(?:19|20)\d{2}/.test(prior.header) && nextYearText(prior.header, year, year + 1, true) === prior.header)
    return { because: `${where}：表头写明了年份，请自己改表头和数字。` };
  if (unitOf(table, "prior") !== unitOf(table, from))
    return { because: `${where}：它与“${headOf(table, from)}”的单位不同，请自己填写。` };
  return from;
}

/** Places of a table that say what a row is or what was planned; they are never emptied. */
function keptPlaces(table: Table): ReadonlySet<string> {
  return new Set(
    table.rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([role, place]) =>
        !place || OUTCOMES.has(role as Role) || role === "prior" ? [] : [cellAddress(place)],
      ),
    ),
  );
}

function isConstant(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.formula === undefined && !isBlank(cell);
}

interface Sink {
  readonly edit: (edit: ForwardEdit) => void;
  readonly emptied: ReturnType<typeof cellGroups>;
  readonly moved: ReturnType<typeof cellGroups>;
  readonly formulas: ReturnType<typeof cellGroups>;
  readonly outdated: CellRef[];
  readonly check: ReturnType<typeof cellGroups>;
  readonly note: (text: string) => void;
}

function forwardTable(sheet: Sheet, table: Table, year: number, sink: Sink): void {
  const kept = keptPlaces(table);
  const at = (place: Place | undefined): Cell | undefined => place && cellAt(sheet, place.row, place.column);
  const mayChange = (place: Place): boolean => !contains(table.header, place) && !kept.has(cellAddress(place));
  const empty = (role: Role, place: Place): void => {
    const cell = at(place);
    if (!cell || isBlank(cell) || !mayChange(place)) return;
    if (cell.formula !== undefined) {
      sink.formulas.add(table.sheet, headOf(table, role), place);
      sink.outdated.push({ sheet: table.sheet, row: place.row, column: place.column });
      return;
    }
    sink.edit({ sheet: table.sheet, row: place.row, column: place.column, value: null });
    sink.emptied.add(table.sheet, headOf(table, role), place);
  };
  const from = movedRole(table, year);
  if (typeof from === "object") sink.note(from.because);
  for (const { cells } of table.rows) {
    const { prior } = cells;
    const value = typeof from === "string" ? (at(cells[from])?.value ?? null) : null;
    const old = at(prior);
    if (prior && typeof from === "string" && mayChange(prior) && old?.formula === undefined) {
      const plain = typeof value === "object" ? null : value;
      if (plain !== null || isConstant(old)) {
        sink.edit({ sheet: table.sheet, row: prior.row, column: prior.column, value: plain });
        sink.moved.add(table.sheet, headOf(table, "prior"), prior);
      }
    }
    for (const [role, place] of Object.entries(cells) as [Role, Place][]) {
      if (OUTCOMES.has(role)) empty(role, place);
      else if (PLANS.has(role) && !isBlank(at(place))) sink.check.add(table.sheet, headOf(table, role), place);
    }
  }
  if (table.totalScore?.score) empty("score", table.totalScore.score);
}

/** Empties last year's outcomes in the recognised tables, moves them to 上年 columns, and lists what stays to be checked. */
export function forwardColumns(workbook: Workbook, reading: Reading, year: number): ForwardColumns {
  const edits = new Map<string, ForwardEdit>();
  const notes = new Set<string>();
  const sink: Sink = {
    edit: (edit) => {
      const key = `${edit.sheet}\u0000${cellAddress(edit)}`;
      if (!edits.has(key)) edits.set(key, edit);
    },
    emptied: cellGroups(),
    moved: cellGroups(),
    formulas: cellGroups(),
    outdated: [],
    check: cellGroups(),
    note: (text) => notes.add(text),
  };
  for (const table of reading.tables) {
    const sheet = findSheet(workbook, table.sheet);
    if (sheet) forwardTable(sheet, table, year, sink);
    if (table.kind === "finalAccounts")
      sink.note(`工作表“${table.sheet}”是部门决算表，请换成本年度的决算表；这里只清空了“决算数”一类的列。`);
  }
  for (const { topic, source, text } of reading.statements) {
    const sheet = findSheet(workbook, source.sheet);
    const cell = sheet && cellAt(sheet, source.row, source.column);
    if (topic === "goal") sink.check.add(source.sheet, "年度总体目标", source);
    else if (isConstant(cell) && typeof cell.value === "string" && cell.value.trim() === text.trim()) {
      sink.edit({ sheet: source.sheet, row: source.row, column: source.column, value: null });
      sink.emptied.add(source.sheet, "总体目标实际完成情况", source);
    }
  }
  return {
    edits: [...edits.values()],
    emptied: sink.emptied.cells(),
    moved: sink.moved.cells(),
    formulas: sink.formulas.cells(),
    outdated: sink.outdated,
    check: sink.check.cells(),
    notes: [...notes],
  };
}
