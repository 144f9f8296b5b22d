import type { Rect } from "../../../core/workbook/address";
import { UNFINISHED_MARK } from "../../../core/report/our-sheets";
import type { DefinedName, SheetVisibility } from "../../../core/workbook/snapshot";
import type { Abilities } from "../abilities";
import { passingNames, readUnfinished } from "../write/unfinished";

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

/** Leaves out the empty sheets that a write which broke off had added without getting to name them. */
function withoutLeftovers({ sheets, names }: WorkbookOutline): WorkbookOutline {
  const record = names.find(({ name }) => name === UNFINISHED_MARK);
  if (!record) return { sheets, names };
  const passing = new Set(passingNames(readUnfinished(`=${record.refersTo}`)));
  const left = sheets.filter(({ name, used }) => passing.has(name) && !used).map(({ name }) => name);
  return {
    sheets: sheets.filter(({ name }) => !left.includes(name)),
    names: names.filter(({ refersTo }) => !left.some((name) => refersTo.includes(name))),
  };
}

/** Reads the sheets, the defined names and the used ranges in two requests, whatever their number. */
export async function readOutline(context: Excel.RequestContext, { details }: Abilities): Promise<WorkbookOutline> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();

  const pending = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    if (details) used.load("format/indentLevel");
    sheet.names.load("items/name,items/formula");
    return { sheet, used };
  });
  await context.sync();

  const sheets = pending.map(({ sheet, used }): SheetOutline => {
    const base = { sheet, name: sheet.name, visibility: VISIBILITY[sheet.visibility] ?? "visible" };
    if (used.isNullObject) return { ...base, someHiddenRows: false, someHiddenColumns: false, indent: "none" };
    const indent = details ? (used.format.indentLevel as number | null) : 0;
    return {
      ...base,
      used: {
        top: used.rowIndex,
        left: used.columnIndex,
        bottom: used.rowIndex + used.rowCount - 1,
        right: used.columnIndex + used.columnCount - 1,
      },
      someHiddenRows: details && (used.rowHidden as boolean | null) !== false,
      someHiddenColumns: details && (used.columnHidden as boolean | null) !== false,
      indent: indent === null ? "some" : indent === 0 ? "none" : indent,
    };
  });
  const local = worksheets.items.flatMap((sheet) => readNames(sheet.names.items, sheet.name));
  return withoutLeftovers({ sheets, names: [...readNames(names.items), ...local] });
}
