import { parseQuantity } from "../quantity/parse";
import { Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import type { CellRef } from "../workbook/address";
import type { Figure } from "./figure";
import { readFigure, readPercent } from "./figures";
import type { IndicatorValue } from "./model";

/** 绩效目标合理性（2分）: the full marks of the indicator behind its name. */
const MARKS = /^(.+?)\s*[（(](\d+(?:\.\d+)?)分[）)]$/s;

/** A name without the marks in brackets at its end, and these as a figure in 分. */
export function withoutMarks(
  label: string,
  id: string,
  source: CellRef,
): { readonly name: string; readonly weight?: Figure } {
  const [, name, marks] = MARKS.exec(label) ?? [];
  if (name === undefined || marks === undefined) return { name: label };
  return { name, weight: readFigure(`${id}.weight`, `${name}分值`, new Decimal(marks), "分", source) };
}

const RELATION = "(?:不低于|不少于|不小于|不超过|不高于|不大于|大于等于|小于等于|大于|小于|达到|达|[≥≤＞＜>﹥﹤<=＝]+)";
/** A percentage, with or without a relation, or any number behind a relation. */
const VALUE = new RegExp(
  `(?:${RELATION}\\s*\\d[\\d,.]*\\s*[^\\d\\s，。；、（）()]{0,4}|\\d+(?:\\.\\d+)?\\s*[%％](?:以上|以下|以内)?)$`,
);
/** What in front of a number makes it something else than a target: 前30%, 3-5%, 约5%. */
const NO_NAME = /(?:^.?|[\d前后第约近至到.~～\-—－]|[（(][^（）()]*)$/u;

function sameNumber(a: Quantity, b: Quantity): boolean {
  return a.kind === "number" && b.kind === "number" && a.unit === b.unit && a.value.eq(b.value);
}

/**
 * 年度资金支付完成率100%, 合格率≥98%: the name, and the value at its end as a target that the name's cell holds. `undefined`
 * for a name without one, and where the `stated` target says something else.
 */
export function targetInName(
  label: string,
  stated: IndicatorValue | undefined,
  id: string,
  source: CellRef,
): { readonly name: string; readonly target: IndicatorValue } | undefined {
  const found = VALUE.exec(label);
  const name = label.slice(0, found?.index ?? 0).replace(/[\s：:，,]+$/u, "");
  if (!found || NO_NAME.test(name)) return undefined;
  const [text] = found;
  const quantity = parseQuantity(text);
  if (quantity.kind !== "number" || quantity.unit === "" || (stated && !sameNumber(stated.quantity, quantity)))
    return undefined;
  const { value, unit } = quantity;
  const figure =
    unit === "%"
      ? readPercent(`${id}.target`, `${name}年度目标`, value.div(100), source)
      : readFigure(`${id}.target`, `${name}年度目标`, value, unit, source);
  return { name, target: { quantity, text, source, figure } };
}
