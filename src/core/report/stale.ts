import { paragraphText, type Report } from "../narrative/model";
import type { Workbook } from "../workbook/snapshot";
import { readReportSheet } from "./merge";
import { markedSheet } from "./our-sheets";
import { SHEET_MARKS } from "./plan";
import { readVersionSheet } from "./version-sheet";

/**
 * Ids of the paragraphs that the data would now write otherwise than they were last generated, the ones not yet on the
 * sheet included. What the user deleted is not missed; without a report sheet nothing is stale.
 */
export function staleParagraphs(workbook: Workbook, report: Report): ReadonlySet<string> {
  const sheet = markedSheet(workbook, SHEET_MARKS.report);
  const version = markedSheet(workbook, SHEET_MARKS.version);
  const generated = version && readVersionSheet(version);
  if (!sheet || !generated) return new Set();
  const present = new Set(readReportSheet(sheet, generated).map(({ id }) => id));
  const stale = report.paragraphs.filter((paragraph) => {
    const before = generated.get(paragraph.id);
    return before === undefined || (present.has(paragraph.id) && before !== paragraphText(paragraph));
  });
  return new Set(stale.map(({ id }) => id));
}
