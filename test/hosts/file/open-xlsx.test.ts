import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { cellAt, findSheet, type Sheet, type Workbook } from "../../../src/core/workbook/snapshot";
import { book, bookParts, MAIN, OFFICE, worksheet, zipParts, type BookOptions } from "./parts";

function read(options: BookOptions): Workbook {
  return workbookFiles.open(book(options), "a.xlsx").workbook;
}

function only(options: BookOptions): Sheet {
  const sheet = read(options).sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const values = (sheet: Sheet) => sheet.rows.map((row) => row?.map((cell) => cell?.value));

describe("reading cells of an .xlsx", () => {
  it("reads numbers at 15 digits, text of every kind, booleans and errors", () => {
    const sheet = only({
      strings: [
        "<si><t>年初预算</t></si>",
        '<si><r><t xml:space="preserve">全年 </t></r><r><rPr><b/></rPr><t>执行数</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>',
        "<si/>",
      ],
      sheets: {
        表: worksheet(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>行_x000D_&#10;内&lt;&amp;_x005F_x0041_</t></is></c></row>' +
            '<row r="2"><c r="A2"><v>934.5500000000001</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#DIV/0!</v></c><c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2" s="1"/></row>' +
            '<row r="4"><c r="B4"><v>1E3</v></c></row>',
        ),
      },
    });
    expect(values(sheet)).toEqual([
      ["年初预算", "全年 执行数", undefined, "行\n内<&_x0041_"],
      [934.55, true, { error: "#DIV/0!" }, "ab"],
      undefined,
      [undefined, 1000],
    ]);
    expect(cellAt(sheet, 1, 3)?.formula).toBe('="a"&"b"');
  });

  it("gives number formats and indents, built-in and custom", () => {
    const sheet = only({
      sheets: {
        表: worksheet(
          '<row r="1"><c r="A1" s="1"><v>44562</v></c><c r="B1" s="2"><v>0.95</v></c><c r="C1"><v>1</v></c></row>',
        ),
      },
    });
    expect(sheet.rows[0]).toEqual([
      { value: 44562, format: "yyyy/m/d" },
      { value: 0.95, format: "0.00%", indent: 2 },
      { value: 1 },
    ]);
  });

  it("fills shared formulas into their cells", () => {
    const sheet = only({
      sheets: {
        表: worksheet(
          '<row r="5"><c r="G5"><f t="shared" ref="G5:G7" si="0">F5/$E$5+SUM(B5:D5)+\'A1 表\'!A1+LOG10(A$2)</f><v>1</v></c></row><row r="6"><c r="G6"><f t="shared" si="0"/><v>2</v></c></row>' +
            '<row r="7"><c r="H7"><f t="shared" si="0"/><v>3</v></c></row>',
        ),
      },
    });
    expect(sheet.rows[4]?.[6]?.formula).toBe("=F5/$E$5+SUM(B5:D5)+'A1 表'!A1+LOG10(A$2)");
    expect(sheet.rows[5]?.[6]?.formula).toBe("=F6/$E$5+SUM(B6:D6)+'A1 表'!A2+LOG10(A$2)");
    expect(sheet.rows[6]?.[7]?.formula).toBe("=G7/$E$5+SUM(C7:E7)+'A1 表'!B3+LOG10(B$2)");
  });

  it("shows our functions and newer ones as the user typed them", () => {
    const sheet = only({
      sheets: {
        表: worksheet(
          '<row r="1"><c r="A1"><f>_xldudf_perf_completion(B1,C1)&amp;"_xlfn.x"</f><v>1</v></c><c r="B1"><f>_xlfn.IFS(TRUE,_xlfn._xlws.SORT(A1))</f><v>1</v></c></row>',
        ),
      },
    });
    expect(sheet.rows[0]?.map((cell) => cell?.formula)).toEqual([
      '=PERF.COMPLETION(B1,C1)&"_xlfn.x"',
      "=IFS(TRUE,SORT(A1))",
    ]);
  });

  it("counts dates of the 1904 system from 1900", () => {
    const sheet = only({
      beforeSheets: '<workbookPr date1904="1"/>',
      sheets: { 表: worksheet('<row r="1"><c r="A1" s="1"><v>43100</v></c><c r="B1"><v>43100</v></c></row>') },
    });
    expect(values(sheet)).toEqual([[44562, 43100]]);
  });

  it("reads merges, hidden rows and columns, hidden sheets and names", () => {
    const workbook = read({
      sheets: {
        可见: worksheet('<row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>', {
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
        }),
        备份: worksheet(""),
      },
      afterSheets:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">可见!$A$1</definedName><definedName name="单位" localSheetId="1">备份!$A$1</definedName><definedName name="_PERF_REPORT" hidden="1">可见!$A$1</definedName></definedNames>',
    });
    const sheet = workbook.sheets[0];
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2]);
    expect(workbook.names).toEqual([
      { name: "单位", refersTo: "备份!$A$1", sheet: "备份" },
      { name: "_PERF_REPORT", refersTo: "可见!$A$1" },
    ]);
  });

  it("reads rows and cells that have no addresses", () => {
    expect(
      values(
        only({ sheets: { 表: worksheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") } }),
      ),
    ).toEqual([[1, 2], [3]]);
  });

  it("keeps an absurd used range sparse", () => {
    const sheet = only({
      sheets: {
        表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>', {
          before: '<dimension ref="A1:XFD1048576"/>',
        }),
      },
    });
    expect(Object.keys(sheet.rows)).toEqual(["0", "1048575"]);
    expect(Object.keys(sheet.rows[1048575] ?? [])).toEqual(["16383"]);
  });
});

describe("packages as other programs write them", () => {
  it("follows prefixes, absolute targets, backslashes and letter case in part names", () => {
    const parts = bookParts({ sheets: { 表: "" } });
    const bytes = zipParts({
      "[Content_Types].xml": parts["[Content_Types].xml"] ?? "",
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="${OFFICE}/officeDocument" Target="/xl/Workbook.xml"/></Relationships>`,
      "xl\\workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="表" sheetId="7" rel:id="q"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="q" Type="${OFFICE}/worksheet" Target="/xl/worksheets/Sheet1.xml"/></p:Relationships>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[甲<乙]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const sheet = findSheet(workbookFiles.open(bytes, "a.xlsx").workbook, "表");
    expect(sheet && values(sheet)).toEqual([["甲<乙"]]);
  });

  it("reads the strict dialect and its ISO dates", () => {
    const strict = Object.fromEntries(
      Object.entries(
        bookParts({ sheets: { 表: worksheet('<row r="1"><c r="A1" s="1" t="d"><v>2022-01-01</v></c></row>') } }),
      ).map(([name, text]) => [
        name,
        String(text)
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ]),
    );
    expect(workbookFiles.open(zipParts(strict), "a.xlsx").workbook.sheets.map(values)).toEqual([[[44562]]]);
  });

  it("tells .xlsm from .xlsx by content", () => {
    const options = { sheets: { 表: worksheet("") } };
    expect(workbookFiles.open(book(options), "a.xls").format).toBe("xlsx");
    expect(workbookFiles.open(book({ ...options, macros: true }), "a.xlsx").format).toBe("xlsm");
  });
});
