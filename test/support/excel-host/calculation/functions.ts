import { isCellError, type CellError, type CellValue } from "../../../../src/core/workbook/snapshot";
import type { Operand } from "./evaluate";

/** A worksheet function; arguments are calculated when asked for. */
export type WorksheetFunction = (args: readonly (() => Operand)[]) => Operand;

/** A value as arithmetic takes it; `undefined` for text that is no number. */
export function asNumber(value: CellValue): number | undefined {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isCellError(value)) return undefined;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** A value as `&` takes it. */
export function asText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}

const flat = (operand: Operand): readonly CellValue[] =>
  Array.isArray(operand) ? (operand as readonly (readonly CellValue[])[]).flat() : [operand as CellValue];

const first = (operand: Operand | undefined): CellValue => (operand === undefined ? null : (flat(operand)[0] ?? null));

/** Sums and their like count numbers only and pass errors on. */
function overNumbers(reduce: (numbers: readonly number[]) => number | CellError): WorksheetFunction {
  return (args) => {
    const values = args.flatMap((argument) => flat(argument()));
    return values.find(isCellError) ?? reduce(values.filter((value) => typeof value === "number"));
  };
}

/** AND and OR pass errors on and take numbers for truth values. */
function overTruths(reduce: (truths: readonly boolean[]) => boolean): WorksheetFunction {
  return (args) => {
    const values = args.flatMap((argument) => flat(argument()));
    return values.find(isCellError) ?? reduce(values.map((value) => Boolean(asNumber(value))));
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** ROUND works on the decimal digits that Excel shows, half away from zero. */
function round(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  return (
    Math.sign(value) *
    Number(`${Math.round(Number.isNaN(shifted) ? Math.abs(value) * 10 ** digits : shifted)}e${-digits}`)
  );
}

/** The worksheet functions this host calculates. */
export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers) / numbers.length)),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (args) => args.flatMap((argument) => flat(argument())).filter((value) => typeof value === "number").length,
  ISNUMBER: ([value]) => typeof first(value?.()) === "number",
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  NOT: ([value]) => {
    const operand = first(value?.());
    return isCellError(operand) ? operand : !asNumber(operand);
  },
  ABS: ([value]) => Math.abs(asNumber(first(value?.())) ?? 0),
  NA: () => ({ error: "#N/A" }),
  ROUND: ([value, digits]) => {
    const operand = first(value?.());
    if (isCellError(operand)) return operand;
    const number = asNumber(operand);
    return number === undefined ? { error: "#VALUE!" } : round(number, asNumber(first(digits?.())) ?? 0);
  },
  IF: ([test, yes, no]) => {
    const decision = first(test?.());
    if (isCellError(decision)) return decision;
    return asNumber(decision) ? (yes?.() ?? true) : (no?.() ?? false);
  },
  IFERROR: ([value, instead]) => {
    const operand = value?.() ?? null;
    return isCellError(first(operand)) ? (instead?.() ?? null) : operand;
  },
};
