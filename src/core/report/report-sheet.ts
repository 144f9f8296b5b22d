import type { ParagraphRole } from "../narrative/model";
import {
  BODY_SIZE,
  documentPage,
  DOCUMENT_STYLES,
  LINE_CHARACTERS,
  LINE_PITCH,
  ROW_LINES,
  TEXT_COLUMN_WIDTH,
} from "./page";
import { SHEET_MARKS, type RowPlan, type SheetPlan } from "./plan";
import { wrapLines } from "./text-layout";

/** A paragraph as it stands on the sheet. What the user put in has no `id` and is written exactly as it was. */
export interface SheetParagraph {
  readonly id?: string;
  readonly role: ParagraphRole;
  readonly text: string;
}

/** Two full-width spaces open a paragraph; titles have none. */
export const INDENT = "　　";

function isCentred(role: ParagraphRole): boolean {
  return role === "title" || role === "subtitle";
}

/**
 * Characters kept back: LibreOffice shows a file's columns up to 8% narrower than Excel (it does not round the width
 * of a digit to a pixel), and a line too many in a row does less harm than one that is cut off.
 */
const SAFETY = 2.5;

/** Em that a line of the text column surely holds at the paragraph's size. */
function capacity(role: ParagraphRole): number {
  return ((LINE_CHARACTERS - SAFETY) * BODY_SIZE) / DOCUMENT_STYLES[role].size;
}

function paragraphRows(paragraph: SheetParagraph): readonly RowPlan[] {
  const { role, id } = paragraph;
  const indent = isCentred(role) || id === undefined ? "" : INDENT;
  const lines = wrapLines(indent + paragraph.text, capacity(role));
  const rows: RowPlan[] = [];
  for (let first = 0; first < lines.length; first += ROW_LINES) {
    const part = lines.slice(first, first + ROW_LINES);
    rows.push({
      height: Math.round(part.length * LINE_PITCH * 100) / 100,
      cells: [{ value: part.join(""), style: role }, id === undefined ? null : { value: id, style: "id" }],
    });
  }
  return rows;
}

/** 自评报告: a paragraph a row, one column at text width; the paragraphs' ids stand in the hidden column B. */
export function reportSheet(
  paragraphs: readonly SheetParagraph[],
  name: string,
  replaces: string | undefined,
): SheetPlan {
  const rows = paragraphs.flatMap(paragraphRows);
  return {
    mark: SHEET_MARKS.report,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [{ width: TEXT_COLUMN_WIDTH }, { width: 40, hidden: true }],
    rows,
    merges: [],
    styles: DOCUMENT_STYLES,
    gridlines: false,
    page: documentPage(rows.length),
  };
}
