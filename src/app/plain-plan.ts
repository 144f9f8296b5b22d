import { hasPerfCall } from "../core/formulas/perf-calls";
import { plainFormula } from "../core/formulas/plain";
import type { PlainContext } from "../core/formulas/plain/operand";
import { spreadOf, type Spread } from "../core/formulas/spread";
import { ourSheetNames } from "../core/report/our-sheets";
import { contains, refAddress, type CellRef, type RangeRef } from "../core/workbook/address";
import {
  cellAt,
  findSheet,
  isCellError,
  type Cell,
  type CellValue,
  type Sheet,
  type Workbook,
} from "../core/workbook/snapshot";

/** Which formulas are meant: those in what is selected, on a sheet, or all. */
export type FormulaScope =
  | { readonly kind: "selection"; readonly range: RangeRef }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "workbook" };

/** What one cell becomes. */
export interface PlainReplacement {
  readonly at: CellRef;
  /** The PERF formula; absent for a cell that another cell's result spills into. */
  readonly perf?: string;
  /** The cell whose formula this one's result comes from. */
  readonly anchor: CellRef;
  /** The plain formula; absent where the present value stays instead. */
  readonly formula?: string;
  /** The present value. */
  readonly value: CellValue;
  /** Why only the value stays. */
  readonly because?: string;
}

/** What 普通公式 would do; nothing is written yet. */
export interface PlainPlan {
  readonly replacements: readonly PlainReplacement[];
  /** Cells that stay as they are, and why. */
  readonly skipped: readonly { readonly at: CellRef; readonly perf: string; readonly because: string }[];
}

/** A result that fills more cells than this stays as it is. */
const MOST_SPILLED = 5000;
/** Excel's signs that a formula has no result (yet). */
const UNSETTLED = /^#(?:NAME\?|BUSY!|GETTING_DATA|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** Whether a cell lies in a scope. */
export function inScope(scope: FormulaScope, at: CellRef): boolean {
  if (scope.kind === "workbook") return true;
  const sheet = scope.kind === "sheet" ? scope.sheet : scope.range.sheet;
  return sheet.toLowerCase() === at.sheet.toLowerCase() && (scope.kind === "sheet" || contains(scope.range, at));
}

function valueOf(workbook: Workbook, { sheet, row, column }: CellRef): CellValue {
  const found = findSheet(workbook, sheet);
  return (found && cellAt(found, row, column)?.value) ?? null;
}

/** Whether a cell shows no result that could be kept: blank, `#BUSY!`, `#NAME?` … */
export function isUnsettled(value: CellValue): boolean {
  return value === null || (isCellError(value) && UNSETTLED.test(value.error));
}

function unsettled(value: CellValue): string {
  const shown = isCellError(value) ? `（${value.error}）` : "";
  return `公式还没有算出结果${shown}，请等它算完再转换`;
}

/** Rows of a spread; whole columns end where their sheets end. */
function spreadRows(workbook: Workbook, spread: Spread): number {
  if (spread.rows <= MOST_SPILLED) return spread.rows;
  const ends = spread.blocks.map((block) => (findSheet(workbook, block.sheet)?.rows.length ?? 0) - block.top);
  return Math.max(1, Math.min(spread.rows, Math.max(...ends)));
}

type Planned = readonly PlainReplacement[] | { readonly because: string };

function planSpread(workbook: Workbook, at: CellRef, perf: string, spread: Spread, context: PlainContext): Planned {
  const rows = spreadRows(workbook, spread);
  if (rows * spread.columns > MOST_SPILLED)
    return { because: `结果超过${String(MOST_SPILLED)}个单元格，请缩小引用的区域` };
  return Array.from({ length: rows * spread.columns }, (_, index): PlainReplacement => {
    const [row, column] = [Math.floor(index / spread.columns), index % spread.columns];
    const place = { sheet: at.sheet, row: at.row + row, column: at.column + column };
    const plain = plainFormula(spread.at(row, column), context);
    return {
      at: place,
      anchor: at,
      ...(index === 0 && { perf }),
      value: valueOf(workbook, place),
      ...(plain.kind === "formula" ? { formula: plain.formula } : { because: plain.because }),
    };
  });
}

function planCell(workbook: Workbook, at: CellRef, perf: string, cell: Cell): Planned {
  const context: PlainContext = {
    sheet: at.sheet,
    names: workbook.names,
    valueAt: (ref) => valueOf(workbook, ref),
  };
  const spread = spreadOf(perf, context);
  if (spread && isUnsettled(cell.value)) return { because: unsettled(cell.value) };
  if (spread) return planSpread(workbook, at, perf, spread, context);
  const plain = plainFormula(perf, context);
  if (plain.kind === "formula") return [{ at, anchor: at, perf, formula: plain.formula, value: cell.value }];
  if (isUnsettled(cell.value)) return { because: `${plain.because}；${unsettled(cell.value)}` };
  return [{ at, anchor: at, perf, value: cell.value, because: plain.because }];
}

function formulaCells(sheet: Sheet): readonly { readonly at: CellRef; readonly perf: string; readonly cell: Cell }[] {
  return Array.from(sheet.rows).flatMap((cells, row) =>
    Array.from(cells ?? []).flatMap((cell, column) =>
      cell?.formula !== undefined && hasPerfCall(cell.formula)
        ? [{ at: { sheet: sheet.name, row, column }, perf: cell.formula, cell }]
        : [],
    ),
  );
}

/**
 * Plans 普通公式: every PERF formula in the scope with the plain formula, or the value, that takes its place. A result
 * that fills several cells is replaced cell by cell.
 */
export function planPlainFormulas(workbook: Workbook, scope: FormulaScope): PlainPlan {
  const ours = ourSheetNames(workbook);
  const replacements: PlainReplacement[] = [];
  const skipped: PlainPlan["skipped"][number][] = [];
  const taken = new Set<string>();
  for (const sheet of workbook.sheets) {
    if (ours.has(sheet.name)) continue;
    for (const { at, perf, cell } of formulaCells(sheet)) {
      if (!inScope(scope, at) || taken.has(refAddress(at))) continue;
      const planned = planCell(workbook, at, perf, cell);
      if ("because" in planned) skipped.push({ at, perf, because: planned.because });
      else replacements.push(...planned);
      if (!("because" in planned)) planned.forEach((one) => taken.add(refAddress(one.at)));
    }
  }
  return { replacements, skipped };
}
