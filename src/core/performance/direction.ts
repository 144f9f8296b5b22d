import { normaliseText } from "../quantity/normalise-text";
import type { Relation } from "../quantity/quantity";
import { relationBefore, relationOfSigns } from "../quantity/relation";
import { failure, success, type Outcome } from "./outcome";

/** How an indicator that should stay low is scored once it is over: linear deduction, or target ÷ actual. */
export type Method = "linear" | "ratio";

/** The direction as it is written: ≥ > = ≤ <, 正向, 反向. */
export function parseDirection(text: string): Outcome<Relation> {
  const plain = normaliseText(text);
  if (/^正向?(?:指标)?$/.test(plain)) return success(">=");
  if (/^[反负逆]向?(?:指标)?$/.test(plain)) return success("<=");
  if (/^定性/.test(plain)) return failure("#VALUE!", "定性指标需人工评定");
  const word = relationBefore(plain);
  const relation = relationOfSigns(plain) ?? (word?.rest === "" ? word.relation : undefined);
  return relation ? success(relation) : failure("#VALUE!", `方向“${text}”无法识别，请填写≥、>、=、≤、<、正向或反向`);
}

/** The method as it is written: linear (线性), ratio (比例). */
export function parseMethod(text: string): Outcome<Method> {
  const plain = normaliseText(text).toLowerCase();
  if (plain === "linear" || /^线性(?:扣减|扣分)?法?$/.test(plain)) return success("linear");
  if (plain === "ratio" || /^比例法?$/.test(plain)) return success("ratio");
  return failure("#VALUE!", `方法“${text}”无法识别，请填写linear（线性扣减）或ratio（比例）`);
}
