import { composeReport } from "../core/narrative/compose";
import type { Report } from "../core/narrative/model";
import { JIANGXI_OUTLINE } from "../core/narrative/outline";
import { budgetQuestion } from "../core/performance/budget";
import { performanceOf } from "../core/performance/performance";
import { recognise } from "../core/recognition/recognise";
import { staleParagraphs } from "../core/report/stale";
import type { Workbook } from "../core/workbook/snapshot";
import type { Analysis, MissingItem } from "./analysis";

/** The whole journey from a workbook's snapshot to the report's text; pure. */
export function analyse(workbook: Workbook): Analysis {
  const recognised = recognise(workbook);
  const question = budgetQuestion(workbook, recognised);
  const reading = question ? { ...recognised, questions: [...recognised.questions, question] } : recognised;
  const performance = performanceOf(workbook, reading);
  const report = composeReport(performance, JIANGXI_OUTLINE);
  return {
    workbook,
    reading,
    performance,
    report,
    missing: missingItems(report),
    stale: staleParagraphs(workbook, report),
  };
}

/** Every 【待填：…】 of a report with its place. */
function missingItems(report: Report): readonly MissingItem[] {
  return report.paragraphs.flatMap(({ id, place, runs }) =>
    runs.flatMap((run) => (run.kind === "gap" ? [{ paragraph: id, about: run.about, place }] : [])),
  );
}
