import type { callFunction } from "../../src/core/formulas/call";
import { plainFormula } from "../../src/core/formulas/plain";
import { isBlock, isFormulaError, type Argument } from "../../src/core/formulas/result";
import { isCellError, type CellValue } from "../../src/core/workbook/snapshot";

/** A formula over the cells A to D of its row (counted from 1), and the same call of the function. */
export interface FormulaCase {
  readonly formula: (row: number) => string;
  readonly name: string;
  readonly args: (cells: readonly CellValue[]) => readonly Argument[];
  readonly score?: boolean;
}

const MARKS: readonly string[] = ["/", "—", "无"];
/** The columns of a row's inputs. */
export const LETTERS = ["A", "B", "C", "D"] as const;

/** `$0` … `$3` stand for the row's cells; in the arguments numbers stand for them, too. */
function perf(name: string, ...args: readonly (string | number)[]): FormulaCase {
  const cell = (arg: string | number): number | undefined =>
    typeof arg === "string" && /^\$[0-3]$/.test(arg) ? Number(arg.slice(1)) : undefined;
  return {
    name,
    formula: (row) =>
      `=PERF.${name}(${args
        .map((arg) => {
          const at = cell(arg);
          if (at !== undefined) return `${LETTERS[at] ?? ""}${String(row)}`;
          if (arg === "$2:$3") return `C${String(row)}:D${String(row)}`;
          return typeof arg === "number" || arg === "" ? String(arg) : `"${arg}"`;
        })
        .join(",")})`,
    args: (cells) =>
      args.map((arg) => {
        const at = cell(arg);
        if (at !== undefined) return cells[at] ?? null;
        if (arg === "$2:$3") return [[cells[2] ?? null, cells[3] ?? null]];
        return arg === "" ? null : arg;
      }),
    score: /SCORE/.test(name),
  };
}

/** Every PERF function that has a plain formula, in the shapes people write. */
export const CASES: readonly FormulaCase[] = [
  perf("COMPLETION", "$0", "$1"),
  ...["≥", ">", "=", "≤", "<", "正向", "反向"].map((direction) => perf("COMPLETION", "$0", "$1", direction)),
  perf("COMPLETION", "$0", "$1", "≤", "ratio"),
  perf("COMPLETION", "$0", "≤10"),
  perf("COMPLETION", "$0", 25660),
  perf("COMPLETION", "$0", 0),
  perf("EXECUTION", "$0", "$1"),
  perf("EXECUTION", "$0", 633.19),
  perf("DEVIATION", "$0", "$1"),
  perf("GROWTH", "$0", "$1"),
  perf("SHARE", "$0", "$1"),
  perf("PROGRESS", "$0", "$1", "1-9月"),
  perf("PROGRESS", "$0", "$1", 6),
  perf("PROGRESS", "$0", "$1", "$2"),
  perf("SCORE", "$0", "$1", "$2"),
  perf("SCORE", "$0", "$1", 10),
  perf("SCORE", "$0", "≤10", "$2"),
  perf("SCORE", "$0", "$1", "$2", "≤"),
  perf("SCORE", "$0", "$1", "$2", "<", "ratio"),
  perf("EXECUTIONSCORE", "$0", "$1"),
  perf("EXECUTIONSCORE", "$0", "$1", "$2"),
  perf("GRADE", "$0"),
  perf("GRADE", "$0", "优良合格不合格"),
  perf("GRADE", "$0", "80/70/60.5"),
  perf("RATIO", "在职人员控制率", "$0", "$1"),
  perf("RATIO", "“三公经费”变动率", "$0", "$1"),
  perf("RATIO", "成本节约率", "$0", "$1"),
  perf("QUANTITY", "$0"),
  perf("TIE", "$0", "$2:$3"),
  perf("TIE", "$0", "$1"),
];

/** The same numbers in every run. TRUE and FALSE are left out: LibreOffice counts them as numbers, Excel does not. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomCell(next: () => number): CellValue {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const decimal = (most: number, places: number): number => Number((next() * most).toFixed(places));
  const kind = next();
  if (kind < 0.3) return decimal(100, 2);
  if (kind < 0.45) return Math.floor(next() * 120);
  if (kind < 0.6) return decimal(1_000_000, 2);
  if (kind < 0.65) return decimal(1, 6);
  if (kind < 0.72) return -decimal(500, 2);
  if (kind < 0.77) return pick([0, 90, 89.995, 80, 60, 100, 0.1 + 0.2, 44_561]);
  if (kind < 0.84) return null;
  if (kind < 0.91) return pick(["完成", "显著提升", "优秀", "已出台办法"]);
  if (kind < 0.94) return pick(MARKS);
  return { error: pick(["#DIV/0!", "#N/A"]) };
}

/** Rows of four cells: numbers, blanks, texts, negatives, errors; the same for the same seed. */
export function formulaInputs(rows: number, seed = 20_240_917): readonly (readonly CellValue[])[] {
  const next = random(seed);
  return [
    [2, 4, 10, 1],
    [4, 4, 10, 1],
    [9, 4, 10, 1],
    [1.5, 3.5, 6.1, -4.6],
    ...Array.from({ length: rows }, () => LETTERS.map(() => randomCell(next))),
  ];
}

/** The plain formula over a row (counted from 0); `undefined` where only a value can stand in its place. */
export function plainOf(one: FormulaCase, row: number, cells: readonly CellValue[]): string | undefined {
  const plain = plainFormula(one.formula(row + 1), {
    sheet: "数据",
    names: [],
    valueAt: (ref) => cells[ref.column] ?? null,
  });
  return plain.kind === "formula" ? plain.formula : undefined;
}

/** Whether more than one argument, or a mark such as /, keeps the function from answering: then any refusal will do. */
function manyReasons(one: FormulaCase, cells: readonly CellValue[]): boolean {
  const values = one.args(cells).flat(2) as readonly CellValue[];
  const odd = values.filter((value, at) => {
    if (one.name === "PROGRESS" && at === 2)
      return ![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].includes(Number(value ?? NaN));
    return typeof value === "number" ? value <= 0 : cells.includes(value);
  });
  return odd.length > 1 || odd.some((value) => typeof value === "string" && MARKS.includes(value));
}

/**
 * Whether a value that a spreadsheet calculated differs from what the function gives: scores to the last digit, rates
 * by more than 1e-12; refusals have the same error value where there is one reason.
 */
export function differs(
  one: FormulaCase,
  cells: readonly CellValue[],
  expected: ReturnType<typeof callFunction>,
  found: CellValue,
): boolean {
  if (isBlock(expected) || typeof expected === "boolean") return true;
  if (typeof expected === "string") return expected !== found;
  if (isFormulaError(expected))
    return !isCellError(found) || (!manyReasons(one, cells) && expected.error !== found.error);
  if (typeof found !== "number") return true;
  const wanted = expected.toNumber();
  return one.score === true ? wanted !== found : Math.abs(wanted - found) > 1e-12 * Math.max(1, Math.abs(wanted));
}
