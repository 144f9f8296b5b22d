import { normalise } from "../../../core/quantity/decimal";
import type { CellValue } from "../../../core/workbook/snapshot";
import { isCellError } from "../../../core/workbook/snapshot";
import { formulaForFile } from "../formula/file-formula";
import { encodeCellText, escapeXml } from "../xml/entities";

/** What stands in a cell: a value, and the formula that gives it. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Whether text would turn into a formula when the user edits the cell. */
export function needsQuote(content: CellContent): boolean {
  return content.formula === undefined && typeof content.value === "string" && /^[=+\-@]/.test(content.value);
}

/** Type attribute and content of a `v` for a value. */
function valueXml(value: CellValue, p: string): readonly [type: string, xml: string] {
  const v = (text: string): string => `<${p}v>${text}</${p}v>`;
  if (value === null || value === "") return ["", ""];
  if (isCellError(value)) return [' t="e"', v(escapeXml(value.error))];
  if (typeof value === "boolean") return [' t="b"', v(value ? "1" : "0")];
  if (typeof value === "number") return ["", v(String(normalise(value)))];
  return [' t="str"', v(escapeXml(encodeCellText(value)))];
}

/**
 * The `t` attribute (with its leading space) and the inside of a `c` element. Text stands in the cell itself, so the
 * shared strings stay as they are. `p` is the part's namespace prefix with its colon.
 */
export function cellInside({ value, formula }: CellContent, p: string): readonly [type: string, xml: string] {
  if (formula !== undefined) {
    const [type, xml] = valueXml(value, p);
    return [type, `<${p}f>${escapeXml(formulaForFile(formula))}</${p}f>${xml}`];
  }
  if (typeof value !== "string" || value === "") return valueXml(value, p);
  return [' t="inlineStr"', `<${p}is><${p}t xml:space="preserve">${escapeXml(encodeCellText(value))}</${p}t></${p}is>`];
}

/** A whole `c` element. `style` is an index into the cell formats. */
export function cellXml(address: string, style: number, content: CellContent, p: string): string {
  const [type, inside] = cellInside(content, p);
  const start = `<${p}c r="${address}"${style === 0 ? "" : ` s="${style}"`}${type}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${p}c>`;
}
