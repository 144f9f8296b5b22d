import type { DocumentBlock } from "../../../src/core/report/document";
import { documentOf } from "../../../src/core/report/document-of";
import type { SheetParagraph } from "../../../src/core/report/sheet-paragraph";

const shown = (blocks: readonly DocumentBlock[]): readonly (readonly [string, string])[] =>
  blocks.map((block) => (block.kind === "paragraph" ? [block.role, block.text] : [block.kind, block.caption ?? ""]));
const own = (text: string): SheetParagraph => ({ role: "body", text });

it("takes the user's paragraphs without the spaces of their indent, and her numbered lines as headings", () => {
  const blocks = documentOf([
    { id: "one", role: "heading1", text: "一、概况" },
    own("　　本段由本人补写。"),
    own("（三）其他需要说明的情况"),
    own("四、附则"),
    own("（一）是完成了清淤。二是完成了改造。"),
    own("1.列举的第一项"),
  ]);
  expect(shown(blocks)).toEqual([
    ["heading1", "一、概况"],
    ["body", "本段由本人补写。"],
    ["heading2", "（三）其他需要说明的情况"],
    ["heading1", "四、附则"],
    ["body", "（一）是完成了清淤。二是完成了改造。"],
    ["body", "1.列举的第一项"],
  ]);
});

it("leaves our own paragraphs what they are, however they read", () => {
  expect(shown(documentOf([{ id: "a", role: "body", text: "（一）是抓清淤" }]))).toEqual([["body", "（一）是抓清淤"]]);
});

it("makes paragraphs of the lines in a cell, but not of those in a title or heading", () => {
  const blocks = documentOf([
    { id: "title", role: "title", text: "临溪县\n自评报告" },
    { id: "one", role: "heading1", text: "一、概\n况" },
    { id: "text", role: "body", text: "第一行\r\n　　第二行" },
  ]);
  expect(shown(blocks)).toEqual([
    ["title", "临溪县\n自评报告"],
    ["heading1", "一、概况"],
    ["body", "第一行"],
    ["body", "第二行"],
  ]);
});

it("keeps empty rows between paragraphs and leaves out those at the end", () => {
  expect(shown(documentOf([own("甲"), own(""), own("乙"), own("　　"), own("")])).map(([, text]) => text)).toEqual([
    "甲",
    "",
    "乙",
  ]);
});

describe("tables", () => {
  const layout = { widths: [0.5, 0.5], align: ["left", "right"] } as const;
  const row = (text: string): SheetParagraph => ({ id: text, role: "tableRow", text, layout });
  const HEAD: SheetParagraph = { id: "h", role: "tableHead", text: "项目\t全年执行数", layout };
  const CAPTION: SheetParagraph = { id: "c", role: "caption", text: "表1　预算执行情况" };

  it("are made of caption, unit, head and rows", () => {
    const unit: SheetParagraph = { id: "u", role: "tableUnit", text: "单位：万元" };
    const blocks = documentOf([
      own("甲"),
      CAPTION,
      unit,
      HEAD,
      row("合计\t1021.37"),
      row("项目支出\t619.20"),
      own("乙"),
    ]);
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual({
      kind: "table",
      caption: "表1　预算执行情况",
      unit: "单位：万元",
      header: [["项目", "全年执行数"]],
      rows: [
        ["合计", "1021.37"],
        ["项目支出", "619.20"],
      ],
      ...layout,
    });
  });

  it("stay two where a paragraph of the user's stands between their rows", () => {
    expect(shown(documentOf([CAPTION, HEAD, row("合计\t1"), own("说明。"), row("其他\t2")]))).toEqual([
      ["table", "表1　预算执行情况"],
      ["body", "说明。"],
      ["table", ""],
    ]);
  });

  it("whose rows are gone leave their caption as a line", () => {
    expect(shown(documentOf([CAPTION, own("乙")]))).toEqual([
      ["caption", "表1　预算执行情况"],
      ["body", "乙"],
    ]);
  });
});
