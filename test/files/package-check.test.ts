import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { plan } from "../hosts/file/plans";
import { packageProblems } from "../support/packages/expect-valid-package";
import { canValidate } from "../support/packages/schemas";

const sound = unzipSync(workbookFiles.create(plan));
const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const BOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";

/** The sound workbook with one part changed; a pattern that is not there is a mistake in the test. */
function broken(part: string, from: string | RegExp, to: string): Uint8Array {
  const text = strFromU8(sound[part] ?? new Uint8Array());
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to break in ${part}`);
  return zipSync({ ...sound, [part]: strToU8(changed) });
}

function without(part: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== part)));
}

it("finds nothing in a sound workbook", () => {
  expect(packageProblems(zipSync(sound))).toEqual([]);
});

it.each<readonly [what: string, bytes: () => Uint8Array, said: RegExp]>([
  [
    "a part without a content type",
    () => zipSync({ ...sound, "xl/a.bin": strToU8("x") }),
    /xl\/a\.bin has no content type/,
  ],
  [
    "a part that nothing leads to",
    () => zipSync({ ...sound, "xl/extra.xml": strToU8("<a/>") }),
    /nothing leads to part xl\/extra/,
  ],
  ["a content type for a missing part", () => without("xl/theme/theme1.xml"), /content type for missing part/],
  ["a relationship to a missing part", () => without("xl/theme/theme1.xml"), /leads to missing xl\/theme/],
  [
    "a content type given twice",
    () => broken(TYPES, /(<Override PartName="\/xl\/styles.xml"[^>]*>)/, "$1$1"),
    /styles.xml given twice/,
  ],
  ["a relationship id given twice", () => broken("xl/_rels/workbook.xml.rels", "rId2", "rId1"), /id rId1 twice/],
  ["broken XML", () => broken(SHEET, "</sheetData>", ""), /SyntaxError/],
  ["a sheet id given twice", () => broken(BOOK, 'sheetId="2"', 'sheetId="1"'), /sheetId 1 twice/],
  [
    "a sheet name that Excel refuses",
    () => broken(BOOK, 'name="数据来源"', 'name="数据:来源"'),
    /sheet name 数据:来源/,
  ],
  ["a hidden active tab", () => broken(BOOK, 'activeTab="0"', 'activeTab="1"'), /active tab 数据来源 is hidden/],
  ["a defined name for a missing sheet", () => broken(BOOK, "数据来源!$A$1", "没有!$A$1"), /names missing sheet 没有/],
  [
    "a defined name given twice",
    () => broken(BOOK, /(<definedName name="_PERF_TRACE".*?<\/definedName>)/, "$1$1"),
    /_PERF_TRACE\| twice/,
  ],
  ["a wrong count of formats", () => broken(STYLES, /<cellXfs count="\d+"/, '<cellXfs count="9"'), /cellXfs counts 9/],
  ["a font that is not there", () => broken(STYLES, /(<cellXfs.*?)fontId="0"/, '$1fontId="77"'), /font 77/],
  [
    "a number format that is not there",
    () => broken(STYLES, /(<cellXfs.*?)numFmtId="0"/, '$1numFmtId="170"'),
    /number format 170/,
  ],
  ["a cell format that is not there", () => broken(SHEET, 's="1"', 's="99"'), /A1: format 99 does not exist/],
  [
    "a shared string that is not there",
    () => broken(SHEET, /<c r="A1"([^>]*) t="inlineStr"><is>.*?<\/is>/, '<c r="A1"$1 t="s"><v>5</v>'),
    /shared string 5/,
  ],
  ["rows out of order", () => broken(SHEET, '<row r="3"', '<row r="2"'), /row 2 after 2/],
  ["cells out of order", () => broken(SHEET, '<c r="B2"', '<c r="A2"'), /A2 out of order/],
  [
    "a dimension too small",
    () => broken(SHEET, /<dimension ref="[^"]*"/, '<dimension ref="A1:A2"'),
    /B2 lies outside the dimension/,
  ],
  [
    "merges that overlap",
    () => broken(SHEET, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="A1:B1"/><mergeCell ref="B1:B3"/>'),
    /A1:B1 and B1:B3 overlap/,
  ],
  [
    "text beyond a cell's limit",
    () => broken(SHEET, "整体支出绩效自评报告", "长".repeat(32_768)),
    /text of 32768 characters/,
  ],
  [
    "a link to a missing sheet",
    () => broken(SHEET, 'location="数据来源!B1"', 'location="没有!B1"'),
    /leads to 没有!B1/,
  ],
  [
    "a formula that names a missing sheet",
    () => broken(SHEET, "<f>数据来源!", "<f>没有!"),
    /formula names missing sheet 没有/,
  ],
  [
    "two selected tabs",
    () => broken("xl/worksheets/sheet2.xml", "<sheetView ", '<sheetView tabSelected="1" '),
    /2 tabs are selected/,
  ],
])("names %s", (_, bytes, said) => {
  expect(packageProblems(bytes())).toContainEqual(expect.stringMatching(said));
});

(canValidate ? it : it.skip)(
  `names what the schema forbids${canValidate ? "" : "（跳过：没有 OOXML 模式或 xmllint）"}`,
  () => {
    const problems = packageProblems(broken(SHEET, "<sheetData>", "<sheetData><note/>"));
    expect(problems).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet1\.xml:.*note.*not expected/)]);
  },
);
