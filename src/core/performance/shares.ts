import { Decimal } from "../quantity/decimal";
import { derivedPercent } from "./figures";
import type { Figure } from "./figure";
import { isPause, STRIDE, type Steps } from "../recognition/steps";
import type { IndicatorDraft } from "./draft";
import type { Indicator } from "./model";

/** 备注 that asks for a share in another indicator: 占新签约项目协议投资额, 占“协议投资额”的比重. */
const SHARE_REMARK = /^占[“"「]?(.+?)[”"」]?(?:的?(?:比重|比例|比))?$/;

function shareFigure(part: Indicator, whole: Indicator): Figure | undefined {
  const dividend = part.actual?.figure;
  const divisor = whole.actual?.figure;
  if (!dividend || !divisor || dividend.unit !== divisor.unit || dividend.unit === "%") return undefined;
  if (divisor.value.lte(0) || dividend.value.isNegative() || dividend.value.gt(divisor.value)) return undefined;
  const value = new Decimal(dividend.value).div(divisor.value);
  return derivedPercent(`${part.id}.share`, `${part.name}占${whole.name}的比重`, value, `${part.name}÷${whole.name}`, [
    dividend,
    divisor,
  ]);
}

/** Adds to each part its share in its whole, and to each indicator the share that its remark asks for; in place. */
export function* addShares(indicators: readonly IndicatorDraft[]): Steps<undefined> {
  const byName = new Map<string, Indicator[]>();
  const enter = (indicator: Indicator): void => {
    const same = byName.get(indicator.name);
    if (same) same.push(indicator);
    else byName.set(indicator.name, [indicator]);
    indicator.parts.forEach(enter);
  };
  for (const [index, indicator] of indicators.entries()) {
    enter(indicator);
    if (isPause(index)) yield STRIDE;
  }
  const named = (remark: string | undefined): Indicator | undefined => {
    const name = remark && SHARE_REMARK.exec(remark.trim())?.[1];
    const found = name === undefined ? undefined : byName.get(name);
    return found?.length === 1 ? found[0] : undefined;
  };
  const walk = (indicator: IndicatorDraft, whole: Indicator | undefined): void => {
    const of = named(indicator.remark) ?? whole;
    const figure = of && shareFigure(indicator, of);
    if (figure) indicator.share = { of: of.name, figure };
    for (const part of indicator.parts) walk(part, indicator);
  };
  for (const [index, indicator] of indicators.entries()) {
    walk(indicator, undefined);
    if (isPause(index)) yield STRIDE;
  }
  return undefined;
}
