import type { Rect } from "../../../core/workbook/address";
import type { Backup } from "./backup";
import type { RequestBudget } from "./request-budget";

/** Looks are kept from this column of a hidden sheet of ours on, where nothing else is. */
const FIRST_COLUMN = 200;
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The looks of our visible sheets, kept as copies of their formats beside the contents of a hidden sheet of ours. */
export interface LookCopies {
  /** Name of the hidden sheet. */
  readonly keeper: string;
  /** Where the look of a sheet is kept. */
  readonly places: ReadonlyMap<string, Rect>;
}

const rangeOf = (sheet: Excel.Worksheet, area: Rect): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** Where the looks go; `undefined` where none has to be kept. */
export function planLookCopies(keeper: string | undefined, backups: readonly Backup[]): LookCopies | undefined {
  const places = new Map<string, Rect>();
  let left = FIRST_COLUMN;
  for (const { sheet, look } of backups) {
    if (!look || sheet === keeper || left + look.right >= COLUMNS) continue;
    places.set(sheet, { ...look, left, right: left + look.right });
    left += look.right + 1;
  }
  return keeper === undefined || places.size === 0 ? undefined : { keeper, places };
}

/** Copies the looks away; formats alone, so that the hidden sheet reads as before. */
export async function keepLooks(budget: RequestBudget, copies: LookCopies): Promise<void> {
  const { worksheets } = budget.context.workbook;
  const keeper = worksheets.getItem(copies.keeper);
  dropLooks(budget.context, copies.keeper);
  for (const [name, place] of copies.places) {
    await budget.reserve(2);
    const origin = { ...place, left: 0, right: place.right - place.left };
    rangeOf(keeper, place).copyFrom(rangeOf(worksheets.getItem(name), origin), "Formats");
  }
}

/** Puts a look back where it was. */
export function returnLook(context: Excel.RequestContext, copies: LookCopies, name: string): void {
  const place = copies.places.get(name);
  if (!place) return;
  const { worksheets } = context.workbook;
  const target = { ...place, left: 0, right: place.right - place.left };
  rangeOf(worksheets.getItem(name), target).copyFrom(rangeOf(worksheets.getItem(copies.keeper), place), "Formats");
}

/** Takes kept looks away again, also those that a write which broke off had left. */
export function dropLooks(context: Excel.RequestContext, keeper: string): void {
  const sheet = context.workbook.worksheets.getItem(keeper);
  sheet.getRangeByIndexes(0, FIRST_COLUMN, ROWS, COLUMNS - FIRST_COLUMN).clear("Formats");
}
