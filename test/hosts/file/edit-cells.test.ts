import fc from "fast-check";
import { cellAddress } from "../../../src/core/workbook/address";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { applyEdits } from "../../../src/hosts/file/apply-edits";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import type { CellEdit, HostError, OpenedFile } from "../../../src/ports";
import { plan } from "./plans";
import { book, bookParts, changedParts, MAIN, partsOf, partText, worksheet, zipParts, type BookOptions } from "./parts";

const open = (bytes: Uint8Array): OpenedFile => workbookFiles.open(bytes, "a.xlsx");
const edit = (address: string, value: CellEdit["value"], formula?: string): CellEdit => {
  const [, letters = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return {
    sheet: "表",
    row: Number(row) - 1,
    column: letters.charCodeAt(0) - 65,
    value,
    ...(formula === undefined ? {} : { formula }),
  };
};

/** The sheet's text after edits to a workbook with one sheet. */
function edited(sheet: string, edits: readonly CellEdit[], options: Partial<BookOptions> = {}): string {
  return partText(
    workbookFiles.save(open(book({ sheets: { 表: sheet }, ...options })), { edits }),
    "xl/worksheets/sheet1.xml",
  );
}

const rows =
  '<row r="2" spans="2:3" ht="20"><c r="B2" s="2" t="s"><v>0</v></c><!-- 留着 --><c r="C2"  s="1"><v>5</v></c></row>\n<row r="4"/><row r="6"><c r="B6"><f>B2*2</f><v>10</v></c></row>';
const sheet = worksheet(rows, {
  before: '<dimension ref="B2:C6"/><cols><col min="4" max="4" style="2"/></cols>',
  after: '<conditionalFormatting sqref="A1"/><extLst><ext uri="{x}"/></extLst>',
});

describe("editing cells", () => {
  it.each<[string, CellEdit, string, string]>([
    ["a number", edit("C2", 0.1 + 0.2), '<c r="C2"  s="1"><v>5</v></c>', '<c r="C2"  s="1"><v>0.3</v></c>'],
    [
      "text in place of a shared string",
      edit("B2", "甲 & 乙\n"),
      '<c r="B2" s="2" t="s"><v>0</v></c>',
      '<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">甲 &amp; 乙&#10;</t></is></c>',
    ],
    ["a boolean", edit("C2", true), '<c r="C2"  s="1"><v>5</v></c>', '<c r="C2"  s="1" t="b"><v>1</v></c>'],
    [
      "an error value",
      edit("C2", { error: "#N/A" }),
      '<c r="C2"  s="1"><v>5</v></c>',
      '<c r="C2"  s="1" t="e"><v>#N/A</v></c>',
    ],
    [
      "a formula with its value",
      edit("C2", "高", '=IF(B6>1,"高",XLOOKUP(1,A:A,B:B))'),
      '<c r="C2"  s="1"><v>5</v></c>',
      '<c r="C2"  s="1" t="str"><f>IF(B6&gt;1,&quot;高&quot;,_xlfn.XLOOKUP(1,A:A,B:B))</f><v>高</v></c>',
    ],
    [
      "our own function",
      edit("C2", 1, "=perf.completion(B2,B6)"),
      '<c r="C2"  s="1"><v>5</v></c>',
      '<c r="C2"  s="1"><f>_xldudf_PERF_COMPLETION(B2,B6)</f><v>1</v></c>',
    ],
    ["nothing", edit("B2", null), '<c r="B2" s="2" t="s"><v>0</v></c>', '<c r="B2" s="2"/>'],
    [
      "a cell between others",
      edit("D2", 7),
      '<c r="C2"  s="1"><v>5</v></c></row>',
      '<c r="C2"  s="1"><v>5</v></c><c r="D2" s="2"><v>7</v></c></row>',
    ],
    ["a cell before others", edit("A6", 7), '<row r="6"><c r="B6">', '<row r="6"><c r="A6"><v>7</v></c><c r="B6">'],
    ["a cell in an empty row", edit("B4", 7), '<row r="4"/>', '<row r="4"><c r="B4"><v>7</v></c></row>'],
    ["a new row between others", edit("C5", 7), '<row r="4"/>', '<row r="4"/><row r="5"><c r="C5"><v>7</v></c></row>'],
    ["a new row at the end", edit("C6", 7), "</c></row></sheetData>", '</c><c r="C6"><v>7</v></c></row></sheetData>'],
  ])("writes %s and keeps every other byte", (_, change, before, after) => {
    const options = { strings: ["<si><t>原文</t></si>"] };
    const outside = (text: string): string => text.replace(/<dimension[^>]*>/, "").replace(/ spans="[^"]*"/, "");
    expect(sheet).toContain(before);
    expect(outside(edited(sheet, [change], options))).toBe(outside(sheet.replace(before, after)));
  });

  it("widens the dimension and the row's spans only as far as needed", () => {
    expect(edited(sheet, [edit("E2", 1)])).toMatch(/<dimension ref="B2:E6"\/>.*<row r="2" spans="2:5"/s);
    expect(edited(sheet, [edit("A9", 1)])).toContain('<dimension ref="A2:C9"/>');
    expect(edited(sheet, [edit("C2", 1), edit("Z9", null)])).toContain('<dimension ref="B2:C6"/>');
  });

  it("fills a sheet that has no cells", () => {
    const empty = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    expect(edited(empty, [edit("B3", "新"), edit("A3", 1), edit("A1", 2)])).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c><x:c r="B3" t="inlineStr"><x:is><x:t xml:space="preserve">新</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  it("gives text that begins like a formula a quoted twin of its format", () => {
    const after = workbookFiles.save(open(book({ sheets: { 表: sheet } })), { edits: [edit("C2", "=1+1")] });
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain('<c r="C2" s="3" t="inlineStr">');
    expect(partText(after, "xl/styles.xml")).toContain(
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>',
    );
    expect(open(after).workbook.sheets[0]?.rows[1]?.[2]).toEqual({ value: "=1+1", format: "yyyy/m/d" });
  });

  it("asks Excel to calculate again, and touches no other part", () => {
    const before = book({ sheets: { 表: sheet, 其他: sheet }, afterSheets: '<calcPr calcId="191029"/><extLst/>' });
    const after = workbookFiles.save(open(before), { edits: [edit("C2", 8)] });
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(partText(after, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>');
  });

  it("takes the calculation chain out when a formula came or went, and only then", () => {
    const bytes = book({
      sheets: { 表: sheet },
      extra: {
        "xl/calcChain.xml": {
          content: `<calcChain xmlns="${MAIN}"><c r="B6" i="1"/></calcChain>`,
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
          relationship: "calcChain",
        },
      },
    });
    const chain = (edits: readonly CellEdit[]) => {
      const after = workbookFiles.save(open(bytes), { edits });
      return ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]
        .map((part) => partText(after, part).includes("calcChain"))
        .concat("xl/calcChain.xml" in partsOf(after));
    };
    expect(chain([edit("C2", 1)])).toEqual([true, true, true]);
    expect(chain([edit("B6", 1, "=B2*3")])).toEqual([true, true, true]);
    expect(chain([edit("B6", 1)])).toEqual([false, false, false]);
    expect(chain([edit("C2", 1, "=B2")])).toEqual([false, false, false]);
  });

  it("writes dates in the workbook's own system", () => {
    expect(edited(sheet, [edit("C2", 44562)], { beforeSheets: '<workbookPr date1904="1"/>' })).toContain(
      "<v>43100</v>",
    );
  });

  it("selects our sheet when the user's sheet changes anyway", () => {
    const selected = sheet.replace(
      "<dimension",
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><dimension',
    );
    const after = workbookFiles.save(open(book({ sheets: { 表: selected } })), { edits: [edit("C2", 1)], plan });
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain('<sheetView workbookViewId="0"/>');
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  });
});

describe("edits that cannot be faithful", () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>';
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const table = '<row r="1"><c r="B2"><f t="dataTable" ref="B2:C4" dt2D="1" r1="A1" r2="A2"/><v>1</v></c></row>';

  it.each<[string, string, CellEdit, RegExp]>([
    ["the first cell of a filled formula", shared, edit("A1", 1), /表!A1 单元格是向下填充/],
    ["any cell of an array formula", array, edit("A2", 1), /表!A2 单元格是数组公式/],
    ["a data table", table, edit("C3", 1), /模拟运算表/],
    ["a formula that spills", shared, edit("C3", 1, "=FILTER(A1:A9,B1:B9>1)"), /自动扩展/],
    ["cells without addresses", "<row><c><v>1</v></c></row>", edit("C1", 1), /没有按顺序/],
  ])("declines %s", (_, cells, change, message) => {
    expect(() => edited(worksheet(cells), [change])).toThrow(
      expect.objectContaining({ code: "not-faithful", message: expect.stringMatching(message) as string }) as HostError,
    );
  });

  it("lets the other cells of a filled formula change", () => {
    const after = edited(worksheet(shared), [edit("A2", 9)]);
    expect(after).toContain('<c r="A2"><v>9</v></c>');
    expect(after).toContain('<f t="shared" ref="A1:A2" si="0">B1</f>');
  });

  it("declines the header of a table, which must agree with the table's columns", () => {
    const parts = {
      ...bookParts({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } }),
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="t" displayName="t" ref="A1:B4"/>`,
    };
    const file = open(zipParts(parts));
    expect(() => workbookFiles.save(file, { edits: [edit("B1", "新列")] })).toThrow(
      expect.objectContaining({ code: "not-faithful" }) as HostError,
    );
    expect(() => workbookFiles.save(file, { edits: [edit("B2", "数")] })).not.toThrow();
  });

  it("names a sheet that is gone and text that is too long", () => {
    const file = open(book({ sheets: { 表: sheet } }));
    expect(() => workbookFiles.save(file, { edits: [{ ...edit("A1", 1), sheet: "没有" }] })).toThrow(
      expect.objectContaining({ code: "not-found" }) as HostError,
    );
    expect(() => workbookFiles.save(file, { edits: [edit("A1", "长".repeat(32_768))] })).toThrow(/32768 个字/);
  });
});

describe("any edits", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\r\ufffe\uffff]/.test(text)),
    fc.constantFrom("=1+1", "_x000D_", "a\tb\nc", " 前后 ", "]]>", "<&\">'", "😀"),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );
  const anyEdit = fc.record({
    sheet: fc.constantFrom("表", "二"),
    row: fc.integer({ min: 0, max: 9 }),
    column: fc.integer({ min: 0, max: 6 }),
    value,
  });
  const second = worksheet(
    '<row r="3"><c r="C3" t="str"><v>甲</v></c><c r="F3" s="2"><v>0.5</v></c></row><row r="8"><c r="A8" t="b"><v>0</v></c></row>',
  );

  it("are there when the file is opened again, and nothing else is different", () => {
    const bytes = book({ sheets: { 表: sheet, 二: second, 三: sheet }, strings: ["<si><t>原文</t></si>"] });
    const file = open(bytes);
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const after = workbookFiles.save(file, { edits });
        const expected = applyEdits(file.workbook, edits);
        const again = open(after).workbook;
        for (const [index, sheetBefore] of expected.sheets.entries()) {
          for (let row = 0; row < 10; row += 1) {
            for (let column = 0; column < 7; column += 1) {
              const [was, is] = [
                cellAt(sheetBefore, row, column),
                again.sheets[index] && cellAt(again.sheets[index], row, column),
              ];
              expect([cellAddress({ row, column }), is?.value, is?.formula]).toEqual([
                cellAddress({ row, column }),
                was?.value,
                was?.formula,
              ]);
            }
          }
        }
        const allowed = ["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
        expect(changedParts(bytes, after).filter((part) => !allowed.includes(part))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a number format that comes with the typing", () => {
  it.each([
    [45657, "yyyy-mm-dd"],
    [0.5, "0%"],
  ])("keeps %d shown as %s and the rest of the look", (value, format) => {
    const file = open(book({ sheets: { 表: sheet } }));
    const after = open(workbookFiles.save(file, { edits: [{ ...edit("C2", value), format }] }));
    const [cell] = after.workbook.sheets.map((seen) => cellAt(seen, 1, 2));
    expect(cell).toMatchObject({ value, format });
    const look = workbookFiles.look(after);
    const before = workbookFiles.look(file);
    const lookAt = ({ sheets, looks }: typeof look) => looks[sheets[0]?.cells[1]?.[2] ?? -1];
    expect({ ...lookAt(look), format: undefined }).toEqual({ ...lookAt(before), format: undefined });
  });
});
