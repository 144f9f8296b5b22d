import { columnName } from "../../../core/workbook/address";
import { UNFINISHED_MARK } from "../../../core/report/our-sheets";
import type { SheetMark } from "../../../core/report/plan";
import type { Abilities } from "../abilities";
import type { Backup } from "./backup";
import { dropLooks, returnLook, type LookCopies } from "./look-copies";
import { plainSheet } from "./own-sheet";
import type { Before, Target } from "./preflight";
import { createBudget, type RequestBudget } from "./request-budget";
import { runsOf } from "./runs";
import { passingName, rewritingFormula } from "./unfinished";
import { overwriting, putCells, widthOf } from "./write-content";

/** What is there now of the things that a write touches. */
interface Found {
  readonly record: Excel.NamedItem;
  readonly marks: readonly { readonly mark: SheetMark; readonly item: Excel.NamedItem }[];
  readonly active: Excel.Worksheet;
  readonly formerlyActive: Excel.Worksheet;
  /** The sheet that keeps the looks. */
  readonly keeper: Excel.Worksheet | undefined;
  /** The sheets that were added: they have their mark, or still the name that nobody else uses. */
  readonly added: readonly Excel.Worksheet[];
  readonly rewritten: readonly { readonly backup: Backup; readonly sheet: Excel.Worksheet }[];
}

async function lookAround(context: Excel.RequestContext, before: Before): Promise<Found> {
  const { worksheets, names } = context.workbook;
  const record = names.getItemOrNullObject(UNFINISHED_MARK);
  record.load("formula");
  const active = worksheets.getActiveWorksheet();
  const formerlyActive = worksheets.getItemOrNullObject(before.active);
  active.load("id");
  const keeper = before.looks && worksheets.getItemOrNullObject(before.looks.keeper);
  keeper?.load("id");
  const marks = before.targets.map(({ plan: { mark } }) => ({ mark, item: names.getItemOrNullObject(mark) }));
  for (const { item } of marks) item.load("name");
  const added = before.targets
    .filter((target) => target.added)
    .flatMap(({ plan: { mark } }) => [
      names.getItemOrNullObject(mark).getRangeOrNullObject().worksheet,
      worksheets.getItemOrNullObject(passingName(before.record, mark)),
    ]);
  const rewritten = before.backups.map((backup) => ({ backup, sheet: worksheets.getItemOrNullObject(backup.sheet) }));
  for (const sheet of [formerlyActive, ...added, ...rewritten.map((one) => one.sheet)]) sheet.load("id");
  await context.sync();
  return { record, marks, active, formerlyActive, keeper, added, rewritten };
}

/** Deletes the sheets that were added, each once. */
function deleteAdded(added: readonly Excel.Worksheet[]): void {
  const sheets = new Map(added.flatMap((sheet) => (sheet.isNullObject ? [] : [[sheet.id, sheet] as const])));
  for (const sheet of sheets.values()) sheet.delete();
}

function restoreMarks(context: Excel.RequestContext, marks: Found["marks"], before: Before): void {
  for (const { mark, item } of marks) {
    const formula = before.marks.get(mark);
    if (item.isNullObject) {
      if (formula !== undefined) context.workbook.names.add(mark, formula).visible = false;
    } else if (formula === undefined) item.delete();
    else item.formula = formula;
  }
}

/** Heights, widths and what was hidden, each by runs. */
async function restoreBands(budget: RequestBudget, sheet: Excel.Worksheet, bands: Backup["bands"]): Promise<void> {
  if (!bands) return;
  const rowsAt = (from: number, to: number): Excel.Range => sheet.getRange(`${from + 1}:${to + 1}`);
  const columnsAt = (from: number, to: number): Excel.Range => sheet.getRange(`${columnName(from)}:${columnName(to)}`);
  for (const { from, to, value } of runsOf(bands.rows.map(({ size, hidden }) => (hidden ? undefined : size)))) {
    await budget.reserve(2);
    rowsAt(from, to).format.rowHeight = value;
  }
  for (const { from, to, value } of runsOf(bands.columns.map(({ size, hidden }) => (hidden ? undefined : size)))) {
    await budget.reserve(2);
    columnsAt(from, to).format.columnWidth = value;
  }
  for (const { from, to, value } of runsOf(bands.rows.map(({ hidden }) => hidden))) {
    await budget.reserve(2);
    rowsAt(from, to).rowHidden = value;
  }
  for (const { from, to, value } of runsOf(bands.columns.map(({ hidden }) => hidden))) {
    await budget.reserve(2);
    columnsAt(from, to).columnHidden = value;
  }
}

/** Puts the former contents and the former look back into one sheet. */
async function restoreSheet(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  backup: Backup,
  target: Target | undefined,
  looks: LookCopies | undefined,
): Promise<void> {
  const plan = target?.plan;
  await budget.reserve(20);
  if (plan?.visibility !== "hidden" || target?.bare) plainSheet(sheet);
  for (const { row, column, link } of backup.links) {
    await budget.reserve(1, 200);
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = link;
  }
  const written = { height: plan?.rows.length ?? 0, width: plan ? widthOf(plan) : 0 };
  await putCells(budget, sheet, 0, 0, overwriting(backup.rows, written));
  await budget.reserve(4);
  if (looks) returnLook(budget.context, looks, backup.sheet);
  await restoreBands(budget, sheet, backup.bands);
}

/**
 * Takes back a write that failed half-way: deletes the sheets it added and puts contents and looks back into those it
 * rewrote. Does nothing where nothing had been written, or all of it.
 */
export async function rollBack(context: Excel.RequestContext, before: Before, abilities: Abilities): Promise<void> {
  const { record, marks, active, formerlyActive, keeper, added, rewritten } = await lookAround(context, before);
  const stage = record.isNullObject ? undefined : String(record.formula);
  const rewriting = stage === rewritingFormula(before.record);
  const looks = keeper && !keeper.isNullObject ? before.looks : undefined;
  if (stage === undefined && looks) {
    dropLooks(context, looks.keeper);
    await context.sync();
  }
  if (!rewriting && stage !== before.record.formula) return;

  const budget = createBudget(context, abilities);
  await budget.reserve(40);
  if (active.id !== before.active && !formerlyActive.isNullObject) formerlyActive.activate();
  deleteAdded(added);
  restoreMarks(context, marks, before);
  for (const { backup, sheet } of rewritten) {
    const target = before.targets.find(({ name }) => name === backup.sheet);
    const touched = rewriting || target?.plan.visibility === "hidden";
    if (touched && !sheet.isNullObject) await restoreSheet(budget, sheet, backup, target, looks);
  }
  await budget.reserve(4);
  if (looks) dropLooks(context, looks.keeper);
  if (before.former) record.formula = before.former.formula;
  else record.delete();
  await budget.finish();
}
