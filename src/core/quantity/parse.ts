import { arabicNumerals } from "./chinese-numerals";
import { parseDeadline } from "./deadline";
import { Decimal } from "./decimal";
import { isNotFilledMark, MAX_VALUE_LENGTH, normaliseText } from "./normalise-text";
import { numberCell } from "./number-cell";
import { isQualitative } from "./qualitative";
import type { Quantity } from "./quantity";
import { readNumber } from "./read-number";
import { relationOfSigns } from "./relation";
import type { CellValue } from "../workbook/snapshot";

function readDeadline(text: string): Quantity | undefined {
  const [, signs = "", rest = ""] = /^([<>=≥≤]{0,3})(.*)$/s.exec(text) ?? [];
  const deadline = parseDeadline(rest);
  if (!deadline) return undefined;
  const relation = relationOfSigns(signs);
  const bare = /^\d{4}\.(\d{1,2})$/.exec(rest);
  return {
    kind: "deadline",
    deadline,
    ...(relation ? { relation } : {}),
    ...(bare
      ? {
          plain: {
            kind: "number",
            value: new Decimal(rest),
            unit: "",
            decimals: (bare[1] ?? "").length,
            ...(relation ? { relation } : {}),
          },
        }
      : {}),
  };
}

function readDigits(text: string, strict: boolean): Quantity | undefined {
  return readDeadline(text) ?? readNumber(text, strict);
}

/**
 * What a text that staff typed says: number with relation and unit, range, tolerance, deadline, words, nothing.
 * Full-width and Chinese forms read as their plain forms. Never throws; text it cannot read is kind `text`.
 * @example parseQuantity("≥95%") // { kind: "number", value: 95, unit: "%", relation: ">=", decimals: 0 }
 * @example parseQuantity("3-5家") // { kind: "range", low: 3, high: 5, unit: "家", decimals: 0 }
 */
export function parseQuantity(text: string): Quantity {
  if (text.length > MAX_VALUE_LENGTH) {
    const words = text.trim();
    if (words === "") return { kind: "notFilled" };
    return { kind: /\d/.test(words) ? "text" : "qualitative", text: words };
  }
  const plain = normaliseText(text);
  if (isNotFilledMark(plain)) return { kind: "notFilled" };
  const direct = readDigits(plain, false);
  if (direct) return direct;
  const words = text.trim();
  const hasDigit = /\d/.test(plain);
  const qualitative = !hasDigit && isQualitative(plain);
  const arabic = arabicNumerals(plain);
  if (arabic !== plain && !plain.startsWith("十分")) {
    const read = readDigits(arabic, qualitative || !/%/.test(arabic));
    if (read) return read;
  }
  return { kind: qualitative ? "qualitative" : "text", text: words };
}

/**
 * What a cell says: texts by {@link parseQuantity}, numbers as their number format shows them, a blank is `notFilled`.
 * Error values and TRUE, FALSE are kind `text`.
 * @example quantityOf(0.95, "0%") // { kind: "number", value: 95, unit: "%", decimals: 0 }
 */
export function quantityOf(value: CellValue, format?: string): Quantity {
  if (value === null) return { kind: "notFilled" };
  if (typeof value === "string") return parseQuantity(value);
  if (typeof value === "number") return numberCell(value, format);
  return { kind: "text", text: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.error };
}
