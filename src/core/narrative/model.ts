import type { Figure } from "../performance/figure";
import type { CellRef } from "../workbook/address";

/**
 * A stretch of a paragraph. `gap` is a 【待填：…】 the user has to fill in; text with a `source` is the words of a cell.
 */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly source?: CellRef }
  | { readonly kind: "figure"; readonly text: string; readonly figure: string }
  | { readonly kind: "gap"; readonly text: string; readonly about: string };

export type ParagraphRole = "title" | "subtitle" | "heading1" | "heading2" | "heading3" | "body";

/** One paragraph. Its `id` stays the same from one generation to the next. */
export interface Paragraph {
  readonly id: string;
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** Words for its place: 二（一）第3段. */
  readonly place: string;
}

/** The whole report in reading order, and every figure it prints. */
export interface Report {
  readonly paragraphs: readonly Paragraph[];
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A paragraph as plain text, without the first-line indent. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join("");
}
