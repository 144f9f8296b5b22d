import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Table } from "../../../src/core/recognition/model";
import { recognise } from "../../../src/core/recognition/recognise";
import { fold } from "../../../src/core/recognition/text";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { workbook } from "../../support/sheet";
import { allForms } from "./unseen/all-forms";
import type { NamedSheets } from "./unseen/all-forms";
import {
  fullWidth,
  swapped,
  traditional,
  unitLineOnTop,
  withColumn,
  withRows,
  withTexts,
  writtenOut,
} from "./unseen/layout";
import { portrait } from "./unseen/portrait";

const folder = join(__dirname, "../../../../shared/corpus");
const corpus: readonly NamedSheets[] = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => ({
    name,
    sheets: workbookFiles.open(new Uint8Array(readFileSync(join(folder, name))), name).workbook.sheets,
  }));
const forms = [...allForms, ...corpus];

const tablesOf = (sheets: readonly Sheet[]): readonly Table[] => recognise(workbook(sheets)).tables;

const gist = (sheets: readonly Sheet[]): readonly string[] =>
  portrait(recognise(workbook(sheets)), sheets, true).map(fold);

const before = new Map(forms.map((form) => [form, gist(form.sheets)]));
const anyForm = fc.constantFrom(...forms);
const seeded = { seed: 20_211_231, numRuns: forms.length } as const;

function stays(form: NamedSheets, change: (sheet: Sheet) => Sheet): void {
  expect([form.name, ...gist(form.sheets.map(change))]).toEqual([form.name, ...(before.get(form) ?? [])]);
}

describe("in every form the reading does not depend on", () => {
  it("empty rows", () => {
    fc.assert(
      fc.property(anyForm, fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 4 }), (form, places) => {
        const sorted = [...places].sort((a, b) => b - a);
        stays(form, (sheet) => sorted.reduce((one, at) => withRows(one, at), sheet));
      }),
      seeded,
    );
  });

  it("empty columns", () => {
    fc.assert(
      fc.property(anyForm, fc.nat(9), (form, at) => {
        stays(form, (sheet) => withColumn(sheet, at));
      }),
      seeded,
    );
  });

  it("hidden columns and rows", () => {
    fc.assert(
      fc.property(anyForm, fc.uniqueArray(fc.nat(12)), (form, hidden) => {
        stays(form, (sheet) => ({ ...sheet, hiddenColumns: new Set(hidden), hiddenRows: new Set(hidden) }));
      }),
      seeded,
    );
  });

  it.each(forms)("full-width letters and traditional punctuation: $name", (form) => {
    stays(form, (sheet) => withTexts(sheet, fullWidth));
    stays(form, (sheet) => withTexts(sheet, traditional));
  });

  it.each(forms)("a block of notes above: $name", (form) => {
    const notes = ["填报说明：", "1.请各单位如实填写，不得增删行列。", "2.本表于每年3月底前报送。", null];
    stays(form, (sheet) =>
      withRows(
        sheet,
        0,
        notes.map((value) => [{ value }]),
      ),
    );
  });

  it.each(forms)("where the line with the unit stands: $name", (form) => {
    stays(form, (sheet) => unitLineOnTop(sheet) ?? sheet);
  });

  it.each(forms)("whether 一级指标 and 二级指标 are merged or written on every row: $name", (form) => {
    const levels = new Map(
      form.sheets.map((sheet) => [
        sheet,
        tablesOf([sheet]).flatMap(({ columns, header, range }) =>
          columns
            .filter(({ role }) => role === "level1" || role === "level2")
            .map(({ column }) => ({ column, top: header.bottom, bottom: range.bottom })),
        ),
      ]),
    );
    stays(form, (sheet) =>
      writtenOut(sheet, (rect) =>
        (levels.get(sheet) ?? []).some(
          ({ column, top, bottom }) => rect.left === column && rect.top > top && rect.bottom <= bottom,
        ),
      ),
    );
  });

  it.each(forms)("the order of neighbouring columns of figures: $name", (form) => {
    for (const sheet of form.sheets)
      for (const { kind, columns, header, range } of tablesOf([sheet])) {
        if (kind === "profile" || kind === "finalAccounts") continue;
        const figures = new Set(
          columns
            .filter(({ role, header: text }) => text !== "" && !/^(item|name|code|level|reason|remark)/.test(role))
            .map(({ column }) => column),
        );
        for (const column of figures) {
          const other = figures.has(column + 1) ? swapped(sheet, column, header.top, range.bottom) : undefined;
          if (other) stays(form, (one) => (one === sheet ? other : one));
        }
      }
  });

  const flat = forms.flatMap(({ name, sheets }) =>
    sheets.flatMap((sheet) => {
      const [table, ...others] = tablesOf([sheet]);
      const details = table?.rows.filter(({ rowRole }) => rowRole === "detail") ?? [];
      const rows = details.map(({ row }) => row);
      const plain =
        table?.rows.every(({ rowRole }) => rowRole === "detail" || rowRole === "total") &&
        new Set(details.map(({ side }) => side)).size === 1 &&
        details.every(({ depth, level1, level2 }) => depth === 0 && level1 === undefined && level2 === undefined) &&
        !sheet.merges.some(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom)) &&
        table.header.bottom < Math.min(...rows);
      return table && plain && others.length === 0 && rows.length > 1 ? [{ name, kind: table.kind, sheet, rows }] : [];
    }),
  );

  it.each(flat.filter(({ kind }) => kind !== "finalAccounts"))("the order of the rows: $name", ({ sheet, rows }) => {
    const turned = sheet.rows.map((cells, row) => {
      const at = rows.indexOf(row);
      return at < 0 ? cells : sheet.rows[rows[rows.length - 1 - at] ?? row];
    });
    expect(gist([{ ...sheet, rows: turned }]).toSorted()).toEqual(gist([sheet]).toSorted());
  });

  it.each(flat)("whether the rows lie in one sheet or in two: $name", ({ sheet, rows }) => {
    const [first = 0, second = 0] = rows;
    const upper = { ...sheet, rows: sheet.rows.slice(0, second) };
    const lower = { ...sheet, name: "续表", rows: [...sheet.rows.slice(0, first), ...sheet.rows.slice(second)] };
    expect([...new Set(gist([upper, lower]))].toSorted()).toEqual([...new Set(gist([sheet]))].toSorted());
  });
});
