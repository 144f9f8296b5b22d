import type { Report } from "../narrative/model";
import type { Workbook } from "../workbook/snapshot";
import { sameText, writtenReport } from "./read-report";
import { underPresentIds } from "./renamed-ids";
import { isTableRow, sheetParagraphs } from "./sheet-paragraph";

/** A paragraph of the report sheet that no longer follows the data. */
export interface StaleParagraph {
  /** The user edited it: generating again keeps her text. */
  readonly edited: boolean;
  /** Figures in the user's text that the data no longer give. */
  readonly figures: readonly string[];
  /** What the data give now; absent where they give nothing any more. */
  readonly fresh?: string;
}

const FIGURE = /[0-9][0-9,.]*(?:%|‰|[\p{sc=Han}]{0,2})?/gu;

/** Numbers of the old text that the new one no longer has and the user's text still has. */
function oldFigures(base: string, fresh: string, present: string): readonly string[] {
  const now = new Set(fresh.match(FIGURE));
  return [...new Set(base.match(FIGURE))].filter((figure) => !now.has(figure) && present.includes(figure));
}

/**
 * By id, the paragraphs that the data would now write otherwise than they were last generated, the ones not yet on the
 * sheet included. What the user deleted is not missed; what she edited is stale only while an old figure stands in it;
 * without a report sheet nothing is stale.
 */
export function staleParagraphs(workbook: Workbook, report: Report): ReadonlyMap<string, StaleParagraph> {
  const written = writtenReport(workbook);
  if (!written || written.generated.size === 0) return new Map();
  const next = sheetParagraphs(report);
  const { generated, paragraphs } = underPresentIds(
    written,
    next.map(({ id }) => id),
  );
  const present = new Map(paragraphs.flatMap(({ id, text }) => (id === undefined ? [] : [[id, text] as const])));
  const stale = new Map<string, StaleParagraph>();
  for (const { id = "", text, role } of next) {
    const base = generated.get(id);
    const now = present.get(id);
    if (!base) stale.set(id, { edited: false, figures: [], fresh: text });
    else if (now === undefined || sameText(base.text, text) || sameText(now, text)) continue;
    else if (sameText(now, base.text)) stale.set(id, { edited: false, figures: [], fresh: text });
    else {
      const figures = oldFigures(base.text, text, now);
      if (figures.length > 0 || isTableRow({ role })) stale.set(id, { edited: true, figures, fresh: text });
    }
  }
  return stale;
}
