import type { Rect } from "../../../core/workbook/address";
import type { Sheet, Workbook } from "../../../core/workbook/snapshot";
import { HostError } from "../../../ports";
import type { Abilities } from "../abilities";
import { excelErrorCode } from "../host-errors";
import { placeCells, type CellRows } from "./cells";
import { planRequests, type Chunk } from "./chunks";
import { readAllMerges } from "./merges";
import { readOutline, type SheetOutline } from "./sheet-outline";

/** Answers of about 2 MB: the web allows 5 MB. */
const CELLS_PER_REQUEST = 20_000;
const FEWEST_CELLS_PER_REQUEST = 500;
const MOST_CELLS = 2_000_000;
/** Indents of single cells are asked for up to this many cells. */
const MOST_INDENT_CELLS = 50_000;

const size = (area: Rect): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);

const rangeOf = (sheet: Excel.Worksheet, area: Rect): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

function checkSize({ name, used }: SheetOutline): void {
  if (!used || size(used) <= MOST_CELLS) return;
  throw new HostError(
    "too-large",
    `工作表“${name}”的数据区有 ${size(used)} 个单元格，超过了 ${MOST_CELLS} 个的上限。请删去数据区以外多余的行和列后再试。`,
  );
}

/** The details of a sheet that only some sheets need asking for. */
interface Details {
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly cells?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function askDetails({ sheet, used, someHiddenRows, someHiddenColumns, indent }: SheetOutline): Details {
  if (!used) return {};
  const range = rangeOf(sheet, used);
  return {
    ...(someHiddenRows && { rows: range.getRowProperties({ rowHidden: true }) }),
    ...(someHiddenColumns && { columns: range.getColumnProperties({ columnHidden: true }) }),
    ...(indent === "some" &&
      size(used) <= MOST_INDENT_CELLS && { cells: range.getCellProperties({ format: { indentLevel: true } }) }),
  };
}

/** Reads one request's chunks, in two halves where the answer is too large. */
async function readChunks(
  context: Excel.RequestContext,
  outline: readonly SheetOutline[],
  chunks: readonly Chunk[],
  place: (chunk: Chunk, range: Excel.Range) => void,
): Promise<void> {
  const asked = chunks.flatMap((chunk) => {
    const sheet = outline[chunk.sheet]?.sheet;
    if (!sheet) return [];
    const range = rangeOf(sheet, chunk.area);
    range.load("values,formulas,numberFormat,valueTypes");
    return [{ chunk, range }];
  });
  const cells = chunks.reduce((sum, chunk) => sum + size(chunk.area), 0);
  try {
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) !== "ResponsePayloadSizeLimitExceeded" || cells <= FEWEST_CELLS_PER_REQUEST) throw error;
    for (const { sheet, area } of chunks) {
      for (const half of planRequests([area], Math.ceil(cells / 2))) {
        await readChunks(
          context,
          outline,
          half.map((part) => ({ sheet, area: part.area })),
          place,
        );
      }
    }
    return;
  }
  for (const { chunk, range } of asked) place(chunk, range);
}

function finishSheet(outline: SheetOutline, rows: CellRows, merges: readonly Rect[], details: Details): Sheet {
  const { top, left } = outline.used ?? { top: 0, left: 0 };
  const hiddenRows = new Set(details.rows?.value.flatMap((row, index) => (row.rowHidden ? [top + index] : [])));
  const hiddenColumns = new Set(
    details.columns?.value.flatMap((column, index) => (column.columnHidden ? [left + index] : [])),
  );
  return {
    name: outline.name,
    visibility: outline.visibility,
    rows: Array.from(rows, (row) => row && Array.from(row)),
    merges,
    ...(hiddenRows.size > 0 && { hiddenRows }),
    ...(hiddenColumns.size > 0 && { hiddenColumns }),
  };
}

/**
 * Reads every sheet, visible and hidden. Ordinary workbooks take four requests whatever the number of sheets, five if
 * rows, columns are hidden or cells indented here and there, and one more for each further 20,000 cells.
 */
export async function readWorkbook(context: Excel.RequestContext, abilities: Abilities): Promise<Workbook> {
  const { sheets, names } = await readOutline(context, abilities);
  sheets.forEach(checkSize);
  const merges = abilities.merges ? await readAllMerges(context, sheets) : [];
  const details = sheets.map(askDetails);
  if (details.some((asked) => Object.keys(asked).length > 0)) await context.sync();
  const rows: CellRows[] = sheets.map(() => []);
  const indentAt =
    (index: number) =>
    (row: number, column: number): number => {
      const { indent = "none", used } = sheets[index] ?? {};
      if (typeof indent === "number") return indent;
      const cells = details[index]?.cells?.value;
      return (used && cells?.[row - used.top]?.[column - used.left]?.format?.indentLevel) ?? 0;
    };
  for (const chunks of planRequests(
    sheets.map((sheet) => sheet.used),
    CELLS_PER_REQUEST,
  )) {
    await readChunks(context, sheets, chunks, ({ sheet, area }, range) =>
      placeCells(rows[sheet] ?? [], area, range, indentAt(sheet)),
    );
  }
  return {
    sheets: sheets.map((outline, index) =>
      finishSheet(outline, rows[index] ?? [], merges[index] ?? [], details[index] ?? {}),
    ),
    names,
  };
}
