import { normalise } from "../../../core/quantity/decimal";
import type { CellValue } from "../../../core/workbook/snapshot";
import { decodeCellText } from "../xml/entities";

const DAY = 86_400_000;

/** Days between the two date systems. */
export const DAYS_1904 = 1462;

/** An ISO 8601 date, as strict files hold it, as a serial number of the 1900 system. */
function serialOf(iso: string): number | undefined {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : normalise((time - Date.UTC(1899, 11, 30)) / DAY);
}

/**
 * A cell's value from its type and the text of its `v` (ISO/IEC 29500-1, 18.3.1.4). Numbers come at 15 digits; text
 * that is no number where one should be comes as text.
 */
export function cellValue(type: string, raw: string, strings: readonly string[]): CellValue {
  switch (type) {
    case "s":
      return strings[Number(raw)] ?? null;
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw.trim() };
    case "str":
      return decodeCellText(raw);
    case "d":
      return serialOf(raw.trim()) ?? raw;
    default: {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      return Number.isFinite(number) ? normalise(number) : raw;
    }
  }
}
