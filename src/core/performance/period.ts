import { dateOfSerial, isDateSerial } from "../quantity/calendar";
import { parseDeadline } from "../quantity/deadline";
import { normaliseText } from "../quantity/normalise-text";
import { parseQuantity } from "../quantity/parse";
import type { CellValue } from "../workbook/snapshot";
import { failure, success, type Outcome } from "./outcome";

function ofNumber(value: number): number | undefined {
  if (Number.isInteger(value) && value >= 1 && value <= 12) return value;
  return isDateSerial(value) ? dateOfSerial(value).month : undefined;
}

function ofText(text: string): number | undefined {
  const plain = normaliseText(text);
  if (/^(?:\d{4}年)?(?:目前|当前|截至目前|全年度?|当年|本年度?|年度)$/.test(plain)) return 12;
  const deadline = parseDeadline(plain);
  if (deadline) return deadline.month;
  const quantity = parseQuantity(text);
  return quantity.kind === "number" && quantity.unit === "" && !quantity.relation
    ? ofNumber(quantity.value.toNumber())
    : undefined;
}

/**
 * How many months of the year a period has seen: a month number, a date or its serial number, 1-9月, 4-6月, 截至11月,
 * 前三季度, 上半年; 全年, 目前 and 2021年 are 12.
 * `#N/A` where it is not filled, `#VALUE!` where it is no period.
 */
export function parsePeriod(value: CellValue): Outcome<number> {
  if (value === null) return failure("#N/A", "未填报");
  const month = typeof value === "number" ? ofNumber(value) : typeof value === "string" ? ofText(value) : undefined;
  if (month !== undefined) return success(month);
  const text = typeof value === "object" ? value.error : String(value);
  if (typeof value === "string" && parseQuantity(value).kind === "notFilled") return failure("#N/A", "未填报");
  return failure("#VALUE!", `“${text.slice(0, 30)}”不是统计期间，请填写月份，如9、1-9月、前三季度`);
}
