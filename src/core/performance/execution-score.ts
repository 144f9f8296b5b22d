import { Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import { executionFraction } from "./execution";
import type { Outcome } from "./outcome";
import { scoreOf } from "./score";

/** 预算执行率 is worth 10 points of 100 unless the table says otherwise. */
const USUAL_WEIGHT: Quantity = { kind: "number", value: new Decimal(10), unit: "", decimals: 0 };

/**
 * 预算执行得分: weight × min(1, max(0, execution)), two decimals; never above the weight.
 * @example executionScore(parseQuantity("102.59"), parseQuantity("100")) // 10
 */
export function executionScore(executed: Quantity, budget: Quantity, weight: Quantity = USUAL_WEIGHT): Outcome {
  return scoreOf(weight, executionFraction(executed, budget));
}
