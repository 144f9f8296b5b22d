import { TEXT_COLUMNS, TEXT_WIDTH, CELL_PADDING, TABLE_SIZE } from "./page";
import { isGroupRow, isTotalRow } from "./table-grid";
import { textWidth } from "./text-layout";

/** What the columns of a table are measured by. */
export interface TableTexts {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width that the columns get where their texts leave a choice. */
  readonly widths: readonly number[];
}

/** A number with what clings to it: ≥15265.73万美元, 100.61%, 第3位. Longer texts are words, which may be broken. */
const NUMBER = /^\D?-?[0-9][0-9.,]*\D{0,6}$/u;
/** Widest text, in em, that counts as one number. */
const LONGEST = 12;
/** Em that a column of words has at least, and that it may ask for. */
const WORDS = { least: 4, most: 20 } as const;
/** Bold letters and digits are wider; a row that adds up the others is bold. */
const BOLD = 1.09;

const COLUMN = TEXT_WIDTH / TEXT_COLUMNS.length;
/** The part of a column that is surely filled: programs differ in how wide a file's columns are. */
const SURE = 0.92;

/** Em of digits, points and percent signs in the fonts that stand in where Times New Roman is not installed. */
const BROAD = [
  [/[0-9]/g, 0.64],
  [/[.,]/g, 0.32],
  [/%/g, 0.95],
] as const;

/** Em that some programs put between a number and a character, whatever a document says. */
const BETWEEN = 0.2;
/** Points of the Word document's column for one of the sheet's, and of the free sides of its cells. */
const DOCUMENT = { column: 14.74, padding: 4 } as const;

/** Em that a text takes at most, in whichever font; `sure` is the part of a column that is. */
function mostWidth(text: string, bold: boolean, sure = 1): number {
  const broader = BROAD.reduce((sum, [sign, em]) => sum + (text.match(sign)?.length ?? 0) * (em - 0.5), 0);
  return Math.max(textWidth(text) / sure, textWidth(text) + broader) * (bold ? BOLD : 1);
}

function isNumber(text: string): boolean {
  return NUMBER.test(text) && textWidth(text) <= LONGEST;
}

/** Em that a text takes at most in the Word document. */
function documentWidth(text: string, bold: boolean): number {
  const beside = text.match(/[0-9.%](?=[^\x20-\u2fff])|[^\x20-\u2fff](?=[0-9])/gu)?.length ?? 0;
  return mostWidth(text, bold) + beside * BETWEEN;
}

/** Em that a number with its unit takes at most in the Word document; `undefined` for words, which may be broken. */
export function numberWidth(text: string, bold: boolean): number | undefined {
  return isNumber(text) ? documentWidth(text, bold) : undefined;
}

/** How many of the sheet's columns hold a text on one line, or `most` em of it, there and in the Word document. */
function columnsFor(text: string, bold = false, most = Infinity): number {
  const onSheet = (Math.min(most, mostWidth(text, bold, SURE)) * TABLE_SIZE + CELL_PADDING) / COLUMN;
  const inDocument = (Math.min(most, documentWidth(text, bold)) * TABLE_SIZE + DOCUMENT.padding) / DOCUMENT.column;
  return Math.ceil(Math.max(onSheet, inDocument) - 1e-9);
}

interface Wanted {
  /** Columns without which a number would be broken. */
  readonly least: number;
  /** Columns in which no text is broken, as far as a table has room for that. */
  readonly full: number;
}

function wantedBy(header: string, texts: readonly (readonly [text: string, bold: boolean])[]): Wanted {
  let least = columnsFor(header, false, Math.min(WORDS.least, textWidth(header) / 2));
  let full = columnsFor(header);
  for (const [text, bold] of texts) {
    least = Math.max(least, isNumber(text) ? columnsFor(text, bold) : columnsFor(text, bold, WORDS.least));
    full = Math.max(full, columnsFor(text, bold, WORDS.most));
  }
  return { least, full: Math.max(least, full) };
}

/** The index with the largest of the values; the first of equals. */
function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/**
 * Shares of the type area by what stands in a table's columns: every number has room on one line with its unit, what is
 * left goes to the columns whose texts are still broken, the names above all, then by the table's own shares. Whole
 * columns of the sheet, so that sheet and document have the same table.
 */
export function contentWidths({ header, rows, widths }: TableTexts): readonly number[] {
  const all = TEXT_COLUMNS.length;
  const told = rows.filter((row) => !isGroupRow(row));
  const wanted = widths.map((_, column) =>
    wantedBy(
      header[column] ?? "",
      told.map((row) => [row[column] ?? "", isTotalRow(row)] as const),
    ),
  );
  const counts = wanted.map(({ least }) => least);
  const sum = (): number => counts.reduce((total, count) => total + count, 0);
  while (sum() > all) {
    const index = largest(counts);
    counts[index] = (counts[index] ?? 1) - 1;
  }
  while (sum() < all) {
    const broken = wanted.map(({ full }, index) => full > (counts[index] ?? 0));
    const short = counts.map((count, index) =>
      broken[index] || !broken.includes(true) ? (widths[index] ?? 0) * all - count : -Infinity,
    );
    const index = largest(short);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count) => count / all);
}
