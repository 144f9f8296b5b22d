import { ourSheetNames } from "../../core/report/our-sheets";
import type { CellRef } from "../../core/workbook/address";
import { parseRef } from "../../core/workbook/address";
import type { Sheet, Workbook } from "../../core/workbook/snapshot";
import { findSheet } from "../../core/workbook/snapshot";
import { linkKey } from "./plan-sheet";

function linksOf(sheet: Sheet, workbook: Workbook): ReadonlyMap<string, CellRef> {
  const links = new Map<string, CellRef>();
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const target = typeof cell?.value === "string" ? parseRef(cell.value) : undefined;
      if (!target || !findSheet(workbook, target.sheet)) return;
      links.set(linkKey(row, column), { sheet: target.sheet, row: target.top, column: target.left });
    }),
  );
  return links;
}

/**
 * Where the links of our sheets lead in a file that was saved before, by sheet name and {@link linkKey}: a cell of ours
 * whose text is a cell's address is one.
 */
export function openedLinks(workbook: Workbook): ReadonlyMap<string, ReadonlyMap<string, CellRef>> {
  const ours = ourSheetNames(workbook);
  return new Map(
    workbook.sheets.filter(({ name }) => ours.has(name)).map((sheet) => [sheet.name, linksOf(sheet, workbook)]),
  );
}
