import { COLUMNS } from "./area";
import { DEFAULT_FORMAT, FORMAT_KEYS } from "./cell-format";
import { formatAt, type Band, type SheetModel } from "./sheet-model";
import { nameFormula, type WorkbookModel } from "./workbook-model";

const bandsOf = (bands: ReadonlyMap<number, Band>): unknown =>
  [...bands]
    .filter(([, { size, hidden }]) => size !== undefined || hidden === true)
    .map(([index, { size, hidden = false }]) => ({ index, size, hidden }))
    .sort((a, b) => a.index - b.index);

const sameFormat = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && a !== null && JSON.stringify(a) === JSON.stringify(b));

/** Excel shows fifteen digits. */
const shownNumber = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

function cellState(sheet: SheetModel, key: number): Readonly<Record<string, unknown>> | undefined {
  const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
  const cell = sheet.cells.get(key);
  const format = FORMAT_KEYS.map((name) => [name, formatAt(sheet, row, column, name)] as const).filter(
    ([name, value]) => !sameFormat(value, DEFAULT_FORMAT[name]),
  );
  const empty = (cell?.value ?? null) === null && cell?.formula === undefined && !cell?.hyperlink;
  if (empty && format.length === 0) return undefined;
  return {
    row,
    column,
    value: shownNumber(cell?.value ?? null),
    formula: cell?.formula,
    link: cell?.hyperlink,
    format: Object.fromEntries(format),
  };
}

/** One sheet with all that is in it and how it looks and prints. */
function sheetState(sheet: SheetModel): unknown {
  const cells = [...sheet.cells.keys()].sort((a, b) => a - b).flatMap((key) => cellState(sheet, key) ?? []);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    rows: bandsOf(sheet.rows),
    columns: bandsOf(sheet.columns),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    frozen: sheet.frozen,
    gridlines: sheet.gridlines,
    protected: sheet.protected,
    filter: sheet.filter,
    page: { ...sheet.page, settings: [...sheet.page.settings] },
    settings: [...sheet.settings],
  };
}

/** The model as it is now; the function that is returned puts it back. */
export function keepModel(model: WorkbookModel): () => void {
  const kept = structuredClone(model);
  return () => void Object.assign(model, structuredClone(kept));
}

/** The first place where two states differ, empty where they do not. */
export function stateDifference(a: string, b: string, path = ""): string {
  return a === b ? "" : differenceOf(JSON.parse(a), JSON.parse(b), path);
}

function differenceOf(a: unknown, b: unknown, path: string): string {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? "" : `${path}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`;
  const [left, right] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differenceOf(left?.[key], right?.[key], `${path}/${key}`);
    if (found !== "") return found;
  }
  return "";
}

/**
 * Everything a user could see of a workbook, as JSON: contents, formats as they take effect, sizes, merges, links,
 * pages, names; `wanted` chooses sheets.
 */
export function wholeState(model: WorkbookModel, wanted: (sheet: SheetModel) => boolean = () => true): string {
  const names = model.names
    .map((name) => ({
      name: name.name,
      scope: name.scope?.name,
      formula: nameFormula(model, name),
      visible: name.visible,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({ sheets: model.sheets.filter(wanted).map(sheetState), names, active: model.active.name });
}
