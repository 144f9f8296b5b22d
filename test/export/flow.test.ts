import type { ChartPlan } from "../../src/core/report/chart";
import type { ChartBlock, DocumentBlock, ParagraphBlock, TableBlock } from "../../src/core/report/document";
import { flowing } from "../../src/export/docx/flow";
import { writeDocx } from "../../src/export/docx/write-docx";
import { attributes, descendants, property, readDocx, textOf } from "./support/read-docx";
import { bodies, documentWith, TABLE } from "./support/report";

const plan: ChartPlan = {
  id: "budget",
  kind: "column",
  title: "预算执行",
  caption: "预算执行",
  alternative: "柱形图",
  categories: ["合计"],
  series: [{ name: "执行数", points: [{ value: 1, figure: "a" }], color: "08519C" }],
  lines: [],
  shared: true,
  format: "0.0",
  data: { sheet: "数据来源", row: 9, column: 2 },
  anchor: { row: 3, column: 0 },
  size: { width: 442, height: 240 },
};
const chart: ChartBlock = { kind: "chart", chart: plan, alt: "柱形图", caption: "图1　预算执行" };
const heading = (role: ParagraphBlock["role"], text: string): ParagraphBlock => ({ kind: "paragraph", role, text });
const lines = (count: number): readonly DocumentBlock[] => bodies(...Array.from({ length: count }, () => "开展工作。"));
const kinds = (blocks: readonly DocumentBlock[]): string =>
  blocks.map((block) => (block.kind === "paragraph" ? (block.role === "body" ? "p" : "h") : block.kind)).join(" ").replace(/(?:p )+p\b|p\b/gu, "p"); // prettier-ignore

test("a chart that fits on its page stays where it is, as large as it is", () => {
  const blocks = [...lines(5), TABLE, chart, heading("heading1", "二、绩效"), ...lines(20)];
  expect(flowing(blocks)).toEqual(blocks);
});

test("a chart that would leave much of a page empty stands over its table, where the rest has room for it", () => {
  const blocks = [...lines(11), TABLE, chart, heading("heading1", "二、绩效"), ...lines(20)];
  expect(kinds(flowing(blocks))).toBe("p chart table h p");
});

test("it is made a little smaller where that is enough, no smaller than people can read", () => {
  const [made] = flowing([...lines(8), TABLE, chart, heading("heading1", "二、绩效"), ...lines(3)]).filter(
    (block) => block.kind === "chart",
  );
  expect(made?.chart.size.height).toBeLessThan(240);
  expect(made?.chart.size.height).toBeGreaterThanOrEqual(184);
});

test("the text of its section goes first where neither helps; a chart never leaves its section or parts a heading from its text", () => {
  const next = [heading("heading2", "（二）组织管理"), ...lines(12)];
  const flow = flowing([...lines(17), chart, ...next, heading("heading1", "二、绩效"), ...lines(20)]);
  const at = flow.indexOf(chart);
  expect(at).toBeGreaterThan(18);
  expect(flow[at - 1]).toMatchObject({ role: "body" });
  const alone = [...lines(17), chart, heading("heading1", "二、绩效"), ...lines(20)];
  expect(flowing(alone)).toEqual(alone);
});

test("nothing is lost, and all but the chart keeps its order", () => {
  const own = [...lines(17), TABLE, ...lines(15)].map((block, index) =>
    block.kind === "paragraph" ? { ...block, text: `第${String(index)}段。` } : block,
  );
  for (let at = 0; at <= own.length; at++) {
    const flow = flowing([...own.slice(0, at), chart, ...own.slice(at)]);
    expect(flow.filter((block) => block.kind === "chart")).toHaveLength(1);
    expect(flow.filter((block) => block.kind !== "chart")).toEqual(own);
  }
});

test("the document has the chart's size as it was made, and a small table that Word keeps on one page", async () => {
  const large: TableBlock = { ...TABLE, rows: Array.from({ length: 9 }, (_, row) => [`项目${String(row)}`, "1", "2", "3"]) }; // prettier-ignore
  const docx = readDocx(await writeDocx(documentWith([...lines(8), TABLE, chart, ...lines(2), large])));
  const [extent] = descendants(docx.part("word/document.xml"), "extent").map(attributes);
  expect(Number(extent?.["cy"])).toBeLessThan(240 * 12_700);
  const keeps = docx.body
    .filter(({ name }) => name === "tbl")
    .map((table) =>
      descendants(table, "tr")
        .filter((row) => descendants(row, "tblHeader").length === 0)
        .map((row) =>
          descendants(row, "p").every((p) => property(p, "pPr", "keepNext") !== undefined || textOf(p) === ""),
        ),
    );
  expect(keeps).toEqual([
    [true, true, false],
    [true, false, false, false, false, false, false, true, false],
  ]);
});
