import type { Report, Run } from "../core/narrative/model";
import { gapPieces } from "../core/report/gap-text";
import { isTableRow, type SheetParagraph } from "../core/report/sheet-paragraph";

/** A 【待填：…】 that is still in the text. */
export interface ReportGap {
  /** Words for its place: 二（三）第1段, a table's name, or the paragraph that it follows where the user wrote it. */
  readonly place: string;
  readonly about: string;
}

/** What the gaps of some runs ask for in full, by what is written in their place. */
function askedIn(runs: readonly Run[]): ReadonlyMap<string, string> {
  return new Map(runs.flatMap((run) => (run.kind === "gap" ? [[run.text, run.about]] : [])));
}

/** Every 【待填：…】 of the paragraphs as they stand on the sheet; what the user has filled in is not among them. */
export function reportGaps(report: Report, paragraphs: readonly SheetParagraph[]): readonly ReportGap[] {
  const places = new Map(report.paragraphs.map(({ id, place }) => [id, place]));
  const asked = new Map(report.paragraphs.map(({ id, runs }) => [id, askedIn(runs)]));
  let last = "开头";
  let caption = "表格";
  return paragraphs.flatMap((paragraph) => {
    const { id, role, text } = paragraph;
    const own = id === undefined ? undefined : places.get(id);
    last = own ?? last;
    if (role === "caption") caption = text;
    const place = own ?? (isTableRow(paragraph) ? caption : `${last}之后`);
    const full = id === undefined ? undefined : asked.get(id);
    return gapPieces(text).flatMap(({ text: written, about }) =>
      about === undefined ? [] : [{ place, about: full?.get(written) ?? about }],
    );
  });
}
