import { copyName, savedCopy, whyNotSaved } from "../../src/workbench/saved-copy";
import { HostError } from "../../src/ports";
import type { FileChanges, OpenedFile } from "../../src/ports";

const edit = { sheet: "预算", row: 0, column: 0, value: 1 };
const followed = { ...edit, column: 1, formula: "=A1" };
const plan = { sheets: [] };

function file(format: OpenedFile["format"], size = 3): OpenedFile {
  return { name: `2021年自评.${format}`, format, bytes: new Uint8Array(size), workbook: { sheets: [], names: [] } };
}

/** A file host that refuses to touch the second column, as if it held a group of shared formulas. */
const files = {
  saved: [] as FileChanges[],
  save(_file: OpenedFile, changes: FileChanges): Uint8Array {
    if (changes.edits?.some(({ column }) => column === 1))
      throw new HostError("not-faithful", "预算!B1 单元格是数组公式的一部分。");
    files.saved.push(changes);
    return new Uint8Array([1]);
  },
};

beforeEach(() => {
  files.saved = [];
});

describe("saving a copy", () => {
  test("names it after the file, once", () => {
    expect(copyName("2021年自评.xlsx", "xlsx")).toBe("2021年自评-自评报告.xlsx");
    expect(copyName("2021年自评-自评报告.xlsx", "xlsx")).toBe("2021年自评-自评报告.xlsx");
    expect(copyName("v1.2.表.xls", "xlsx")).toBe("v1.2.表-自评报告.xlsx");
  });

  test("saves nothing where nothing changed", () => {
    expect(savedCopy(files, file("xlsx"), { typed: [], recalculated: [followed], plan: undefined })).toEqual({
      kind: "nothing",
      because: "unchanged",
    });
  });

  test("writes edits and our sheets into a copy of an .xlsx or .xlsm, which keeps its kind", () => {
    const copy = savedCopy(files, file("xlsm"), { typed: [edit], recalculated: [], plan });
    expect(copy).toMatchObject({ kind: "whole", name: "2021年自评-自评报告.xlsm" });
    expect(files.saved).toEqual([{ edits: [edit], plan }]);
  });

  test("leaves results that followed to the user's program where they cannot be written", () => {
    const copy = savedCopy(files, file("xlsx"), { typed: [edit], recalculated: [followed], plan: undefined });
    expect(copy.kind).toBe("whole");
    expect(files.saved).toEqual([{ edits: [edit] }]);
  });

  test("passes on why the user's own edit cannot be written", () => {
    expect(() => savedCopy(files, file("xlsx"), { typed: [{ ...edit, column: 1 }], recalculated: [], plan })).toThrow(
      "数组公式",
    );
  });

  test("gives the report alone for formats that carry no changes", () => {
    expect(savedCopy(files, file("xls"), { typed: [edit], recalculated: [], plan })).toMatchObject({
      kind: "reportOnly",
      name: "2021年自评-自评报告.xlsx",
    });
    expect(files.saved).toEqual([{ plan }]);
    expect(savedCopy(files, file("csv"), { typed: [edit], recalculated: [], plan: undefined })).toEqual({
      kind: "nothing",
      because: "format",
    });
  });
});

describe("an edit as it is made", () => {
  test("is declined with the file's own reason", () => {
    expect(whyNotSaved(files, file("xlsx"), [{ ...edit, column: 1 }])).toContain("数组公式");
    expect(whyNotSaved(files, file("xlsx"), [edit])).toBeUndefined();
  });

  test("is not tried on formats that are not written back, nor on very large files", () => {
    expect(whyNotSaved(files, file("xls"), [{ ...edit, column: 1 }])).toBeUndefined();
    expect(whyNotSaved(files, file("xlsx", 5 * 1024 * 1024), [{ ...edit, column: 1 }])).toBeUndefined();
  });
});
