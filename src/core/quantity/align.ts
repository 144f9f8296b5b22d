import { Decimal } from "./decimal";
import { product } from "./exact";
import type { Quantity } from "./quantity";
import { isRatioUnit, unitInfo } from "./units";

/** Numbers that share a unit: one for a plain number, two for a range. */
export interface Measure {
  readonly values: readonly Decimal[];
  readonly unit: string;
}

/** Two measures in one unit, or why they cannot be compared. */
export type Aligned =
  | { readonly ok: true; readonly first: readonly Decimal[]; readonly second: readonly Decimal[] }
  | { readonly ok: false; readonly message: string };

function scaled(measure: Measure, factor: number): readonly Decimal[] {
  return factor === 1 ? measure.values : measure.values.map((value) => product(value, new Decimal(factor)));
}

/** Whether a reading lies within a fifth and five times the other side. */
function isNear(reading: Decimal, other: Measure): boolean {
  const low = Decimal.min(...other.values);
  const high = Decimal.max(...other.values);
  if (high.lte(0)) return reading.times(5).lte(high) && reading.gte(low.times(5)) && reading.isNegative();
  return reading.times(5).gte(low) && reading.lte(high.times(5)) && reading.gt(0);
}

/** Of a bare number's two readings beside a percentage (0.98 and 98 are both 98%) the one that lies near it. */
function readBare(value: Decimal, ratio: Measure): Decimal | undefined {
  if (value.isZero()) return value;
  const full = product(value, new Decimal(ratio.unit === "‰" ? 1000 : 100));
  const asWritten = isNear(value, ratio);
  const asFraction = isNear(full, ratio);
  if (asWritten === asFraction) return undefined;
  return asWritten ? value : full;
}

function alignBare(bare: Measure, ratio: Measure): readonly Decimal[] | undefined {
  const read = bare.values.map((value) => readBare(value, ratio));
  return read.every((value) => value !== undefined) ? read : undefined;
}

/**
 * Brings two measures to one unit without rounding: converts within a kind, takes a missing unit as the other's, reads
 * a bare number beside a percentage.
 * The message names both units where they are of different kinds, and asks for % where a bare number is undecided.
 */
export function align(first: Measure, second: Measure): Aligned {
  if (first.unit === second.unit) return { ok: true, first: first.values, second: second.values };
  const bare = first.unit === "" ? "first" : second.unit === "" ? "second" : undefined;
  if (bare && isRatioUnit(bare === "first" ? second.unit : first.unit)) {
    const read = bare === "first" ? alignBare(first, second) : alignBare(second, first);
    if (!read) return { ok: false, message: "请写明%" };
    return bare === "first"
      ? { ok: true, first: read, second: second.values }
      : { ok: true, first: first.values, second: read };
  }
  const [one, two] = [unitInfo(first.unit), unitInfo(second.unit)];
  const mixed = one.kind !== two.kind && one.kind !== "" && two.kind !== "";
  const scaleBesideRatio =
    (one.kind === "" && isRatioUnit(second.unit)) || (two.kind === "" && isRatioUnit(first.unit));
  if (mixed || scaleBesideRatio) return { ok: false, message: `单位不一致：${first.unit}与${second.unit}` };
  if (bare) {
    const scale = one.kind === "" && two.kind === "" ? [one.scale, two.scale] : [1, 1];
    return { ok: true, first: scaled(first, scale[0] ?? 1), second: scaled(second, scale[1] ?? 1) };
  }
  const oneBase = one.kind === "" ? two.base : one.base;
  const twoBase = two.kind === "" ? one.base : two.base;
  return { ok: true, first: scaled(first, one.scale * oneBase), second: scaled(second, two.scale * twoBase) };
}

/**
 * The quantity with a unit that stands elsewhere (a unit column, the header): a missing unit is taken as that one,
 * a written one stays, 25万 beside 万元 becomes 25万元.
 */
export function withUnit(quantity: Quantity, unit: string | undefined): Quantity {
  if (unit === undefined || unit.trim() === "" || !("unit" in quantity)) return quantity;
  const name = isRatioUnit(unit.trim()) && unit.trim() !== "‰" ? "%" : unit.trim();
  if (quantity.unit === "") return { ...quantity, unit: name };
  if (unitInfo(quantity.unit).kind !== "" || isRatioUnit(name)) return quantity;
  const scaleName =
    unitInfo(name).scale > 1 ? (/^(?:万亿|[十百千]亿|[十百千]万|[亿万千百])/.exec(name)?.[0] ?? "") : "";
  return { ...quantity, unit: quantity.unit + name.slice(scaleName.length) };
}
