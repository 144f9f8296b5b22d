import { runJob, type BatchJob } from "./batch-job";
import type { PathFiles } from "./terminal";

/** The argument that makes this program a process of a batch. */
export const WORKER_ARGUMENT = "--batch-process";

/** Serves as a process of a batch: gets a job as a message, answers with its row, and ends with its parent. */
export function serveJobs(files: PathFiles): void {
  process.on("message", (job: BatchJob) => {
    void runJob(files, job).then((row) => process.send?.(row));
  });
  process.on("disconnect", () => {
    process.exit();
  });
}
