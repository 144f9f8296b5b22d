import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { STYLE } from "./styles";

/** One character of 四号 between the number and the edge of the type area. */
const EDGE = 280;

/** — 1 — at the outer edge: right on odd pages, left on even ones. */
export function pageNumber(side: "odd" | "even"): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? { right: EDGE } : { left: EDGE },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
