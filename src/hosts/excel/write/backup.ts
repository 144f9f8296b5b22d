import type { Rect } from "../../../core/workbook/address";
import type { SheetPlan } from "../../../core/report/plan";
import { isCellError, type Cell, type Sheet } from "../../../core/workbook/snapshot";
import type { Abilities } from "../abilities";
import { planRequests } from "../read/chunks";
import { textInput, type CellInput } from "./cell-input";

/** One of our own sheets as it was before it is written afresh, from A1 on. */
export interface Backup {
  readonly sheet: string;
  readonly rows: readonly (readonly CellInput[])[];
  /** The cells that have contents or a look; absent for an empty sheet. */
  readonly look?: Rect;
  /** Heights in points and hidden rows, widths in points and hidden columns; absent where Excel does not tell. */
  readonly bands?: { readonly rows: readonly Band[]; readonly columns: readonly Band[] };
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: Excel.RangeHyperlink }[];
}

/** A row's height or a column's width. */
export interface Band {
  readonly size: number;
  readonly hidden: boolean;
}

/** A sheet that is to be written afresh, asked for what the backup needs to know first. */
export interface Existing {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  /** The cells with contents, and those with contents or a look. */
  readonly filled: Excel.Range;
  readonly used: Excel.Range;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** Asks for one of our sheets; the answers come with the next request. */
export function askExisting(context: Excel.RequestContext, plan: SheetPlan, name: string): Existing {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load("protected");
  const [filled, used] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)];
  filled.load(PLACE);
  used.load(PLACE);
  return { plan, name, sheet, protection: sheet.protection, filled, used };
}

function areaOf(range: Excel.Range): Rect | undefined {
  if (range.isNullObject) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

const rangeOf = (sheet: Excel.Worksheet, area: Rect): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** Answers of about 1 MB, less than 5 MB also where the cells hold long texts. */
const CELLS_PER_REQUEST = 8_000;
/** Looks of areas larger than this are not kept: somebody formatted whole columns cell by cell. */
const MOST_LOOK_CELLS = 1_000_000;
/** Links are asked for up to this many cells. */
const MOST_LINK_CELLS = 20_000;
const NO_CELL: CellInput = { content: "", format: "General" };

/** A cell's content so that it can be written again. */
function contentInput(formula: unknown, value: unknown, format: unknown): CellInput {
  const code = typeof format === "string" ? format : null;
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
    return { content: formula, format: code };
  if (typeof value === "string" && value !== "") return textInput(value);
  return { content: typeof value === "number" ? value : String(value), format: code };
}

function cellOf(cell: Cell | undefined): CellInput {
  if (!cell) return NO_CELL;
  const value = isCellError(cell.value) ? cell.value.error : (cell.value ?? "");
  const format = cell.format ?? "General";
  return isCellError(cell.value) && cell.formula === undefined
    ? { content: value as string, format }
    : contentInput(cell.formula ?? value, cell.formula === undefined ? value : null, format);
}

/** The contents as they were just read, where nobody made the sheet larger or smaller since. */
function rowsOf(sheet: Sheet | undefined, area: Rect): Backup["rows"] | undefined {
  if (!sheet || sheet.rows.length !== area.bottom + 1) return undefined;
  const width = Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0));
  if (width !== area.right + 1) return undefined;
  return sheet.rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row?.[column])));
}

async function readRows(
  context: Excel.RequestContext,
  areas: readonly { readonly sheet: Excel.Worksheet; readonly area: Rect }[],
): Promise<readonly Backup["rows"][]> {
  const rows = areas.map((): (readonly CellInput[])[] => []);
  const used = areas.map(({ area }) => area);
  const answered = (): Promise<void> => context.sync();
  for (const chunks of planRequests(used, CELLS_PER_REQUEST)) {
    const asked = chunks.flatMap(({ sheet: index, area }) => {
      const sheet = areas[index]?.sheet;
      if (!sheet) return [];
      const range = rangeOf(sheet, area);
      range.load("values,formulas,numberFormat");
      return [{ index, range }];
    });
    await answered();
    for (const { index, range } of asked) {
      range.formulas.forEach((line: unknown[], r) =>
        rows[index]?.push(
          line.map((formula, c) => contentInput(formula, range.values[r]?.[c], range.numberFormat[r]?.[c])),
        ),
      );
    }
  }
  return rows;
}

/** The columns of a sheet in which links may stand: from the first that the plan links on. */
function linkArea(plan: SheetPlan, filled: Rect | undefined): Rect | undefined {
  const columns = plan.rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell?.link ? [column] : [])));
  const left = columns.reduce((a, b) => Math.min(a, b), Infinity);
  if (!filled || left > filled.right) return undefined;
  const cells = (filled.bottom + 1) * (filled.right - left + 1);
  return cells > MOST_LINK_CELLS ? undefined : { ...filled, left };
}

/** Sizes and links of one sheet as they are asked for. */
interface Details {
  readonly look?: Rect;
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly linked?: Rect;
  readonly links?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Asks for sizes and links; the answers come with the next request. */
function askDetails({ plan, sheet, used, filled }: Existing, details: boolean): Details {
  const look = areaOf(used);
  if (!details || !look || plan.visibility === "hidden") return {};
  const kept = (look.bottom + 1) * (look.right + 1) <= MOST_LOOK_CELLS ? look : areaOf(filled);
  if (!kept) return {};
  const range = rangeOf(sheet, kept);
  const linked = linkArea(plan, areaOf(filled));
  return {
    look: kept,
    rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    ...(linked && { linked, links: rangeOf(sheet, linked).getCellProperties({ hyperlink: true }) }),
  };
}

function linksOf({ linked, links }: Details): Backup["links"] {
  if (!linked || !links) return [];
  return links.value.flatMap((row, r) =>
    row.flatMap(({ hyperlink }, c) =>
      hyperlink ? [{ row: linked.top + r, column: linked.left + c, link: hyperlink }] : [],
    ),
  );
}

/**
 * What is in our sheets and how it looks, in as few requests as it takes: contents that were just read are not asked
 * for again. Looks of single cells stay in Excel (see `look-copies`).
 */
export async function backUp(
  context: Excel.RequestContext,
  existing: readonly Existing[],
  { details }: Abilities,
  remembered: (sheet: string) => Sheet | undefined,
): Promise<readonly Backup[]> {
  const asked = existing.map((one) => {
    const area = areaOf(one.filled);
    return { one, area, rows: area && rowsOf(remembered(one.name), area), more: askDetails(one, details) };
  });
  if (asked.some(({ more }) => more.rows)) await context.sync();
  const unread = asked.flatMap(({ one, area, rows }) => (area && !rows ? [{ sheet: one.sheet, area, one }] : []));
  const read = await readRows(context, unread);
  return asked.map(({ one, rows, more }): Backup => {
    const index = unread.findIndex((each) => each.one === one);
    const size = (points: number | undefined, hidden: boolean | undefined): Band => ({
      size: points ?? 0,
      hidden: hidden === true,
    });
    return {
      sheet: one.name,
      rows: rows ?? read[index] ?? [],
      ...(more.look && { look: more.look }),
      ...(more.rows &&
        more.columns && {
          bands: {
            rows: more.rows.value.map(({ format, rowHidden }) => size(format?.rowHeight, rowHidden)),
            columns: more.columns.value.map(({ format, columnHidden }) => size(format?.columnWidth, columnHidden)),
          },
        }),
      links: linksOf(more),
    };
  });
}
