import { cellAddress, quoteSheet, rectAddress, type CellRef } from "../../../core/workbook/address";
import type { CellStyle, SheetContent } from "../../../core/report/plan";
import { columnDigits } from "../styles/digit-width";
import { escapeXml } from "../xml/entities";
import { cellXml, needsQuote } from "./cell-xml";
import { pageXml } from "./page-xml";

/** What a sheet's XML depends on beside its plan. */
export interface SheetSetting {
  /** The root's start tag; `p` is its prefix with its colon. */
  readonly rootTag: string;
  readonly p: string;
  readonly format: (style: CellStyle, quoted: boolean) => number;
  /** Pixels of a digit of the workbook's default font. */
  readonly digit: number;
  readonly selected: boolean;
  /** The final name of a sheet that a link names; `undefined` where the workbook has no such sheet. */
  readonly sheetName: (planned: string) => string | undefined;
  /** Elements behind the page setup that stay, such as the user's notes on the sheet. */
  readonly kept: string;
}

function rowsXml(sheet: SheetContent, { p, format }: SheetSetting): string {
  const formats = new Map<string, number>();
  const styleIndex = (key: string, quoted: boolean): number => {
    const id = `${quoted ? "q" : "p"} ${key}`;
    const known = formats.get(id);
    const style = sheet.styles[key];
    if (known !== undefined || !style) return known ?? 0;
    const index = format(style, quoted);
    formats.set(id, index);
    return index;
  };
  return sheet.rows
    .map(({ height, cells }, row) => {
      const inside = cells
        .map((cell, column) =>
          cell ? cellXml(cellAddress({ row, column }), styleIndex(cell.style, needsQuote(cell)), cell, p) : "",
        )
        .join("");
      if (inside === "" && height === undefined) return "";
      const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      return `<${p}row r="${row + 1}"${size}>${inside}</${p}row>`;
    })
    .join("");
}

function viewXml(sheet: SheetContent, { p, selected }: SheetSetting): string {
  const frozen = sheet.freezeRows ?? 0;
  const attributes = `${sheet.gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (frozen === 0) return `<${p}sheetViews><${p}sheetView${attributes}/></${p}sheetViews>`;
  const pane = `<${p}pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><${p}selection pane="bottomLeft"/>`;
  return `<${p}sheetViews><${p}sheetView${attributes}>${pane}</${p}sheetView></${p}sheetViews>`;
}

function linksXml(sheet: SheetContent, { p, sheetName }: SheetSetting): string {
  const linkXml = (link: CellRef, ref: string): readonly string[] => {
    const target = sheetName(link.sheet);
    if (target === undefined) return [];
    return [`<${p}hyperlink ref="${ref}" location="${escapeXml(`${quoteSheet(target)}!${cellAddress(link)}`)}"/>`];
  };
  const links = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.link ? linkXml(cell.link, cellAddress({ row, column })) : [])),
  );
  return links.length === 0 ? "" : `<${p}hyperlinks>${links.join("")}</${p}hyperlinks>`;
}

function dimension(sheet: SheetContent): string {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return rectAddress({ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: width - 1 });
}

/** A worksheet part for one of our sheets (ISO/IEC 29500-1, 18.3.1.99). */
export function sheetXml(sheet: SheetContent, setting: SheetSetting): string {
  const { p, digit, rootTag, kept } = setting;
  const column = ({ width, hidden }: SheetContent["columns"][number], index: number): string =>
    `<${p}col min="${index + 1}" max="${index + 1}" width="${columnDigits(width, digit)}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
  const merges = sheet.merges.map((rect) => `<${p}mergeCell ref="${rectAddress(rect)}"/>`).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    rootTag,
    sheet.page?.fitToWidth ? `<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr>` : "",
    `<${p}dimension ref="${dimension(sheet)}"/>`,
    viewXml(sheet, setting),
    `<${p}sheetFormatPr defaultRowHeight="15"/>`,
    sheet.columns.length > 0 ? `<${p}cols>${sheet.columns.map(column).join("")}</${p}cols>` : "",
    `<${p}sheetData>${rowsXml(sheet, setting)}</${p}sheetData>`,
    sheet.filter ? `<${p}autoFilter ref="${rectAddress(sheet.filter)}"/>` : "",
    merges === "" ? "" : `<${p}mergeCells count="${sheet.merges.length}">${merges}</${p}mergeCells>`,
    linksXml(sheet, setting),
    sheet.page ? pageXml(sheet.page, p) : "",
    kept,
    `</${p}worksheet>`,
  ].join("");
}
