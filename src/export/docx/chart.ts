import { ImportedXmlComponent, Paragraph, type ParagraphChild } from "docx";
import type { ChartBlock } from "../../core/report/document";
import { escapeHtml } from "../html/escape";
import { TYPE_WIDTH } from "./measures";
import { STYLE } from "./styles";
import { textRuns } from "./text-runs";

const EMU = 12_700;
const WIDEST = TYPE_WIDTH / 20;
/** Ids of drawings that no picture of the document has. */
const FIRST_ID = 1000;

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The relationship from the document to its n-th chart, counted from 1. */
export function chartRelationship(n: number): string {
  return `rIdChart${String(n)}`;
}

/** The run that holds a chart in line with the text (ISO/IEC 29500-1, 20.4.2.8). */
function chartRun({ chart, alt }: ChartBlock, n: number): string {
  const { size, title } = chart;
  const scale = Math.min(1, WIDEST / size.width);
  const emu = (points: number): number => Math.round(points * scale * EMU);
  const words = escapeHtml;
  return [
    `<w:r xmlns:w="${WORD}"><w:drawing><wp:inline xmlns:wp="${PLACE}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${emu(size.width)}" cy="${emu(size.height)}"/>`,
    `<wp:docPr id="${FIRST_ID + n}" name="${words(`图表 ${String(n)}`)}" descr="${words(alt)}" title="${words(title)}"/>`,
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${chartRelationship(n)}"/>`,
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}

/** The document's n-th chart, its caption below. */
export function chartParagraphs(block: ChartBlock, n: number): readonly Paragraph[] {
  const { caption } = block;
  const run = ImportedXmlComponent.fromXmlString(chartRun(block, n)) as unknown as ParagraphChild;
  return [
    new Paragraph({ style: STYLE.picture, keepNext: caption !== undefined, children: [run] }),
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: STYLE.caption, keepNext: false, children: textRuns(caption) })]),
  ];
}
