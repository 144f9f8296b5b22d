import type { WorkbookHost } from "../../ports";
import { toHostError } from "./host-errors";
import { patientRun } from "./patient-run";
import { readWorkbook } from "./read/read-workbook";
import { recalculateCells } from "./recalculate-cells";
import { selectRange } from "./select-range";
import { createSubscriptions } from "./subscriptions";
import { editCells } from "./write/edit-cells";
import { writePlan, type Run } from "./write/write-plan";

/** The part of Office.js that the host uses. */
export type ExcelApi = Pick<typeof Excel, "run">;

export interface ExcelHostOptions {
  /** Milliseconds without an answer after which a request counts as failed. */
  readonly patience?: number;
}

/** Long enough for the largest request of a slow machine. */
const PATIENCE = 120_000;

/**
 * The workbook that is open in Excel. Needs ExcelApi 1.13. Every call rejects with a `HostError` only; listeners are
 * registered with Excel in the background.
 */
export function createExcelHost(excel: ExcelApi, { patience = PATIENCE }: ExcelHostOptions = {}): WorkbookHost {
  const run = patientRun(excel, patience);
  const guarded: Run = async (batch) => {
    try {
      return await run(batch);
    } catch (error) {
      throw toHostError(error);
    }
  };
  const subscriptions = createSubscriptions(run, (handler, batch) => excel.run(handler.context, batch));
  return {
    kind: "excel",
    read: () => {
      subscriptions.retry();
      return guarded(readWorkbook);
    },
    write: async (plan) => {
      try {
        await writePlan(run, plan);
      } catch (error) {
        throw toHostError(error);
      }
    },
    edit: async (edits) => {
      try {
        await editCells(run, edits);
      } catch (error) {
        throw toHostError(error);
      }
    },
    recalculate: (cells) => guarded((context) => recalculateCells(context, cells)),
    select: (range) => guarded((context) => selectRange(context, range)),
    onChange: subscriptions.onChange,
    onSelect: subscriptions.onSelect,
  };
}
