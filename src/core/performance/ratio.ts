import { difference, fraction, quotient } from "../quantity/exact";
import { normaliseText } from "../quantity/normalise-text";
import type { Quantity } from "../quantity/quantity";
import { COMMON_RATIOS, type CommonRatio } from "./common-ratios";
import { nearestNames } from "./nearest";
import { numberPair } from "./operands";
import { failure, success, type Outcome } from "./outcome";

function key(name: string): string {
  return normaliseText(name).replace(/["'“”‘’「」《》]/g, "");
}

const BY_NAME: ReadonlyMap<string, CommonRatio> = new Map(
  COMMON_RATIOS.flatMap((ratio) =>
    [ratio.name, ...(ratio.also ?? [])].map((name): [string, CommonRatio] => [key(name), ratio]),
  ),
);

/** The common indicator of a name, quotes and spaces aside. `#VALUE!` with the nearest names where there is none. */
export function findRatio(name: string): Outcome<CommonRatio> {
  const found = BY_NAME.get(key(name));
  if (found) return success(found);
  const near = nearestNames(
    key(name),
    COMMON_RATIOS.map((ratio) => key(ratio.name)),
  );
  return failure("#VALUE!", `没有名为“${name.slice(0, 30)}”的共性指标，相近的有：${near.join("、")}`);
}

/**
 * 共性指标: a ÷ b, (a − b) ÷ b for 变动率, (b − a) ÷ b for 成本节约率, as a fraction. `#DIV/0!` for b = 0.
 * @example ratio("在职人员控制率", parseQuantity("50人"), parseQuantity("46人")) // 1.08695652173913
 */
export function ratio(name: string, a: Quantity, b: Quantity): Outcome {
  const found = findRatio(name);
  if (!found.ok) return found;
  const pair = numberPair(a, b);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  if (second.isZero()) return failure("#DIV/0!", `${found.value.b}为0，无法计算${found.value.name}`);
  const { form } = found.value;
  const above = form === "share" ? first : form === "change" ? difference(first, second) : difference(second, first);
  return success(quotient(fraction(above, second)));
}
