import type { CellPlan, CellStyle, PageSetup, SheetContent } from "../../../../src/core/report/plan";
import type { Rect } from "../../../../src/core/workbook/address";
import { splitSheet, intersect, parseArea } from "../model/area";
import { cellOf, formatAt, usedArea, type CellModel, type SheetModel } from "../model/sheet-model";

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Distributed: "distributed",
};

function styleAt(sheet: SheetModel, row: number, column: number): CellStyle {
  const at = <K extends Parameters<typeof formatAt>[3]>(key: K) => formatAt(sheet, row, column, key);
  const rgb = (colour: string): string => colour.replace("#", "");
  const horizontal = HORIZONTAL[at("horizontal")];
  const vertical = VERTICAL[at("vertical")];
  return {
    font: at("fontName"),
    size: at("fontSize"),
    ...(at("bold") && { bold: true }),
    ...(at("fontColor") !== "#000000" && { color: rgb(at("fontColor")) }),
    ...(at("fillColor") !== "#FFFFFF" && { fill: rgb(at("fillColor")) }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(at("wrap") && { wrap: true }),
    ...(at("borderTop").style !== "None" && { border: true }),
    ...(at("numberFormat") !== "General" && { format: at("numberFormat") }),
  };
}

/** A link into the workbook; web addresses are left out. */
function linkOf({ hyperlink }: CellModel): CellPlan["link"] {
  const { sheet, address } = splitSheet(hyperlink?.documentReference ?? "");
  const area = parseArea(address);
  return sheet !== undefined && area ? { sheet, row: area.top, column: area.left } : undefined;
}

function cellPlan(cell: CellModel, style: string): CellPlan {
  const value = typeof cell.value === "string" || typeof cell.value === "number" ? cell.value : null;
  const link = linkOf(cell);
  return { value, style, ...(cell.formula !== undefined && { formula: cell.formula }), ...(link && { link }) };
}

function pageOf({ page }: SheetModel, used: Rect): PageSetup | undefined {
  if (!page.printArea) return undefined;
  const points = (name: string): number => Number(page.settings.get(`${name}Margin`));
  const [area = used] = page.printArea;
  const zoom = page.settings.get("Zoom") as { readonly horizontalFitToPages?: number };
  const first = page.settings.get("FirstPageNumber");
  const footer = ({ leftFooter, centerFooter, rightFooter }: (typeof page.texts)["odd"]) => ({
    ...(leftFooter && { left: leftFooter }),
    ...(centerFooter && { center: centerFooter }),
    ...(rightFooter && { right: rightFooter }),
  });
  const apart = page.state === "OddAndEven";
  return {
    orientation: page.settings.get("Orientation") === "Landscape" ? "landscape" : "portrait",
    margins: {
      top: points("Top"),
      bottom: points("Bottom"),
      left: points("Left"),
      right: points("Right"),
      header: points("Header"),
      footer: points("Footer"),
    },
    fitToWidth: zoom.horizontalFitToPages === 1,
    printArea: intersect(area, used) ?? used,
    ...(typeof first === "number" && { firstPageNumber: first }),
    ...(page.titleRows && { titleRows: { first: page.titleRows.top, last: page.titleRows.bottom } }),
    oddFooter: footer(apart ? page.texts.odd : page.texts.default),
    ...(apart && { evenFooter: footer(page.texts.even) }),
  };
}

/** A sheet as the file host writes it. */
export function sheetContent(sheet: SheetModel): SheetContent {
  const used = usedArea(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const keys = new Map<string, string>();
  const styles: Record<string, CellStyle> = {};
  const styleKey = (row: number, column: number): string => {
    const style = styleAt(sheet, row, column);
    const text = JSON.stringify(style);
    const key = keys.get(text) ?? `s${keys.size}`;
    keys.set(text, key);
    styles[key] = style;
    return key;
  };
  const rows = Array.from({ length: used.bottom + 1 }, (_, row) => {
    const height = sheet.rows.get(row)?.size;
    const cells = Array.from({ length: used.right + 1 }, (__, column) => {
      const cell = cellOf(sheet, row, column);
      return cell ? cellPlan(cell, styleKey(row, column)) : null;
    });
    return { cells, ...(height !== undefined && { height }) };
  });
  const columns = Array.from({ length: used.right + 1 }, (_, column) => {
    const band = sheet.columns.get(column);
    return { width: band?.size ?? 48, ...(band?.hidden && { hidden: true }) };
  });
  const page = pageOf(sheet, used);
  return {
    name: sheet.name,
    visibility: sheet.visibility === "visible" ? "visible" : "hidden",
    columns,
    rows,
    merges: sheet.merges,
    styles,
    ...(sheet.frozen?.rows && { freezeRows: sheet.frozen.rows }),
    gridlines: sheet.gridlines,
    ...(page && { page }),
  };
}
