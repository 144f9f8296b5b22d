import type { ICommandService } from "@univerjs/core";
import type { WritePlan } from "../../core/report/plan";
import { HostError } from "../../ports";
import type { LiveBook } from "./engine";
import type { OwnSheet } from "./own-sheets";
import { planSheet } from "./plan-sheet";

const INSERT = "sheet.mutation.insert-sheet";
const REMOVE = "sheet.mutation.remove-sheet";

const NOT_WRITTEN = "写入工作表没有成功，工作簿保持原样。请再试一次。";

let written = 0;

/**
 * Writes a plan whose sheets have the names they get here into the live workbook and returns all sheets of ours.
 * Nothing of it enters the undo history. Everything is put back when one of the sheets cannot be written.
 */
export function writeSheets(
  commands: ICommandService,
  book: LiveBook,
  plan: WritePlan,
  own: readonly OwnSheet[],
): readonly OwnSheet[] {
  const unitId = book.getId();
  const undo: (() => void)[] = [];
  const run = (id: string, params: object): void => {
    if (!commands.syncExecuteCommand(id, { unitId, ...params })) throw new HostError("failed", NOT_WRITTEN);
  };
  const idOf = (name: string): string | undefined =>
    book
      .getSheets()
      .find((one) => one.getSheetName() === name)
      ?.getSheetId();
  const steps = plan.sheets.map((sheet) => ({
    sheet,
    old: sheet.replaces === undefined ? undefined : idOf(sheet.name),
  }));

  const active = book.getActiveSheet().getSheetId();
  const result = new Map(own.map((sheet) => [sheet.plan.mark, sheet]));
  const renewed = new Map<string, string>();
  try {
    for (const { sheet, old } of steps) {
      const id = `perf-${(written += 1)}`;
      const planned = planSheet(sheet, id);
      const place =
        old === undefined ? book.getSheets().length : book.getSheets().findIndex((one) => one.getSheetId() === old);
      run(INSERT, { index: place, sheet: planned.data });
      undo.push(() => run(REMOVE, { subUnitId: id }));
      if (old !== undefined) renewed.set(old, id);
      result.set(sheet.mark, { id, plan: sheet, links: planned.links });
    }
    const front =
      plan.activate === undefined
        ? undefined
        : book.getSheets().findLast((sheet) => sheet.getSheetName() === plan.activate);
    const target = front?.getSheetId() ?? renewed.get(active) ?? active;
    book.setActiveSheet(target);
  } catch (error) {
    for (const back of undo.reverse()) back();
    if (error instanceof HostError) throw error;
    throw new HostError("failed", NOT_WRITTEN, { cause: error });
  }
  for (const old of renewed.keys()) run(REMOVE, { subUnitId: old });
  return [...result.values()];
}
