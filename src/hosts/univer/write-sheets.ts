import type { ICommandService } from "@univerjs/core";
import { parseRef } from "../../core/workbook/address";
import type { SheetPlan, WritePlan } from "../../core/report/plan";
import type { DefinedName } from "../../core/workbook/snapshot";
import { HostError } from "../../ports";
import type { LiveBook } from "./engine";
import type { OwnSheet } from "./own-sheets";
import { planSheet } from "./plan-sheet";

const INSERT = "sheet.mutation.insert-sheet";
const REMOVE = "sheet.mutation.remove-sheet";

let written = 0;

/** The sheet a plan may replace: it exists and carries the plan's mark. */
function replaceable(book: LiveBook, plan: SheetPlan, names: readonly DefinedName[]): string | undefined {
  const wanted = plan.replaces?.toLowerCase();
  const sheet =
    wanted === undefined ? undefined : book.getSheets().find((one) => one.getSheetName().toLowerCase() === wanted);
  const marked = names.some(
    (name) => name.name === plan.mark && parseRef(name.refersTo)?.sheet.toLowerCase() === wanted,
  );
  return marked ? sheet?.getSheetId() : undefined;
}

function check(book: LiveBook, plan: SheetPlan, old: string | undefined): void {
  if (plan.replaces !== undefined) {
    if (old === undefined)
      throw new HostError("not-found", `工作表“${plan.replaces}”不是本产品写的或已被删除，没有写入。请重新生成报告。`);
    return;
  }
  const taken = book.getSheets().some((sheet) => sheet.getSheetName().toLowerCase() === plan.name.toLowerCase());
  if (taken) throw new HostError("failed", `工作簿里已有名为“${plan.name}”的工作表，没有写入。请重新生成报告。`);
}

/**
 * Writes a plan's sheets into the live workbook and returns all sheets of ours. Nothing of it enters the undo history.
 * Everything is put back when one of the sheets cannot be written.
 */
export function writeSheets(
  commands: ICommandService,
  book: LiveBook,
  plan: WritePlan,
  own: readonly OwnSheet[],
  names: readonly DefinedName[],
): readonly OwnSheet[] {
  const unitId = book.getId();
  const undo: (() => void)[] = [];
  const run = (id: string, params: object): void => {
    if (!commands.syncExecuteCommand(id, { unitId, ...params }))
      throw new HostError("failed", "写入工作表没有成功，工作簿保持原样。请再试一次。");
  };
  const steps = plan.sheets.map((sheet) => ({ sheet, old: replaceable(book, sheet, names) }));
  for (const { sheet, old } of steps) check(book, sheet, old);

  const active = book.getActiveSheet().getSheetId();
  const result = new Map(own.map((sheet) => [sheet.plan.mark, sheet]));
  const renewed = new Map<string, string>();
  try {
    for (const { sheet, old } of steps) {
      const name = sheet.replaces ?? sheet.name;
      const id = `perf-${(written += 1)}`;
      const planned = planSheet({ ...sheet, name }, id);
      const place =
        old === undefined ? book.getSheets().length : book.getSheets().findIndex((one) => one.getSheetId() === old);
      run(INSERT, { index: place, sheet: planned.data });
      undo.push(() => run(REMOVE, { subUnitId: id }));
      if (old !== undefined) renewed.set(old, id);
      result.set(sheet.mark, { id, plan: { ...sheet, name }, links: planned.links });
    }
    const front =
      plan.activate === undefined
        ? undefined
        : book.getSheets().findLast((sheet) => sheet.getSheetName() === plan.activate);
    const target = front?.getSheetId() ?? renewed.get(active) ?? active;
    book.setActiveSheet(target);
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
  for (const old of renewed.keys()) run(REMOVE, { subUnitId: old });
  return [...result.values()];
}
