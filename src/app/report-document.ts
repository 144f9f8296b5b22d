import type { ChartPlan } from "../core/report/chart";
import type { ReportDocument } from "../core/report/document";
import { documentOf } from "../core/report/document-of";
import type { SheetParagraph } from "../core/report/sheet-paragraph";
import { sourceTable } from "../core/report/source-table";
import type { TraceLine } from "../core/report/trace-lines";
import type { Performance } from "../core/performance/model";

/**
 * The report as a document: the paragraphs as they stand on the sheet, with what is known of unit and year. Where
 * `sources` are given, 数据来源 is added to it.
 */
export function reportDocument(
  { unitName, year }: Pick<Performance, "unitName" | "year">,
  paragraphs: readonly SheetParagraph[],
  charts: readonly ChartPlan[],
  sources?: readonly TraceLine[],
): ReportDocument {
  const title = paragraphs.find(({ role }) => role === "title")?.text.trim();
  return {
    blocks: documentOf(paragraphs, charts),
    title: title === undefined || title === "" ? "绩效自评报告" : title,
    ...(unitName !== undefined && { unit: unitName }),
    ...(year !== undefined && { year }),
    ...(sources && { appendix: sourceTable(sources, paragraphs) }),
  };
}

/**
 * A file name for a document, without what a file system refuses.
 * @example documentName({ unit: "进贤县商务局", year: 2021, … }, "docx") // "进贤县商务局2021年度绩效自评报告.docx"
 */
export function documentName({ unit = "", year }: ReportDocument, extension: string): string {
  const stem = `${unit}${year === undefined ? "" : `${String(year)}年度`}绩效自评报告`;
  return `${stem.replace(/[\\/:*?"<>|\p{C}]/gu, "").slice(-80)}.${extension}`;
}
