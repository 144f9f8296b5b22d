import { composeSteps } from "../core/narrative/compose";
import type { Report } from "../core/narrative/model";
import type { Outline } from "../core/narrative/outline-model";
import { budgetQuestion } from "../core/performance/budget";
import type { Performance } from "../core/performance/model";
import { performanceSteps } from "../core/performance/performance";
import type { Reading } from "../core/recognition/model";
import { recogniseSteps } from "../core/recognition/recognise";
import type { Steps } from "../core/recognition/steps";
import { withCharts } from "../core/report/report-charts";
import { staleParagraphs } from "../core/report/stale";
import { hasPrevious } from "../core/report/write-plan";
import { rulesOf } from "../core/rules/rules";
import { termsOf } from "../core/rules/scoring-terms";
import { readSettings } from "../core/settings/read-settings";
import type { Workbook } from "../core/workbook/snapshot";
import type { Analysis, MissingItem } from "./analysis";
import { chosenOutline } from "./chosen-outline";
import type { Progress } from "./slices";

/** The whole journey from a workbook's snapshot to the report's text, in steps; pure. `outline` overrules the settings. */
export function* analyseSteps(workbook: Workbook, outline?: Outline): Generator<Progress, Analysis, undefined> {
  const settings = readSettings(workbook);
  const recognised = yield* recogniseSteps(workbook, settings.answers);
  const question = budgetQuestion(workbook, recognised);
  const reading = question ? { ...recognised, questions: [...recognised.questions, question] } : recognised;
  const { rules, problems: ruleProblems } = rulesOf(settings.rules);
  const performance = yield* performanceSteps(workbook, reading, termsOf(rules));
  const chosen = outline ? { outline, problems: [] } : chosenOutline(settings);
  const total = rowsOf(reading);
  const report = yield* composing(performance, chosen.outline, total);
  yield { done: total, total };
  return {
    workbook,
    settings,
    rules,
    ruleProblems,
    outlineProblems: chosen.problems,
    reading,
    performance,
    report,
    missing: missingItems(report),
    ...reportState(workbook, report),
  };
}

const rowsOf = ({ tables }: Reading): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** The report's text and charts. */
function* reportSteps(performance: Performance, outline: Outline): Steps<Report> {
  return yield* withCharts(yield* composeSteps(performance, outline), performance);
}

/** {@link reportSteps}; reading and calculating are done, so that no rows are left. */
function* composing(performance: Performance, outline: Outline, total: number): Generator<Progress, Report, undefined> {
  const steps = reportSteps(performance, outline);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield { done: total, total };
  }
}

/** How the report on the sheet stands to the one that the data give. */
export function reportState(workbook: Workbook, report: Report): Pick<Analysis, "stale" | "restorable"> {
  return { stale: staleParagraphs(workbook, report), restorable: hasPrevious(workbook) };
}

/** {@link analyseSteps} run to the end. */
export function analyse(workbook: Workbook, outline?: Outline): Analysis {
  const steps = analyseSteps(workbook, outline);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Every 【待填：…】 of a report with its place. */
function missingItems(report: Report): readonly MissingItem[] {
  return report.paragraphs.flatMap(({ id, place, runs }) =>
    runs.flatMap((run) => (run.kind === "gap" ? [{ paragraph: id, about: run.about, place }] : [])),
  );
}
