import { CELL_INVERTED_INDEX_CACHE, ErrorType } from "@univerjs/preset-sheets-core";

/** Values that Univer's memory of a column mistakes; it keeps texts in lower case, error values too. */
const MISTAKEN: readonly (string | number)[] = [0, ...Object.values(ErrorType).map((error) => error.toLowerCase())];

let corrected = false;

/**
 * Lets `A1=""` give the error that A1 holds, and FALSE where A1 is 0, as in Excel. Univer 0.25 remembers the values of a
 * column it has compared once, and from then on takes errors for unequal and zeros for blanks; columns with such
 * values are compared cell by cell instead.
 */
export function correctComparisons(): void {
  if (corrected) return;
  corrected = true;
  const remembered = CELL_INVERTED_INDEX_CACHE.canUseCache.bind(CELL_INVERTED_INDEX_CACHE);
  CELL_INVERTED_INDEX_CACHE.canUseCache = (unitId, sheetId, column, first, last) => {
    const values = CELL_INVERTED_INDEX_CACHE.getCellValuePositions(unitId, sheetId, column);
    return values && MISTAKEN.some((value) => values.has(value))
      ? { rowsInCache: [], rowsNotInCache: [] }
      : remembered(unitId, sheetId, column, first, last);
  };
}
