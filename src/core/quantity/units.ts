import { Decimal } from "./decimal";
import { product } from "./exact";
import { CONVERTED_UNITS, COUNTED_UNITS, SCALES } from "./unit-table";

/** What a unit's name says. */
export interface UnitInfo {
  /** Units of one kind convert; empty for no unit and for a bare 万 or 亿. */
  readonly kind: string;
  /** 万 in 万元; 1 where there is none. */
  readonly scale: number;
  /** Steps of the kind in one unit without its scale. */
  readonly base: number;
  /** Whether the name stands in the table. */
  readonly known: boolean;
}

interface Named {
  readonly kind: string;
  readonly factor: number;
}

const NAMED: ReadonlyMap<string, Named> = new Map<string, Named>([
  ...COUNTED_UNITS.map((name): [string, Named] => [name, { kind: name, factor: 1 }]),
  ...CONVERTED_UNITS.flatMap((row) => row.names.map((name): [string, Named] => [name, row])),
]);
const LONGEST_NAME = Math.max(...[...NAMED.keys()].map((name) => name.length));

function splitScale(name: string): readonly [scale: number, base: string] {
  const found = SCALES.find(([scale]) => name.startsWith(scale));
  return found ? [found[1], name.slice(found[0].length)] : [1, name];
}

/** A unit without brackets, spaces and case: 家（次） → 家, 万元（人民币） → 万元. */
function bareName(unit: string): string {
  const name = unit.replace(/[(（][^()（）]*[)）]/g, "").replace(/\s+/g, "");
  return name.length > 1 ? name.toLowerCase() : name;
}

/** Kind and factor of a unit. An unknown name is a kind of its own. */
export function unitInfo(unit: string): UnitInfo {
  const name = bareName(unit);
  if (name === "") return { kind: "", scale: 1, base: 1, known: true };
  const whole = NAMED.get(name);
  if (whole) return { kind: whole.kind, scale: 1, base: whole.factor, known: true };
  const [scale, rest] = splitScale(name);
  if (rest === "") return { kind: "", scale, base: 1, known: true };
  const named = NAMED.get(rest);
  if (named) return { kind: named.kind, scale, base: named.factor, known: true };
  return { kind: rest, scale, base: 1, known: false };
}

/**
 * The unit at the beginning of what follows a number; the noun after a known unit is left out.
 * @example leadingUnit("家企业") // "家"
 */
export function leadingUnit(text: string): string {
  if (unitInfo(text).known) return text;
  const [scale, rest] = splitScale(text);
  const start = scale === 1 ? 0 : text.length - rest.length;
  for (let length = Math.min(LONGEST_NAME, rest.length - 1); length > 0; length--) {
    const noun = rest.slice(length);
    if (/^\p{sc=Han}/u.test(rest) && NAMED.has(rest.slice(0, length)) && /^[\p{sc=Han}()（）、“”"]+$/u.test(noun)) {
      return text.slice(0, start + length);
    }
  }
  return text;
}

/** Whether a unit is a share of a hundred or a thousand. */
export function isRatioUnit(unit: string): boolean {
  return unit === "%" || unit === "‰" || unitInfo(unit).kind === "比率";
}

/**
 * A value in another unit of the same kind, at 34 digits; `undefined` where the units are of different kinds.
 * A unit that is missing on one side is taken as the other's.
 * @example convert(new Decimal(2), "亿元", "万元")?.toString() // "20000"
 */
export function convert(value: Decimal, from: string, to: string): Decimal | undefined {
  if (from === to || bareName(from) === "" || bareName(to) === "") return value;
  const [source, target] = [unitInfo(from), unitInfo(to)];
  if (source.kind !== target.kind && source.kind !== "" && target.kind !== "") return undefined;
  if ((source.kind === "" || target.kind === "") && (isRatioUnit(from) || isRatioUnit(to))) return undefined;
  const sourceBase = source.kind === "" ? target.base : source.base;
  const targetBase = target.kind === "" ? source.base : target.base;
  const steps = product(value, product(new Decimal(source.scale), new Decimal(sourceBase)));
  return Decimal.div(steps, product(new Decimal(target.scale), new Decimal(targetBase)));
}
