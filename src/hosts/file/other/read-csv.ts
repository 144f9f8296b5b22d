import type { Cell, Workbook } from "../../../core/workbook/snapshot";
import { emptyFile, notASpreadsheet, tooMany } from "../failures";
import { LIMITS } from "../limits";
import { cellCounter } from "../xlsx/open-xlsx";
import { decodeText } from "./decode-text";

/** The character that separates fields: the one that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 8192).replace(/"(?:[^"]|"")*"/g, "");
  const count = (char: string): number => head.split(char).length;
  return ["\t", ";"].reduce((best, char) => (count(char) > count(best) ? char : best), ",");
}

/**
 * A field's value. Plain numbers with at most 15 digits are numbers; codes such as 0101, percentages and everything
 * else, formulas too, stay text.
 */
function fieldCell(field: string): Cell | undefined {
  if (field === "") return undefined;
  const plain = field.trim();
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
  const number = grouped || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain);
  if (!number || plain.replace(/\D/g, "").replace(/^0+/, "").length > 15)
    return { value: field.replace(/\r\n?/g, "\n") };
  const value = Number(plain.replaceAll(",", ""));
  return grouped ? { value, format: plain.includes(".") ? "#,##0.00" : "#,##0" } : { value };
}

/** Reads separated values (RFC 4180; comma, tab or semicolon). `name` is the file's name, which names the sheet. */
export function readCsv(bytes: Uint8Array, name: string): Workbook {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw notASpreadsheet("无法识别的文件");
  const declared = /^sep=(.)\r?\n/i.exec(decoded);
  const text = declared ? decoded.slice(declared[0].length) : decoded;
  if (text.trim() === "") throw emptyFile();
  const separator = declared?.[1] ?? separatorOf(text);
  const count = cellCounter();
  const rows: (Cell | undefined)[][] = [];
  let row: (Cell | undefined)[] = [];
  const endField = (field: string): void => {
    const cell = fieldCell(field);
    if (cell) count();
    row.push(cell);
    if (row.length > LIMITS.columns) throw tooMany(row.length, LIMITS.columns, "列");
  };
  const endRow = (): void => {
    rows.push(row);
    row = [];
    if (rows.length > LIMITS.rows) throw tooMany(rows.length, LIMITS.rows, "行");
  };
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) close = text.length;
      field = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
    endField(field + text.slice(rest, at));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      endField("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    endRow();
  }
  return { sheets: [{ name: sheetNameOf(name), visibility: "visible", rows, merges: [] }], names: [] };
}

/** A sheet name from a file name, within what Excel allows. */
function sheetNameOf(file: string): string {
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return (
    base
      .replace(/[[\]:*?/\\]/g, "_")
      .replace(/^'+|'+$/g, "")
      .slice(0, 31) || "Sheet1"
  );
}
