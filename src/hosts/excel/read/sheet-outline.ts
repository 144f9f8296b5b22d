import type { Rect } from "../../../core/workbook/address";
import type { DefinedName, SheetVisibility } from "../../../core/workbook/snapshot";

/** A sheet before its cells are read. */
export interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The rectangle that holds every value; absent for an empty sheet. */
  readonly used?: Rect;
  /** Whether some rows or columns are hidden, or some cells indented. */
  readonly someHiddenRows: boolean;
  readonly someHiddenColumns: boolean;
  readonly indent: "none" | "some" | number;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function readNames(items: readonly Excel.NamedItem[], sheet?: string): readonly DefinedName[] {
  return items.map((item) => ({
    name: item.name,
    refersTo: String(item.formula).replace(/^=/, ""),
    ...(sheet !== undefined && { sheet }),
  }));
}

/** Reads the sheets, the defined names and the used ranges in two requests, whatever their number. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();

  const pending = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/indentLevel");
    sheet.names.load("items/name,items/formula");
    return { sheet, used };
  });
  await context.sync();

  const sheets = pending.map(({ sheet, used }): SheetOutline => {
    const base = { sheet, name: sheet.name, visibility: VISIBILITY[sheet.visibility] ?? "visible" };
    if (used.isNullObject) return { ...base, someHiddenRows: false, someHiddenColumns: false, indent: "none" };
    const indent = used.format.indentLevel as number | null;
    return {
      ...base,
      used: {
        top: used.rowIndex,
        left: used.columnIndex,
        bottom: used.rowIndex + used.rowCount - 1,
        right: used.columnIndex + used.columnCount - 1,
      },
      someHiddenRows: (used.rowHidden as boolean | null) !== false,
      someHiddenColumns: (used.columnHidden as boolean | null) !== false,
      indent: indent === null ? "some" : indent === 0 ? "none" : indent,
    };
  });
  const local = worksheets.items.flatMap((sheet) => readNames(sheet.names.items, sheet.name));
  return { sheets, names: [...readNames(names.items), ...local] };
}
