import { analyse } from "../app/analyse";
import { analysisSummary } from "../app/batch-summary";
import { wantsForm, withForm } from "../app/plan-generation";
import { requireTables } from "../app/reportable";
import { failedSummary, type SummaryRow } from "../core/report/summary";
import { planReport } from "../core/report/write-plan";
import { HostError } from "../ports";
import { plainForm } from "./plain-form";
import type { PathFiles } from "./terminal";

/** One workbook of a batch and where its report goes. */
export interface BatchJob {
  readonly book: string;
  /** The report's path without its ending, which follows the workbook's format. */
  readonly stem: string;
}

/** Does a runner's jobs, one at a time; a job never rejects, its row then holds the error. */
export interface JobRunner {
  run(job: BatchJob): Promise<SummaryRow>;
  close(): void;
}

/** Reads a workbook and writes its report. A failure becomes the row's error, one clear sentence. */
export async function runJob(files: PathFiles, { book, stem }: BatchJob): Promise<SummaryRow> {
  try {
    const file = await files.openPath(book);
    const analysis = analyse(file.workbook);
    requireTables(analysis);
    const written = planReport(file.workbook, analysis.report);
    const { plan } = wantsForm(analysis) ? withForm(written, plainForm(analysis)) : written;
    const output = `${stem}.${file.format === "xlsm" ? "xlsm" : "xlsx"}`;
    await files.writePath(output, files.save(file, { plan }));
    return analysisSummary(analysis, written.paragraphs, { file: book, report: output });
  } catch (error) {
    if (error instanceof HostError) return failedSummary(book, error.message);
    const detail = error instanceof Error ? error.message : String(error);
    return failedSummary(
      book,
      `处理时程序出错（${detail}），没有写出报告。请单独运行这个工作簿，并把这句话告诉维护人员。`,
    );
  }
}
