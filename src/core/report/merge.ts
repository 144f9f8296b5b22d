import type { Generated, GeneratedParagraph } from "./edition";
import { sameText } from "./read-report";
import { CELL_BREAK, chartCaptionId, INDENT, isTableRow, type SheetParagraph } from "./sheet-paragraph";

/** What became of a generated paragraph: 新、改、保留你的修改、未变; `deleted` ones the user took out. */
export type ParagraphFate = "new" | "changed" | "kept" | "same" | "deleted";

export interface Merged {
  readonly paragraphs: readonly SheetParagraph[];
  readonly fates: ReadonlyMap<string, ParagraphFate>;
  /** What each paragraph now goes back to. */
  readonly generated: Generated;
}

function generatedOf({ text, role, layout }: SheetParagraph): GeneratedParagraph {
  return { text, role, ...(layout && { layout }) };
}

/** What paragraphs go back to once they are written. */
export function generatedFrom(next: readonly SheetParagraph[]): Map<string, GeneratedParagraph> {
  return new Map(next.flatMap((one) => (one.id === undefined ? [] : [[one.id, generatedOf(one)] as const])));
}

/** An edited paragraph whose data went away: from now on the user's own. */
function ownParagraph({ role, text, layout, beside }: SheetParagraph): SheetParagraph {
  const besides = beside && { beside };
  if (layout && isTableRow({ role })) return { role: "tableRow", text, layout, ...besides };
  return { role: "body", text: text.includes(CELL_BREAK) ? text : INDENT + text, ...besides };
}

/**
 * Three-way merge by paragraph. What the user edited, moved, inserted or deleted stays so; untouched paragraphs take
 * the new text; new paragraphs stand after the one that precedes them in the outline. Edited paragraphs in `takeNew`
 * take the new text too, because the user asked for it.
 */
export function mergeReport(
  next: readonly SheetParagraph[],
  base: Generated,
  current: readonly SheetParagraph[],
  takeNew: ReadonlySet<string> = new Set(),
): Merged {
  const fates = new Map<string, ParagraphFate>();
  const generated = generatedFrom(next);
  const wanted = new Map(next.map((paragraph) => [paragraph.id, paragraph]));
  const out: SheetParagraph[] = [];
  const lost = captionsWithoutChart(next, base, current, takeNew);
  for (const row of current) {
    const { id } = row;
    if (id === undefined) {
      out.push(row);
      continue;
    }
    const fresh = wanted.get(id);
    const before = base.get(id);
    const edited = !sameText(before?.text, row.text);
    const besides = row.beside && { beside: row.beside };
    if (!fresh) {
      if (edited || row.beside) out.push(edited ? ownParagraph(row) : { role: "body", text: "", ...besides });
    } else if (!edited && lost.has(id)) fates.set(id, "deleted");
    else if (edited && !sameText(row.text, fresh.text) && !takeNew.has(id)) {
      fates.set(id, "kept");
      if (before) generated.set(id, { ...before, ...(fresh.layout && { layout: fresh.layout }) });
      out.push({ ...row, role: fresh.role, ...(fresh.layout && { layout: fresh.layout }) });
    } else {
      fates.set(id, sameText(fresh.text, row.text) ? "same" : "changed");
      out.push({ ...fresh, ...besides });
    }
  }
  insertNew(out, next, base, takeNew, fates);
  return { paragraphs: inTheirTables(out), fates, generated };
}

/** The user's own rows in the columns of the table that they stand in, as they are read back. */
function inTheirTables(paragraphs: readonly SheetParagraph[]): readonly SheetParagraph[] {
  const out: SheetParagraph[] = [];
  for (const paragraph of paragraphs) {
    const above = out.at(-1)?.layout;
    const fits = paragraph.id === undefined && paragraph.layout?.widths.length === above?.widths.length;
    out.push(fits && above ? { ...paragraph, layout: above } : paragraph);
  }
  return out;
}

/** Ids of the captions whose chart the user took off the sheet. */
function captionsWithoutChart(
  next: readonly SheetParagraph[],
  base: Generated,
  current: readonly SheetParagraph[],
  takeNew: ReadonlySet<string>,
): ReadonlySet<string> {
  const present = new Set(current.map(({ id }) => id));
  const lost = next.flatMap(({ id, role }) => {
    const gone = role === "chart" && id !== undefined && base.has(id) && !present.has(id) && !takeNew.has(id);
    return gone ? [chartCaptionId(id)] : [];
  });
  return new Set(lost);
}

/** Puts in what is not on the sheet, unless the user took it out, or the head of its table. */
function insertNew(
  out: SheetParagraph[],
  next: readonly SheetParagraph[],
  base: Generated,
  takeNew: ReadonlySet<string>,
  fates: Map<string, ParagraphFate>,
): void {
  let before: string | undefined;
  let headDeleted = false;
  for (const paragraph of next) {
    const { id, role } = paragraph;
    if (id === undefined) continue;
    const gone = !fates.has(id) && base.has(id) && !takeNew.has(id);
    if (role !== "tableRow") headDeleted = role === "tableHead" && gone;
    if (fates.has(id)) before = id;
    else if (gone || (headDeleted && role === "tableRow")) fates.set(id, "deleted");
    else {
      const at = before === undefined ? 0 : out.findIndex((item) => item.id === before) + 1;
      out.splice(at, 0, paragraph);
      fates.set(id, "new");
      before = id;
    }
  }
}
