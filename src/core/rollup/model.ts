import type { Performance } from "../performance/model";
import type { Reading } from "../recognition/model";
import type { CellRef } from "../workbook/address";
import { refAddress } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";

/** One unit's workbook, read and understood. */
export interface UnitBook {
  /** The file's name, as the roll-up's sources say it. */
  readonly file: string;
  readonly workbook: Workbook;
  readonly reading: Reading;
  readonly performance: Performance;
}

/** A unit as the roll-up's sheets name it. */
export interface NamedUnit extends UnitBook {
  /** 某某局本级 for the department itself, the unit's own name for the others; no two are alike. */
  readonly label: string;
}

/** What the user decides about a roll-up. */
export interface RollUpChoices {
  /** The department's name; absent for that of the first workbook. */
  readonly name?: string;
  /** Indicators whose values are to be added over the units, by name. */
  readonly sums?: readonly string[];
}

/**
 * Cells in one of the units' workbooks, in words.
 * @example sourceWords("局本级.xlsx", [{ sheet: "预算执行", row: 4, column: 5 }]) // "局本级.xlsx：预算执行!F5"
 */
export function sourceWords(file: string, cells: readonly CellRef[]): string {
  const addresses = [...new Set(cells.map(refAddress))];
  return addresses.length === 0 ? file : `${file}：${addresses.join("、")}`;
}
