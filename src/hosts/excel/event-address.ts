import { columnIndex, type Rect } from "../../core/workbook/address";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** One part of an address: `B2`, `B2:C5`, whole columns `B:C` or whole rows `2:5`. */
function parsePart(text: string): Rect | undefined {
  const plain = text
    .slice(text.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .trim();
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?(?::([A-Za-z]{1,3})?(\d{1,7})?)?$/.exec(plain);
  if (!match || plain === "") return undefined;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = match;
  return {
    top: firstRow === undefined ? 0 : Number(firstRow) - 1,
    left: firstColumn === undefined ? 0 : columnIndex(firstColumn),
    bottom: lastRow === undefined ? LAST_ROW : Number(lastRow) - 1,
    right: lastColumn === undefined ? LAST_COLUMN : columnIndex(lastColumn),
  };
}

/** The rectangles of an address in an event, such as `A1:B2,D4`; parts that are no address are left out. */
export function parseEventAddress(address: string): readonly Rect[] {
  return address.split(",").flatMap((part) => parsePart(part) ?? []);
}

/** What a change touches: inserted and deleted cells move everything below or to the right of them. */
export function affected(rect: Rect, changeType: string): Rect {
  if (changeType === "RangeEdited" || changeType === "Others" || changeType === "Unknown") return rect;
  if (changeType.startsWith("Row")) return { ...rect, bottom: LAST_ROW };
  if (changeType.startsWith("Column")) return { ...rect, right: LAST_COLUMN };
  return { ...rect, bottom: LAST_ROW, right: LAST_COLUMN };
}
