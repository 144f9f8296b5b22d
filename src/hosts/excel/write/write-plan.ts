import { UNFINISHED_MARK } from "../../../core/report/our-sheets";
import type { WritePlan } from "../../../core/report/plan";
import { HostError } from "../../../ports";
import type { Abilities } from "../abilities";
import { toHostError } from "../host-errors";
import { askDrawings, rollBackDrawings, writeDrawings, type FormerDrawings } from "./drawings";
import { dropLooks, keepLooks } from "./look-copies";
import { equipSheet, plainSheet, setMark } from "./own-sheet";
import { preflight, type Before, type Conditions, type Target } from "./preflight";
import { createBudget, type RequestBudget } from "./request-budget";
import { rollBack } from "./rollback";
import { passingName, rewritingFormula } from "./unfinished";
import { writeContent, type Extent } from "./write-content";
import { writeLook } from "./write-look";

const EQUIPMENT_CALLS = 40;

/** Says in the workbook that a write begins, and takes away the empty sheets that an earlier one had left. */
async function begin(budget: RequestBudget, { record, former, leftovers }: Before): Promise<void> {
  const { names, worksheets } = budget.context.workbook;
  await budget.reserve(EQUIPMENT_CALLS);
  for (const name of leftovers) worksheets.getItem(name).delete();
  if (former) names.getItem(UNFINISHED_MARK).formula = record.formula;
  else names.add(UNFINISHED_MARK, record.formula).visible = false;
}

/** Adds a sheet: under a name that nobody else uses until its mark is set. */
function addSheet(budget: RequestBudget, { plan, name }: Target, { record, marks }: Before): Excel.Worksheet {
  const passing = passingName(record, plan.mark);
  const sheet = budget.context.workbook.worksheets.add(passing);
  setMark(budget.context, plan.mark, sheet, marks.has(plan.mark) ? passing : undefined);
  sheet.name = name;
  if (plan.visibility === "hidden") sheet.visibility = "Hidden";
  return sheet;
}

/** The targets with their sheets, new ones added. */
async function prepare(
  budget: RequestBudget,
  before: Before,
): Promise<readonly (readonly [Target, Excel.Worksheet])[]> {
  const prepared: (readonly [Target, Excel.Worksheet])[] = [];
  for (const target of before.targets) {
    await budget.reserve(EQUIPMENT_CALLS);
    const { plan, name, added, unmarked } = target;
    const sheet = added ? addSheet(budget, target, before) : budget.context.workbook.worksheets.getItem(name);
    if (!added && (unmarked || before.former)) setMark(budget.context, plan.mark, sheet, name);
    prepared.push([target, sheet]);
  }
  return prepared;
}

function formerExtent({ backups }: Before, name: string): Extent {
  const rows = backups.find(({ sheet }) => sheet === name)?.rows ?? [];
  return { height: rows.length, width: rows[0]?.length ?? 0 };
}

async function writeSheet(
  budget: RequestBudget,
  { plan, name, added, bare }: Target,
  sheet: Excel.Worksheet,
  before: Before,
  abilities: Abilities,
): Promise<void> {
  await budget.reserve(EQUIPMENT_CALLS);
  if (bare) equipSheet(sheet, plan, abilities.details);
  const looks = bare || plan.visibility !== "hidden";
  if (!added && looks) plainSheet(sheet);
  await writeContent(budget, sheet, plan, formerExtent(before, name));
  if (looks) await writeLook(budget, sheet, plan);
}

/** Keeps the looks of the sheets that the user sees, and says in the workbook that these are rewritten from now on. */
async function beginRewriting(budget: RequestBudget, { looks, record }: Before): Promise<void> {
  if (looks) await keepLooks(budget, looks);
  await budget.reserve(2);
  budget.context.workbook.names.getItem(UNFINISHED_MARK).formula = rewritingFormula(record);
}

async function applyTargets(
  context: Excel.RequestContext,
  before: Before,
  activate: string | undefined,
  abilities: Abilities,
  former: readonly FormerDrawings[],
): Promise<void> {
  const budget = createBudget(context, abilities);
  await begin(budget, before);
  const prepared = await prepare(budget, before);
  const rewritten = ([target]: readonly [Target, unknown]): boolean =>
    !target.added && target.plan.visibility !== "hidden";
  const first = prepared.find(rewritten);
  for (const pair of prepared) {
    if (pair === first) await beginRewriting(budget, before);
    await writeSheet(budget, ...pair, before, abilities);
  }
  await writeDrawings(budget, prepared, former, abilities);
  await budget.reserve(EQUIPMENT_CALLS);
  const front = before.targets.find(({ plan }) => plan.name === activate)?.name ?? activate;
  if (front !== undefined) context.workbook.worksheets.getItem(front).activate();
  context.workbook.names.getItem(UNFINISHED_MARK).delete();
  if (before.looks) dropLooks(context, before.looks.keeper);
  await budget.finish();
}

/** Runs a batch of calls on a context of its own. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** What the user is told where the first failure left something half-written. */
function remains({ targets }: Before): string {
  return targets.some(({ added }) => added)
    ? "另外，新建的报告工作表还没有写完，重试时会接着写好。"
    : "另外，报告可能只更新了一部分，重试时会更新完整。";
}

/** Writes all of a plan; when that fails, puts the workbook back as it was. Rejects with a {@link HostError}. */
export async function writePlan(run: Run, plan: WritePlan, conditions: Conditions): Promise<void> {
  const before = await run((context) => preflight(context, plan, conditions));
  const { abilities } = conditions;
  let former: readonly FormerDrawings[] = [];
  try {
    await run(async (context) => {
      former = await askDrawings(context, before.targets, abilities);
      await applyTargets(context, before, plan.activate, abilities, former);
    });
  } catch (error) {
    const failure = toHostError(error);
    try {
      await run((context) => rollBack(context, before, abilities));
      await run((context) => rollBackDrawings(context, former, abilities));
    } catch (second) {
      throw new HostError(failure.code, `${failure.message}${remains(before)}`, {
        cause: new AggregateError([error, second]),
      });
    }
    throw failure;
  }
}
