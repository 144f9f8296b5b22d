import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { recognise } from "../../src/core/recognition/recognise";
import type { Sheet, Workbook } from "../../src/core/workbook/snapshot";
import { utils, write, type BookType } from "@e965/xlsx";
import { allForms } from "../core/recognition/unseen/all-forms";

/** A workbook with what is read in it: the tables' kinds and places, and the cells with the figures of more than one row. */
export interface KnownForm {
  readonly workbook: Workbook;
  readonly kinds: readonly string[];
  readonly data: ReadonlySet<string>;
}

/** The tables of a workbook as `sheet!row kind`, without those that only describe the unit. */
export function kindsOf(workbook: Workbook): readonly string[] {
  return recognise(workbook)
    .tables.filter(({ kind }) => kind !== "profile")
    .map(({ sheet, kind, header }) => `${sheet}!${String(header.top)},${String(header.left)} ${kind}`)
    .sort();
}

/** A cell's key in `KnownForm.data`. */
export const dataKey = (sheet: string, row: number, column: number): string =>
  `${sheet}!${String(row)},${String(column)}`;

function known(workbook: Workbook): KnownForm {
  const data = new Set<string>();
  for (const { sheet, columns, rows } of recognise(workbook).tables)
    for (const { cells } of rows.length > 1 && columns.some(({ header }) => header !== "") ? rows : [])
      for (const [role, place] of Object.entries(cells))
        if (place && !["item", "name", "code"].includes(role)) data.add(dataKey(sheet, place.row, place.column));
  return { workbook, kinds: kindsOf(workbook), data };
}

/** Every form of the fixtures and of the unseen ones. */
export const knownForms: readonly KnownForm[] = allForms.map(({ sheets }) => known({ sheets, names: [] }));

function sheetJs(sheets: readonly Sheet[], bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const cells = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
    const made = utils.aoa_to_sheet(cells);
    made["!merges"] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(book, made, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

const types: readonly BookType[] = ["xlsx", "xlsm", "biff8", "ods", "csv", "xlml"];

/** Files of the forms, one of each format for a few of them. */
export const knownFiles: readonly Uint8Array[] = types.flatMap((type, index) =>
  [index, index + 7, index + 14].flatMap((at) => {
    const form = knownForms[at % knownForms.length];
    return form ? [sheetJs(form.workbook.sheets.slice(0, 2), type)] : [];
  }),
);

/** Opens a file's bytes and reads it. */
export const readBytes = (bytes: Uint8Array) => recognise(workbookFiles.open(bytes, "a.xlsx").workbook);
