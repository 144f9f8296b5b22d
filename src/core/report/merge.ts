import { cellAt, type Sheet } from "../workbook/snapshot";
import { INDENT, type SheetParagraph } from "./report-sheet";
import type { Generated } from "./version-sheet";

/** What became of a generated paragraph: 新、改、保留你的修改、未变; `deleted` ones the user took out. */
export type ParagraphFate = "new" | "changed" | "kept" | "same" | "deleted";

export interface Merged {
  readonly paragraphs: readonly SheetParagraph[];
  readonly fates: ReadonlyMap<string, ParagraphFate>;
}

interface Row {
  readonly id?: string;
  readonly text: string;
}

function rowText(sheet: Sheet, row: number): string {
  const value = cellAt(sheet, row, 0)?.value;
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

/** The report sheet as the user has it now: rows that share an id are one paragraph. */
export function readReportSheet(sheet: Sheet, generated: Generated): readonly Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  const byText = new Map([...generated].map(([id, text]) => [text, id]));
  for (let row = 0; row < sheet.rows.length; row++) {
    const text = rowText(sheet, row);
    const written = cellAt(sheet, row, 1)?.value;
    const id = typeof written === "string" && written !== "" ? written : byText.get(unindented(text));
    const last = rows.at(-1);
    if (id !== undefined && last?.id === id) rows[rows.length - 1] = { id, text: last.text + text };
    else if (id !== undefined && !seen.has(id)) rows.push({ id, text: unindented(text) });
    else rows.push({ text });
    if (id !== undefined) seen.add(id);
  }
  return rows;
}

function unindented(text: string): string {
  return text.startsWith(INDENT) ? text.slice(INDENT.length) : text;
}

/**
 * Three-way merge by paragraph. What the user edited, moved, inserted or deleted stays so; untouched paragraphs take
 * the new text; new paragraphs stand after the one that precedes them in the outline.
 */
export function mergeReport(next: readonly SheetParagraph[], generated: Generated, current: readonly Row[]): Merged {
  const fates = new Map<string, ParagraphFate>();
  const wanted = new Map(next.map((paragraph) => [paragraph.id, paragraph]));
  const out: SheetParagraph[] = [];
  for (const row of current) {
    const fresh = wanted.get(row.id);
    const edited = row.id !== undefined && generated.get(row.id) !== row.text;
    if (row.id === undefined) out.push({ role: "body", text: row.text });
    else if (!fresh) {
      if (edited) out.push({ role: "body", text: INDENT + row.text });
    } else if (edited && row.text !== fresh.text) {
      fates.set(row.id, "kept");
      out.push({ ...fresh, text: row.text });
    } else {
      fates.set(row.id, fresh.text === row.text ? "same" : "changed");
      out.push(fresh);
    }
  }
  insertNew(out, next, generated, fates);
  return { paragraphs: out, fates };
}

function insertNew(
  out: SheetParagraph[],
  next: readonly SheetParagraph[],
  generated: Generated,
  fates: Map<string, ParagraphFate>,
): void {
  let before: string | undefined;
  for (const paragraph of next) {
    const { id } = paragraph;
    if (id === undefined) continue;
    if (fates.has(id)) {
      before = id;
    } else if (generated.has(id)) {
      fates.set(id, "deleted");
    } else {
      const at = before === undefined ? 0 : out.findIndex((item) => item.id === before) + 1;
      out.splice(at, 0, paragraph);
      fates.set(id, "new");
      before = id;
    }
  }
}
