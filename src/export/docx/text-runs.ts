import { HighlightColor, TextRun, type IRunOptions } from "docx";
import { gapPieces } from "../../core/report/gap-text";
import { cleanText } from "../clean-text";

/** A text as runs; what is still to be filled in is marked yellow. */
export function textRuns(text: string, look: Omit<IRunOptions, "text" | "children"> = {}): readonly TextRun[] {
  return gapPieces(cleanText(text)).map(
    (piece) =>
      new TextRun({
        ...look,
        text: piece.text,
        ...(piece.about !== undefined && { highlight: HighlightColor.YELLOW }),
      }),
  );
}
