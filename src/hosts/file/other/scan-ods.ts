import { tooMany } from "../failures";
import { LIMITS } from "../limits";
import type { OpcPackage } from "../package/opc-package";
import { scanXml } from "../xml/scanner";
import type { XmlScanner } from "../xml/scanner";
import { blanksOf, odsIndents } from "./ods-indents";
import type { OdsIndents } from "./ods-indents";
import type { Lead, Untold } from "./untold";

/** A table while it is scanned. */
interface OpenTable {
  readonly sheet: boolean;
  readonly rows: Set<number>;
  readonly columns: Set<number>;
  readonly leads: Map<number, Map<number, Lead>>;
  /** The styles of cells without one, by the first column they are for. */
  readonly defaults: { readonly from: number; readonly style: string | undefined }[];
}

/** The longest run of hidden rows or columns that is told; longer ones reach to the end of the sheet. */
const LONGEST_RUN = 20_000;

/** How often the current element stands for itself. */
function repeats(scanner: XmlScanner, attribute: string): number {
  const count = Number(scanner.attribute(attribute) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** A cell that is written once for many is moved in no more than these of its rows and columns. */
const MOST_REPEATS = 256;

function keep(table: OpenTable | undefined, lead: Lead, row: number, rows: number, column: number, columns: number) {
  if (!table || (lead.indent === 0 && lead.blanks === "")) return;
  for (let at = row; at < row + Math.min(rows, MOST_REPEATS); at += 1) {
    const leads = table.leads.get(at) ?? new Map<number, Lead>();
    table.leads.set(at, leads);
    for (let one = column; one < column + Math.min(columns, MOST_REPEATS); one += 1) leads.set(one, lead);
  }
}

function indentsOf(pkg: OpcPackage): OdsIndents {
  const indents = odsIndents();
  if (!pkg.has("styles.xml")) return indents;
  const scanner = scanXml(pkg.text("styles.xml"), "styles.xml");
  while (scanner.next()) if (scanner.kind === "open") indents.take(scanner);
  return indents;
}

/**
 * Finds the hidden sheets, rows and columns of an .ods, by table, and the indents of its texts. Throws a `HostError` (too-large) where it would unfold into
 * more cells than the limit: a few bytes of `number-columns-repeated` can stand for millions of cells.
 */
export function scanOds(pkg: OpcPackage): readonly Untold[] {
  // SheetJS unpacks every part and never comes back from damaged ones; ours throws.
  for (const { name } of pkg.entries) if (!name.endsWith("/")) pkg.bytes(name);
  if (!pkg.has("content.xml")) return [];
  const scanner = scanXml(pkg.text("content.xml"), "content.xml");
  const indents = indentsOf(pkg);
  const tables: OpenTable[] = [];
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
  let rowStyle: string | undefined;
  let cell:
    { readonly column: number; readonly count: number; readonly style?: string; readonly depth: number } | undefined;
  let next = 0;
  while (scanner.next()) {
    const opens = scanner.kind === "open";
    if (opens) indents.take(scanner);
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
            leads: new Map(),
            defaults: [],
          });
        row = 0;
        column = 0;
        break;
      case "table:table-column": {
        if (!opens) break;
        const count = repeats(scanner, "table:number-columns-repeated");
        hide(tables.at(-1)?.columns, column, count);
        tables.at(-1)?.defaults.push({ from: column, style: scanner.attribute("table:default-cell-style-name") });
        column += count;
        break;
      }
      case "table:table-row":
        if (opens) {
          repeat = repeats(scanner, "table:number-rows-repeated");
          filled = 0;
          next = 0;
          rowStyle = scanner.attribute("table:default-cell-style-name");
          hide(tables.at(-1)?.rows, row, repeat);
          row += repeat;
        } else cells += filled * repeat;
        break;
      case "table:table-cell":
      case "table:covered-table-cell": {
        if (!opens) break;
        const count = repeats(scanner, "table:number-columns-repeated");
        if (!scanner.empty && scanner.qualified === "table:table-cell") {
          filled += count;
          if (cells + filled * repeat > LIMITS.cells) throw tooMany(cells + filled * repeat, LIMITS.cells, "个单元格");
          const style = scanner.attribute("table:style-name") ?? rowStyle;
          cell = { column: next, count, depth: scanner.depth, ...(style === undefined ? {} : { style }) };
        }
        next += count;
        break;
      }
      case "text:p": {
        if (!opens || !cell || scanner.depth !== cell.depth + 1) break;
        const { column: at, count, style } = cell;
        const table = tables.at(-1);
        const own = style ?? table?.defaults.findLast(({ from }) => from <= at)?.style;
        const blanks = scanner.empty ? "" : blanksOf(scanner);
        keep(table, { indent: indents.level(own), blanks }, row - repeat, repeat, at, count);
        cell = undefined;
        break;
      }
    }
  }
  return tables;
}
