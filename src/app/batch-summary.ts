import { performanceSummary, type SummaryRow } from "../core/report/summary";
import type { SheetParagraph } from "../core/report/sheet-paragraph";
import type { Analysis } from "./analysis";
import { reportGaps } from "./report-gaps";

/** The summary's row of a workbook whose report was written. */
export function analysisSummary(
  { performance, reading, report }: Analysis,
  paragraphs: readonly SheetParagraph[],
  files: { readonly file: string; readonly report: string },
): SummaryRow {
  return {
    ...performanceSummary(performance),
    gaps: reportGaps(report, paragraphs).length,
    questions: reading.questions.length,
    ...files,
    error: null,
  };
}
