import type { Workbook } from "../../core/workbook/snapshot";
import type { WorkbookHost } from "../../ports";
import { abilitiesOf, askOffice, limitsOf, type Supports } from "./abilities";
import { toHostError } from "./host-errors";
import { patientRun } from "./patient-run";
import { readWorkbook } from "./read/read-workbook";
import { recalculateCells } from "./recalculate-cells";
import { selectRange } from "./select-range";
import { createSubscriptions } from "./subscriptions";
import { editCells } from "./write/edit-cells";
import { writePlan } from "./write/write-plan";

/** The part of Office.js that the host uses. */
export type ExcelApi = Pick<typeof Excel, "run">;

export interface ExcelHostOptions {
  /** Milliseconds without an answer after which a request counts as failed. */
  readonly patience?: number;
  /** Milliseconds after which a request without an answer is looked into: the user may be editing a cell. */
  readonly look?: number;
  /** Which requirement sets there are; asks Office if absent. */
  readonly supports?: Supports;
}

/** Long enough for the largest request of a slow machine. */
const PATIENCE = 120_000;
const LOOK = 2_000;

/**
 * The workbook that is open in Excel. Needs ExcelApi 1.8, and 1.13 for everything (`limits` says what is missing). Every
 * call rejects with a `HostError` only; listeners are registered with Excel in the background.
 */
export function createExcelHost(
  excel: ExcelApi,
  { patience = PATIENCE, look = LOOK, supports = askOffice }: ExcelHostOptions = {},
): WorkbookHost {
  const waits = new Set<(waiting: boolean) => void>();
  const run = patientRun(excel, { patience, look, waiting: (now) => waits.forEach((listener) => listener(now)) });
  /** What the last reading gave, for the write whose plan was made from it. */
  let remembered: Workbook | undefined;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toHostError(error);
    }
  };
  const subscriptions = createSubscriptions(run, (handler, batch) => excel.run(handler.context, batch));
  return {
    kind: "excel",
    limits: limitsOf(supports),
    read: () =>
      guarded(async () => {
        const abilities = abilitiesOf(supports);
        subscriptions.retry();
        remembered = undefined;
        return (remembered = await run((context) => readWorkbook(context, abilities)));
      }),
    write: (plan) =>
      guarded(async () => {
        const read = remembered;
        remembered = undefined;
        await writePlan(run, plan, { abilities: abilitiesOf(supports), ...(read && { remembered: read }) });
      }),
    edit: (edits) => guarded(() => editCells(run, edits, abilitiesOf(supports))),
    recalculate: (cells) => guarded(() => run((context) => recalculateCells(context, cells))),
    select: (range) => guarded(() => run((context) => selectRange(context, range))),
    onChange: subscriptions.onChange,
    onSelect: subscriptions.onSelect,
    onWait: (listener) => {
      const own = (waiting: boolean): void => listener(waiting);
      waits.add(own);
      return () => waits.delete(own);
    },
  };
}
