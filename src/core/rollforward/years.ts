import type { Reading } from "../recognition/model";
import { isTailLabel } from "../recognition/row-words";
import { cellAddress } from "../workbook/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../workbook/snapshot";
import type { ForwardEdit, YearChange } from "./model";

const DIGITS = "〇一二三四五六七八九";
const FULL_WIDTH = "０１２３４５６７８９";

function spelled(year: number, digits: string): string {
  return [...String(year)].map((digit) => digits.charAt(Number(digit))).join("");
}

/** The ways in which staff write a year, each with next year's. */
function spellings(from: number, to: number): readonly (readonly [before: string, after: string])[] {
  const zero = (text: string, other: string): string => text.replaceAll("〇", other);
  const [chinese, next] = [spelled(from, DIGITS), spelled(to, DIGITS)];
  return [
    [String(from), String(to)],
    [spelled(from, FULL_WIDTH), spelled(to, FULL_WIDTH)],
    [chinese, next],
    [zero(chinese, "○"), zero(next, "○")],
    [zero(chinese, "零"), zero(next, "零")],
  ];
}

/** Anything longer is prose, not a title. */
const LONGEST_TITLE = 100;

/** A day of the calendar (2021年3月2日) is when something happened and stays. */
const NOT_A_DAY =
  "(?!\\s*年\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*月\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日)";

/** A text in which exactly the year `from`, written as a year, is `to`; every other number stays. */
export function nextYearText(text: string, from: number, to: number, bare = false): string {
  let result = text;
  for (const [before, after] of spellings(from, to)) {
    const year = bare ? "(?![0-9０-９])" : "(?=\\s*年)";
    const edge = "(?<![0-9０-９〇○零一二三四五六七八九.．-])";
    result = result.replace(new RegExp(`${edge}${before}${year}${NOT_A_DAY}`, "gu"), after);
  }
  return result;
}

/** The rows of a sheet that are titles, unit lines and headers: those above and in each table's header. */
function headRows({ tables }: Reading, sheet: string): readonly (readonly [first: number, last: number])[] {
  const own = tables.filter((table) => table.sheet === sheet).sort((a, b) => a.range.top - b.range.top);
  let next = 0;
  return own.map(({ header, range }): readonly [number, number] => {
    const block = [Math.min(next, header.top), header.bottom] as const;
    next = Math.max(next, range.bottom + 1);
    return block;
  });
}

/** Cells in which tables keep their entries and forms their prose; they are no titles. */
function bodyCells({ tables, statements }: Reading, sheet: string): ReadonlySet<string> {
  const entries = tables
    .filter((table) => table.sheet === sheet)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).flatMap((place) => place ?? [])));
  const told = statements.filter(({ source }) => source.sheet === sheet).map(({ source }) => source);
  return new Set([...entries, ...told].map(cellAddress));
}

function raised(cell: Cell, from: number, to: number, isYearCell: boolean): string | number | undefined {
  if (cell.formula !== undefined) return undefined;
  if (typeof cell.value === "number") return isYearCell && cell.value === from ? to : undefined;
  if (typeof cell.value !== "string" || cell.value.length > LONGEST_TITLE || isTailLabel(cell.value)) return undefined;
  const after = nextYearText(cell.value, from, to, isYearCell);
  return after === cell.value ? undefined : after;
}

function shownText({ value }: Cell): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What the years of a workbook's titles and headers become. */
export interface NextYears {
  readonly edits: readonly ForwardEdit[];
  readonly years: readonly YearChange[];
  /** Titles whose year comes from a formula, by address. */
  readonly formulas: readonly string[];
}

function sheetYears(sheet: Sheet, reading: Reading, from: number, to: number): NextYears {
  const body = bodyCells(reading, sheet.name);
  const edits: ForwardEdit[] = [];
  const years: YearChange[] = [];
  const formulas: string[] = [];
  const { year: source } = reading.facts.sources;
  const visit = (row: number, column: number): void => {
    const cell = cellAt(sheet, row, column);
    const address = cellAddress({ row, column });
    const isYearCell = source?.sheet === sheet.name && source.row === row && source.column === column;
    if (!cell || (body.has(address) && !isYearCell)) return;
    if (cell.formula !== undefined) {
      const shown = shownText(cell);
      if (nextYearText(shown, from, to) !== shown || (isYearCell && cell.value === from))
        formulas.push(`${sheet.name}!${address}`);
    }
    const value = raised(cell, from, to, isYearCell);
    if (value === undefined) return;
    edits.push({ sheet: sheet.name, row, column, value });
    years.push({ sheet: sheet.name, address, before: shownText(cell), after: String(value) });
  };
  for (const [first, last] of headRows(reading, sheet.name))
    for (let row = first; row <= last; row++)
      (sheet.rows[row] ?? []).forEach((_, column) => {
        visit(row, column);
      });
  const seen = new Set(edits.map(cellAddress));
  if (source?.sheet === sheet.name && !seen.has(cellAddress(source))) visit(source.row, source.column);
  return { edits, years, formulas };
}

/** Raises the recognised year in titles and headers of the recognised tables, and in the cell that says the year. */
export function nextYears(workbook: Workbook, reading: Reading, from: number, to: number): NextYears {
  const sheets = new Set([...reading.tables.map(({ sheet }) => sheet), reading.facts.sources.year?.sheet]);
  const found = workbook.sheets
    .filter(({ name }) => sheets.has(name))
    .map((sheet) => sheetYears(sheet, reading, from, to));
  return {
    edits: found.flatMap(({ edits }) => edits),
    years: found.flatMap(({ years }) => years),
    formulas: found.flatMap(({ formulas }) => formulas),
  };
}
