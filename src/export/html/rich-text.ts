import type { DocumentBlock, ReportDocument } from "../../core/report/document";
import { titleLines } from "../../core/report/title-lines";
import { cleanText } from "../clean-text";
import { escapeHtml } from "./escape";
import { inlineHtml } from "./inline-html";
import { LOOKS } from "./looks";
import { pictureHtml } from "./picture-html";
import { tableHtml } from "./table-html";

const TITLE_CHARACTERS = 20;
const NAMESPACES =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"';

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case "table":
      return tableHtml(block);
    case "picture":
      return pictureHtml(block);
    case "chart": {
      const { chart, alt, caption } = block;
      return pictureHtml({ widthPt: chart.size.width, heightPt: chart.size.height, alt, caption });
    }
    case "paragraph": {
      const { tag, style } = LOOKS[block.role];
      const inner =
        block.role === "title"
          ? titleLines(block.text, TITLE_CHARACTERS).map(inlineHtml).join("<br>")
          : inlineHtml(block.text);
      return `<${tag} style="${style}">${inner === "" ? "&nbsp;" : inner}</${tag}>`;
    }
  }
}

function blockLines(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text.replace(/\n/g, "")];
    case "picture":
      return [block.caption];
    case "chart":
      return [block.alt, ...(block.caption === undefined ? [] : [block.caption])];
    case "table": {
      const rows = [...block.header, ...block.rows].map((row) =>
        row.map((text) => text.replace(/[\t\r\n]+/g, " ")).join("\t"),
      );
      return [block.caption, block.unit, ...rows].filter((line) => line !== undefined);
    }
  }
}

function withAppendix({ blocks, appendix }: ReportDocument): readonly DocumentBlock[] {
  return appendix ? [...blocks, appendix] : blocks;
}

/**
 * The report for the clipboard: an HTML page that Word and WPS take with headings, fonts, indents, pitch and tables,
 * and plain text, a paragraph a line. Everything is escaped; there are no scripts.
 */
export function richText(document: ReportDocument): { readonly html: string; readonly text: string } {
  const blocks = withAppendix(document);
  const html = [
    `<html ${NAMESPACES} lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title></head>`,
    `<body lang="zh-CN"><!--StartFragment-->${blocks.map(blockHtml).join("\n")}<!--EndFragment--></body></html>`,
  ].join("");
  return { html, text: cleanText(`${blocks.flatMap(blockLines).join("\r\n")}\r\n`) };
}
