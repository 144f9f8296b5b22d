import * as formulajs from "@formulajs/formulajs";
import { callFunction } from "../../src/core/formulas/call";
import type { Argument } from "../../src/core/formulas/result";
import { Decimal, decimalOf } from "../../src/core/quantity/decimal";
import { parseQuantity } from "../../src/core/quantity/parse";

/** PERF functions in one run against a bare loop over the same decimals and against the nearest function of Formula.js. */
const ROWS = 10_000;
const TEXTS = 100_000;
const ROUNDS = 7;

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least processor time of each in milliseconds. They take turns, after one to warm up, so that all see the same machine. */
function least<Name extends string>(works: Readonly<Record<Name, () => unknown>>): Readonly<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const time = processorTime(works[name]);
      if (round > 0) best[name] = Math.min(best[name], time);
    }
  }
  return best;
}

interface Row {
  readonly actual: number;
  readonly target: number;
  readonly weight: number;
}

function rowsOf(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, row) => ({
    actual: ((row * 7919) % 100_003) / 100,
    target: (((row * 104_729) % 99_991) + 1) / 100,
    weight: (row % 40) / 2,
  }));
}

const column = (rows: readonly Row[], key: keyof Row): number[][] => rows.map((row) => [row[key]]);

interface Measured {
  readonly name: string;
  readonly keys: readonly (keyof Row)[];
  /** The same on decimals, with nothing around it. */
  readonly bare: (values: readonly Decimal[]) => Decimal;
  readonly nearest: (values: readonly number[]) => unknown;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

const FUNCTIONS: readonly Measured[] = [
  {
    name: "COMPLETION",
    keys: ["actual", "target"],
    bare: ([a = ZERO, t = ZERO]) => Decimal.max(0, a).div(t),
    nearest: ([a = 0, t = 0]) => formulajs.IFERROR(Number(formulajs.MAX(0, a)) / t, "#N/A"),
  },
  {
    name: "GROWTH",
    keys: ["actual", "target"],
    bare: ([a = ZERO, t = ZERO]) => a.minus(t).div(t),
    nearest: ([a = 0, t = 0]) => formulajs.IFERROR(Number(formulajs.SUM(a, -t)) / t, "#N/A"),
  },
  {
    name: "SCORE",
    keys: ["actual", "target", "weight"],
    bare: ([a = ZERO, t = ZERO, w = ZERO]) => Decimal.min(ONE, Decimal.max(0, a).div(t)).times(w).toDecimalPlaces(2),
    nearest: ([a = 0, t = 0, w = 0]) =>
      formulajs.ROUND(Number(formulajs.MIN(1, Number(formulajs.MAX(0, a)) / t)) * w, 2),
  },
];

const ratio = (time: number, base: number): string => (time / base).toFixed(1);

for (const { name, keys, bare, nearest } of FUNCTIONS) {
  const rows = rowsOf(ROWS);
  const blocks: readonly Argument[] = keys.map((key) => column(rows, key));
  const singles = rows.map((row) => keys.map((key) => row[key]));
  const decimals = singles.map((values) => values.map(decimalOf));
  const large = rowsOf(ROWS * 10);
  const largeBlocks: readonly Argument[] = keys.map((key) => column(large, key));
  const { loop, formula, once, many, ten } = least({
    loop: () => decimals.forEach((values) => bare(values)),
    formula: () => singles.forEach((values) => nearest(values)),
    once: () => callFunction(name, blocks),
    many: () => singles.forEach((values) => callFunction(name, values)),
    ten: () => callFunction(name, largeBlocks),
  });
  console.log(
    `${name} ${String(ROWS)} 行：一次调用 ${once.toFixed(1)} ms（裸循环的 ${ratio(once, loop)} 倍，Formula.js 的 ${ratio(once, formula)} 倍）；` +
      `逐个调用 ${many.toFixed(1)} ms（${ratio(many, loop)} 倍，${ratio(many, formula)} 倍）；十倍的行用时 ${ratio(ten, once)} 倍`,
  );
}

const FORMS: readonly ((n: number) => string)[] = [
  (n) => `≥${String(n)}%`,
  (n) => `${String(n / 10)}%`,
  (n) => `${String(n)}万美元`,
  (n) => `${String(n / 100)}亿元`,
  (n) => `${String(n)}-${String(n + 5)}家`,
  (n) => `2021年${String((n % 12) + 1)}月${String((n % 28) + 1)}日前完成${"。".repeat(n % 2)}`,
  (n) => `不低于${String(n)}人次`,
  (n) => `＜${String(n)}．４５万元`,
];

function targets(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => (FORMS[at % FORMS.length] ?? String)(at + 7));
}

const read = (texts: readonly string[]): void => texts.forEach((text) => parseQuantity(text));
const texts = targets(TEXTS);
const plain = Array.from({ length: TEXTS }, (_, at) => `${String(at)}.5%`);
const { all, tenth, numbers } = least({
  all: () => read(texts),
  tenth: () => read(texts.slice(0, TEXTS / 10)),
  numbers: () => plain.forEach((text) => formulajs.NUMBERVALUE(text, ".", ",")),
});
console.log(
  `读 ${String(TEXTS)} 个不同的目标值：${all.toFixed(0)} ms（每个 ${((all * 1000) / TEXTS).toFixed(1)} 微秒；` +
    `Formula.js 的 NUMBERVALUE 只读数字，读同样多的 ${ratio(all, numbers)} 倍）；十分之一用时的 ${ratio(all, tenth)} 倍`,
);
