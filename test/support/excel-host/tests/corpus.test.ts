import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Workbook } from "../../../../src/core/workbook/snapshot";
import { createExcelHost } from "../../../../src/hosts/excel/excel-host";
import { workbookFiles } from "../../../../src/hosts/file/workbook-files";
import { startExcel } from "../start-excel";

/** Workbooks of real units lie beside the project, not in it. */
const FOLDERS = ["../shared/corpus", "assets/samples"].map((folder) => path.join(__dirname, "../../../..", folder));
const BOOKS = FOLDERS.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.xlsx$/i.test(name))
        .map((name) => [name, path.join(folder, name)] as const)
    : [],
);

/** Names are told in the order of the file by one, in that of Excel's list by the other. */
const sorted = (workbook: Workbook) => ({
  sheets: workbook.sheets,
  names: [...workbook.names].sort((a, b) => `${a.sheet ?? ""} ${a.name}`.localeCompare(`${b.sheet ?? ""} ${b.name}`)),
});

const corpus = existsSync(FOLDERS[0] ?? "");
(corpus ? test : test.skip)("the corpus is there", () => expect(BOOKS.length).toBeGreaterThan(2));

describe.each(BOOKS)("%s opened in Excel", (name, file) => {
  test("reads the same as from its file, and is saved unchanged", async () => {
    const bytes = new Uint8Array(readFileSync(file));
    const opened = workbookFiles.open(bytes, name);
    const excel = await startExcel({ file: opened, profile: "ltsc2021" });
    expect(sorted(await createExcelHost(excel.Excel, { patience: 10_000 }).read())).toEqual(sorted(opened.workbook));
    expect(excel.undoClearing).toEqual([]);
    expect(Buffer.from(excel.save()).equals(Buffer.from(bytes))).toBe(true);
    await excel.close();
  });
});
