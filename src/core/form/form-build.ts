import { CELL_PADDING } from "../report/page";
import type { CellPlan, CellStyle, RowPlan } from "../report/plan";
import { wrapLines } from "../report/text-layout";
import type { Rules } from "../rules/rules";
import type { ScoringTerms } from "../rules/scoring-terms";
import { cellAddress, type CellRef, type Rect } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";
import { FORM_COLUMNS, type FormEdits } from "./form-edits";
import { styled, type FormulaStyle } from "./form-formulas";
import { liveAddress, type FormContent, type FormValue } from "./form-rows";
import { FORM_STYLES } from "./form-styles";

const LINE = 15;
/** The last column that is printed. */
export const LAST = FORM_COLUMNS.reasonEnd;

export type StyleName = keyof typeof FORM_STYLES;
export type Cells = (CellPlan | null)[];

/** What the form is made of. */
export interface FormSource {
  readonly content: FormContent;
  readonly rules: Rules;
  readonly terms: ScoringTerms;
  readonly edits: FormEdits;
  readonly style: FormulaStyle;
  /** The sheet's own name. */
  readonly name: string;
}

/** The sheet while it is built: rows from the top, merges, and styles for numbers with a unit. */
export interface Build {
  readonly rows: RowPlan[];
  readonly merges: Rect[];
  readonly styles: Record<string, CellStyle>;
  readonly values: Map<string, CellValue>;
  readonly source: FormSource;
}

/** A cell with a value and a look. */
export const cell = (value: string | number | null, style: StyleName): CellPlan => ({ value, style });

/** An empty row of one look. */
export function blank(style: StyleName): Cells {
  return Array.from({ length: LAST + 1 }, () => cell(null, style));
}

/** Merges cells; the row that comes next where no rows are given. */
export function merge(
  build: Build,
  left: number,
  right: number,
  bottom = build.rows.length,
  top = build.rows.length,
): void {
  build.merges.push({ top, bottom, left, right });
}

/** The style for a number from the user's sheet: as it looks there, its unit behind it. */
function numberStyle(build: Build, { unit, format }: FormValue, style: StyleName): string {
  const shown = format ?? "General";
  const plain = unit === undefined || shown.includes("%") || shown.includes('"');
  const code = plain ? shown : `${shown}"${unit.replaceAll('"', "")}"`;
  if (code === "General" && style !== "text") return style;
  const name = `${style} ${code}`;
  build.styles[name] = { ...FORM_STYLES[style], ...(style === "text" && { horizontal: "center" }), format: code };
  return name;
}

/** A value taken over from the user's sheet, live where it can be. */
export function valueCell(build: Build, value: FormValue, style: StyleName): CellPlan {
  const address = liveAddress(value);
  const numeric = typeof value.value === "number";
  const own = style === "text" ? "center" : style;
  const look = numeric || (address !== undefined && style === "text") ? numberStyle(build, value, style) : own;
  return { value: value.value, style: look, ...(address !== undefined && { formula: `=${address}` }) };
}

/** Puts a row below the others. */
export function put(build: Build, cells: Cells, height?: number): void {
  const row = build.rows.length;
  cells.forEach((one, column) => {
    if (one) build.values.set(cellAddress({ row, column }), one.value);
  });
  build.rows.push({ ...(height !== undefined && { height }), cells });
}

/** Height of a row for the longest of its wrapped texts; a text that stands over several rows needs a part of it. */
export function heightOf(
  texts: readonly (readonly [text: string, width: number, of?: { readonly size?: number; readonly rows?: number }])[],
): number {
  const heights = texts.map(([text, width, { size = 11, rows = 1 } = {}]) => {
    const lines = wrapLines(text, (width - CELL_PADDING) / size).length;
    return (lines * LINE + 6) / rows;
  });
  return Math.min(400, Math.max(LINE + 6, ...heights));
}

/** What a cell of the form holds so far. */
export function valueAt(build: Build, { row, column }: Pick<CellRef, "row" | "column">): CellValue {
  return build.values.get(cellAddress({ row, column })) ?? null;
}

/** A cell that calculates, in the form's style of formulas; only its value where no formula can say it. */
export function calculated(
  build: Build,
  formula: string | undefined,
  value: string | number | null,
  look: StyleName,
): CellPlan {
  const { style, name } = build.source;
  const said = formula === undefined ? undefined : styled(formula, style, name, (ref) => valueAt(build, ref));
  return { value, style: look, ...(said !== undefined && { formula: said }) };
}

/** One text over the whole width. */
export function whole(build: Build, text: string, look: StyleName, height: number): void {
  merge(build, 0, LAST);
  put(build, [cell(text, look), ...Array.from({ length: LAST }, () => null)], height);
}
