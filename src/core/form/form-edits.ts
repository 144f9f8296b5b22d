import { cellAt, isCellError, type Cell, type Sheet } from "../workbook/snapshot";

/** Columns of the form, counted from 0. */
export const FORM_COLUMNS = {
  level1: 0,
  level2: 1,
  name: 2,
  target: 3,
  actual: 4,
  weight: 5,
  score: 6,
  reason: 7,
  reasonEnd: 8,
  note: 9,
  id: 10,
  /** What was written into weight, score and reason last, so that the user's own entries can be told. */
  written: 11,
} as const;

/** Ids of our rows besides those of the indicators: 年度资金总额, 总分 and the line below it. */
export const FORM_ROWS = { execution: "execution", total: "total", rule: "rule" } as const;

/** Cells of a row that the user fills in or overrules. */
export const EDITABLE = ["weight", "score", "reason"] as const;
export type Editable = (typeof EDITABLE)[number];

/** What the user entered in one row of the form; absent where the cell is as it was written. */
export type RowEdits = Readonly<Partial<Record<Editable, string | number>>>;

/** What the user did to the form: entries by row id, and rows of her own by the id of the row above. */
export interface FormEdits {
  readonly entries: ReadonlyMap<string, RowEdits>;
  readonly ownRows: ReadonlyMap<string, readonly (readonly (string | number | null)[])[]>;
}

export const NO_EDITS: FormEdits = { entries: new Map(), ownRows: new Map() };

function plain(cell: Cell | undefined): string | number | null {
  const value = cell?.value ?? null;
  if (value === null || isCellError(value)) return null;
  return typeof value === "boolean" ? String(value) : value;
}

function rowEdits(sheet: Sheet, row: number): RowEdits {
  const edits: Partial<Record<Editable, string | number>> = {};
  EDITABLE.forEach((name, index) => {
    const cell = cellAt(sheet, row, FORM_COLUMNS[name]);
    const written = plain(cellAt(sheet, row, FORM_COLUMNS.written + index));
    const now = plain(cell);
    const live = cell?.formula !== undefined;
    if (!live && now !== null && now !== "" && String(now) !== String(written ?? "")) edits[name] = now;
  });
  return edits;
}

/** Reads what the user changed on the form since it was written. */
export function readFormEdits(sheet: Sheet): FormEdits {
  const entries = new Map<string, RowEdits>();
  const ownRows = new Map<string, (string | number | null)[][]>();
  let above: string | undefined;
  for (let row = 0; row < sheet.rows.length; row++) {
    const id = plain(cellAt(sheet, row, FORM_COLUMNS.id));
    if (id === FORM_ROWS.execution || id === FORM_ROWS.rule) continue;
    if (id === FORM_ROWS.total) {
      above = id;
      continue;
    }
    if (typeof id === "string" && id !== "") {
      above = id;
      entries.set(id, rowEdits(sheet, row));
      continue;
    }
    const cells = Array.from({ length: FORM_COLUMNS.note }, (_, column) => plain(cellAt(sheet, row, column)));
    if (above === undefined || cells.every((cell) => cell === null || cell === "")) continue;
    ownRows.set(above, [...(ownRows.get(above) ?? []), cells]);
  }
  return { entries, ownRows };
}
