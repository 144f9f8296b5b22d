import { quoteSheet, columnName } from "../../../core/workbook/address";
import type { PageSetup } from "../../../core/report/plan";
import { encodeCellText, escapeXml } from "../xml/entities";

const inches = (points: number): string => String(Math.round((points / 72) * 1e6) / 1e6);

function footerText(footer: NonNullable<PageSetup["oddFooter"]>): string {
  const { left, center, right } = footer;
  const part = (code: string, text: string | undefined): string => (text ? code + text : "");
  return escapeXml(encodeCellText(part("&L", left) + part("&C", center) + part("&R", right)));
}

/** The print elements of a worksheet in the schema's order, from printOptions to headerFooter. */
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
  ].join("");
}

/** The built-in names a sheet's page setup needs: what to print, which rows to repeat. */
export function pageNames(page: PageSetup, sheet: string): readonly (readonly [name: string, refersTo: string])[] {
  const { top, left, bottom, right } = page.printArea;
  const quoted = quoteSheet(sheet);
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const area = ["_xlnm.Print_Area", `${quoted}!${cell(top, left)}:${cell(bottom, right)}`] as const;
  const { titleRows } = page;
  return titleRows
    ? [area, ["_xlnm.Print_Titles", `${quoted}!$${titleRows.first + 1}:$${titleRows.last + 1}`]]
    : [area];
}
