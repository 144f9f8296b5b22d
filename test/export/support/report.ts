import type { DocumentBlock, ReportDocument, TableBlock } from "../../../src/core/report/document";
import { documentOf } from "../../../src/core/report/document-of";
import type { SheetParagraph } from "../../../src/core/report/sheet-paragraph";

const LONG =
  "全年围绕供水保障、河道治理和农村饮水安全开展工作，组织汛前检查、清淤疏浚和管网改造，" +
  "逐村落实管护责任，群众反映的问题由专人登记、限期办结并逐件回访。";

/** The report of a made-up water bureau as it stands on its sheet; the user wrote one paragraph of her own. */
export const PARAGRAPHS: readonly SheetParagraph[] = [
  { id: "title", role: "title", text: "临溪县水务局2023年度部门（单位）整体支出绩效自评报告" },
  { id: "subtitle", role: "subtitle", text: "（2023年度）" },
  { id: "one", role: "heading1", text: "一、部门（单位）概况" },
  { id: "one.one", role: "heading2", text: "（一）主要职责" },
  { id: "duties", role: "body", text: LONG.repeat(3) },
  { role: "body", text: "　　本段由本人补写：全年接待群众来访44次。" },
  { id: "one.two", role: "heading2", text: "（二）预算执行情况" },
  { id: "budget", role: "body", text: "全年预算1046.90万元，全年执行1021.37万元，预算执行率为97.56%。" },
  { id: "two", role: "heading1", text: "二、绩效实现情况" },
  { id: "two.one", role: "heading2", text: "（一）履职完成情况" },
  { id: "two.one.a", role: "heading3", text: "1.供水保障" },
  { id: "bridge", role: "body", text: "维修泵站9座，未完成的原因：【待填：维修泵站未完成的原因】。" },
  { id: "two.one.b", role: "heading3", text: "2.河道治理" },
  { id: "river", role: "body", text: LONG.repeat(2) },
  { id: "closing", role: "body", text: "自评得分【待填：自评得分】，结论为良好。" },
];

export const TABLE: TableBlock = {
  kind: "table",
  caption: "表1　2023年度预算执行情况",
  unit: "单位：万元",
  header: [
    ["项目", "预算数", "", "全年执行数"],
    ["", "年初", "全年", ""],
  ],
  rows: [
    ["合计", "812.40", "1046.90", "1021.37"],
    ["基本支出", "396.20", "402.17", "402.17"],
    ["项目支出", "416.20", "644.73", "619.20"],
  ],
  widths: [0.4, 0.2, 0.2, 0.2],
  align: ["left", "right", "right", "right"],
};

/** A dot of red as a PNG. */
export const DOT = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A document around these blocks. */
export function documentWith(blocks: readonly DocumentBlock[], rest: Partial<ReportDocument> = {}): ReportDocument {
  return { blocks, title: "绩效自评报告", unit: "临溪县水务局", year: 2023, ...rest };
}

/** The water bureau's report. */
export const REPORT: ReportDocument = documentWith(documentOf(PARAGRAPHS), {
  title: "临溪县水务局2023年度部门（单位）整体支出绩效自评报告",
});

/** Body paragraphs with these texts. */
export function bodies(...texts: readonly string[]): readonly DocumentBlock[] {
  return texts.map((text) => ({ kind: "paragraph", role: "body", text }));
}
