import fc from "fast-check";
import { writeDocx } from "../../src/export/docx/write-docx";
import { expectValidPackage } from "../support/packages/expect-valid-package";
import { canValidate } from "../support/packages/schemas";
import {
  attributes,
  child,
  childrenOf,
  descendants,
  property,
  readDocx,
  styleNamed,
  textOf,
  type ReadDocx,
} from "./support/read-docx";
import type { TableBlock } from "../../src/core/report/document";
import { bodies, documentWith, DOT, REPORT, TABLE } from "./support/report";

let docx: ReadDocx;
beforeAll(async () => {
  docx = readDocx(await writeDocx(REPORT));
});

const styled = (id: string) => docx.paragraphs.filter((paragraph) => property(paragraph, "pPr", "pStyle") === id);

describe("公文格式", () => {
  it("prints on A4 with the margins of GB/T 9704 and 22 lines a page", () => {
    const section = docx.body.at(-1);
    expect(attributes(child(section, "pgSz"))).toMatchObject({ w: "11906", h: "16838" });
    const { top, left, right, bottom } = attributes(child(section, "pgMar"));
    const millimetres = [top, left, right, bottom].map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(millimetres).toEqual([37, 28, 26, 35]);
    expect(attributes(child(section, "docGrid"))).toEqual({ type: "lines", linePitch: "579" });
  });

  it.each([
    ["Title", "方正小标宋简体", "44"],
    ["Heading1", "黑体", "32"],
    ["Heading2", "楷体_GB2312", "32"],
    ["Heading3", "仿宋_GB2312", "32"],
  ])("sets %s in %s, %s half-points, at 28.95 pt", (id, font, size) => {
    const style = styleNamed(docx, id);
    expect(attributes(child(child(style, "rPr"), "rFonts"))).toMatchObject({
      eastAsia: font,
      ascii: "Times New Roman",
    });
    expect(property(style, "rPr", "sz")).toBe(size);
    expect(attributes(child(child(style, "pPr"), "spacing"))).toMatchObject({ line: "579", lineRule: "exact" });
  });

  it("sets the body in 仿宋 三号, indented by two characters", () => {
    const defaults = descendants(docx.part("word/styles.xml"), "rPrDefault")[0];
    const run = child(defaults, "rPr");
    expect(attributes(child(run, "rFonts"))).toMatchObject({ eastAsia: "仿宋_GB2312" });
    expect(property(run, "sz")).toBe("32");
    expect(attributes(child(run, "lang"))).toMatchObject({ eastAsia: "zh-CN" });
    expect(attributes(child(child(styleNamed(docx, "ReportBody"), "pPr"), "ind"))).toMatchObject({
      firstLine: "640",
      firstLineChars: "200",
    });
  });

  it("keeps headings with their text and avoids widows", () => {
    for (const id of ["Heading1", "Heading2", "Heading3"])
      expect(property(styleNamed(docx, id), "pPr", "keepNext")).toBeDefined();
    expect(
      descendants(docx.part("word/styles.xml"), "pPrDefault")[0]?.children[0]?.children.map((e) => e.name),
    ).toEqual(["widowControl", "autoSpaceDE", "autoSpaceDN"]);
  });

  it("names a stand-in for each font that a computer may lack", () => {
    const fonts = childrenOf(docx.part("word/fontTable.xml"), "font").map((font) => [
      attributes(font).name,
      property(font, "altName"),
    ]);
    expect(Object.fromEntries(fonts)).toMatchObject({
      仿宋_GB2312: "仿宋",
      楷体_GB2312: "楷体",
      方正小标宋简体: "华文中宋",
    });
  });

  it("numbers pages — 1 — at the outer edges", () => {
    const sides = descendants(docx.body.at(-1) ?? docx.part("word/document.xml"), "footerReference").map(
      (reference) => {
        const { type, id } = attributes(reference);
        const relations = docx.part("word/_rels/document.xml.rels").children.map(attributes);
        const target = relations.find((relation) => relation.Id === id)?.Target ?? "";
        const footer = docx.part(`word/${target}`);
        const paragraph = child(footer, "p");
        return [type, property(paragraph, "pPr", "jc"), textOf(footer), descendants(footer, "instrText")[0]?.text];
      },
    );
    expect(sides).toEqual(
      expect.arrayContaining([
        ["default", "right", "—  —", "PAGE"],
        ["even", "left", "—  —", "PAGE"],
      ]),
    );
    expect(child(docx.part("word/settings.xml"), "evenAndOddHeaders")).toBeDefined();
    expect(attributes(child(child(styleNamed(docx, "ReportPageNumber"), "rPr"), "rFonts")).ascii).toBe("宋体");
  });

  it("names title, unit and year in the properties", () => {
    const core = docx.part("docProps/core.xml");
    const text = (name: string): string | undefined => child(core, name)?.text;
    expect([text("title"), text("creator"), text("language")]).toEqual([
      "临溪县水务局2023年度部门（单位）整体支出绩效自评报告",
      "临溪县水务局",
      "zh-CN",
    ]);
    expect(text("subject")).toContain("临溪县水务局2023年度");
    expect(text("keywords")).toContain("绩效自评");
  });

  it("breaks a long title where the sense allows", () => {
    expect(styled("Title").map(textOf)).toEqual(["临溪县水务局2023年度\n部门（单位）整体支出绩效自评报告"]);
  });
});

describe("层次", () => {
  it("numbers headings by a list of their styles, without the typed number", () => {
    expect([1, 2, 3].map((level) => styled(`Heading${String(level)}`).map(textOf))).toEqual([
      ["部门（单位）概况", "绩效实现情况"],
      ["主要职责", "预算执行情况", "履职完成情况"],
      ["供水保障", "河道治理"],
    ]);
    const list = property(styleNamed(docx, "Heading1"), "pPr", "numPr", "numId");
    const numbering = docx.part("word/numbering.xml");
    const num = childrenOf(numbering, "num").find((entry) => attributes(entry).numId === list);
    const abstract = childrenOf(numbering, "abstractNum").find(
      (entry) => attributes(entry).abstractNumId === property(num, "abstractNumId"),
    );
    expect(property(abstract, "multiLevelType")).toBe("multilevel");
    expect(
      childrenOf(abstract, "lvl").map((level) =>
        ["pStyle", "numFmt", "suff", "lvlText"].map((name) => property(level, name)),
      ),
    ).toEqual([
      ["Heading1", "chineseCountingThousand", "nothing", "%1、"],
      ["Heading2", "chineseCountingThousand", "nothing", "（%2）"],
      ["Heading3", "decimal", "nothing", "%3."],
    ]);
  });

  it("leaves a heading with another number as it was typed, outside the list", async () => {
    const heading = (text: string) => ({ kind: "paragraph", role: "heading1", text }) as const;
    const edited = readDocx(
      await writeDocx(documentWith([heading("一、概况"), heading("五、其他"), heading("二、绩效"), heading("附则")])),
    );
    expect(edited.paragraphs.map((p) => [textOf(p), property(p, "pPr", "numPr", "numId")])).toEqual([
      ["概况", undefined],
      ["五、其他", "0"],
      ["绩效", undefined],
      ["附则", "0"],
    ]);
  });
});

describe("待填", () => {
  it("is marked yellow and nothing else is", () => {
    const marked = descendants(docx.part("word/document.xml"), "r").filter((run) => property(run, "rPr", "highlight"));
    expect(marked.map(textOf)).toEqual(["【待填：维修泵站未完成的原因】", "【待填：自评得分】"]);
  });
});

describe("表和图", () => {
  it("writes a table over the type area with merged and repeated heads and rows that stay whole", async () => {
    const bytes = await writeDocx(documentWith([...bodies("见下表。"), TABLE, ...bodies("表后文字。")]));
    const { body } = readDocx(bytes);
    expect(body.slice(1, 3).map(textOf)).toEqual(["表1　2023年度预算执行情况", "单位：万元"]);
    const table = body.find(({ name }) => name === "tbl");
    const rows = childrenOf(table, "tr");
    expect(rows.map((row) => property(row, "trPr", "tblHeader") !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(rows.every((row) => property(row, "trPr", "cantSplit") !== undefined)).toBe(true);
    const cells = rows.map((row) => childrenOf(row, "tc"));
    expect(cells[0]?.map((cell) => [textOf(cell), property(cell, "tcPr", "gridSpan") ?? "1"])).toEqual([
      ["项目", "1"],
      ["预算数", "2"],
      ["全年执行数", "1"],
    ]);
    expect(cells[1]?.map((cell) => [textOf(cell), property(cell, "tcPr", "vMerge")])).toEqual([
      ["", "continue"],
      ["年初", undefined],
      ["全年", undefined],
      ["", "continue"],
    ]);
    const widths = descendants(table ?? body[0]!, "gridCol").map((column) => Number(attributes(column).w));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(cells[3]?.map((cell) => property(child(cell, "p"), "pPr", "jc"))).toEqual([
      "left",
      "right",
      "right",
      "right",
    ]);
    expect(descendants(rows[2]!, "b").length).toBe(4);
    expectValidPackage(bytes);
  });

  it("shows a picture with words for those who cannot see it, inside the type area", async () => {
    const size = { widthPt: 600, heightPt: 300, alt: "各项指标完成率", caption: "图1　指标完成情况" };
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');
    const bytes = await writeDocx(
      documentWith([
        { kind: "picture", image: { format: "png", bytes: DOT }, ...size },
        { kind: "picture", image: { format: "svg", bytes: svg }, ...size },
      ]),
    );
    const { part, paragraphs } = readDocx(bytes);
    const [shape] = descendants(part("word/document.xml"), "docPr");
    expect(attributes(shape).descr).toBe("各项指标完成率");
    const { cx, cy } = attributes(descendants(part("word/document.xml"), "extent")[0]);
    expect(Number(cx) / 12700).toBeCloseTo(442.2, 0);
    expect(Number(cy) / 12700).toBeCloseTo(221.1, 0);
    expect(paragraphs.map(textOf).filter((text) => text !== "")).toEqual(["图1　指标完成情况", "图1　指标完成情况"]);
    expectValidPackage(bytes);
  });

  it("puts 数据来源 on a page of its own", async () => {
    const { body } = readDocx(await writeDocx({ ...REPORT, appendix: { ...TABLE, caption: "数据来源" } }));
    const start = body.findIndex((element) => textOf(element) === "附件");
    expect(property(body[start], "pPr", "pageBreakBefore")).toBeDefined();
    expect(textOf(body[start + 1] ?? body[0]!)).toBe("数据来源");
    expect(body.slice(start).some(({ name }) => name === "tbl")).toBe(true);
  });
});

it(`is a valid package${canValidate ? "" : "（没有 OOXML 模式，只查包的规则）"}`, async () => {
  expectValidPackage(await writeDocx({ ...REPORT, appendix: TABLE }));
});

const LEGAL = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u;
const NASTY = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "&",
      "<",
      ">",
      '"',
      "'",
      "]]>",
      "=",
      "+",
      "-",
      "@",
      "😀",
      "👩‍👩‍👧",
      "\u0000",
      "\u0008",
      "\u001f",
      "\uffff",
    ),
    fc.constantFrom("\ud83d", "\udc00", "【待填：", "】", "（", "１", " ", "　", "一、", "&amp;", "<w:p/>", "é"),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
  maxLength: 40,
});

it("writes any text as it is, but for characters that XML does not have", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(NASTY, { minLength: 1, maxLength: 4 }), async (texts) => {
      const { paragraphs } = readDocx(await writeDocx(documentWith(bodies(...texts))));
      const wanted = texts.map((text) => [...text].filter((char) => LEGAL.test(char)).join(""));
      expect(paragraphs.map((paragraph) => textOf(paragraph))).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

it("writes a paragraph of 60,000 characters whole", async () => {
  const text = "甲乙丙丁戊，".repeat(10_000);
  const { paragraphs } = readDocx(await writeDocx(documentWith(bodies(text))));
  expect(paragraphs.map(textOf)).toEqual([text]);
});

const GROUPED: TableBlock = {
  kind: "table",
  header: [["指标名称", "年度目标", "实际完成"]],
  rows: [
    ["外贸指标", "", ""],
    ["进出口", "100", "—"],
    ["　　　进口", "60", "48"],
  ],
  widths: [0.5, 0.25, 0.25],
  align: ["left", "right", "right"],
};

it("runs a group's name over its table in bold, with the row below it, and leaves names set in as they are", async () => {
  const { body } = readDocx(await writeDocx(documentWith([GROUPED])));
  const rows = childrenOf(
    body.find(({ name }) => name === "tbl"),
    "tr",
  );
  const cells = rows.map((row) => childrenOf(row, "tc"));
  expect(cells.map((row) => row.length)).toEqual([3, 1, 3, 3]);
  const [group] = cells[1] ?? [];
  expect(property(group, "tcPr", "gridSpan")).toBe("3");
  const words = childrenOf(group, "p");
  expect(words.map((one) => [descendants(one, "b").length, descendants(one, "keepNext").length])).toEqual([[1, 1]]);
  expect(cells[3]?.map((one) => textOf(one))).toEqual(["　　　进口", "60", "48"]);
});

it("keeps a heading of the fourth level, set as text, with what it heads", async () => {
  const made = readDocx(
    await writeDocx(
      documentWith([{ kind: "paragraph", role: "heading4", text: "（1）数量指标" }, ...bodies("完成。")]),
    ),
  );
  expect(property(made.paragraphs[0], "pPr", "pStyle")).toBe("ReportHeading4");
  expect(property(styleNamed(made, "ReportHeading4"), "pPr", "keepNext")).toBeDefined();
});
