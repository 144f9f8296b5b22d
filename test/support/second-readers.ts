import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { cellAddress } from "../../src/core/workbook/address";
import { isCellError, type Workbook } from "../../src/core/workbook/snapshot";

/** The values of a workbook's cells by sheet and address; errors by their name, empty text left out. */
export type CellValues = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

const PYTHON = "/usr/bin/python3";

/** Whether openpyxl is installed. */
export const canOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0;

const SCRIPT = `
import datetime, json, openpyxl, sys, warnings
from openpyxl.utils.datetime import to_excel
warnings.simplefilter("ignore")
out = []
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                    value = to_excel(value)
                if value is not None and value != "":
                    cells[cell.coordinate] = value
        sheets[sheet.title] = cells
    out.append(sheets)
print(json.dumps(out))
`;

/** What openpyxl reads from files, in their order. */
export function openpyxlValues(files: readonly Uint8Array[]): readonly CellValues[] {
  const folder = mkdtempSync(join(tmpdir(), "readers-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const text = execFileSync(PYTHON, ["-c", SCRIPT, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
    return JSON.parse(text) as CellValues[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells by address, empty ones left out, numbers with the 15 digits that a spreadsheet keeps, line ends as `\n`. */
function tidy(cells: readonly (readonly [string, unknown])[]): CellValues[string] {
  return Object.fromEntries(
    cells.flatMap(([address, value]): [string, string | number | boolean][] => {
      if (typeof value === "number") return [[address, Number(value.toPrecision(15))]];
      if (typeof value === "string" && value !== "") return [[address, value.replace(/\r\n?|_x000D_\n?/g, "\n")]];
      return typeof value === "boolean" ? [[address, value]] : [];
    }),
  );
}

/** The same values with what readers may differ in taken out. */
export function comparable(values: CellValues): CellValues {
  return Object.fromEntries(Object.entries(values).map(([name, cells]) => [name, tidy(Object.entries(cells))]));
}

/** What SheetJS reads from a file. */
export function sheetJsValues(bytes: Uint8Array): CellValues {
  const book = read(bytes, { type: "array", cellText: true });
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const cells = Object.entries(book.Sheets[name] ?? {}).filter(([address]) => !address.startsWith("!"));
      return [
        name,
        tidy(
          cells.map(([address, cell]: [string, { t: string; v?: unknown; w?: string }]) => [
            address,
            cell.t === "e" ? cell.w : cell.v,
          ]),
        ),
      ];
    }),
  );
}

/** A workbook that was read by this product, as the second readers give theirs. */
export function ownValues(workbook: Workbook): CellValues {
  return Object.fromEntries(
    workbook.sheets.map(({ name, rows }) => [
      name,
      tidy(
        rows.flatMap((row, r) =>
          (row ?? []).map((cell, c) => {
            const value = cell?.value ?? null;
            return [cellAddress({ row: r, column: c }), isCellError(value) ? value.error : value] as const;
          }),
        ),
      ),
    ]),
  );
}
