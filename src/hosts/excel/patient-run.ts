import { HostError } from "../../ports";
import type { ExcelApi } from "./excel-host";
import type { Run } from "./write/write-plan";

const noAnswer = (): HostError => new HostError("failed", "Excel 很久没有响应，没有等到结果。请稍候重试。");

/**
 * `Excel.run` that gives up when a request stays without an answer for the given milliseconds: the message was lost, or
 * a dialog keeps Excel busy. A batch that was given up sends nothing more, also where its answer comes late.
 */
export function patientRun(excel: ExcelApi, patience: number): Run {
  return (batch) =>
    new Promise((resolve, reject) => {
      let givenUp = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          givenUp = true;
          reject(noAnswer());
        }, patience);
      };
      wait();
      excel
        .run((context) => {
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
        .finally(() => clearTimeout(timer));
    });
}
