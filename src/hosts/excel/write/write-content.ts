import { cellAddress, quoteSheet } from "../../../core/workbook/address";
import type { SheetPlan } from "../../../core/report/plan";
import { cellInput, type CellInput } from "./cell-input";
import { bytesOf, type RequestBudget } from "./request-budget";

/** Arrays of more than this are divided between requests. */
const BLOCK_BYTES = 3_000_000;

/** Sheet width in cells. */
export function widthOf(plan: SheetPlan): number {
  return Math.max(plan.columns.length, ...plan.rows.map((row) => row.cells.length));
}

interface RowBlock {
  readonly top: number;
  readonly rows: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

/** Divides rows into blocks that fit a request. */
function rowBlocks(rows: readonly (readonly CellInput[])[]): readonly RowBlock[] {
  const blocks: RowBlock[] = [];
  rows.forEach((row, index) => {
    const bytes = row.reduce((sum, { content, format }) => sum + bytesOf(content) + bytesOf(format), 0);
    const last = blocks.at(-1);
    if (last && last.bytes + bytes <= BLOCK_BYTES) {
      blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row], bytes: last.bytes + bytes };
    } else blocks.push({ top: index, rows: [row], bytes });
  });
  return blocks;
}

/** Puts prepared cells at a place: number formats first, so that text stays text. */
export async function putCells(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly CellInput[])[],
): Promise<void> {
  for (const block of rowBlocks(rows)) {
    const width = block.rows[0]?.length ?? 0;
    if (width === 0) continue;
    await budget.reserve(2, block.bytes);
    const range = sheet.getRangeByIndexes(top + block.top, left, block.rows.length, width);
    range.numberFormat = block.rows.map((row) => row.map(({ format }) => format));
    range.formulas = block.rows.map((row) => row.map(({ content }) => content));
  }
}

/** Rows and columns from A1 on. */
export interface Extent {
  readonly height: number;
  readonly width: number;
}

const BLANK: CellInput = { content: "", format: "General" };

/** Rows that empty everything else in an extent, so that old contents give way to new ones in one step. */
export function overwriting(
  rows: readonly (readonly CellInput[])[],
  { height, width }: Extent,
): readonly (readonly CellInput[])[] {
  const columns = Math.max(width, ...rows.map((row) => row.length));
  return Array.from({ length: Math.max(height, rows.length) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => rows[row]?.[column] ?? BLANK),
  );
}

/**
 * Writes links and contents over what was there. Links come first: Excel fills an empty cell with the link's address,
 * and the content then takes its place. Old contents are not cleared beforehand: a write that breaks off leaves a
 * report with the old or with the new paragraphs, never an empty one, which would read as "the user deleted them all".
 */
export async function writeContent(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  former: Extent,
): Promise<void> {
  for (const [row, { cells }] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      await budget.reserve(1, 200);
      const documentReference = `${quoteSheet(cell.link.sheet)}!${cellAddress(cell.link)}`;
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference };
    }
  }
  const width = widthOf(plan);
  const inputs = plan.rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => cellInput(cells[column], plan.styles[cells[column]?.style ?? ""])),
  );
  await putCells(budget, sheet, 0, 0, overwriting(inputs, former));
}
