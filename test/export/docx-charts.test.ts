import { unzipSync } from "fflate";
import type { ChartPlan } from "../../src/core/report/chart";
import type { ChartBlock } from "../../src/core/report/document";
import { writeDocx } from "../../src/export/docx/write-docx";
import { richText } from "../../src/export/html/rich-text";
import { expectValidPackage } from "../support/packages/expect-valid-package";
import { attributes, descendants, property, readDocx, textOf } from "./support/read-docx";
import { bodies, documentWith } from "./support/report";

const chart: ChartPlan = {
  id: "completion",
  kind: "column",
  title: "完成率 <1-9月> & “同比”",
  caption: "完成率对照",
  alternative: "柱形图",
  categories: ["培训人次", "满意度"],
  series: [
    {
      name: "已完成",
      points: [
        { value: 1.2, figure: "a" },
        { value: 1, figure: "b" },
      ],
      color: "08519C",
    },
  ],
  lines: [{ name: "年度计划", value: 1, color: "404040", dash: "solid" }],
  shared: true,
  format: "0.0%",
  data: { sheet: "数据来源", row: 9, column: 2 },
  anchor: { row: 3, column: 0 },
  size: { width: 442, height: 240 },
};
const block: ChartBlock = {
  kind: "chart",
  chart,
  alt: '柱形图：2项"均已完成" <年度目标> & 计划',
  caption: "图1　完成率对照",
};
const lying: ChartBlock = { kind: "chart", chart: { ...chart, id: "budget", kind: "bar", lines: [] }, alt: "对照图" };

test("charts are native parts of the document, with words for those who do not see them", async () => {
  const bytes = await writeDocx(documentWith([...bodies("甲。"), block, ...bodies("乙。"), lying]));
  expectValidPackage(bytes);
  expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("word/charts/"))).toEqual([
    "word/charts/chart1.xml",
    "word/charts/chart2.xml",
  ]);
  const docx = readDocx(bytes);
  const frames = descendants(docx.part("word/document.xml"), "docPr").map(attributes);
  expect(frames.map(({ descr, title }) => [descr, title])).toEqual([
    [block.alt, chart.title],
    ["对照图", chart.title],
  ]);
  expect(new Set(frames.map(({ id }) => id)).size).toBe(2);
  const values = descendants(docx.part("word/charts/chart1.xml"), "v").map(textOf);
  expect(descendants(docx.part("word/charts/chart1.xml"), "f")).toEqual([]);
  expect(values).toHaveLength(descendants(docx.part("word/charts/chart1.xml"), "v").length);
});

test("a chart stands with its caption below, as wide as the text at most", async () => {
  const wide: ChartBlock = { ...block, chart: { ...chart, size: { width: 884, height: 480 } } };
  const docx = readDocx(await writeDocx(documentWith([wide, ...bodies("乙。")])));
  const [drawing, caption] = docx.paragraphs;
  expect(descendants(drawing ?? docx.part("word/document.xml"), "extent").map(attributes)).toEqual([
    { cx: String(442.2 * 12_700), cy: String(Math.round(((480 * 442.2) / 884) * 12_700)) },
  ]);
  expect(drawing && property(drawing, "pPr", "keepNext")).toBeDefined();
  expect(
    caption && [property(caption, "pPr", "pStyle"), textOf(caption), property(caption, "pPr", "keepNext")],
  ).toEqual(["ReportCaption", "图1　完成率对照", "false"]);
});

test("the clipboard tells a chart in words above its caption", () => {
  const { html, text } = richText(documentWith([block]));
  expect(text).toBe(`${block.alt}\r\n图1　完成率对照\r\n`);
  expect(html).toContain("柱形图：2项&quot;均已完成&quot; &lt;年度目标&gt; &amp; 计划");
  expect(html.indexOf("图1　完成率对照")).toBeGreaterThan(html.indexOf("柱形图："));
});
