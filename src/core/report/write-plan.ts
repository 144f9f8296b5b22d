import { paragraphText, type Report } from "../narrative/model";
import type { Workbook } from "../workbook/snapshot";
import { mergeReport, readReportSheet, type Merged, type ParagraphFate } from "./merge";
import { planSheetNames } from "./apply-plan";
import { markedSheet } from "./our-sheets";
import { SHEET_MARKS, type SheetMark, type WritePlan } from "./plan";
import { reportSheet, type SheetParagraph } from "./report-sheet";
import { traceSheet } from "./trace-sheet";
import { readVersionSheet, versionSheet } from "./version-sheet";

const NAMES = {
  [SHEET_MARKS.report]: "自评报告",
  [SHEET_MARKS.trace]: "数据来源",
  [SHEET_MARKS.version]: "绩效_版本",
} as const satisfies Partial<Record<SheetMark, string>>;

/** What one click would write, and what becomes of each paragraph. */
export interface ReportPlan {
  readonly plan: WritePlan;
  readonly reportSheet: string;
  readonly traceSheet: string;
  readonly fates: ReadonlyMap<string, ParagraphFate>;
  /** The paragraphs as they will stand on the sheet, the user's own ones included. */
  readonly paragraphs: readonly SheetParagraph[];
}

function merged(workbook: Workbook, paragraphs: readonly SheetParagraph[]): Merged {
  const report = markedSheet(workbook, SHEET_MARKS.report);
  const version = markedSheet(workbook, SHEET_MARKS.version);
  const generated = (version && readVersionSheet(version)) ?? new Map<string, string>();
  return mergeReport(paragraphs, report ? generated : new Map(), report ? readReportSheet(report, generated) : []);
}

/** Plans 自评报告, 数据来源 and the hidden 绩效_版本: our own sheets where they exist, else new ones under free names. */
export function planReport(workbook: Workbook, report: Report): ReportPlan {
  const paragraphs = report.paragraphs.map((paragraph) => ({
    id: paragraph.id,
    role: paragraph.role,
    text: paragraphText(paragraph),
  }));
  const result = merged(workbook, paragraphs);
  const wanted = [SHEET_MARKS.report, SHEET_MARKS.trace, SHEET_MARKS.version].map((mark) => {
    const existing = markedSheet(workbook, mark)?.name;
    return { name: NAMES[mark], ...(existing !== undefined && { replaces: existing }) };
  });
  const names = planSheetNames(
    workbook.sheets.map(({ name }) => name),
    wanted,
  );
  const place = (index: number): readonly [string, string | undefined] => [names[index] ?? "", wanted[index]?.replaces];
  const sheets = [
    reportSheet(result.paragraphs, ...place(0)),
    traceSheet(report, ...place(1)),
    versionSheet(paragraphs, ...place(2)),
  ] as const;
  return {
    plan: { sheets, activate: sheets[0].name },
    reportSheet: sheets[0].name,
    traceSheet: sheets[1].name,
    fates: result.fates,
    paragraphs: result.paragraphs,
  };
}
