import { align } from "../quantity/align";
import { Decimal } from "../quantity/decimal";
import { shortest } from "../quantity/format";
import type { Quantity, Relation } from "../quantity/quantity";
import { RELATION_SIGN } from "../quantity/relation";
import { convert, isRatioUnit } from "../quantity/units";
import type { CompletionCourse, CompletionOptions, CompletionWay } from "./completion-course";

/** What became of an indicator, for the head of its arithmetic. */
const STANDING: Readonly<Record<CompletionWay, string>> = {
  rate: "未完成",
  negative: "实际完成值为负，按0计",
  within: "未超过目标",
  linear: "超过目标",
  twice: "超过目标一倍以上",
  ratio: "超过目标",
  zeroMet: "符合目标",
  zeroMissed: "不符合目标",
  inside: "在目标区间内",
  below: "低于区间下限",
  above: "高于区间上限",
  inTime: "按期完成",
  late: "晚于期限",
};

/** 未完成、超过目标、按期完成 …; what is above its target is 已完成. */
export function standingWords({ fraction, way }: CompletionCourse): string {
  const reached = fraction.numerator.gte(fraction.denominator);
  return way === "rate" && reached ? "已完成" : STANDING[way];
}

/** The numbers of a comparison as they are written in the arithmetic. */
interface Terms {
  readonly a: string;
  readonly t: string;
  readonly h: string;
}

function bracketed(text: string): string {
  return text.startsWith("-") ? `（${text}）` : text;
}

function ends(target: Quantity): readonly [Decimal, Decimal] | undefined {
  if (target.kind === "range") return [target.low, target.high];
  if (target.kind === "deadline") return target.plain && [target.plain.value, target.plain.value];
  return "value" in target ? [target.value, target.value] : undefined;
}

function numberIn(quantity: Quantity): { readonly value: Decimal; readonly unit: string } | undefined {
  const number = quantity.kind === "deadline" ? quantity.plain : quantity;
  return number && "value" in number ? number : undefined;
}

/** A bare number beside a percentage as the percentage it was read as. */
function asPercent(value: Decimal, unit: string, beside: readonly Decimal[], other: string): Decimal {
  if (unit !== "" || !isRatioUnit(other)) return value;
  const read = align({ values: [value], unit }, { values: beside, unit: other });
  return new Decimal(read.ok ? (read.first[0] ?? value) : value);
}

/** In one unit the numbers stand alone; what does not convert evenly keeps its unit; percentages keep their sign. */
function termsOf(actual: Quantity, target: Quantity): Terms | undefined {
  const number = numberIn(actual);
  const limits = ends(target);
  const unit = "unit" in target ? target.unit : "";
  if (!number || !limits) return undefined;
  const own = target.kind === "tolerance" ? number.value.abs() : number.value;
  const sign = [unit, number.unit].find(isRatioUnit) ?? "";
  const plain = (one: Decimal, ending: string): string => bracketed(shortest(one) + ending);
  if (number.unit === unit || number.unit === "" || unit === "") {
    const a = asPercent(own, number.unit, limits, unit);
    const [t, h] = limits.map((limit) => asPercent(limit, unit, [own], number.unit));
    return { a: plain(a, sign), t: plain(t ?? limits[0], sign), h: plain(h ?? limits[1], sign) };
  }
  const converted = convert(own, number.unit, unit);
  if (converted && converted.decimalPlaces() <= 10)
    return { a: plain(converted, sign), t: plain(limits[0], sign), h: plain(limits[1], sign) };
  return { a: plain(own, number.unit), t: plain(limits[0], unit), h: plain(limits[1], unit) };
}

/** Two numbers as they stand in a division; `undefined` where one of them is no number. */
export function pairWords(first: Quantity, second: Quantity): readonly [string, string] | undefined {
  const terms = termsOf(first, second);
  return terms && [terms.a, terms.t];
}

/** 5000万元＝0.5亿元 where the sides are in different units of one kind; 0.98没有写%，按98%计 where one has no sign. */
export function conversionWords(actual: Quantity, target: Quantity): string | undefined {
  const [a, t] = [numberIn(actual), ends(target)];
  const unit = "unit" in target ? target.unit : "";
  if (!a || !t || a.unit === unit) return undefined;
  if (a.unit === "" || unit === "") {
    const [bare, ratio] = a.unit === "" ? [a.value, unit] : [t[0], a.unit];
    if (!isRatioUnit(ratio)) return undefined;
    const read = asPercent(bare, "", a.unit === "" ? t : [a.value], ratio);
    return read.isZero() ? undefined : `${shortest(bare)}没有写${ratio}，按${shortest(read)}${ratio}计`;
  }
  const converted = convert(a.value, a.unit, unit);
  if (!converted) return undefined;
  const exact = converted.decimalPlaces() <= 10;
  const printed = exact ? shortest(converted) : shortest(converted.toSignificantDigits(10));
  return `${shortest(a.value)}${a.unit}${exact ? "＝" : "≈"}${printed}${unit}`;
}

/** The relation that decides, and where it comes from. */
export function relationWords(target: Quantity, { direction }: CompletionOptions): string {
  if (target.kind === "range") return "目标是区间：在区间内为完成，低于下限按比例，高于上限为超额";
  if (target.kind === "tolerance") return "目标是允许偏差：偏差的绝对值不超过它为完成，超过的按反向指标计算";
  if (target.kind === "deadline") return "目标是期限：按期完成为100%，晚于期限为0";
  const kind = (relation: Relation): string => (relation === "<=" || relation === "<" ? "越低越好" : "越高越好");
  const own = "relation" in target ? target.relation : undefined;
  const zero = "value" in target && target.value.isZero();
  if (direction) return `按写明的方向${RELATION_SIGN[direction]}（${kind(direction)}）`;
  if (own) return `目标值带有${RELATION_SIGN[own]}（${kind(own)}）`;
  return zero ? "目标值为0而没有写符号，按“＝0”判断" : "没有写符号，按≥（越高越好）";
}

/** The rule that the way follows, in one sentence. */
export const WAY_RULES: Readonly<Record<CompletionWay, string>> = {
  rate: "完成率＝实际完成值÷目标值",
  negative: "实际完成值低于0的，完成率为0",
  within: "没有超过目标值的，完成率为100%",
  linear: "超过目标值的线性扣减：完成率＝1－（实际完成值－目标值）÷目标值",
  twice: "线性扣减到目标值的两倍为止，完成率为0",
  ratio: "超过目标值的按比例：完成率＝目标值÷实际完成值",
  zeroMet: "目标值为0，符合的完成率为100%",
  zeroMissed: "目标值为0，不符合的完成率为0",
  inside: "在区间内的，完成率为100%",
  below: "低于区间下限的，完成率＝实际完成值÷下限",
  above: "高于区间上限的，完成率＝实际完成值÷上限",
  inTime: "按期完成的，完成率为100%",
  late: "晚于期限的，完成率为0",
};

/** 79.5÷86, （1－（12－10）÷10）, 10÷12; `undefined` where nothing is divided. */
export function quotientWords({ way }: CompletionCourse, actual: Quantity, target: Quantity): string | undefined {
  const terms = termsOf(actual, target);
  if (!terms) return undefined;
  const { a, t, h } = terms;
  switch (way) {
    case "rate":
    case "below":
      return `${a}÷${t}`;
    case "above":
      return `${a}÷${h}`;
    case "linear":
      return `（1－（${a}－${t}）÷${t}）`;
    case "ratio":
      return `${t}÷${a}`;
    default:
      return undefined;
  }
}
