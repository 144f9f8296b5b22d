import { Decimal } from "../quantity/decimal";
import { everyIndicator } from "./every-indicator";
import { derivedPercent } from "./figures";
import type { Figure } from "./figure";
import type { Steps } from "../recognition/steps";
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

/** The name that a remark asks the share of. */
function wholeName({ remark }: Indicator): string | undefined {
  return remark === undefined ? undefined : SHARE_REMARK.exec(remark.trim())?.[1];
}

/** Adds to each part its share in its whole, and to each indicator the share that its remark asks for; in place. */
export function* addShares(indicators: readonly IndicatorDraft[]): Steps<undefined> {
  const wanted = new Map<string, Indicator[]>();
  yield* everyIndicator(indicators, (indicator) => {
    const name = wholeName(indicator);
    if (name !== undefined) wanted.set(name, []);
  });
  yield* everyIndicator(indicators, (indicator) => void wanted.get(indicator.name)?.push(indicator));
  const named = (name: string | undefined): Indicator | undefined => {
    const [found, another] = (name === undefined ? undefined : wanted.get(name)) ?? [];
    return another ? undefined : found;
  };
  return yield* everyIndicator(indicators, (indicator, whole) => {
    const of = named(wholeName(indicator)) ?? whole;
    const figure = of && shareFigure(indicator, of);
    if (figure) indicator.share = { of: of.name, figure };
  });
}
