import type { CellValue } from "../../src/core/workbook/snapshot";
import type { Dice } from "./dice";
import type { Meaning, PlainNumber, Sign, Time, Unit } from "./meaning";
import { decimal, minus, plus, times, type Rational } from "./rational";
import { anyDigits, chinese, fullWidth, plainDigits, withSign } from "./spelling";
import { MULTIPLIERS, PERCENT, PERMILLE, POINTS, UNITS } from "./units";

/** A cell and what it says. */
export interface Said {
  readonly cell: CellValue;
  readonly meaning: Meaning;
}

interface Digits {
  readonly digits: bigint;
  readonly places: number;
}

const SIGNS: readonly Sign[] = ["≥", ">", "=", "≤", "<"];

function digitsOf(dice: Dice, negative = true): Digits {
  const kind = dice.next();
  const minusSign = negative && dice.chance(0.1) ? -1n : 1n;
  const of = (most: number, places: number): Digits => ({ digits: minusSign * BigInt(dice.int(0, most)), places });
  if (kind < 0.3) return of(120, 0);
  if (kind < 0.5) return of(99_999, 2);
  if (kind < 0.65) return of(99_999_999, dice.int(0, 4));
  if (kind < 0.75) return of(1_000_000, 6);
  if (kind < 0.8) return { digits: 0n, places: 0 };
  if (kind < 0.9) return of(999_999_999_999_999, dice.int(0, 9));
  if (kind < 0.93) return of(99, 12);
  return dice.chance(0.5) ? of(40, 1) : of(2000, 3);
}

/** Beyond what a cell holds as a number; only texts have them. */
function hugeDigits(dice: Dice): Digits {
  const digits = Array.from({ length: dice.int(20, 40) }, () => dice.int(0, 9)).join("");
  return { digits: BigInt(digits), places: dice.int(0, 12) };
}

/** 1990 to 2099 with at most two places reads as a year or a month of one. */
function looksLikeDate({ digits, places }: Digits): boolean {
  const before = (digits < 0n ? -digits : digits) / 10n ** BigInt(places);
  return before >= 1900n && before < 2100n;
}

const value = ({ digits, places }: Digits): Rational => decimal(digits, places);

/** A binary number that Excel shows with these digits, not always the nearest one. */
function binary({ digits, places }: Digits, { chance }: Dice): number {
  const exact = Number(plainDigits(digits, places));
  const noisy = exact * (1 + Number.EPSILON);
  const same = noisy.toPrecision(15) === exact.toPrecision(15);
  return same && chance(0.3) ? noisy : exact;
}

/** 三千千元 is nobody's spelling, 十分 is a word of praise, and 三万个 reads as 3万个. */
function chineseText(amount: Digits, unit: Unit | undefined): string | undefined {
  if (amount.places > 0 || amount.digits < 0n || (unit && /^[千百]/.test(unit.name))) return undefined;
  const number = Number(amount.digits);
  if (unit === PERCENT)
    return number <= 100 && number > 0 ? `百分之${number === 100 ? "百" : chinese(number)}` : undefined;
  if (number > 0 && number % 10_000 === 0) return undefined;
  if (unit === POINTS && number === 10) return undefined;
  if (unit === PERMILLE || number >= (unit && /^[万亿]/.test(unit.name) ? 10_000 : 100_000_000)) return undefined;
  return chinese(number) + (unit?.name ?? "");
}

/** The text of one number with its unit. */
function numberText(amount: Digits, unit: Unit | undefined, dice: Dice): string {
  const spelt = dice.chance(0.12) ? chineseText(amount, unit) : undefined;
  if (spelt !== undefined) return spelt;
  const name = unit?.name ?? "";
  const digits = anyDigits(amount.digits, amount.places, dice);
  return digits + dice.pick(["", "", "", " "]) + (dice.chance(0.1) ? fullWidth(name) : name);
}

/** A number as a cell or as text. */
export function numberSaid(dice: Dice, unit: Unit | undefined, amount: Digits, sign?: Sign): Said {
  const meaning: PlainNumber = { kind: "number", value: value(amount), ...(unit && { unit }), ...(sign && { sign }) };
  const bare = unit === undefined && sign === undefined;
  const short = (amount.digits < 0n ? -amount.digits : amount.digits).toString().length <= 15;
  if (bare && short && (looksLikeDate(amount) || dice.chance(0.7))) return { cell: binary(amount, dice), meaning };
  const text = numberText(amount, unit, dice);
  const filler = sign === undefined && dice.chance(0.06) ? dice.pick(["完成", "共", "约", "累计"]) : "";
  return { cell: filler + withSign(text, sign, dice), meaning };
}

export function anyNumber(dice: Dice, unit: Unit | undefined, options: { signs?: boolean; huge?: boolean } = {}): Said {
  const amount = options.huge && dice.chance(0.04) ? hugeDigits(dice) : digitsOf(dice);
  const sign = options.signs && dice.chance(0.35) ? dice.pick(SIGNS) : undefined;
  const dated = looksLikeDate(amount) && (unit !== undefined || sign !== undefined);
  return numberSaid(dice, unit, dated ? { digits: 7n, places: 0 } : amount, sign);
}

function rangeSaid(dice: Dice, unit: Unit | undefined): Said {
  const low = digitsOf(dice, false);
  const more = digitsOf(dice, false);
  const high = {
    digits: low.digits * 10n ** BigInt(more.places) + more.digits * 10n ** BigInt(low.places),
    places: low.places + more.places,
  };
  if (looksLikeDate(low) || looksLikeDate(high)) return rangeSaid(dice, unit);
  const name = unit?.name ?? "";
  const meaning: Meaning = { kind: "range", low: value(low), high: value(high), ...(unit && { unit }) };
  const [first, last] = [plainDigits(low.digits, low.places), plainDigits(high.digits, high.places)];
  const both = dice.chance(0.3) ? name : "";
  const text = `${first}${both}${dice.pick(["-", "~", "～", "—", "至"])}${last}${name}`;
  return { cell: dice.chance(0.15) ? fullWidth(text) : text, meaning };
}

/** 100±5 and, of a number, 200±5%. */
function aroundSaid(dice: Dice, unit: Unit | undefined): Said {
  const middle = digitsOf(dice, false);
  const spread = digitsOf(dice, false);
  const relative = unit !== PERCENT && unit !== PERMILLE && unit !== undefined && dice.chance(0.3);
  const center = value(middle);
  const width = relative ? times(center, decimal(spread.digits, spread.places + 2)) : value(spread);
  const [a, b] = [plainDigits(middle.digits, middle.places), plainDigits(spread.digits, spread.places)];
  const name = unit?.name ?? "";
  return {
    cell: relative ? `${a}${name}±${b}%` : `${a}${unit?.kind === "比率" ? name : ""}±${b}${name}`,
    meaning: { kind: "range", low: minus(center, width), high: plus(center, width), ...(unit && { unit }) },
  };
}

function toleranceSaid(dice: Dice, unit: Unit | undefined): Said {
  const spread = digitsOf(dice, false);
  const text = `±${plainDigits(spread.digits, spread.places)}${unit?.name ?? ""}`;
  const cell = dice.pick([text, text.replace("±", "正负"), fullWidth(text), `${text}以内`]);
  return { cell, meaning: { kind: "tolerance", value: value(spread), ...(unit && { unit }) } };
}

const days = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Excel's number of a date. */
export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

export function timeSaid(dice: Dice): Said {
  const year = dice.int(2019, 2024);
  const month = dice.int(1, 12);
  const day = dice.int(1, days(year, month));
  const time = (more: Omit<Time, "kind" | "month">): Meaning => ({ kind: "time", month, ...more });
  const m = String(month);
  const bare = dice.int(1, days(2021, month));
  const [y, d, b] = [String(year), String(day), String(bare)];
  const quarter = dice.int(1, 4);
  const forms: readonly Said[] = [
    { cell: `${m}月底前`, meaning: time({}) },
    { cell: `${m}月底之前完成`, meaning: time({}) },
    { cell: `${m}月`, meaning: time({}) },
    { cell: `${m}月前`, meaning: time({ before: true }) },
    { cell: `${m}月${b}日前`, meaning: time({ day: bare }) },
    { cell: `${y}年${m}月${d}日前`, meaning: time({ year, day }) },
    { cell: `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`, meaning: time({ year, day }) },
    { cell: `${y}/${m}/${d}`, meaning: time({ year, day }) },
    { cell: `${y}年${m}月`, meaning: time({ year }) },
    { cell: `${y}年${m}月底前`, meaning: time({ year }) },
    { cell: `${y}年${m}月前`, meaning: time({ year, before: true }) },
    { cell: fullWidth(`${y}年${m}月${d}日`), meaning: time({ year, day }) },
    { cell: `第${"一二三四".charAt(quarter - 1)}季度`, meaning: { kind: "time", month: quarter * 3 } },
    { cell: "上半年", meaning: { kind: "time", month: 6 } },
    { cell: `${y}年底`, meaning: { kind: "time", year, month: 12 } },
    {
      cell: serial(year, month, day),
      meaning: { kind: "number", value: decimal(BigInt(serial(year, month, day)), 0) },
    },
  ];
  return dice.pick(forms);
}

const BLANKS: readonly CellValue[] = [null, "", "/", "—", "-", "无", "……", "——", "　", "－"];
const WORDS = ["完成", "显著提升", "达成预期指标", "合规", "效果明显", "优"];
const TEXTS: readonly CellValue[] = ["88|100", "第3名", "其他", true, false];
const ERRORS = ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NUM!"];

/** A cell that cannot be calculated with. */
export function oddSaid(dice: Dice): Said {
  const kind = dice.next();
  if (kind < 0.45) return { cell: dice.pick(BLANKS), meaning: { kind: "blank" } };
  if (kind < 0.65) return { cell: dice.pick(WORDS), meaning: { kind: "words" } };
  if (kind < 0.85) return { cell: dice.pick(TEXTS), meaning: { kind: "text" } };
  const code = dice.pick(ERRORS);
  return { cell: { error: code }, meaning: { kind: "error", code } };
}

/** A kind of unit for both sides of a comparison, mostly one kind, now and then another or none. */
export function unitsFor(dice: Dice): () => Unit | undefined {
  const [family, other] = [dice.pick(UNITS), dice.pick(UNITS)];
  const bare = dice.chance(0.45);
  return () => {
    const roll = dice.next();
    if (bare ? roll < 0.9 : roll < 0.25) return undefined;
    if (roll > 0.98) return dice.pick(MULTIPLIERS);
    return dice.pick(roll > 0.95 ? other : family);
  };
}

/** An actual value, mostly a number. */
export function actualSaid(dice: Dice, unit: Unit | undefined): Said {
  const roll = dice.next();
  if (roll < 0.05) return oddSaid(dice);
  if (roll < 0.06) return timeSaid(dice);
  if (roll < 0.07) return rangeSaid(dice, unit);
  return anyNumber(dice, unit, { signs: dice.chance(0.05), huge: true });
}

/** A target: a number with or without sign, a range, a tolerance. */
export function targetSaid(dice: Dice, unit: Unit | undefined): Said {
  const roll = dice.next();
  if (roll < 0.04) return oddSaid(dice);
  if (roll < 0.1) return rangeSaid(dice, unit);
  if (roll < 0.14) return aroundSaid(dice, unit);
  if (roll < 0.18) return toleranceSaid(dice, unit);
  return anyNumber(dice, unit, { signs: true, huge: true });
}

/** Whether a number of the same size stands near another, so that rates come near 1. */
export function nearSaid(dice: Dice, unit: Unit | undefined, to: Meaning): Said {
  if (to.kind !== "number" || unit !== to.unit || dice.chance(0.5)) return actualSaid(dice, unit);
  const permille = dice.int(1, 2500);
  const target = times(to.value, decimal(BigInt(permille), 3));
  if (target.d > 10n ** 12n || target.n === 0n) return actualSaid(dice, unit);
  const places = target.d.toString().length - 1;
  const amount = { digits: (target.n * 10n ** BigInt(places)) / target.d, places };
  return looksLikeDate(amount) && unit !== undefined ? actualSaid(dice, unit) : numberSaid(dice, unit, amount);
}
