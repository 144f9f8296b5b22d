import { read } from "@e965/xlsx";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import type { HostError, OpenedFile } from "../../../src/ports";
import {
  book,
  bookParts,
  changedParts,
  MAIN,
  OFFICE,
  partsOf,
  partText,
  storedParts,
  worksheet,
  zipParts,
} from "./parts";
import { plan, reportSheet, traceSheet } from "./plans";
import { rich, simple, userSheet } from "./user-books";

const open = (bytes: Uint8Array): OpenedFile => workbookFiles.open(bytes, "a.xlsx");
const TOUCHED = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

describe("adding our sheets to a workbook", () => {
  it("leaves every other part byte for byte, packed bytes too", () => {
    const before = zipParts(bookParts(rich), 0);
    const after = workbookFiles.save(open(before), { plan });
    expect(storedParts(after)).toEqual(storedParts(before).filter((part) => !TOUCHED.includes(part)));
    expect(changedParts(before, after)).toEqual(
      [...TOUCHED, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"].sort(),
    );
    expect(open(after).format).toBe("xlsm");
    expect(partsOf(after)["xl/vbaProject.bin"]).toEqual(partsOf(before)["xl/vbaProject.bin"]);
  });

  it("reads back as the plan says", () => {
    const file = open(book(rich));
    expect(open(workbookFiles.save(file, { plan })).workbook).toEqual(applyPlan(file.workbook, plan));
  });

  it("does not select our sheet beside the user's, which would group the tabs", () => {
    const after = workbookFiles.save(open(book(simple)), { plan });
    expect(partText(after, "xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
    expect(partText(after, "xl/workbook.xml")).toContain("<workbookView/>");
  });

  it("brings our sheet to the front where no other tab is selected", () => {
    const after = workbookFiles.save(open(book({ sheets: { 预算执行: worksheet("") } })), { plan });
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
    expect(partText(after, "xl/workbook.xml")).toContain(
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
  });

  it("takes a free name where the user's sheet has ours, and links follow", () => {
    const after = open(
      workbookFiles.save(open(book({ sheets: { 自评报告: userSheet, 数据来源: userSheet } })), { plan }),
    );
    expect(after.workbook.sheets.map(({ name }) => name)).toEqual([
      "自评报告",
      "数据来源",
      "自评报告(2)",
      "数据来源(2)",
    ]);
    expect(after.workbook.names).toContainEqual({ name: "_PERF_REPORT", refersTo: "'自评报告(2)'!$A$1" });
    expect(partText(after.bytes, "xl/worksheets/sheet3.xml")).toContain("location=\"'数据来源(2)'!B1\"");
  });

  it("appends formats only: what is there keeps its index, also without counts and with prefixes", () => {
    const styles = `<x:styleSheet xmlns:x="${MAIN}"><x:numFmts><x:numFmt numFmtId="180" formatCode="0.0%"/></x:numFmts><x:fonts><x:font><x:sz val="12"/><x:name val="宋体"/></x:font></x:fonts><x:cellXfs><x:xf numFmtId="180" fontId="0"/><x:xf numFmtId="0" fontId="0"/></x:cellXfs><x:cellStyles/></x:styleSheet>`;
    const after = partText(workbookFiles.save(open(book({ ...simple, styles })), { plan }), "xl/styles.xml");
    expect(after.startsWith(styles.slice(0, styles.indexOf("</x:fonts>")))).toBe(true);
    expect(after).toContain('<x:cellXfs><x:xf numFmtId="180" fontId="0"/><x:xf numFmtId="0" fontId="0"/><x:xf ');
    expect(after).toMatch(/<\/x:fonts><x:fills count="3">.*<\/x:fills><x:borders count="2">.*<\/x:borders><x:cellXfs>/);
  });

  it("adds no sheet to a workbook whose structure is protected", () => {
    const locked = open(
      book({
        ...simple,
        beforeSheets: '<workbookProtection lockStructure="1"/><bookViews><workbookView/></bookViews>',
      }),
    );
    expect(() => workbookFiles.save(locked, { plan })).toThrow(
      expect.objectContaining({ code: "protected" }) as HostError,
    );
  });

  it("makes a styles part where there is none", () => {
    const parts = bookParts(simple);
    const bare = Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name !== "xl/styles.xml")
        .map(([name, text]) => [name, String(text).replace(/<(?:Relationship|Override)[^>]*styles[^>]*\/>/g, "")]),
    );
    const after = workbookFiles.save(open(zipParts(bare)), { plan });
    expect(partText(after, "xl/styles1.xml")).toContain("方正小标宋简体");
    expect(open(after).workbook.sheets[1]?.rows[1]?.[1]?.format).toBe("0.00%");
  });

  it("puts page setup, footers and print names where Excel looks for them", () => {
    const after = workbookFiles.save(open(book(simple)), { plan });
    const sheet = partText(after, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain(
      '<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/><headerFooter differentOddEven="1"><oddFooter>&amp;R— &amp;P —</oddFooter><evenFooter>&amp;L— &amp;P —</evenFooter></headerFooter>',
    );
    const workbook = partText(after, "xl/workbook.xml");
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">自评报告!$A$1:$B$3</definedName>',
    );
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">自评报告!$1:$1</definedName>');
    expect(workbook).toContain('<definedName name="_PERF_REPORT" hidden="1">自评报告!$A$1</definedName>');
  });

  it("keeps text that begins like a formula text, and quotes it for editing", () => {
    const after = workbookFiles.save(open(book(simple)), { plan });
    const cell =
      /<c r="A2" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=1\+1 不是公式 &lt;b&gt;&amp;&quot;<\/t>/.exec(
        partText(after, "xl/worksheets/sheet2.xml"),
      );
    const formats = partText(after, "xl/styles.xml").split("<cellXfs")[1]?.match(/<xf /g)?.length ?? 0;
    expect(Number(cell?.[1])).toBeLessThan(formats);
    expect(partText(after, "xl/styles.xml").split("<cellXfs")[1]?.split("<xf ")[Number(cell?.[1]) + 1]).toContain(
      'quotePrefix="1"',
    );
  });

  it("speaks the strict dialect in strict workbooks", () => {
    const strictly = (text: string): string =>
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const bytes = book(simple);
    const strict = zipParts(
      Object.fromEntries(Object.keys(partsOf(bytes)).map((name) => [name, strictly(partText(bytes, name))])),
    );
    const after = workbookFiles.save(open(strict), { plan });
    expect(partText(after, "xl/worksheets/sheet2.xml")).toContain(
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
    );
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"',
    );
    expect(open(after).workbook.sheets).toHaveLength(3);
  });
});

describe("writing our sheets afresh", () => {
  const again = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, replaces: sheet.name })) };

  it("rewrites the same parts, in the same place, and grows nothing", () => {
    const first = workbookFiles.save(open(book(rich)), { plan });
    expect(changedParts(first, workbookFiles.save(open(first), { plan: again }))).toEqual([]);
  });

  it("drops what the new content no longer has", () => {
    const first = workbookFiles.save(open(book(simple)), { plan });
    const { page: _, ...screen } = reportSheet;
    const second = workbookFiles.save(open(first), {
      plan: { sheets: [{ ...screen, replaces: "自评报告", rows: [] }] },
    });
    expect(partText(second, "xl/workbook.xml")).not.toContain("Print_");
    expect(open(second).workbook.sheets[1]).toMatchObject({ name: "自评报告", rows: [] });
    expect(changedParts(first, second)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
  });

  it("keeps the user's notes and pictures on our sheet", () => {
    const first = workbookFiles.save(open(book(simple)), { plan });
    const noted = zipParts({
      ...partsOf(first),
      "xl/worksheets/sheet2.xml": partText(first, "xl/worksheets/sheet2.xml")
        .replace("<worksheet ", `<worksheet xmlns:r="${OFFICE}" `)
        .replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>'),
    });
    const sheet = partText(workbookFiles.save(open(noted), { plan: again }), "xl/worksheets/sheet2.xml");
    expect(sheet).toContain(`<worksheet xmlns:r="${OFFICE}" xmlns="${MAIN}">`);
    expect(sheet).toContain('</headerFooter><legacyDrawing r:id="rId1"/></worksheet>');
  });

  it("refuses to write over a sheet that is not ours", () => {
    expect(() =>
      workbookFiles.save(open(book(simple)), { plan: { sheets: [{ ...reportSheet, replaces: "预算执行" }] } }),
    ).toThrow(
      expect.objectContaining({
        code: "not-faithful",
        message: expect.stringContaining("预算执行") as string,
      }) as HostError,
    );
    expect(() => workbookFiles.save(open(book(simple)), { plan: again })).toThrow(
      expect.objectContaining({ code: "not-found" }) as HostError,
    );
  });
});

describe("a new workbook", () => {
  const bytes = workbookFiles.create(plan);

  it("holds the plan's sheets alone", () => {
    expect(open(bytes).workbook).toEqual(applyPlan({ sheets: [], names: [] }, plan));
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
  });

  it("opens in SheetJS with the same values", () => {
    const sheet = read(bytes, { type: "array" }).Sheets["自评报告"];
    expect([sheet?.["A1"]?.v, sheet?.["A2"]?.v, sheet?.["B2"]?.v, sheet?.["B2"]?.f]).toEqual([
      "整体支出绩效自评报告",
      '=1+1 不是公式 <b>&"',
      0.9345,
      "数据来源!B1/100",
    ]);
  });
});

it("writes traces without page setup", () => {
  expect(
    partText(workbookFiles.create({ sheets: [{ ...traceSheet, visibility: "visible" }] }), "xl/worksheets/sheet1.xml"),
  ).not.toMatch(/pageSetup|printOptions/);
});
