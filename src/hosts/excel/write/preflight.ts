import type { Rect } from "../../../core/workbook/address";
import { planProblem, planSheetNames } from "../../../core/report/apply-plan";
import { markReference } from "../../../core/report/our-sheets";
import { SHEET_MARKS, type SheetMark, type SheetPlan, type WritePlan } from "../../../core/report/plan";
import type { Workbook } from "../../../core/workbook/snapshot";
import { HostError, planFailure } from "../../../ports";
import { planRequests } from "../read/chunks";
import { textInput, type CellInput } from "./cell-input";

/** Contents of one of our sheets before it is written afresh. */
export interface Backup {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellInput[])[];
}

/** A planned sheet with the name it has or gets. */
export interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  /** Whether its mark has to be set. */
  readonly unmarked: boolean;
}

/** What the workbook looked like before a write, as far as writing and taking it back need to know. */
export interface Before {
  readonly active: string;
  readonly targets: readonly Target[];
  /** The marks that exist, with what they refer to, beginning with `=`. */
  readonly marks: ReadonlyMap<SheetMark, string>;
  readonly backups: readonly Backup[];
}

/** A cell's content so that it can be written again. */
function backupCell(formula: unknown, value: unknown, format: unknown): CellInput {
  const code = typeof format === "string" ? format : null;
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
    return { content: formula, format: code };
  if (typeof value === "string" && value !== "") return textInput(value);
  return { content: typeof value === "number" ? value : String(value), format: code };
}

interface Existing {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
}

/** Answers of about 1 MB, less than 5 MB also where the cells hold long texts. */
const CELLS_PER_REQUEST = 8_000;

function askExisting(context: Excel.RequestContext, name: string): Existing {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { name, sheet, protection: sheet.protection, used };
}

function usedArea({ used }: Existing): Rect | undefined {
  if (used.isNullObject) return undefined;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** What is in our sheets; one request for ordinary reports, more for large ones. */
async function backUp(context: Excel.RequestContext, existing: readonly Existing[]): Promise<readonly Backup[]> {
  const areas = existing.map(usedArea);
  const rows = new Map<number, (readonly CellInput[])[]>();
  const answered = (): Promise<void> => context.sync();
  for (const chunks of planRequests(areas, CELLS_PER_REQUEST)) {
    const asked = chunks.flatMap(({ sheet: index, area }) => {
      const height = area.bottom - area.top + 1;
      const width = area.right - area.left + 1;
      const range = existing[index]?.sheet.getRangeByIndexes(area.top, area.left, height, width);
      range?.load("values,formulas,numberFormat");
      return range ? [{ index, range }] : [];
    });
    await answered();
    for (const { index, range } of asked) {
      const lines = rows.get(index) ?? [];
      range.formulas.forEach((line: unknown[], r) =>
        lines.push(line.map((formula, c) => backupCell(formula, range.values[r]?.[c], range.numberFormat[r]?.[c]))),
      );
      rows.set(index, lines);
    }
  }
  return existing.flatMap(({ name }, index): readonly Backup[] => {
    const area = areas[index];
    return area ? [{ sheet: name, top: area.top, left: area.left, rows: rows.get(index) ?? [] }] : [];
  });
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

/** Checks in one request that the plan can be written, and remembers what is there in as few further ones as it takes. */
export async function preflight(context: Excel.RequestContext, plan: WritePlan): Promise<Before> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const items = Object.values(SHEET_MARKS).map((mark) => {
    const item = names.getItemOrNullObject(mark);
    item.load("formula");
    return { mark, item };
  });
  const existing = plan.sheets.flatMap(({ replaces }) =>
    replaces === undefined ? [] : [askExisting(context, replaces)],
  );
  await context.sync();

  const sheets = worksheets.items.map(({ name }) => name);
  const marks = new Map(
    items.flatMap(({ mark, item }) => (item.isNullObject ? [] : [[mark, String(item.formula)] as const])),
  );
  const problem = planProblem(skeleton(sheets, marks), plan);
  if (problem) throw planFailure(problem);
  checkProtection(plan, protection.protected, existing);
  const finals = planSheetNames(sheets, plan.sheets);
  const targets = plan.sheets.map((sheet, index): Target => {
    const name = finals[index] ?? sheet.name;
    return {
      plan: sheet,
      name,
      unmarked: marks.get(sheet.mark)?.toLowerCase() !== `=${markReference(name)}`.toLowerCase(),
    };
  });
  return { active: active.id, targets, marks, backups: await backUp(context, existing) };
}
