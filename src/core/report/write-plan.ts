import type { Report } from "../narrative/model";
import type { Workbook } from "../workbook/snapshot";
import { planSheetNames } from "./apply-plan";
import type { ChartPlan } from "./chart";
import { chartsShown, placeChartData } from "./chart-data";
import type { Edition, Version } from "./edition";
import { mergeReport, type Merged, type ParagraphFate } from "./merge";
import { markedSheet } from "./our-sheets";
import { SHEET_MARKS, type SheetMark, type WritePlan } from "./plan";
import { sameText, writtenReport, type WrittenReport } from "./read-report";
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
function planSheets(
  workbook: Workbook,
  paragraphs: readonly SheetParagraph[],
  version: Version,
  trace: readonly TraceLine[],
): Pick<ReportPlan, "plan" | "reportSheet" | "traceSheet" | "charts"> {
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
  const shown = chartsShown(version.charts ?? [], paragraphs);
  const charts = placeChartData(shown, names[2] ?? "", firstChartRow(trace));
  const sheets = [
    versionSheet(version, ...place(0)),
    reportSheet(paragraphs, ...place(1), charts),
    traceSheet(trace, ...place(2), charts),
  ] as const;
  return {
    plan: { sheets, activate: sheets[1].name },
    reportSheet: sheets[1].name,
    traceSheet: sheets[2].name,
    charts,
  };
}

function mergeInto(written: WrittenReport | undefined, report: Report, takeNew?: ReadonlySet<string>): Merged {
  return mergeReport(sheetParagraphs(report), written?.generated ?? new Map(), written?.paragraphs ?? [], takeNew);
}

/** The report as one click would leave it, without laying it out. */
export function previewReport(workbook: Workbook, report: Report): Merged {
  return mergeInto(writtenReport(workbook), report);
}

/**
 * Plans 自评报告, 数据来源 and the hidden 绩效_版本: our own sheets where they exist, else new ones under free names.
 * Paragraphs in `takeNew` take the new text over the user's edit.
 */
export function planReport(workbook: Workbook, report: Report, takeNew?: ReadonlySet<string>): ReportPlan {
  const written = writtenReport(workbook);
  const { paragraphs, generated, fates } = mergeInto(written, report, takeNew);
  const same = written && sameReport(written.paragraphs, paragraphs);
  const previous = written && (same ? written.version.previous : editionOf(workbook, written));
  const charts = (report.charts ?? []).map(({ plan }): ChartPlan => plan);
  return {
    ...planSheets(workbook, paragraphs, { generated, charts, ...(previous && { previous }) }, traceLines(report)),
    fates,
    paragraphs,
  };
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
  const planned = planSheets(workbook, paragraphs, version, trace);
  // 绩效_版本 comes last here: until the report stands on its sheet, it is kept nowhere else.
  const [last, ...shown] = planned.plan.sheets;
  const sheets = last ? [...shown, last] : shown;
  return { ...planned, plan: { ...planned.plan, sheets }, fates: new Map(), paragraphs };
}
