import type { Report } from "../core/narrative/model";
import { gapPieces } from "../core/report/gap-text";
import { isTableRow, type SheetParagraph } from "../core/report/sheet-paragraph";

/** A 【待填：…】 that is still in the text. */
export interface ReportGap {
  /** Words for its place: 二（三）第1段, a table's name, or the paragraph that it follows where the user wrote it. */
  readonly place: string;
  readonly about: string;
}

/** Every 【待填：…】 of the paragraphs as they stand on the sheet; what the user has filled in is not among them. */
export function reportGaps(report: Report, paragraphs: readonly SheetParagraph[]): readonly ReportGap[] {
  const places = new Map(report.paragraphs.map(({ id, place }) => [id, place]));
  let last = "开头";
  let caption = "表格";
  return paragraphs.flatMap((paragraph) => {
    const { id, role, text } = paragraph;
    const own = id === undefined ? undefined : places.get(id);
    last = own ?? last;
    if (role === "caption") caption = text;
    const place = own ?? (isTableRow(paragraph) ? caption : `${last}之后`);
    return gapPieces(text).flatMap(({ about }) => (about === undefined ? [] : [{ place, about }]));
  });
}
