import { Decimal } from "../quantity/decimal";
import { derivedPercent } from "./figures";
import type { Figure } from "./figure";
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

function sharing(part: Indicator, whole: Indicator | undefined): Indicator {
  const figure = whole && shareFigure(part, whole);
  return figure ? { ...part, share: { of: whole.name, figure } } : part;
}

/** Adds to each part its share in its whole, and to each indicator the share that its remark asks for. */
export function withShares(indicators: readonly Indicator[]): readonly Indicator[] {
  const all = indicators.flatMap(function each(indicator): readonly Indicator[] {
    return [indicator, ...indicator.parts.flatMap(each)];
  });
  const named = (remark: string | undefined): Indicator | undefined => {
    const name = remark && SHARE_REMARK.exec(remark.trim())?.[1];
    const found = name ? all.filter((indicator) => indicator.name === name) : [];
    return found.length === 1 ? found[0] : undefined;
  };
  const walk = (indicator: Indicator, whole: Indicator | undefined): Indicator => {
    const own = sharing(indicator, named(indicator.remark) ?? whole);
    return { ...own, parts: indicator.parts.map((part) => walk(part, indicator)) };
  };
  return indicators.map((indicator) => walk(indicator, undefined));
}
