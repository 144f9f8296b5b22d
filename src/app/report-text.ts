import type { SheetParagraph } from "../core/report/sheet-paragraph";

/** The report as plain text, a paragraph a line, as it stands on the sheet. */
export function reportText(paragraphs: readonly SheetParagraph[]): string {
  return `${paragraphs.map(({ text }) => text.replace(/\s*\n\s*/g, "")).join("\n")}\n`;
}
