import { columnName, quoteSheet, type Rect } from "../../../core/workbook/address";
import type { PageSetup, SheetContent } from "../../../core/report/plan";
import { encodeCellText, escapeXml } from "../xml/entities";

const inches = (points: number): string => String(Math.round((points / 72) * 1e6) / 1e6);

function footerText(footer: NonNullable<PageSetup["oddFooter"]>): string {
  const { left, center, right } = footer;
  const part = (code: string, text: string | undefined): string => (text ? code + text : "");
  return escapeXml(encodeCellText(part("&L", left) + part("&C", center) + part("&R", right)));
}

function breaksXml(breaks: readonly number[], p: string): string {
  const rows = [...new Set(breaks)].filter((row) => row > 0).sort((a, b) => a - b);
  if (rows.length === 0) return "";
  const marks = rows.map((row) => `<${p}brk id="${row}" max="16383" man="1"/>`).join("");
  return `<${p}rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${marks}</${p}rowBreaks>`;
}

/** The print elements of a worksheet in the schema's order, from printOptions to rowBreaks. */
export function pageXml(page: PageSetup, p: string): string {
  const { top, bottom, left, right, header, footer } = page.margins;
  const margins = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(header)}" footer="${inches(footer)}"`;
  const fit = page.fitToWidth ? ' fitToHeight="0"' : "";
  const first =
    page.firstPageNumber === undefined ? "" : ` firstPageNumber="${page.firstPageNumber}" useFirstPageNumber="1"`;
  const odd = page.oddFooter ? `<${p}oddFooter>${footerText(page.oddFooter)}</${p}oddFooter>` : "";
  const even = page.evenFooter ? `<${p}evenFooter>${footerText(page.evenFooter)}</${p}evenFooter>` : "";
  const different = page.evenFooter ? ' differentOddEven="1"' : "";
  return [
    `<${p}printOptions horizontalCentered="1"/>`,
    `<${p}pageMargins ${margins}/>`,
    `<${p}pageSetup paperSize="9"${first}${fit} orientation="${page.orientation}"/>`,
    odd || even ? `<${p}headerFooter${different}>${odd}${even}</${p}headerFooter>` : "",
    breaksXml(page.breaks ?? [], p),
  ].join("");
}

/** A built-in name of a sheet; Excel keeps the filter's to itself. */
export interface BuiltinName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
}

/** The built-in names a sheet needs: what to print, which rows to repeat, what is filtered. */
export function builtinNames({ page, filter }: SheetContent, sheet: string): readonly BuiltinName[] {
  const quoted = quoteSheet(sheet);
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const area = ({ top, left, bottom, right }: Rect): string => `${quoted}!${cell(top, left)}:${cell(bottom, right)}`;
  const titles = page?.titleRows;
  return [
    ...(filter ? [{ name: "_xlnm._FilterDatabase", refersTo: area(filter), hidden: true }] : []),
    ...(page ? [{ name: "_xlnm.Print_Area", refersTo: area(page.printArea) }] : []),
    ...(titles ? [{ name: "_xlnm.Print_Titles", refersTo: `${quoted}!$${titles.first + 1}:$${titles.last + 1}` }] : []),
  ];
}
