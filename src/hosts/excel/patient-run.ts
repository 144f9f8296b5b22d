import { HostError } from "../../ports";
import type { ExcelApi } from "./excel-host";
import { excelErrorCode } from "./host-errors";
import type { Run } from "./write/write-plan";

export interface Patience {
  /** Milliseconds without an answer after which a request counts as failed. */
  readonly patience: number;
  /** Milliseconds after which a request without an answer is looked into. */
  readonly look: number;
  /** Told when a request begins (`true`) or ceases to wait until the user has finished editing a cell. */
  readonly waiting: (waits: boolean) => void;
}

const noAnswer = (): HostError => new HostError("failed", "Excel 很久没有响应，没有等到结果。请稍候重试。");

/** Whether the user is editing a cell: Excel then refuses a request that does not ask to wait. */
function isCellEdited(excel: ExcelApi): Promise<boolean> {
  return excel
    .run((context) => {
      context.workbook.application.load("calculationMode");
      return context.sync();
    })
    .then(
      () => false,
      (error: unknown) => excelErrorCode(error) === "InvalidOperationInCellEditMode",
    );
}

/** Watches over one request; `giveUp` is called when nothing happened for too long, editing a cell aside. */
function watch(excel: ExcelApi, { patience, look: pause, waiting }: Patience, giveUp: () => void): () => void {
  const step = Math.min(pause, patience);
  let spent = 0;
  let edited = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const tell = (now: boolean): void => {
    if (now !== edited) waiting(now);
    edited = now;
  };
  const look = (): void => {
    spent += step;
    if (spent >= patience) return giveUp();
    timer = setTimeout(look, step);
    void isCellEdited(excel).then((now) => {
      if (over) return;
      if (now) spent = 0;
      tell(now);
    });
  };
  timer = setTimeout(look, step);
  return () => {
    over = true;
    clearTimeout(timer);
    tell(false);
  };
}

/**
 * `Excel.run` whose requests wait while the user edits a cell, where Excel can, and that gives up when a request stays
 * without an answer otherwise: the message was lost, or a dialog keeps Excel busy. A batch that was given up sends
 * nothing more, also where its answer comes late.
 */
export function patientRun(excel: ExcelApi, patience: Patience): Run {
  return (batch) =>
    new Promise((resolve, reject) => {
      let givenUp = false;
      let stop = (): void => undefined;
      const wait = (): void => {
        stop();
        stop = watch(excel, patience, () => {
          stop();
          givenUp = true;
          reject(noAnswer());
        });
      };
      wait();
      excel
        .run({ delayForCellEdit: true }, (context) => {
          const sync = context.sync.bind(context);
          context.sync = async (passThrough) => {
            if (givenUp) throw noAnswer();
            wait();
            const result = await sync(passThrough);
            if (givenUp) throw noAnswer();
            return result;
          };
          return batch(context);
        })
        .then(resolve, reject)
        .finally(() => stop());
    });
}
