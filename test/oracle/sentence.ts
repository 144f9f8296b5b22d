import { fixed, minus, over, compare, rounded, sign, size, times, whole, type Rational } from "./rational";
import type { Sign } from "./meaning";

/** A row whose numbers are plain, as SENTENCE is given it. */
export interface SentenceRow {
  readonly name: string;
  readonly period?: string;
  /** 万元 …, or % for a rate. */
  readonly unit: string;
  readonly target?: { readonly value: Rational; readonly sign?: Sign };
  readonly actual?: Rational;
  /** As a fraction. */
  readonly growth?: Rational;
  readonly rank?: { readonly scope: string; readonly place: number };
}

/** A number read from a cell: its own digits, at two decimals where a calculation left more than four. */
function read(value: Rational): string {
  const own = rounded(value, 30);
  const places = own.split(".")[1]?.length ?? 0;
  return fixed(value, places > 4 ? 2 : places);
}

/** A calculated rate: two decimals, none where it is whole. */
function rate(value: Rational): string {
  const hundred = times(value, whole(100));
  return `${hundred.n % hundred.d === 0n ? rounded(hundred, 0) : fixed(hundred, 2)}%`;
}

function standing(row: SentenceRow, actual: Rational, target: NonNullable<SentenceRow["target"]>): string {
  const words = read(target.value) + row.unit;
  const { value } = target;
  if (target.sign === "≤" || target.sign === "<") {
    const within =
      sign(value) === 0 ? (target.sign === "<" ? sign(actual) < 0 : sign(actual) <= 0) : compare(actual, value) <= 0;
    return within ? `控制在年度目标${words}以内` : `超出年度目标上限${words}`;
  }
  if (sign(value) === 0) {
    const side = sign(actual);
    const met = target.sign === "≥" ? side >= 0 : target.sign === ">" ? side > 0 : side <= 0;
    return met ? `符合年度目标${words}的要求` : `未达到年度目标${words}`;
  }
  const order = compare(actual, value);
  if (row.unit === "%") {
    if (order >= 0) return order === 0 ? `达到年度目标${words}` : `高于年度目标${words}`;
    return `比年度目标${words}低${gap(actual, value)}个百分点`;
  }
  const done = rate(sign(actual) < 0 ? whole(0) : over(actual, value));
  if (order > 0) return `超额完成年度目标${words}，完成率${done}`;
  return order === 0 ? `完成年度目标${words}` : `完成年度目标${words}的${done}`;
}

/** Percentage points with as many decimals as the longer of the two is printed with. */
function gap(actual: Rational, target: Rational): string {
  const places = Math.max(...[actual, target].map((value) => read(value).split(".")[1]?.length ?? 0));
  const missing = minus(target, actual);
  const own = rounded(missing, 30).split(".")[1]?.length ?? 0;
  return fixed(missing, Math.min(own, places));
}

/** The report's sentence in the handbook's words. */
export function sentence(row: SentenceRow): string {
  const { actual, target, growth, rank } = row;
  const clauses: string[] = [];
  if (row.period !== undefined) clauses.push(row.period);
  const copula = row.unit === "%" || row.unit === "" ? "为" : "";
  if (actual) clauses.push(`${row.name}${copula}${read(actual)}${row.unit}`);
  else {
    const words = { "≥": "不低于", ">": "大于", "≤": "不高于", "<": "低于", "=": "" }[target?.sign ?? "="];
    clauses.push(
      `${row.name}：【待填：实际完成值】${target ? `（年度目标${words}${read(target.value)}${row.unit}）` : ""}`,
    );
  }
  if (growth) {
    const percent = `${read(times(size(growth), whole(100)))}%`;
    clauses.push(sign(growth) === 0 ? "与上年同期持平" : `同比${sign(growth) > 0 ? "增长" : "下降"}${percent}`);
  }
  if (actual && target) clauses.push(standing(row, actual, target));
  if (rank) clauses.push(rank.scope === "" ? `排位第${rank.place}位` : `居${rank.scope}第${rank.place}位`);
  return `${clauses.join("，")}。`;
}
