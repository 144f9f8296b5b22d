import { planProblem, planSheetNames } from "../../../core/report/apply-plan";
import { markedSheet, markReference, UNFINISHED_MARK } from "../../../core/report/our-sheets";
import { SHEET_MARKS, type SheetMark, type SheetPlan, type WritePlan } from "../../../core/report/plan";
import { findSheet, type Workbook } from "../../../core/workbook/snapshot";
import { HostError, planFailure } from "../../../ports";
import type { Abilities } from "../abilities";
import { askExisting, backUp, type Backup, type Existing } from "./backup";
import { planLookCopies, type LookCopies } from "./look-copies";
import { beginUnfinished, passingNames, readUnfinished, type Unfinished } from "./unfinished";

/** A planned sheet with the name it has or gets. */
export interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet is not there yet. */
  readonly added: boolean;
  /** It lacks what a sheet gets once in its life: it is new, or the write that added it broke off. */
  readonly bare: boolean;
  /** Its mark has to be set. */
  readonly unmarked: boolean;
}

/** What the workbook looked like before a write, as far as writing and taking it back need to know. */
export interface Before {
  readonly active: string;
  readonly targets: readonly Target[];
  /** The marks that exist, with what they refer to, beginning with `=`. */
  readonly marks: ReadonlyMap<SheetMark, string>;
  readonly backups: readonly Backup[];
  readonly looks?: LookCopies;
  /** The record of this write. */
  readonly record: Unfinished;
  /** The record of an earlier write that broke off, and the empty sheets that it left without a mark. */
  readonly former?: Unfinished;
  readonly leftovers: readonly string[];
}

/** What was read last, so that contents need not be asked for twice. */
export interface Conditions {
  readonly abilities: Abilities;
  readonly remembered?: Workbook;
}

/** The workbook as far as a plan is checked against it: its sheets' names and our marks. */
function skeleton(sheets: readonly string[], marks: ReadonlyMap<SheetMark, string>): Workbook {
  return {
    sheets: sheets.map((name) => ({ name, visibility: "visible", rows: [], merges: [] })),
    names: [...marks].map(([name, formula]) => ({ name, refersTo: formula.replace(/^=/, "") })),
  };
}

function checkProtection(plan: WritePlan, structure: boolean, existing: readonly Existing[]): void {
  if (structure && plan.sheets.some(({ replaces }) => replaces === undefined)) {
    throw new HostError(
      "protected",
      "工作簿的结构受保护，无法新建报告工作表。请在“审阅”选项卡中取消“保护工作簿”后再试。",
    );
  }
  const closed = existing.find(({ protection }) => protection.protected);
  if (closed) {
    throw new HostError(
      "protected",
      `工作表“${closed.name}”受保护，无法写入。请在“审阅”选项卡中撤消工作表保护后再试。`,
    );
  }
}

/** The sheets of an earlier record that are empty and were never given their name. */
async function findLeftovers(context: Excel.RequestContext, former: Unfinished): Promise<readonly string[]> {
  const asked = passingNames(former).map((name) => {
    const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    used.load("rowCount");
    return { name, sheet, used };
  });
  await context.sync();
  return asked.flatMap(({ name, sheet, used }) => (!sheet.isNullObject && used.isNullObject ? [name] : []));
}

/** Checks in one request that the plan can be written, and remembers what is there in as few further ones as it takes. */
export async function preflight(
  context: Excel.RequestContext,
  plan: WritePlan,
  { abilities, remembered }: Conditions,
): Promise<Before> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name,items/visibility");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const items = Object.values(SHEET_MARKS).map((mark) => ({ mark, item: names.getItemOrNullObject(mark) }));
  const unfinished = names.getItemOrNullObject(UNFINISHED_MARK);
  for (const item of [unfinished, ...items.map((each) => each.item)]) item.load("formula");
  const existing = plan.sheets.flatMap((sheet) =>
    sheet.replaces === undefined ? [] : [askExisting(context, sheet, sheet.replaces)],
  );
  await context.sync();

  const sheets = worksheets.items.map(({ name }) => name);
  const marks = new Map(
    items.flatMap(({ mark, item }) => (item.isNullObject ? [] : [[mark, String(item.formula)] as const])),
  );
  const present = skeleton(sheets, marks);
  const problem = planProblem(present, plan);
  if (problem) throw planFailure(problem);
  checkProtection(plan, protection.protected, existing);

  const former = unfinished.isNullObject ? undefined : readUnfinished(String(unfinished.formula));
  const finals = planSheetNames(sheets, plan.sheets);
  const targets = plan.sheets.map((sheet, index): Target => {
    const name = finals[index] ?? sheet.name;
    const added = sheet.replaces === undefined;
    return {
      plan: sheet,
      name,
      added,
      bare: added || former?.marks.has(sheet.mark) === true,
      unmarked: marks.get(sheet.mark)?.toLowerCase() !== `=${markReference(name)}`.toLowerCase(),
    };
  });
  const backups = await backUp(context, existing, abilities, (name) => remembered && findSheet(remembered, name));
  const version = markedSheet(present, SHEET_MARKS.version)?.name;
  const hidden = worksheets.items.some(({ name, visibility }) => name === version && visibility !== "Visible");
  const looks = abilities.details && hidden ? planLookCopies(version, backups) : undefined;
  return {
    active: active.id,
    targets,
    marks,
    backups,
    ...(looks && { looks }),
    record: beginUnfinished([
      ...(former?.marks ?? []),
      ...targets.flatMap(({ added, plan: { mark } }) => (added ? mark : [])),
    ]),
    ...(former && { former }),
    leftovers: former ? await findLeftovers(context, former) : [],
  };
}
