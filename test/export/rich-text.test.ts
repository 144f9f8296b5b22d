/** @jest-environment jsdom */
import fc from "fast-check";
import { richText } from "../../src/export/html/rich-text";
import { bodies, documentWith, DOT, PARAGRAPHS, REPORT, TABLE } from "./support/report";

const page = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const texts = (root: Document, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("what Word and WPS get from the clipboard", () => {
  const { html, text } = richText(REPORT);
  const root = page(html);

  it("has the headings as headings with their outline level, numbers typed", () => {
    expect(texts(root, "h1")).toEqual(["一、部门（单位）概况", "二、绩效实现情况"]);
    expect(texts(root, "h2")).toEqual(["（一）主要职责", "（二）预算执行情况", "（一）履职完成情况"]);
    expect(texts(root, "h3")).toEqual(["1.供水保障", "2.河道治理"]);
    for (const level of [1, 2, 3])
      expect(root.querySelector(`h${String(level)}`)?.getAttribute("style")).toContain(
        `mso-outline-level:${String(level)}`,
      );
  });

  it.each([
    ["h1", "黑体", "16pt"],
    ["h2", "楷体_GB2312", "16pt"],
    ["h3", "仿宋_GB2312", "16pt"],
    ["p:nth-of-type(1)", "方正小标宋简体", "22pt"],
    ["h2 + p", "仿宋_GB2312", "16pt"],
  ])("sets %s in %s, %s, at 28.95 pt", (selector, font, size) => {
    const style = root.querySelector(selector)?.getAttribute("style") ?? "";
    expect(style).toContain(`mso-fareast-font-family:'${font}'`);
    expect(style).toContain(`font-size:${size}`);
    expect(style).toContain("line-height:28.95pt;mso-line-height-rule:exactly");
  });

  it("indents the body by two characters and breaks the title", () => {
    expect(root.querySelector("h2 + p")?.getAttribute("style")).toContain("mso-char-indent-count:2.0");
    expect(root.querySelector("p")?.innerHTML).toBe("临溪县水务局2023年度<br>部门（单位）整体支出绩效自评报告");
  });

  it("marks what is still to be filled in", () => {
    expect(texts(root, "span[style*='mso-highlight:yellow']")).toEqual([
      "【待填：维修泵站未完成的原因】",
      "【待填：自评得分】",
    ]);
  });

  it("is plain text too, a paragraph a line", () => {
    expect(text.trimEnd().split("\r\n")).toEqual(PARAGRAPHS.map((paragraph) => paragraph.text.replace(/^　　/, "")));
  });

  it("has tables with merged heads, widths and aligned cells", () => {
    const table = richText(documentWith([TABLE]));
    const shown = page(table.html);
    expect(texts(shown, "body > p")).toEqual(["表1　2023年度预算执行情况", "单位：万元"]);
    const head = [...shown.querySelectorAll("thead td")].map((cell) => [
      cell.textContent,
      cell.getAttribute("colspan"),
      cell.getAttribute("rowspan"),
    ]);
    expect(head).toEqual([
      ["项目", null, "2"],
      ["预算数", "2", null],
      ["全年执行数", null, "2"],
      ["年初", null, null],
      ["全年", null, null],
    ]);
    expect(texts(shown, "tbody tr:nth-child(3) td")).toEqual(["项目支出", "416.20", "644.73", "619.20"]);
    expect(shown.querySelector("tbody td:nth-child(2) p")?.getAttribute("style")).toContain("text-align:right");
    expect(table.text.split("\r\n").slice(4, 5)).toEqual(["合计\t812.40\t1046.90\t1021.37"]);
  });

  it("carries a picture inside itself", () => {
    const picture = { widthPt: 10, heightPt: 5, alt: '完成率"图"', caption: "图1" };
    const blocks = [{ kind: "picture", image: { format: "png", bytes: DOT }, ...picture }] as const;
    const image = page(richText(documentWith(blocks)).html).querySelector("img");
    expect(image?.alt).toBe('完成率"图"');
    expect(Buffer.from(image?.src.replace("data:image/png;base64,", "") ?? "", "base64").equals(DOT)).toBe(true);
  });
});

it("shows any text as it is and runs none of it", () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;", "&", '"', "'", "-->", "]]>"),
      fc.constantFrom("<!--EndFragment-->", "😀", "=", "+", "@", "甲", " ", "【待填：", "】", "\u0000", "\ud83d"),
    ),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(nasty, nasty, (body, cell) => {
      const table = {
        ...TABLE,
        caption: cell,
        header: [["甲"]],
        rows: [[cell]],
        widths: [1],
        align: ["left"],
      } as const;
      const root = page(richText(documentWith([...bodies(body), table], { title: body })).html);
      const clean = (text: string): string => text.replaceAll("\0", "").replace(/\ud83d(?![\udc00-\udfff])/g, "");
      expect(root.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
      expect(root.title).toBe(clean(body).trim().replace(/ +/g, " "));
      expect(root.querySelector("body > p")?.textContent).toBe(clean(body) === "" ? "\u00a0" : clean(body));
      expect(root.querySelector("tbody td")?.textContent).toBe(clean(cell));
    }),
    { numRuns: 60 },
  );
});

it("leaves names that are set in under others set in, and runs a group's name over the table", () => {
  const rows = [
    ["外贸指标", "", "", ""],
    ["　　　进口", "1", "2", "3"],
  ];
  const made = richText(documentWith([{ ...TABLE, rows }]));
  expect(made.text).toContain("\r\n　　　进口\t1\t2\t3\r\n");
  expect(made.html).toMatch(/<td colspan="4"[^>]*><p[^>]*font-weight:bold[^>]*>外贸指标<\/p><\/td><\/tr>/);
});
