import { Document, DocumentGridType, Packer, Paragraph, type FileChild } from "docx";
import type { ChartBlock, DocumentBlock, ReportDocument } from "../../core/report/document";
import { cleanText } from "../clean-text";
import { numberedHeadings } from "../heading-numbers";
import { chartParagraphs } from "./chart";
import { finishPackage } from "./finish-package";
import { flowing } from "./flow";
import { FOOTER, LINE, MARGIN, PAGE } from "./measures";
import { NUMBERING_OPTIONS } from "./numbering";
import { pageNumber } from "./page-numbers";
import { reportParagraph, titleParagraph } from "./paragraphs";
import { picture } from "./picture";
import { STYLE, STYLES } from "./styles";
import { captionedTable } from "./table";
import { textRuns } from "./text-runs";

function isHead(block: DocumentBlock | undefined): boolean {
  return block?.kind === "paragraph" && (block.role === "title" || block.role === "subtitle");
}

function chartsOf(blocks: readonly DocumentBlock[]): readonly ChartBlock[] {
  return blocks.filter((block) => block.kind === "chart");
}

function blockChildren(blocks: readonly DocumentBlock[]): readonly FileChild[] {
  const numbered = numberedHeadings(blocks);
  const charts = chartsOf(blocks);
  return blocks.flatMap((block, index): readonly FileChild[] => {
    switch (block.kind) {
      case "paragraph":
        return [
          reportParagraph(block, {
            number: numbered.get(block),
            closesHead: isHead(block) && !isHead(blocks[index + 1]),
            afterTable: blocks[index - 1]?.kind === "table",
          }),
        ];
      case "table":
        return captionedTable(block);
      case "picture":
        return picture(block);
      case "chart":
        return chartParagraphs(block, charts.indexOf(block) + 1);
    }
  });
}

/** 数据来源 on a new page: 附件 at the left, its name in the middle, the table. */
function appendixChildren({ caption = "", ...rest }: NonNullable<ReportDocument["appendix"]>): readonly FileChild[] {
  return [
    new Paragraph({ style: STYLE.annex, pageBreakBefore: true, children: textRuns("附件") }),
    titleParagraph(caption, true),
    ...captionedTable(rest, { head: STYLE.sourceHead, text: STYLE.sourceText }),
  ];
}

function documentFor(report: ReportDocument): Document {
  const { blocks, appendix, unit, year } = report;
  const about = [year !== undefined && `${String(year)}年度`, unit].filter((part) => typeof part === "string");
  return new Document({
    title: cleanText(report.title.replace(/\n/g, "")),
    subject: cleanText(`${about.reverse().join("")}部门整体支出绩效自评`),
    creator: cleanText(unit ?? ""),
    lastModifiedBy: cleanText(unit ?? ""),
    keywords: cleanText(["绩效自评", "部门整体支出", ...about].join("，")),
    styles: STYLES,
    numbering: NUMBERING_OPTIONS,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { ...MARGIN, header: 851, footer: FOOTER.distance, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumber("odd"), even: pageNumber("even") },
        children: [...blockChildren(blocks), ...(appendix ? appendixChildren(appendix) : [])],
      },
    ],
  });
}

/** The report as the bytes of a .docx in the format of an official document (GB/T 9704). */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  const blocks = flowing(report.blocks);
  const charts = chartsOf(blocks).map(({ chart }) => chart);
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(documentFor({ ...report, blocks }))), charts);
}
