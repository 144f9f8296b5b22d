import type { ICellData, IMutationInfo } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/preset-sheets-core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { HostError } from "../../ports";
import type { CellEdit } from "../../ports";
import { dataOfValue, shownFormula } from "./cell-data";
import type { Engine, LiveBook } from "./engine";

type Step = IMutationInfo<ISetRangeValuesMutationParams>;
type WorkSheet = ReturnType<LiveBook["getSheets"]>[number];

/** The cell's content and nothing of what was there before; its own format stays unless another one came with it. */
function contentOf({ value, formula, format }: CellEdit): ICellData {
  const { v = null, t = null } = dataOfValue(typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);
  return {
    v,
    t,
    f: formula === undefined ? null : shownFormula(formula),
    si: null,
    p: null,
    ...(format === undefined ? {} : { s: { n: { pattern: format } } }),
  };
}

function sheetOf(book: LiveBook, name: string): WorkSheet {
  const sheet = book.getSheets().find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
  if (!sheet) throw new HostError("not-found", `工作表“${name}”已经不在了，没有改动任何单元格。请刷新后再试。`);
  return sheet;
}

function checkPlace(sheet: WorkSheet, { row, column }: CellEdit): void {
  if (row >= 0 && column >= 0 && row < sheet.getMaxRows() && column < sheet.getMaxColumns()) return;
  const place = `第${String(row + 1)}行第${String(column + 1)}列`;
  throw new HostError(
    "not-found",
    `工作表“${sheet.getSheetName()}”没有${place}，没有改动任何单元格。请重新选择单元格。`,
  );
}

function stepsOf(
  book: LiveBook,
  edits: readonly CellEdit[],
  whyFixed: (sheetId: string, edits: readonly CellEdit[]) => string | undefined,
): readonly Step[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheetOf(book, edit.sheet);
    checkPlace(sheet, edit);
    const own = bySheet.get(sheet.getSheetId());
    if (own) own.push(edit);
    else bySheet.set(sheet.getSheetId(), [edit]);
  }
  return [...bySheet].map(([subUnitId, own]) => {
    const fixed = whyFixed(subUnitId, own);
    if (fixed !== undefined) throw new HostError("not-faithful", fixed);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const edit of own) (cellValue[edit.row] ??= {})[edit.column] = contentOf(edit);
    return { id: SetRangeValuesMutation.id, params: { unitId: book.getId(), subUnitId, cellValue } };
  });
}

/**
 * Writes single cells: all of them or none, as one step of the undo history. Throws a `HostError` where a sheet or cell
 * is not there (not-found) or where a saved copy could not carry the change (not-faithful).
 */
export function editCells(
  { commands, history, services }: Engine,
  book: LiveBook,
  edits: readonly CellEdit[],
  whyFixed: (sheetId: string, edits: readonly CellEdit[]) => string | undefined,
): void {
  const steps = stepsOf(book, edits, whyFixed);
  if (steps.length === 0) return;
  const undo = steps.map(({ id, params }) => ({ id, params: SetRangeValuesUndoMutationFactory(services, params) }));
  const run = ({ id, params }: Step): boolean => commands.syncExecuteCommand(id, params);
  try {
    if (!steps.every(run)) throw new HostError("failed", "单元格没有写成，表格保持原样。请再试一次。");
  } catch (error) {
    for (const step of undo) run(step);
    throw error;
  }
  history.pushUndoRedo({ unitID: book.getId(), undoMutations: undo, redoMutations: [...steps] });
}
