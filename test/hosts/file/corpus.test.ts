import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read, utils } from "@e965/xlsx";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { cellAddress } from "../../../src/core/workbook/address";
import { isCellError } from "../../../src/core/workbook/snapshot";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { expectValidPackage } from "../../support/packages/expect-valid-package";
import { changedParts } from "./parts";
import { plan } from "./plans";

const folder = resolve(__dirname, "../../../../shared/corpus");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];

(names.length > 0 ? describe : describe.skip)("public workbooks beside the project", () => {
  it.each(names.length > 0 ? names : ["（跳过：没有语料）"])("%s", (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const file = workbookFiles.open(bytes, name);

    const other = read(bytes, { type: "array", cellFormula: true });
    for (const sheet of file.workbook.sheets) {
      const same = other.Sheets[sheet.name] ?? {};
      sheet.rows.forEach((row, r) => {
        row?.forEach((cell, c) => {
          if (!cell || cell.value === null || isCellError(cell.value)) return;
          const theirs: unknown = (same[cellAddress({ row: r, column: c })] as { v?: unknown } | undefined)?.v;
          expect(
            typeof cell.value === "number" ? Number(theirs).toPrecision(15) : String(theirs).replace(/\r\n?/g, "\n"),
          ).toBe(typeof cell.value === "number" ? cell.value.toPrecision(15) : String(cell.value));
        });
      });
      const theirCells = utils
        .sheet_to_json<unknown[]>(same, { header: 1, blankrows: false })
        .flat()
        .filter((value) => value !== undefined && value !== "").length;
      expect(sheet.rows.flat().filter((cell) => cell !== undefined && cell.value !== null)).toHaveLength(theirCells);
    }

    const saved = workbookFiles.save(file, { plan });
    const count = file.workbook.sheets.length;
    expect(changedParts(bytes, saved)).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        `xl/worksheets/sheet${count + 1}.xml`,
        `xl/worksheets/sheet${count + 2}.xml`,
      ].sort(),
    );
    expect(workbookFiles.open(saved, name).workbook).toEqual(applyPlan(file.workbook, plan));
    expect(workbookFiles.look(file).sheets).toHaveLength(count);
    expectValidPackage(saved, bytes);
  });
});
