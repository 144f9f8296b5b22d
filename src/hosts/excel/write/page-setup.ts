import { columnName, rectAddress } from "../../../core/workbook/address";
import type { PageSetup } from "../../../core/report/plan";

type Footer = NonNullable<PageSetup["oddFooter"]>;

function writeFooter(target: Excel.HeaderFooter, footer: Footer | undefined): void {
  if (footer?.left !== undefined) target.leftFooter = footer.left;
  if (footer?.center !== undefined) target.centerFooter = footer.center;
  if (footer?.right !== undefined) target.rightFooter = footer.right;
}

/**
 * The print area: whole columns where it begins in the first row, because it is set only once and the report grows;
 * Excel prints whole columns as far as they are filled.
 */
function printArea({ printArea: area }: PageSetup): string {
  return area.top === 0 ? `${columnName(area.left)}:${columnName(area.right)}` : rectAddress(area);
}

/** Sets up the page of a new sheet. These calls clear Excel's undo list, so they run once in a sheet's life. */
export function writePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  const { margins } = page;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
  if (page.firstPageNumber !== undefined) pageLayout.firstPageNumber = page.firstPageNumber;
  if (page.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(printArea(page));
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  const { headersFooters } = pageLayout;
  if (page.evenFooter) {
    headersFooters.state = "OddAndEven";
    writeFooter(headersFooters.oddPages, page.oddFooter);
    writeFooter(headersFooters.evenPages, page.evenFooter);
  } else writeFooter(headersFooters.defaultForAllPages, page.oddFooter);
}
