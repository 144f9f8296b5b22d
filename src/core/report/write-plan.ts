import type { Report } from "../narrative/model";
import { finish, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";
import { planSheetNames } from "./apply-plan";
import type { ChartPlan } from "./chart";
import { chartsShown, placeChartData } from "./chart-data";
import type { Edition, Version } from "./edition";
import { generatedFrom, mergeReport, type Merged, type ParagraphFate } from "./merge";
import { markedSheet } from "./our-sheets";
import { SHEET_MARKS, type SheetMark, type WritePlan } from "./plan";
import { reportWithoutVersion, sameText, writtenReport, type WrittenReport } from "./read-report";
import { underPresentIds } from "./renamed-ids";
import { reportSheet } from "./report-sheet";
import { sheetParagraphs, type SheetParagraph } from "./sheet-paragraph";
import { readTraceSheet, traceLines, type TraceLine } from "./trace-lines";
import { firstChartRow, traceSheet } from "./trace-sheet";
import { versionSheet } from "./version-sheet";

const NAMES = {
  [SHEET_MARKS.version]: "绩效_版本",
  [SHEET_MARKS.report]: "自评报告",
  [SHEET_MARKS.trace]: "数据来源",
} as const satisfies Partial<Record<SheetMark, string>>;

/** What one click would write, and what becomes of each paragraph. */
export interface ReportPlan {
  readonly plan: WritePlan;
  readonly reportSheet: string;
  readonly traceSheet: string;
  readonly fates: ReadonlyMap<string, ParagraphFate>;
  /** The paragraphs as they will stand on the sheet, the user's own ones included. */
  readonly paragraphs: readonly SheetParagraph[];
  /** The charts among them. */
  readonly charts: readonly ChartPlan[];
}

/** The report on the sheet, to go back to. */
function editionOf(workbook: Workbook, { paragraphs, generated, version }: WrittenReport): Edition {
  const trace = markedSheet(workbook, SHEET_MARKS.trace);
  const charts = chartsShown(version.charts ?? [], paragraphs);
  return { paragraphs, generated, trace: trace ? readTraceSheet(trace) : [], charts };
}

function sameReport(a: readonly SheetParagraph[], b: readonly SheetParagraph[]): boolean {
  return (
    a.length === b.length && a.every(({ id, text }, index) => id === b[index]?.id && sameText(text, b[index]?.text))
  );
}

/** The three sheets. 绩效_版本 comes first: should the writing break off, it still knows both reports. */
function* planSheets(
  workbook: Workbook,
  paragraphs: readonly SheetParagraph[],
  version: Version,
  trace: readonly TraceLine[],
): Steps<Pick<ReportPlan, "plan" | "reportSheet" | "traceSheet" | "charts">> {
  const marks = [SHEET_MARKS.version, SHEET_MARKS.report, SHEET_MARKS.trace] as const;
  const wanted = marks.map((mark) => {
    const existing = markedSheet(workbook, mark)?.name;
    return { name: NAMES[mark], ...(existing !== undefined && { replaces: existing }) };
  });
  const names = planSheetNames(
    workbook.sheets.map(({ name }) => name),
    wanted,
  );
  const place = (index: number): readonly [string, string | undefined] => [names[index] ?? "", wanted[index]?.replaces];
  const charts = placeChartData(chartsShown(version.charts ?? [], paragraphs), names[2] ?? "", firstChartRow(trace));
  yield 1;
  const kept = versionSheet(version, ...place(0));
  yield 1;
  const shown = reportSheet(paragraphs, ...place(1), charts);
  yield 1;
  const sheets = [kept, shown, traceSheet(trace, ...place(2), charts)] as const;
  return {
    plan: { sheets, activate: sheets[1].name },
    reportSheet: sheets[1].name,
    traceSheet: sheets[2].name,
    charts,
  };
}

interface MergedInto {
  readonly written: WrittenReport | undefined;
  readonly merged: Merged;
}

function mergeInto(workbook: Workbook, report: Report, takeNew?: ReadonlySet<string>): MergedInto {
  const next = sheetParagraphs(report);
  const found = reportWithoutVersion(workbook, generatedFrom(next)) ?? writtenReport(workbook);
  const ids = next.map(({ id }) => id);
  const written = found && underPresentIds(found, ids);
  const merged = mergeReport(next, written?.generated ?? new Map(), written?.paragraphs ?? [], takeNew);
  return { written, merged };
}

/** The report as one click would leave it, without laying it out. */
export function previewReport(workbook: Workbook, report: Report): Merged {
  return mergeInto(workbook, report).merged;
}

/**
 * Plans 自评报告, 数据来源 and the hidden 绩效_版本: our own sheets where they exist, else new ones under free names.
 * Paragraphs in `takeNew` take the new text over the user's edit. Pauses between the pieces.
 */
export function* planReportSteps(workbook: Workbook, report: Report, takeNew?: ReadonlySet<string>): Steps<ReportPlan> {
  const { written, merged } = mergeInto(workbook, report, takeNew);
  const { paragraphs, generated, fates } = merged;
  const same = written && sameReport(written.paragraphs, paragraphs);
  const previous = written && (same ? written.version.previous : editionOf(workbook, written));
  const charts = (report.charts ?? []).map(({ plan }): ChartPlan => plan);
  const version = { generated, charts, ...(previous && { previous }) };
  yield 1;
  return { ...(yield* planSheets(workbook, paragraphs, version, traceLines(report))), fates, paragraphs };
}

/** {@link planReportSteps} without a pause. */
export function planReport(workbook: Workbook, report: Report, takeNew?: ReadonlySet<string>): ReportPlan {
  return finish(planReportSteps(workbook, report, takeNew));
}

/** Whether a workbook holds a report from before the last click. */
export function hasPrevious(workbook: Workbook): boolean {
  return writtenReport(workbook)?.version.previous !== undefined;
}

/** Plans 恢复上一版: the report as it stood before the last click; the present one is kept in its place. */
export function planPrevious(workbook: Workbook): ReportPlan | undefined {
  const written = writtenReport(workbook);
  const previous = written?.version.previous;
  if (!previous) return undefined;
  const { paragraphs, generated, trace, charts = [] } = previous;
  const version = { generated, charts, previous: editionOf(workbook, written) };
  const planned = finish(planSheets(workbook, paragraphs, version, trace));
  // 绩效_版本 comes last here: until the report stands on its sheet, it is kept nowhere else.
  const [last, ...shown] = planned.plan.sheets;
  const sheets = last ? [...shown, last] : shown;
  return { ...planned, plan: { ...planned.plan, sheets }, fates: new Map(), paragraphs };
}
