import { columnIndex, columnName } from "../../../core/workbook/address";
import { LIMITS } from "../limits";
import { mapFormulaCode } from "./pieces";

const BEFORE = String.raw`(?<![\p{L}\p{N}_.\\$])`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!])`;
const REFERENCE = new RegExp(
  `${BEFORE}(?:(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6}))${AFTER}`,
  "gu",
);

/**
 * A formula as it reads when it is filled from one cell to another: relative references move, absolute ones stay.
 * What moves off the sheet becomes `#REF!`.
 * @example shiftFormula("A1+$B$1", 1, 0) // "A2+$B$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (absolute: string, name: string): string | undefined => {
    const index = columnIndex(name) + (absolute === "" ? columns : 0);
    return index < 0 || index >= LIMITS.columns ? undefined : absolute + columnName(index);
  };
  const row = (absolute: string, digits: string): string | undefined => {
    const number = Number(digits) + (absolute === "" ? rows : 0);
    return number < 1 || number > LIMITS.rows ? undefined : absolute + String(number);
  };
  return mapFormulaCode(formula, (code) =>
    code.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
      const [a = "", b, c = "", d = "", e = "", f, g = "", h = "", i = "", j, k = "", l = ""] = groups;
      const [first, second, joint] =
        b !== undefined
          ? [column(a, b), row(c, d), ""]
          : f !== undefined
            ? [column(e, f), column(g, h), ":"]
            : j !== undefined
              ? [row(i, j), row(k, l), ":"]
              : [whole, "", ""];
      return first === undefined || second === undefined ? "#REF!" : first + joint + second;
    }),
  );
}
