import { callFunction } from "../core/formulas/call";
import { explain } from "../core/formulas/explain";
import { formulaParts, partsText, type FormulaPart } from "../core/formulas/formula-parts";
import { perfCalls, type PerfCall } from "../core/formulas/perf-calls";
import { referenceOf, type ReferenceScope } from "../core/formulas/plain/reference";
import { isBlock, toCellValue, type Argument } from "../core/formulas/result";
import type { CellRef, RangeRef } from "../core/workbook/address";
import { cellAt, findSheet, type CellValue, type Workbook } from "../core/workbook/snapshot";
import type { Analysis } from "./analysis";
import { explainScore } from "./explain-score";

/** Why a cell with a PERF formula, or a score on 绩效自评表, shows what it shows. */
export interface CellExplanation {
  /** Absent where a score is explained that has no PERF formula. */
  readonly formula?: string;
  /** A sentence a step, for each PERF call of the formula in order. */
  readonly calls: readonly (readonly string[])[];
}

/** Calls of one formula that are explained. */
const MOST_CALLS = 3;

interface Place extends ReferenceScope {
  readonly workbook: Workbook;
  readonly year: number | undefined;
}

function cellsOf(workbook: Workbook, { sheet, top, left, bottom, right }: RangeRef): Argument {
  const found = findSheet(workbook, sheet);
  const value = (row: number, column: number): CellValue => (found && cellAt(found, row, column)?.value) ?? null;
  if (top === bottom && left === right) return value(top, left);
  const last = Math.min(bottom, (found?.rows.length ?? 0) - 1);
  const widest = Math.max(0, ...(found?.rows ?? []).slice(top, last + 1).map((row) => row?.length ?? 0));
  const columns = Math.max(1, Math.min(right, widest - 1) - left + 1);
  return Array.from({ length: Math.max(1, last - top + 1) }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => value(top + row, left + column)),
  );
}

function writtenValue(text: string, parts: readonly FormulaPart[]): CellValue | undefined {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  if (parts.length === 1 && first?.kind === "error") return { error: text.toUpperCase() };
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = /^([-+]?)([\d.]+(?:E[+-]?\d+)?)(%?)$/i.exec(text);
  if (!number || !Number.isFinite(Number(number[2]))) return undefined;
  const size = Number(number[2]) / (number[3] === "%" ? 100 : 1);
  return number[1] === "-" ? -size : size;
}

/** An argument's value in the snapshot; `undefined` for what only Excel can calculate. */
function argumentOf(given: readonly FormulaPart[], place: Place): Argument | undefined {
  const text = partsText(given).trim();
  const parts = formulaParts(text) ?? [];
  if (parts.length === 0) return null;
  const written = writtenValue(text, parts);
  if (written !== undefined) return written;
  const reference = referenceOf(parts, place);
  if (reference) return reference.place && cellsOf(place.workbook, reference.place);
  const [call] = perfCalls(parts);
  return call?.from === 0 && call.to === parts.length - 1 ? resultOf(call, place) : undefined;
}

function valuesOf({ args }: PerfCall, place: Place): readonly (Argument | undefined)[] {
  return args.map((arg) => argumentOf(arg, place));
}

function context({ year }: Place): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

function resultOf(call: PerfCall, place: Place): Argument | undefined {
  const values = valuesOf(call, place);
  if (values.includes(undefined)) return undefined;
  const result = callFunction(
    call.name,
    values.map((value) => value ?? null),
    context(place),
  );
  return isBlock(result) ? result.map((row) => row.map(toCellValue)) : toCellValue(result);
}

function stepsOf(call: PerfCall, place: Place): readonly string[] {
  const values = valuesOf(call, place);
  const unknown = call.args.flatMap((arg, index) => (values[index] === undefined ? [partsText(arg).trim()] : []));
  if (unknown.length > 0) {
    const shown = unknown.map((text) => `“${text.slice(0, 60)}”`).join("、");
    return [
      `PERF.${call.name}的${shown}要由Excel先算出来，这里读不到它的值。请把它放到单独的单元格里再引用，就能说明每一步。`,
    ];
  }
  return explain({ name: call.name, args: values.map((value) => value ?? null) }, context(place));
}

/**
 * Explains the PERF formula of a cell from the snapshot's values, or the score that 绩效自评表 has there without one;
 * `undefined` for any other cell.
 */
export function explainCell(analysis: Analysis, at: CellRef): CellExplanation | undefined {
  const { workbook, performance } = analysis;
  const sheet = findSheet(workbook, at.sheet);
  const formula = sheet && cellAt(sheet, at.row, at.column)?.formula;
  const calls = formula === undefined ? [] : perfCalls(formulaParts(formula) ?? []);
  if (formula === undefined || calls.length === 0) {
    const steps = explainScore(analysis, at);
    return steps && { calls: [steps] };
  }
  const place: Place = { workbook, sheet: at.sheet, names: workbook.names, year: performance.year };
  return { formula, calls: calls.slice(0, MOST_CALLS).map((call) => stepsOf(call, place)) };
}
