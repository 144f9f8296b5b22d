import { gapPieces } from "../../core/report/gap-text";
import { escapeHtml } from "./escape";

/** A text as HTML; what is still to be filled in is marked yellow. */
export function inlineHtml(text: string): string {
  return gapPieces(text)
    .map((piece) => {
      const escaped = escapeHtml(piece.text);
      return piece.about === undefined
        ? escaped
        : `<span style="background:yellow;mso-highlight:yellow">${escaped}</span>`;
    })
    .join("");
}
