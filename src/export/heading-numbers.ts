import { headingNumber } from "../core/narrative/numbering";
import type { DocumentBlock, ParagraphBlock } from "../core/report/document";

export type HeadingLevel = 1 | 2 | 3;

/** The level of a heading; `undefined` for other paragraphs. */
export function headingLevel({ role }: ParagraphBlock): HeadingLevel | undefined {
  switch (role) {
    case "heading1":
      return 1;
    case "heading2":
      return 2;
    case "heading3":
      return 3;
    default:
      return undefined;
  }
}

/**
 * The headings whose typed number is the one that a multilevel list gives them, with the number to leave out. A list
 * counts only the headings that are in it, so a heading with another number stays out and keeps what was typed.
 */
export function numberedHeadings(blocks: readonly DocumentBlock[]): ReadonlyMap<ParagraphBlock, string> {
  const counts = { 1: 0, 2: 0, 3: 0 };
  const numbered = new Map<ParagraphBlock, string>();
  for (const block of blocks) {
    const level = block.kind === "paragraph" ? headingLevel(block) : undefined;
    if (block.kind !== "paragraph" || level === undefined) continue;
    const number = headingNumber(level, counts[level] + 1);
    if (!block.text.startsWith(number)) continue;
    counts[level]++;
    if (level < 2) counts[2] = 0;
    if (level < 3) counts[3] = 0;
    numbered.set(block, number);
  }
  return numbered;
}
