import type { CellLook, OpenedFile, SheetLook } from "../../../../src/ports";
import { workbookFiles } from "../../../../src/hosts/file/workbook-files";
import type { BorderLine, CellFormat } from "../model/cell-format";
import { touchCell, type SheetModel } from "../model/sheet-model";
import { loadSnapshot } from "../model/snapshot";
import type { WorkbookModel } from "../model/workbook-model";
import { loadProtection } from "./load-protection";

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
} as const;
const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;

/** Line styles of the file by Excel's style and weight. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

type Side = keyof NonNullable<CellLook["borders"]>;

function lineOf(look: CellLook, side: Side): BorderLine | undefined {
  const line = look.borders?.[side];
  if (!line) return undefined;
  const [style, weight] = LINES[line.style] ?? ["Continuous", "Thin"];
  return { style, weight, color: `#${line.color ?? "000000"}`, tint: 0 };
}

/** A look in Excel's words; what the look leaves open stays open. */
function formatOf(look: CellLook): Partial<CellFormat> {
  const all: { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined } = {
    numberFormat: look.format,
    fontName: look.font,
    fontSize: look.size,
    fontColor: look.color === undefined ? undefined : `#${look.color}`,
    bold: look.bold,
    italic: look.italic,
    underline: look.underline ? "Single" : undefined,
    fillColor: look.fill === undefined ? undefined : `#${look.fill}`,
    fillPattern: look.fill === undefined ? undefined : "Solid",
    horizontal: look.horizontal && HORIZONTAL[look.horizontal],
    vertical: look.vertical && VERTICAL[look.vertical],
    wrap: look.wrap,
    indent: look.indent,
    orientation: look.rotation === 255 ? 180 : look.rotation,
    borderTop: lineOf(look, "top"),
    borderBottom: lineOf(look, "bottom"),
    borderLeft: lineOf(look, "left"),
    borderRight: lineOf(look, "right"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function loadLook(sheet: SheetModel, look: SheetLook, formats: readonly Partial<CellFormat>[]): void {
  look.cells.forEach((cells, row) =>
    cells?.forEach((index, column) => {
      const format = index === undefined ? undefined : formats[index];
      if (format) Object.assign(touchCell(sheet, row, column).format, format);
    }),
  );
  for (const [index, size] of Object.entries(look.rowHeights)) {
    sheet.rows.set(Number(index), { ...sheet.rows.get(Number(index)), size });
  }
  for (const [index, size] of Object.entries(look.columnWidths)) {
    sheet.columns.set(Number(index), { ...sheet.columns.get(Number(index)), size });
  }
  sheet.gridlines = look.gridlines;
  if (look.freeze) sheet.frozen = look.freeze;
}

/** Opens a file as Excel would: content, looks, names, tables and protection. */
export function loadFile(model: WorkbookModel, file: OpenedFile): void {
  loadSnapshot(model, file.workbook);
  model.fileName = file.name;
  const { looks, sheets } = workbookFiles.look(file);
  const formats = looks.map(formatOf);
  sheets.forEach((look, index) => {
    const sheet = model.sheets[index];
    if (sheet) loadLook(sheet, look, formats);
  });
  loadProtection(model, file);
}
