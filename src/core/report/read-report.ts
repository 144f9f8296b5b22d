import type { Cell, Sheet, Workbook } from "../workbook/snapshot";
import { NO_VERSION, type Generated, type Version } from "./edition";
import { isUnfinished, markedSheet } from "./our-sheets";
import { ID_COLUMN } from "./page";
import { SHEET_MARKS } from "./plan";
import { asLaidOut } from "./report-columns";
import { REPEATED_HEAD, SPACE } from "./report-sheet";
import { CELL_BREAK, INDENT, isTableRow, type SheetParagraph, type TableLayout } from "./sheet-paragraph";
import { FORMER_ID_COLUMN, formerSpans } from "./former-grid";
import { tableSpans } from "./table-grid";
import { readVersionSheet, versionFormat } from "./version-sheet";

/** How a report sheet was laid out: the column of the ids, and the columns of a table's texts. */
interface SheetLayout {
  readonly idColumn: number;
  readonly spans: typeof tableSpans;
}

const LAYOUT: SheetLayout = { idColumn: ID_COLUMN, spans: tableSpans };

/** The layouts of earlier formats. */
const FORMER: Readonly<Record<number, SheetLayout>> = {
  1: { idColumn: 1, spans: formerSpans },
  2: { idColumn: FORMER_ID_COLUMN, spans: formerSpans },
};

/** The report that a workbook holds: what stands on the sheet now and what it goes back to. */
export interface WrittenReport {
  readonly paragraphs: readonly SheetParagraph[];
  readonly generated: Generated;
  readonly version: Version;
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || typeof value === "object" ? "" : String(value);
}

function unindented(text: string): string {
  return text.startsWith(INDENT) ? text.slice(INDENT.length) : text;
}

/** Texts are the same also where a title was broken into lines. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.replaceAll("\n", "") === b.replaceAll("\n", ""));
}

/** A row's text; of a table's row also what stands beside a cell's place, where the user moved or wrote it. */
function cellsText(
  cells: readonly (Cell | undefined)[],
  layout: TableLayout | undefined,
  spans: SheetLayout["spans"] = tableSpans,
): string {
  if (layout) {
    const lefts = spans(layout).map(({ left }) => left);
    return lefts
      .map((left, column) => {
        const own = Array.from(cells.slice(column === 0 ? 0 : left, lefts[column + 1]), textOf);
        return own.filter((text) => text !== "").join("");
      })
      .join(CELL_BREAK);
  }
  const [first = "", ...others] = Array.from(cells, textOf);
  const more = others.filter((text) => text !== "");
  return more.length === 0 ? first : [first, ...more].filter((text) => text !== "").join("　");
}

/** The rows of the report sheet; rows that share an id are one paragraph, a table's head written again is left out. */
function readReportSheet(
  sheet: Sheet,
  generated: Generated,
  { idColumn, spans }: SheetLayout,
): readonly SheetParagraph[] {
  const byText = new Map([...generated].map(([id, { text }]) => [text, id]));
  const seen = new Set<string>();
  const out: SheetParagraph[] = [];
  for (const row of Array.from(sheet.rows)) {
    const cells = row ?? [];
    const written = textOf(cells[idColumn]);
    const text = cells.slice(0, idColumn);
    const last = out.at(-1);
    if (written === SPACE && cells.every((cell, column) => column === idColumn || textOf(cell) === "")) continue;
    if (written.endsWith(REPEATED_HEAD)) {
      const head = generated.get(written.slice(0, -REPEATED_HEAD.length));
      if (sameText(cellsText(text, head?.layout, spans), head?.text)) continue;
    }
    const id = generated.has(written)
      ? written
      : written === ""
        ? byText.get(unindented(cellsText(text, undefined)))
        : undefined;
    const known = id === undefined ? undefined : generated.get(id);
    const beside = cells.slice(idColumn + 1);
    const besides = beside.some((cell) => cell !== undefined) ? { beside } : {};
    if (id !== undefined && known && last?.id === id && !isTableRow(known)) {
      out[out.length - 1] = { ...last, text: last.text + cellsText(text, undefined) };
    } else if (id !== undefined && known && !seen.has(id)) {
      const words = cellsText(text, known.layout, spans);
      out.push({
        id,
        role: known.role,
        text: known.layout ? words : unindented(words),
        ...(known.layout && { layout: known.layout }),
        ...besides,
      });
      seen.add(id);
    } else out.push({ ...ownRow(text, last, spans), ...besides });
  }
  return trimmed(out);
}

/** A row that the user put in: a table's row inside a table, else a paragraph of hers. */
function ownRow(
  cells: readonly (Cell | undefined)[],
  before: SheetParagraph | undefined,
  spans: SheetLayout["spans"],
): SheetParagraph {
  const filled = cells.filter((cell) => textOf(cell) !== "").length;
  if (filled > 1 && before?.layout && isTableRow(before))
    return { role: "tableRow", text: cellsText(cells, before.layout, spans), layout: before.layout };
  return { role: "body", text: cellsText(cells, undefined) };
}

/** Without the empty rows at the end. */
function trimmed(paragraphs: readonly SheetParagraph[]): readonly SheetParagraph[] {
  const last = paragraphs.findLastIndex(({ text, beside }) => text !== "" || beside !== undefined);
  return paragraphs.slice(0, last + 1);
}

/**
 * What the paragraphs of a sheet go back to. A click that broke off may have left the report of before beside the
 * version of after: then no paragraph has its new text, and, unless the workbook says that the click broke off, one at
 * least has the text of before.
 */
function baseOf(sheet: Sheet, { generated, previous }: Version, layout: SheetLayout, unfinished: boolean): Generated {
  if (!previous) return generated;
  const before = previous.generated;
  const changed = [...generated].filter(([id, { text }]) => !sameText(before.get(id)?.text, text));
  const now = readReportSheet(sheet, generated, layout);
  const texts = new Map(now.map(({ id, text }) => [id, text]));
  if (changed.some(([id, { text }]) => sameText(texts.get(id), text))) return generated;
  if (unfinished) return before;
  return changed.some(([id]) => before.has(id) && sameText(texts.get(id), before.get(id)?.text)) ? before : generated;
}

const known = new WeakMap<Workbook, { readonly report: WrittenReport | undefined }>();

/**
 * The report on the sheet that we marked, `undefined` where there is none or its first writing broke off before it. A
 * workbook never changes and is read once.
 */
export function writtenReport(workbook: Workbook): WrittenReport | undefined {
  const before = known.get(workbook);
  if (before) return before.report;
  const report = readWritten(workbook);
  known.set(workbook, { report });
  return report;
}

/** How many paragraphs are as they were written. */
function unchangedIn(paragraphs: readonly SheetParagraph[], generated: Generated): number {
  return paragraphs.filter(({ id, text }) => id !== undefined && sameText(generated.get(id)?.text, text)).length;
}

/**
 * The report on the sheet where the user deleted what it goes back to: each paragraph is known by its id, and the text
 * that would be written now stands for the text that was. What differs from it counts as the user's; what is not there is new.
 */
export function reportWithoutVersion(workbook: Workbook, now: Generated): WrittenReport | undefined {
  const report = markedSheet(workbook, SHEET_MARKS.version) ? undefined : readWritten(workbook, { generated: now });
  return report && { ...report, generated: asFarAsWritten(report.generated, report.paragraphs) };
}

/** What is on the sheet of what it goes back to, where nothing says that the user took the rest out. */
function asFarAsWritten(generated: Generated, paragraphs: readonly SheetParagraph[]): Generated {
  const present = new Set(paragraphs.map(({ id }) => id));
  return new Map([...generated].filter(([id]) => present.has(id)));
}

function readWritten(workbook: Workbook, unknown: Version = NO_VERSION): WrittenReport | undefined {
  const report = markedSheet(workbook, SHEET_MARKS.report);
  if (!report) return undefined;
  const marked = markedSheet(workbook, SHEET_MARKS.version);
  const version = marked ? readVersionSheet(marked) : unknown;
  const written = FORMER[(marked && versionFormat(marked)) ?? 0] ?? LAYOUT;
  const ids = new Set([...version.generated.keys(), ...(version.previous?.generated.keys() ?? [])]);
  const { sheet, idColumn } = asLaidOut(report, ids, written.idColumn, ({ sheet: rows, idColumn: at }) =>
    unchangedIn(readReportSheet(rows, version.generated, { ...written, idColumn: at }), version.generated),
  );
  const layout = { ...written, idColumn };
  const unfinished = isUnfinished(workbook);
  const base = baseOf(sheet, version, layout, unfinished);
  const paragraphs = readReportSheet(sheet, base, layout);
  const generated = unfinished && !version.previous ? asFarAsWritten(base, paragraphs) : base;
  const begun = !unfinished || paragraphs.some(({ id }) => id !== undefined);
  return begun ? { paragraphs, generated, version } : undefined;
}
