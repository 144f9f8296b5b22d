import { SHEET_MARKS, type SheetPlan } from "../../../../src/core/report/plan";
import { findSheet, isCellError, type Cell, type Sheet, type Workbook } from "../../../../src/core/workbook/snapshot";
import { createWorkbookFile } from "../../../../src/hosts/file/create-workbook";
import { workbookFiles } from "../../../../src/hosts/file/workbook-files";
import type { CellEdit, OpenedFile } from "../../../../src/ports";
import { NotImplemented } from "../model/errors";
import { takeSnapshot } from "../model/snapshot";
import { sheetByKey, type WorkbookModel } from "../model/workbook-model";
import { sheetContent } from "./sheet-content";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What is different in a sheet that both workbooks have. */
function editsOf(before: Sheet, after: Sheet): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  const height = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < height; row += 1) {
    const [former, present] = [before.rows[row] ?? [], after.rows[row] ?? []];
    for (let column = 0; column < Math.max(former.length, present.length); column += 1) {
      const [old, now]: readonly (Cell | undefined)[] = [former[column], present[column]];
      if (same(old, now)) continue;
      edits.push({
        sheet: after.name,
        row,
        column,
        value: now?.value ?? null,
        ...(now?.formula !== undefined && { formula: now.formula }),
        ...(now && now.format !== old?.format && { format: now.format ?? "General" }),
      });
    }
  }
  return edits;
}

/** The file host writes no truth or error values into new sheets; they are put in afterwards. */
function laterEdits(workbook: Workbook): readonly CellEdit[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column): CellEdit[] => {
        const value = cell?.value;
        if (typeof value !== "boolean" && !isCellError(value)) return [];
        const { formula } = cell ?? {};
        return [{ sheet: sheet.name, row, column, value, ...(formula !== undefined && { formula }) }];
      }),
    ),
  );
}

/** A workbook that came from no file, as a new one with its sheets; names of the user's stay behind. */
function createFile(model: WorkbookModel, now: Workbook): Uint8Array {
  const bytes = createWorkbookFile(
    model.sheets.map((sheet) => sheetContent(sheet)),
    model.active.name,
  );
  const edits = laterEdits(now);
  return edits.length === 0 ? bytes : workbookFiles.save(workbookFiles.open(bytes, model.fileName), { edits });
}

/** The mark of each sheet that the product made, by sheet name. */
function marksOf({ names }: WorkbookModel): ReadonlyMap<string, SheetPlan["mark"]> {
  const marks = new Map<string, SheetPlan["mark"]>();
  for (const mark of Object.values(SHEET_MARKS)) {
    const name = names.find((entry) => entry.name === mark && entry.scope === undefined);
    if (name && "sheet" in name.target) marks.set(name.target.sheet.name, mark);
  }
  return marks;
}

/**
 * The workbook as an .xlsx, written by the product's file host: cells changed on the user's sheets, and the sheets
 * that carry the product's marks as a whole. Other changes (a sheet renamed, moved, deleted or added without a mark,
 * looks of the user's cells) cannot be saved and throw.
 */
export function saveWorkbook(model: WorkbookModel, opened: Workbook, file: OpenedFile | undefined): Uint8Array {
  const now = takeSnapshot(model);
  if (!file) return createFile(model, now);
  const marks = marksOf(model);
  const kept = now.sheets.filter((sheet) => findSheet(opened, sheet.name));
  if (
    !same(
      kept.map(({ name }) => name),
      opened.sheets.map(({ name }) => name),
    )
  )
    // prettier-ignore
    throw new NotImplemented("saving a workbook whose sheets were renamed, moved or deleted");
  const sheets = now.sheets.flatMap((sheet): SheetPlan[] => {
    const mark = marks.get(sheet.name);
    const before = findSheet(opened, sheet.name);
    const source = sheetByKey(model, sheet.name);
    if (!source || (before && (mark === undefined || same(before, sheet)))) return [];
    if (mark === undefined) throw new NotImplemented(`saving the new sheet ${sheet.name}, which carries no mark`);
    return [{ ...sheetContent(source), mark, ...(before && { replaces: sheet.name }) }];
  });
  const edits = kept.flatMap((sheet) => {
    const before = findSheet(opened, sheet.name);
    return before && !sheets.some(({ replaces }) => replaces === sheet.name) ? editsOf(before, sheet) : [];
  });
  return workbookFiles.save(file, { edits, plan: { sheets, activate: model.active.name } });
}
