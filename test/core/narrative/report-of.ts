import { composeReport } from "../../../src/core/narrative/compose";
import { paragraphText, type Report } from "../../../src/core/narrative/model";
import { DEFAULT_OUTLINE } from "../../../src/core/narrative/outline";
import type { Outline } from "../../../src/core/narrative/outline-model";
import type { Performance } from "../../../src/core/performance/model";
import { performanceOf } from "../../../src/core/performance/performance";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { sheet, workbook, type FixtureCell } from "../../fixtures/build";

/** A row of a ledger: block, indicator, period, unit, plan, result, growth, rank. */
export type LedgerRow = readonly FixtureCell[];

/** A ledger of a bureau for 2023. */
export function ledger(...rows: readonly LedgerRow[]): Sheet {
  return sheet(
    "台账",
    [
      ["某县商务局2023年重点工作完成情况台账"],
      ["板块", "指标名称", "统计期", "单位", "年计划", "完成数", "同比±%", "全市排位"],
      ...rows,
    ],
    { merges: "A1:H1" },
  );
}

/** What some sheets say. */
export function performanceIn(sheets: readonly Sheet[]): Performance {
  const book = workbook(...sheets);
  return performanceOf(book, recognise(book));
}

/** The report on some sheets. */
export function reportOf(sheets: readonly Sheet[], outline: Outline = DEFAULT_OUTLINE): Report {
  return composeReport(performanceIn(sheets), outline);
}

/** The texts of a report's paragraphs whose ids begin with a section's. */
export function textsOf(report: Report, section = ""): readonly string[] {
  return report.paragraphs.filter(({ id }) => id.startsWith(section)).map(paragraphText);
}
