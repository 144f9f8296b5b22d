import type { Paragraph, Report } from "../../core/narrative/model";
import type { Merged } from "../../core/report/merge";
import { CELL_BREAK, isTableRow, type SheetParagraph, type TableLayout } from "../../core/report/sheet-paragraph";

/** Something of the report as it will stand on the sheet. */
export type PreviewItem =
  /** A paragraph that the data give; `own` is the user's text where she edited it. */
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph; readonly own?: string }
  /** A paragraph that the user put in. */
  | { readonly kind: "own"; readonly text: string }
  | { readonly kind: "caption"; readonly id: string; readonly text: string; readonly unit: boolean }
  | { readonly kind: "table"; readonly id: string; readonly table: PreviewTable };

/** Rows of a table in the report; `head` says which of them are heads. */
export interface PreviewTable {
  readonly layout: TableLayout;
  readonly rows: readonly { readonly head: boolean; readonly cells: readonly string[] }[];
}

function itemOf(row: SheetParagraph, paragraphs: ReadonlyMap<string, Paragraph>, merged: Merged): PreviewItem {
  const { id, role, text } = row;
  const paragraph = id === undefined ? undefined : paragraphs.get(id);
  if (paragraph)
    return merged.fates.get(paragraph.id) === "kept"
      ? { kind: "paragraph", paragraph, own: text }
      : { kind: "paragraph", paragraph };
  if (role === "caption" || role === "tableUnit" || role === "chart" || role === "chartCaption")
    return { kind: "caption", id: id ?? text, text, unit: role === "tableUnit" };
  return { kind: "own", text };
}

/** The report as one click would leave it, in order. */
export function previewItems(report: Report, merged: Merged): readonly PreviewItem[] {
  const paragraphs = new Map(report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const items: PreviewItem[] = [];
  for (const row of merged.paragraphs) {
    const { layout, id = "" } = row;
    if (!isTableRow(row) || !layout) {
      items.push(itemOf(row, paragraphs, merged));
      continue;
    }
    const line = { head: row.role === "tableHead", cells: row.text.split(CELL_BREAK) };
    const last = items.at(-1);
    if (last?.kind === "table" && !line.head) {
      items[items.length - 1] = { ...last, table: { ...last.table, rows: [...last.table.rows, line] } };
    } else items.push({ kind: "table", id, table: { layout, rows: [line] } });
  }
  return items;
}
