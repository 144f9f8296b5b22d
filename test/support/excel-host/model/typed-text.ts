import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { RichApiError } from "./errors";

/** What Excel makes of a text that is put into a cell. */
export interface TypedText {
  readonly value: CellValue;
  /** Begins with `=`. */
  readonly formula?: string;
  /** The number format that Excel gives a General cell along with the value. */
  readonly format?: string;
}

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);
const CELL_CHARACTERS = 32_767;
const FORMULA_CHARACTERS = 8_192;

/** The serial number of a day; `undefined` where the calendar has no such day. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function typedNumber(text: string): TypedText | undefined {
  const match = /^([+-]?)([¥$￥]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match) return undefined;
  const [, sign = "", currency = "", whole = "", fraction = "", exponent = "", percent = ""] = match;
  if (whole === "" && !/\d/.test(fraction)) return undefined;
  const value = Number(`${sign}${whole.replaceAll(",", "") || "0"}${fraction}${exponent}`) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? "0.00" : "0";
  if (percent) return { value, format: `${decimals}%` };
  if (currency) return { value, format: `"${currency}"#,##${decimals}` };
  if (whole.includes(",")) return { value, format: `#,##${decimals}` };
  if (exponent) return { value, format: "0.00E+00" };
  return { value };
}

function typedDate(text: string, locale: string): TypedText | undefined {
  const full = /^(\d{4})([-/年])(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(text);
  if (full) {
    const value = serialOf(Number(full[1]), Number(full[3]), Number(full[4]));
    const chinese = full[2] === "年" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d";
    return value === undefined ? undefined : { value, format: locale === "zh-CN" ? chinese : "m/d/yyyy" };
  }
  const short = /^(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(text);
  if (short) {
    const value = serialOf(new Date().getUTCFullYear(), Number(short[1]), Number(short[2]));
    return value === undefined ? undefined : { value, format: locale === "zh-CN" ? 'm"月"d"日"' : "d-mmm" };
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!time) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = time;
  return { value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, format: "h:mm" };
}

/**
 * Reads a text as Excel does when it arrives through `values` or `formulas`: cells formatted as text keep it, a
 * leading apostrophe is dropped and keeps the rest, and everything that looks like a number, a date, a truth value,
 * an error or a formula becomes one.
 */
export function readTypedText(text: string, numberFormat: string, locale: string): TypedText {
  if (text.length > CELL_CHARACTERS) throw new RichApiError("InvalidArgument");
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  if (text.length > 1 && text.startsWith("=")) {
    if (text.length > FORMULA_CHARACTERS) throw new RichApiError("InvalidArgument");
    return { value: null, formula: text };
  }
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  const constant = typedNumber(trimmed) ?? typedDate(trimmed, locale);
  if (constant) return constant;
  if (/^[+-]./.test(text)) return { value: null, formula: `=${text}` };
  if (/^@[\p{L}_]/u.test(text)) return { value: null, formula: `=${text.slice(1)}` };
  return { value: text };
}
