import { isCellError } from "../../../core/workbook/snapshot";
import { HostError, type CellEdit } from "../../../ports";
import type { Abilities } from "../abilities";
import { cellRuns, type CellRun } from "../cell-runs";
import { toHostError } from "../host-errors";
import type { CellInput } from "./cell-input";
import { bytesOf, createBudget } from "./request-budget";
import type { Run } from "./write-plan";

const GENERAL = "General";
const TEXT = "@";
const ERROR_CONSTANT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** Cells to write, with what is in them now so that it can be put back. */
interface Target {
  readonly run: CellRun<CellEdit>;
  readonly before: readonly CellInput[];
}

/** What goes into a cell. Under the text format a formula or a number would become a text: the format gives way. */
function editInput({ formula, value, format }: CellEdit, now: CellInput): CellInput {
  const own = format ?? null;
  const unlessText = own ?? (now.format === TEXT ? GENERAL : null);
  if (formula !== undefined) return { content: formula, format: unlessText };
  if (value === null || value === "") return { content: "", format: own };
  if (isCellError(value)) return { content: value.error, format: unlessText };
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE", format: unlessText };
  if (typeof value === "number") return { content: value, format: unlessText };
  const text = value.replace(/\r\n?/g, "\n");
  return { content: (own ?? now.format) === TEXT ? text : `'${text}`, format: own };
}

/** A cell's present content so that it can be written again. */
function presentInput(formula: unknown, value: unknown, format: unknown): CellInput {
  const code = typeof format === "string" ? format : null;
  if (typeof value === "number" && formula === value) return { content: value, format: code };
  if (typeof formula !== "string") return { content: String(formula).toUpperCase(), format: code };
  if (formula === "" || (formula.startsWith("=") && formula !== value)) return { content: formula, format: code };
  const asItIs = code === TEXT || formula !== value || ERROR_CONSTANT.test(formula);
  return { content: asItIs ? formula : `'${formula}`, format: code };
}

/** Looks in two requests whether all cells can be written, and what is in them. */
async function lookUp(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<readonly Target[]> {
  const runs = cellRuns(edits);
  const { worksheets } = context.workbook;
  const sheets = new Map(runs.map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]));
  for (const sheet of sheets.values()) sheet.load("name,protection/protected");
  await context.sync();
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw sheetGone(name);
    if (sheet.protection.protected) throw protectedSheet(name);
  }
  const asked = runs.map((run) => {
    const range = worksheets.getItem(run.sheet).getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    range.load("values,formulas,numberFormat");
    return { run, range };
  });
  await context.sync();
  return asked.map(({ run, range }) => ({
    run,
    before: run.cells.map((_, row) =>
      presentInput(range.formulas[row]?.[0], range.values[row]?.[0], range.numberFormat[row]?.[0]),
    ),
  }));
}

function sheetGone(name: string): HostError {
  return new HostError("not-found", `工作表“${name}”已经不在了，没有改动任何单元格。请刷新后再试。`);
}

function protectedSheet(name: string): HostError {
  const what = `工作表“${name}”受保护，没有改动任何单元格。`;
  return new HostError("protected", `${what}请在“审阅”选项卡中撤消工作表保护后再试。`);
}

/** Writes one content to each cell of the targets; formats only where there are some to write, and before the contents. */
async function put(
  context: Excel.RequestContext,
  targets: readonly Target[],
  abilities: Abilities,
  inputOf: (edit: CellEdit, now: CellInput) => CellInput,
): Promise<void> {
  const budget = createBudget(context, abilities);
  for (const { run, before } of targets) {
    const inputs = run.cells.map((edit, row) => inputOf(edit, before[row] ?? { content: "", format: null }));
    const bytes = inputs.reduce((sum, input) => sum + bytesOf(input.content) + bytesOf(input.format), 0);
    await budget.reserve(2, bytes);
    const range = context.workbook.worksheets
      .getItem(run.sheet)
      .getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    if (inputs.some(({ format }) => format !== null)) range.numberFormat = inputs.map(({ format }) => [format]);
    range.formulas = inputs.map(({ content }) => [content]);
  }
  await budget.finish();
}

/**
 * Writes cells of the user's sheets, and nothing beside them; none of the calls clears Excel's undo list. When a request
 * fails half-way, what was there is put back. Rejects with a {@link HostError}.
 */
export async function editCells(run: Run, edits: readonly CellEdit[], abilities: Abilities): Promise<void> {
  if (edits.length === 0) return;
  const targets = await run((context) => lookUp(context, edits));
  try {
    await run((context) => put(context, targets, abilities, editInput));
  } catch (error) {
    const failure = toHostError(error);
    try {
      await run((context) => put(context, targets, abilities, (_, now) => now));
    } catch (second) {
      const message = `${failure.message}另外，有的单元格可能已经改写，请核对后用“撤消”恢复。`;
      throw new HostError(failure.code, message, { cause: new AggregateError([error, second]) });
    }
    throw failure;
  }
}
