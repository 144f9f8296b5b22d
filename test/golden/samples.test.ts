import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sheetContent } from "../../scripts/samples/sample-sheet";
import { sampleWorkbooks } from "../../scripts/samples/sample-workbooks";
import { cellAt, findSheet, type Cell } from "../../src/core/workbook/snapshot";
import { createWorkbookFile } from "../../src/hosts/file/create-workbook";
import { workbookFiles } from "../../src/hosts/file/workbook-files";

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));

describe.each(Object.keys(sampleWorkbooks))("the sample workbook %s", (name) => {
  test("is what its script makes, byte for byte", () => {
    const made = createWorkbookFile((sampleWorkbooks[name] ?? []).map(sheetContent));
    expect(Buffer.from(made).equals(Buffer.from(bytesOf(name)))).toBe(true);
  });

  test("carries none of our marks: every sheet is the user's own", () => {
    const { workbook } = workbookFiles.open(bytesOf(name), name);
    expect(workbook.names.filter((defined) => defined.name.startsWith("_PERF_"))).toEqual([]);
  });

  test("keeps a text in no covered cell of a merge", () => {
    const { workbook } = workbookFiles.open(bytesOf(name), name);
    const covered = workbook.sheets.flatMap((sheet) =>
      sheet.merges.flatMap((merge) =>
        sheet.rows.flatMap((row, y) =>
          (row ?? []).flatMap((cell, x) =>
            y >= merge.top &&
            y <= merge.bottom &&
            x >= merge.left &&
            x <= merge.right &&
            (y > merge.top || x > merge.left) &&
            cell?.value != null
              ? [`${sheet.name} ${String(y)},${String(x)}`]
              : [],
          ),
        ),
      ),
    );
    expect(covered).toEqual([]);
  });
});

describe("进贤县商务局2021.xlsx", () => {
  const { workbook } = workbookFiles.open(bytesOf("进贤县商务局2021.xlsx"), "进贤县商务局2021.xlsx");
  const at = (name: string, row: number, column: number): Cell | undefined => {
    const sheet = findSheet(workbook, name);
    return sheet && cellAt(sheet, row, column);
  };

  test("has the sheets that a bureau keeps", () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["预算执行", "绩效指标台账", "单位情况"]);
  });

  test("adds up its budget by formulas", () => {
    expect(at("预算执行", 4, 4)).toMatchObject({ formula: "=B5+C5+D5", value: 934.55 });
    expect(at("预算执行", 4, 5)).toMatchObject({ formula: "=F6+F7", value: 934.55 });
  });

  test("shows growth as published: 8.05%, 10.70%, 19.6%, 27%", () => {
    const growth = workbook.sheets[1]?.rows.map((row) => row?.[7]).filter((cell) => typeof cell?.value === "number");
    expect(growth?.map((cell) => [cell?.value, cell?.format])).toEqual([
      [0.0805, "0.00%"],
      [0.0687, "0.00%"],
      [0.107, "0.00%"],
      [0.196, "0.0%"],
      [0.27, "0%"],
    ]);
  });

  test("gives every part a row of its own", () => {
    const names = (workbook.sheets[1]?.rows ?? []).map((row) => row?.[2]?.value);
    expect(names).toEqual(
      expect.arrayContaining([
        "其中：出口",
        "　　　进口",
        "　　　其中：餐饮业",
        "　　　　　　超市",
        "　　　　　　其他",
      ]),
    );
  });
});
