import type { WritePlan } from "../../../core/report/plan";
import { HostError } from "../../../ports";
import { toHostError } from "../host-errors";
import { writePage } from "./page-setup";
import { preflight, type Before, type Target } from "./preflight";
import { createBudget, type RequestBudget } from "./request-budget";
import { rollBack } from "./rollback";
import { writeContent, type Extent } from "./write-content";
import { writeLook } from "./write-look";

/** Takes the look off one of our own sheets; none of these calls clears Excel's undo list. */
function plainSheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear("Hyperlinks");
  all.clear("Formats");
  all.format.useStandardHeight = true;
}

/** Points a mark at a sheet, in place of whatever it pointed at. */
function setMark(budget: RequestBudget, sheet: Excel.Worksheet, { plan }: Target, before: Before): void {
  const { names } = budget.context.workbook;
  if (before.marks.has(plan.mark)) names.getItem(plan.mark).delete();
  names.add(plan.mark, sheet.getRange("A1")).visible = false;
}

/** What a sheet gets once in its life; part of it clears Excel's undo list. */
function equipSheet(sheet: Excel.Worksheet, { plan }: Target): void {
  if (plan.freezeRows) sheet.freezePanes.freezeRows(plan.freezeRows);
  if (!plan.gridlines) sheet.showGridlines = false;
  if (plan.page) writePage(sheet, plan.page);
  if (plan.visibility === "hidden") sheet.visibility = "Hidden";
}

const EQUIPMENT_CALLS = 40;

function formerExtent({ backups }: Before, name: string): Extent {
  const old = backups.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
  if (!old) return { height: 0, width: 0 };
  return { height: old.top + old.rows.length, width: old.left + (old.rows[0]?.length ?? 0) };
}

async function writeSheet(budget: RequestBudget, target: Target, before: Before): Promise<void> {
  const { plan, name } = target;
  const { worksheets } = budget.context.workbook;
  await budget.reserve(EQUIPMENT_CALLS);
  const sheet = plan.replaces === undefined ? worksheets.add(name) : worksheets.getItem(name);
  if (target.unmarked) setMark(budget, sheet, target, before);
  if (plan.replaces === undefined) equipSheet(sheet, target);
  else plainSheet(sheet);
  await writeContent(budget, sheet, plan, formerExtent(before, name));
  await writeLook(budget, sheet, plan);
}

async function applyTargets(
  context: Excel.RequestContext,
  before: Before,
  activate: string | undefined,
): Promise<void> {
  const budget = createBudget(context);
  for (const target of before.targets) await writeSheet(budget, target, before);
  const front = before.targets.find(({ plan }) => plan.name === activate)?.name ?? activate;
  if (front !== undefined) context.workbook.worksheets.getItem(front).activate();
  await budget.finish();
}

/** Runs a batch of calls on a context of its own. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Writes all of a plan; when that fails, puts the workbook back as it was. Rejects with a {@link HostError}. */
export async function writePlan(run: Run, plan: WritePlan): Promise<void> {
  const before = await run((context) => preflight(context, plan));
  try {
    await run((context) => applyTargets(context, before, plan.activate));
  } catch (error) {
    const failure = toHostError(error);
    try {
      await run((context) => rollBack(context, before));
    } catch (second) {
      const message = `${failure.message}另外，写到一半的内容没能清除，请删除刚刚新建的报告工作表后重新生成。`;
      throw new HostError(failure.code, message, { cause: new AggregateError([error, second]) });
    }
    throw failure;
  }
}
