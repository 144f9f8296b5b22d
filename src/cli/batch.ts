import { mkdir } from "node:fs/promises";
import { failedSummary, type SummaryRow } from "../core/report/summary";
import { summaryCsv } from "../core/report/summary-csv";
import { summarySheet } from "../core/report/summary-sheet";
import { expandBooks } from "./batch-books";
import { runJob, type BatchJob, type JobRunner } from "./batch-job";
import { batchNames, type BatchNames } from "./batch-names";
import { summaryParquet } from "./summary-parquet";
import { UsageError, type PathFiles, type Terminal } from "./terminal";

/** What a batch runs on beside its terminal. */
export interface Machine {
  /** How many workbooks are worked on at the same time. */
  readonly cores: number;
  readonly runner: () => JobRunner;
  /** Whether the error output is a screen, where a line can be written over. */
  readonly screen: boolean;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

/** A machine that does one workbook after the other in this process. */
function oneAfterTheOther(files: PathFiles): Machine {
  return {
    cores: 1,
    runner: () => ({ run: (job) => runJob(files, job), close: () => undefined }),
    screen: false,
    now: () => performance.now(),
  };
}

/** Runs all jobs, as many at a time as there are cores; the rows come in the jobs' order. */
async function runAll(
  jobs: readonly BatchJob[],
  { cores, runner }: Machine,
  progress: (done: number, failed: number) => void,
): Promise<readonly SummaryRow[]> {
  const rows: SummaryRow[] = [];
  let [next, done, failed] = [0, 0, 0];
  const work = async (): Promise<void> => {
    const own = runner();
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (!job) break;
      const row = await own.run(job).catch(() => failedSummary(job.book, "处理时程序出错，没有写出报告。"));
      rows[index] = row;
      done += 1;
      if (row.error !== null) failed += 1;
      progress(done, failed);
    }
    own.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(cores, jobs.length)) }, work));
  return rows;
}

/** A line that tells how far the batch is: over and over on a screen, every tenth of the way elsewhere. */
function progressLine(total: number, { screen, now }: Machine, error: Terminal["error"]) {
  const start = now();
  let told = 0;
  return (done: number, failed: number): void => {
    const tenth = Math.floor((done * 10) / total);
    if (!screen && tenth === told) return;
    told = tenth;
    const rate = (done / Math.max(1, now() - start)) * 1000;
    const words = `已处理 ${String(done)}/${String(total)}${failed > 0 ? `，失败 ${String(failed)}` : ""}，每秒 ${rate.toFixed(1)} 份`;
    error(screen ? `\r${words}   ${done === total ? "\n" : ""}` : `${words}\n`);
  };
}

async function writeSummary(files: PathFiles, rows: readonly SummaryRow[], to: BatchNames["summary"]): Promise<void> {
  await files.writePath(to.workbook, files.createSheets([summarySheet(rows)]));
  await files.writePath(to.csv, summaryCsv(rows));
  await files.writePath(to.parquet, await summaryParquet(rows));
}

/**
 * `perf-report report BOOK BOOK … [-o DIR]`: a report for each workbook and a summary of all, as workbook, CSV and
 * Parquet. A workbook that cannot be read is named at the end and does not stop the others. Resolves to the exit
 * status: 2 where there was one. Rejects with a `HostError` where the summary cannot be written.
 */
export async function batch(
  paths: readonly string[],
  folder: string | undefined,
  { files, out, error, machine = oneAfterTheOther(files) }: Terminal,
): Promise<0 | 2> {
  const { jobs, skipped, summary } = batchNames(await expandBooks(paths), folder);
  if (jobs.length === 0) throw new UsageError("没有可处理的工作簿。");
  if (folder !== undefined) await makeFolder(folder);
  for (const book of skipped) error(`跳过 ${book}：这是上次写出的报告或汇总。\n`);
  const rows = await runAll(jobs, machine, progressLine(jobs.length, machine, error));
  await writeSummary(files, rows, summary);
  const failures = rows.filter((row) => row.error !== null);
  out(
    `已写出 ${String(rows.length - failures.length)} 份报告。\n汇总：${summary.workbook}、${summary.csv}、${summary.parquet}\n`,
  );
  if (failures.length === 0) return 0;
  error(`有 ${String(failures.length)} 个工作簿没有写出报告：\n`);
  for (const row of failures) error(`  ${row.file}：${row.error ?? ""}\n`);
  return 2;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError(`不能建立文件夹“${folder}”。请检查路径，或是否有同名文件。`);
  }
}
