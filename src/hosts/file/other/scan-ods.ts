import { tooMany } from "../failures";
import { LIMITS } from "../limits";
import type { OpcPackage } from "../package/opc-package";
import { scanXml } from "../xml/scanner";

/** What a table of an .ods hides. */
export interface OdsHidden {
  /** The whole sheet is hidden. */
  readonly sheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The longest run of hidden rows or columns that is told; longer ones reach to the end of the sheet. */
const LONGEST_RUN = 20_000;

/**
 * Finds the hidden sheets, rows and columns of an .ods, by table. Throws a `HostError` (too-large) where it would unfold into
 * more cells than the limit: a few bytes of `number-columns-repeated` can stand for millions of cells.
 */
export function scanOds(pkg: OpcPackage): readonly OdsHidden[] {
  // SheetJS unpacks every part and never comes back from damaged ones; ours throws.
  for (const { name } of pkg.entries) if (!name.endsWith("/")) pkg.bytes(name);
  if (!pkg.has("content.xml")) return [];
  const scanner = scanXml(pkg.text("content.xml"), "content.xml");
  const tables: { readonly sheet: boolean; readonly rows: Set<number>; readonly columns: Set<number> }[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  const hide = (hidden: Set<number> | undefined, first: number, count: number): void => {
    const visibility = scanner.attribute("table:visibility") ?? "visible";
    if (visibility === "visible") return;
    for (let index = first; index < first + Math.min(count, LONGEST_RUN); index += 1) hidden?.add(index);
  };
  let cells = 0;
  let filled = 0;
  let row = 0;
  let column = 0;
  let repeat = 1;
  while (scanner.next()) {
    const opens = scanner.kind === "open";
    switch (scanner.qualified) {
      case "style:style":
        if (opens) style = scanner.attribute("style:name") ?? "";
        break;
      case "style:table-properties":
        if (opens && scanner.attribute("table:display") === "false") hiddenStyles.add(style);
        break;
      case "table:table":
        if (opens)
          tables.push({
            sheet: hiddenStyles.has(scanner.attribute("table:style-name") ?? ""),
            rows: new Set(),
            columns: new Set(),
          });
        row = 0;
        column = 0;
        break;
      case "table:table-column": {
        if (!opens) break;
        const count = Number(scanner.attribute("table:number-columns-repeated") ?? 1);
        hide(tables.at(-1)?.columns, column, count);
        column += count;
        break;
      }
      case "table:table-row":
        if (opens) {
          repeat = Number(scanner.attribute("table:number-rows-repeated") ?? 1);
          filled = 0;
          hide(tables.at(-1)?.rows, row, repeat);
          row += repeat;
        } else {
          cells += filled * repeat;
          if (cells > LIMITS.cells) throw tooMany(cells, LIMITS.cells, "个单元格");
        }
        break;
      case "table:table-cell":
        if (opens && !scanner.empty) filled += Number(scanner.attribute("table:number-columns-repeated") ?? 1);
        break;
    }
  }
  return tables;
}
