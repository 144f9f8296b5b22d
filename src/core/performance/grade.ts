import { Decimal } from "../quantity/decimal";
import { normaliseText } from "../quantity/normalise-text";
import type { Quantity } from "../quantity/quantity";
import { points } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/** Four grades and the lowest scores of the first three. */
export interface GradeScale {
  readonly names: readonly [string, string, string, string];
  readonly lowest: readonly [Decimal, Decimal, Decimal];
}

const NAMES = ["优", "良", "中", "差"] as const;

function scale(
  names: GradeScale["names"],
  first: string | number,
  second: string | number,
  third: string | number,
): GradeScale {
  return { names, lowest: [new Decimal(first), new Decimal(second), new Decimal(third)] };
}

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差. */
const USUAL_SCALE: GradeScale = scale(NAMES, 90, 80, 60);
const PASS_SCALE: GradeScale = scale(["优", "良", "合格", "不合格"], 90, 80, 60);

/** A scale by name (优良中差, 优良合格不合格) or by thresholds such as 80/70/60. */
export function parseScale(text: string): Outcome<GradeScale> {
  const plain = normaliseText(text).replace(/[、,，\s]/g, "/");
  if (plain.replaceAll("/", "") === "优良中差") return success(USUAL_SCALE);
  if (plain.replaceAll("/", "") === "优良合格不合格") return success(PASS_SCALE);
  const match = /^(\d{1,3}(?:\.\d{1,4})?)\/(\d{1,3}(?:\.\d{1,4})?)\/(\d{1,3}(?:\.\d{1,4})?)$/.exec(plain);
  const [, first = "", second = "", third = ""] = match ?? [];
  if (!match || Number(first) > 100 || Number(first) <= Number(second) || Number(second) <= Number(third)) {
    return failure(
      "#VALUE!",
      `评级标准“${text.slice(0, 30)}”无法识别，请填写优良中差、优良合格不合格或90/80/60这样的分数线`,
    );
  }
  return success(scale(NAMES, first, second, third));
}

/**
 * 评级: the grade of a total score. `#NUM!` for a score outside 0–100.
 * @example grade(parseQuantity("92.5")) // "优"
 */
export function grade(score: Quantity, by: GradeScale = USUAL_SCALE): Outcome<string> {
  const value = points(score, "得分");
  if (!value.ok) return value;
  if (value.value.lt(0) || value.value.gt(100)) return failure("#NUM!", "得分不在0到100之间");
  const rank = by.lowest.findIndex((lowest) => value.value.gte(lowest));
  return success(by.names[rank < 0 ? 3 : rank] ?? by.names[3]);
}
