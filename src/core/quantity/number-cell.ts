import { dateOfSerial, isDateSerial } from "./calendar";
import { decimalOf } from "./decimal";
import { normaliseText } from "./normalise-text";
import type { Quantity, Relation } from "./quantity";
import { relationOfSigns } from "./relation";
import { isRatioUnit, leadingUnit, unitInfo } from "./units";

/** What a number format shows beside the digits. */
interface Shown {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
  /** The number is shown divided by this power of ten (0.00, and 0!.0, "万元"). */
  readonly shift: number;
  readonly decimals: number;
}

const TOKEN = /"([^"]*)"|[\\!](.)|\[([^\]]*)\]|[_*]./gs;

function currencyOf(bracket: string): string {
  return /^\$([^-]*)/.exec(bracket)?.[1] ?? "";
}

/** Literal characters are marked so that they are not taken for placeholders: each becomes a private-use character. */
function split(section: string): { readonly code: string; readonly literals: readonly string[] } {
  const literals: string[] = [];
  const keep = (text: string): string => {
    if (text === "") return "";
    literals.push(text);
    return "\ue000";
  };
  const code = section.replace(TOKEN, (_all, quoted?: string, escaped?: string, bracket?: string) =>
    keep(quoted ?? escaped ?? (bracket === undefined ? "" : currencyOf(bracket))),
  );
  return { code: code.replace(/general/i, "0"), literals };
}

function sectionFor(value: number, format: string): string {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const first = sections[0] ?? "";
  if (value < 0) return sections[1] ?? first;
  return value === 0 ? (sections[2] ?? first) : first;
}

function shown(value: number, format: string): Shown {
  const { code, literals } = split(sectionFor(value, format));
  const first = code.search(/[0#?]/);
  const last = Math.max(code.lastIndexOf("0"), code.lastIndexOf("#"), code.lastIndexOf("?"));
  let used = 0;
  const text = (part: string): string => part.replace(/\ue000/g, () => literals[used++] ?? "");
  const before = text(first < 0 ? "" : code.slice(0, first));
  const digits = first < 0 ? "" : code.slice(first, last + 1);
  const inside = /\ue000([0#?]*)$/.exec(digits);
  const drawnPoint = inside && literals[used] === "." ? (inside[1] ?? "").length : 0;
  text(digits);
  const rest = first < 0 ? "" : code.slice(last + 1);
  const thousands = /^,*/.exec(rest)?.[0].length ?? 0;
  const point = digits.indexOf(".");
  const places = point < 0 ? 0 : [...digits.slice(point)].filter((char) => char === "0").length;
  return {
    before,
    after: text(rest.slice(thousands)),
    percent: code.includes("%"),
    shift: thousands * 3 + drawnPoint,
    decimals: drawnPoint > 0 ? drawnPoint : places,
  };
}

function isDateFormat(format: string): boolean {
  const { code } = split(format.split(";")[0] ?? "");
  return /[yde]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
}

function shownUnit(before: string, after: string): string {
  if (after.includes("%")) return "%";
  const words = normaliseText(after).replace(/[()]/g, "");
  const unit = words === "" ? "" : leadingUnit(words);
  const known = unit !== "" && (unitInfo(unit).known || /^\p{sc=Han}{1,4}$/u.test(unit)) ? unit : "";
  const currency = /[¥￥]/.test(before) ? "元" : before.includes("$") ? "美元" : before.includes("€") ? "欧元" : "";
  if (currency === "" || known.endsWith(currency)) return known;
  return unitInfo(known).kind === "" ? known + currency : known;
}

function shownRelation(before: string): Relation | undefined {
  const signs = /[<>=≥≤]{1,3}/.exec(normaliseText(before))?.[0];
  return signs === undefined ? undefined : relationOfSigns(signs);
}

/**
 * A number cell as it is shown: 0.95 with `0%` is 95%, 12 with `0"万元"` is 12万元, 44561 with a date format a deadline.
 * The value stays exact; `decimals` never hides a digit of it.
 */
export function numberCell(value: number, format = "General"): Quantity {
  if (!Number.isFinite(value)) return { kind: "text", text: String(value) };
  if (format === "General" || format === "@") {
    const exact = decimalOf(value);
    return { kind: "number", value: exact, unit: "", decimals: exact.decimalPlaces() };
  }
  if (isDateFormat(format) && isDateSerial(value)) {
    const { year, month, day } = dateOfSerial(value);
    const showsDay = /d/i.test(split(format.split(";")[0] ?? "").code);
    return { kind: "deadline", deadline: showsDay ? { year, month, day } : { year, month } };
  }
  const look = shown(value, format);
  const exact = decimalOf(value);
  const scaled = exact.times(`1e${String((look.percent ? 2 : 0) - look.shift)}`);
  const unit = look.percent ? "%" : shownUnit(look.before, look.after);
  const relation = shownRelation(look.before);
  return {
    kind: "number",
    value: scaled,
    unit: isRatioUnit(unit) ? "%" : unit,
    decimals: Math.max(look.decimals, scaled.decimalPlaces()),
    ...(relation ? { relation } : {}),
  };
}
