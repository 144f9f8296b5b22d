import { write, type BookType, type CellObject, type WorkSheet } from "@e965/xlsx";
import { cellAddress, rectAddress } from "../../src/core/workbook/address";
import { isCellError, type Cell, type Sheet, type Workbook } from "../../src/core/workbook/snapshot";

function cellOf({ value, formula, format }: Cell): CellObject {
  const plain = isCellError(value) ? value.error : value;
  return {
    t: typeof plain === "number" ? "n" : typeof plain === "boolean" ? "b" : plain === null ? "z" : "s",
    ...(plain === null ? {} : { v: plain }),
    ...(formula === undefined ? {} : { f: formula.slice(1) }),
    ...(format === undefined ? {} : { z: format }),
  };
}

function sheetOf({ rows, merges }: Sheet): WorkSheet {
  const cells = rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => (cell ? [[cellAddress({ row: r, column: c }), cellOf(cell)] as const] : [])),
  );
  const right = Math.max(0, ...rows.map((row) => (row?.length ?? 1) - 1));
  return {
    ...Object.fromEntries(cells),
    "!ref": rectAddress({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right }),
    "!merges": merges.map(({ top, left, bottom, right: end }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: end },
    })),
  };
}

/** A fixture as a file, written by a library that is not under test. */
export function workbookBytes(workbook: Workbook, bookType: BookType = "xlsx"): Uint8Array {
  const book = {
    SheetNames: workbook.sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheetOf(sheet)])),
    Workbook: {
      Sheets: workbook.sheets.map(({ visibility }) => ({
        Hidden: visibility === "visible" ? (0 as const) : visibility === "hidden" ? (1 as const) : (2 as const),
      })),
    },
  };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}
