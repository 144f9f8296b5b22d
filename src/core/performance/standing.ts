import { Decimal } from "../quantity/decimal";
import { completion as completionOf } from "./completion";
import type { Figure } from "./figure";
import { derivedAmount, derivedPercent } from "./figures";
import type { Indicator, IndicatorState, IndicatorValue } from "./model";

/** What an indicator's two values and its place in the table say about it. */
export interface StandingInput {
  readonly id: string;
  readonly name: string;
  readonly actual: IndicatorValue | undefined;
  readonly target: IndicatorValue | undefined;
  /** The report's year, for deadlines that name none. */
  readonly year: number | undefined;
  /** Whether a value could not be read without asking. */
  readonly unclear: boolean;
}

function stateOf(completion: Decimal | undefined, untargeted: boolean): IndicatorState {
  if (!completion) return untargeted ? "untargeted" : "unknown";
  if (completion.gt(1)) return "exceeded";
  return completion.eq(1) ? "completed" : "behind";
}

/** How much is missing to the target, where both are plain numbers of one unit. */
function distanceOf(
  id: string,
  name: string,
  actual: Figure | undefined,
  target: Figure | undefined,
): Figure | undefined {
  if (!actual || !target || actual.unit !== target.unit) return undefined;
  const label = `${name}与年度目标的差距`;
  const formula = "年度目标值－实际完成值";
  const missing = target.value.minus(actual.value);
  return target.unit === "%"
    ? derivedAmount(id, label, missing.times(100), "个百分点", formula, [target, actual])
    : derivedAmount(id, label, missing, target.unit, formula, [target, actual]);
}

/** How far an indicator is against its target: the printed rate, what is missing, and the state. */
export function standingOf(input: StandingInput): Pick<Indicator, "completion" | "distance" | "state"> {
  const { id, name, actual, target, year } = input;
  const ratio =
    actual && target ? completionOf(actual.quantity, target.quantity, year === undefined ? {} : { year }) : undefined;
  const rate = ratio?.ok && Decimal.isDecimal(ratio.value) ? ratio.value : undefined;
  const inputs = [actual?.figure, target?.figure].filter((figure) => figure !== undefined);
  const completion =
    rate && inputs.length === 2
      ? derivedPercent(`${id}.completion`, `${name}完成年度目标的比率`, rate, "实际完成值÷年度目标值", inputs)
      : undefined;
  const distance = rate?.lt(1) ? distanceOf(`${id}.distance`, name, actual?.figure, target?.figure) : undefined;
  return {
    ...(completion && { completion }),
    ...(distance && { distance }),
    state: stateOf(rate, actual !== undefined && target === undefined && !input.unclear),
  };
}
