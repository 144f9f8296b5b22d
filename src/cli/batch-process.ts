import { fork, type ChildProcess } from "node:child_process";
import { failedSummary, type SummaryRow } from "../core/report/summary";
import type { BatchJob, JobRunner } from "./batch-job";

/** A workbook that takes longer than this has gone wrong. */
const LIMIT = 120_000;

const CRASHED =
  "处理时程序中断（多半是文件过大、内存不足），没有写出报告。请单独运行这个工作簿，或删去用不到的工作表后再试。";
const STUCK = "两分钟没有处理完，已跳过。请单独运行这个工作簿，或删去用不到的工作表后再试。";

/**
 * Runs jobs in a process of its own, so that a workbook that brings a process down costs that workbook only. The
 * process starts with the first job and again after it was lost.
 */
export function processRunner(module: string, args: readonly string[], limit: number = LIMIT): JobRunner {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess => fork(module, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return {
    run(job: BatchJob) {
      const process = (child ??= start());
      return new Promise<SummaryRow>((resolve) => {
        const finish = (row: SummaryRow): void => {
          clearTimeout(timer);
          process.off("message", answered);
          process.off("exit", lost);
          process.off("error", lost);
          resolve(row);
        };
        const answered = (row: unknown): void => {
          finish(row as SummaryRow);
        };
        const lost = (): void => {
          if (child === process) child = undefined;
          finish(failedSummary(job.book, CRASHED));
        };
        const timer = setTimeout(() => {
          child = undefined;
          finish(failedSummary(job.book, STUCK));
          process.kill("SIGKILL");
        }, limit);
        process.once("message", answered);
        process.once("exit", lost);
        process.once("error", lost);
        process.send(job);
      });
    },
    close() {
      child?.disconnect();
      child = undefined;
    },
  };
}
