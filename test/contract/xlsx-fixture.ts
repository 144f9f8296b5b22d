import { strToU8, zipSync } from "fflate";
import { cellAddress, rectAddress } from "../../src/core/workbook/address";
import type { Cell, Sheet, Workbook } from "../../src/core/workbook/snapshot";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const styleKey = ({ format, indent }: Cell): string => JSON.stringify([format ?? "General", indent ?? 0]);

/** The styles part, and the index of each cell's style. */
function stylesOf(workbook: Workbook): { readonly xml: string; readonly index: (cell: Cell) => number } {
  const cells = workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row ?? []));
  const keys = [...new Set(['["General",0]', ...cells.flatMap((cell) => (cell ? [styleKey(cell)] : []))])];
  const parsed = keys.map((key) => JSON.parse(key) as [string, number]);
  const formats = [...new Set(parsed.map(([format]) => format))].filter((format) => format !== "General");
  const idOf = (format: string): number => (format === "General" ? 0 : 164 + formats.indexOf(format));
  const xfs = parsed.map(
    ([format, indent]) =>
      `<xf numFmtId="${idOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"` +
      (indent ? ` applyAlignment="1"><alignment horizontal="left" indent="${indent}"/></xf>` : "/>"),
  );
  const xml =
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">` +
    formats.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${escape(format)}"/>`).join("") +
    `</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs></styleSheet>`;
  return { xml, index: (cell) => keys.indexOf(styleKey(cell)) };
}

function cellXml(cell: Cell, address: string, style: number): string {
  const { value } = cell;
  const formula = cell.formula === undefined ? "" : `<f>${escape(cell.formula.slice(1))}</f>`;
  const open = `<c r="${address}" s="${style}"`;
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") {
    return formula
      ? `${open} t="str">${formula}<v>${escape(value)}</v></c>`
      : `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }
  return value === null ? `${open}>${formula}</c>` : `${open} t="e">${formula}<v>${value.error}</v></c>`;
}

function sheetXml(sheet: Sheet, style: (cell: Cell) => number): string {
  const rows = sheet.rows.map((row, r) => {
    const cells = row?.map((cell, c) => (cell ? cellXml(cell, cellAddress({ row: r, column: c }), style(cell)) : ""));
    return cells?.some(Boolean) ? `<row r="${r + 1}">${cells.join("")}</row>` : "";
  });
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${rectAddress(merge)}"/>`);
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
    "</worksheet>"
  );
}

function workbookXml({ sheets, names }: Workbook): string {
  const entries = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${index + 1}"/>`,
  );
  const defined = names.map(({ name, refersTo, sheet }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${sheets.findIndex((entry) => entry.name === sheet)}"`;
    return `<definedName name="${escape(name)}"${scope}>${escape(refersTo)}</definedName>`;
  });
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join("")}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    "</workbook>"
  );
}

/** A plain .xlsx with a workbook's content, written apart from the product's own writer. */
export function xlsxOf(workbook: Workbook): Uint8Array {
  const styles = stylesOf(workbook);
  const count = workbook.sheets.length;
  const numbers = workbook.sheets.map((_, index) => index + 1);
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}` +
      `${numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": workbookXml(workbook),
    "xl/_rels/workbook.xml.rels":
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      `${numbers.map((n) => relation(n, "worksheet", `worksheets/sheet${n}.xml`)).join("")}${relation(count + 1, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles.xml,
  };
  workbook.sheets.forEach(
    (sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles.index)),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
