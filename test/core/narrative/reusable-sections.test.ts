import { OUTLINES } from "../../../src/core/narrative/outline";
import type { OutlineSection } from "../../../src/core/narrative/outline-model";
import { reusableSections } from "../../../src/core/narrative/reusable-sections";

const report = [
  "部门（单位）整体支出绩效自评报告",
  "（2022年度）",
  "一、部门（单位）概况",
  "（一）部门（单位）主要职责职能，组织架构、人员及资产等基本情况。",
  "1.主管全县商务工作。",
  "2.截至2022年12月，在职人员31人，固定资产43.56万元。",
  "当年部门（单位）履职总体目标、工作任务。",
  "2022年签约项目20个，比2021年增长8.05%。",
  "三、部门整体支出绩效中存在问题及改进措施",
  "（一）主要问题及原因分析",
  "大项目偏少；第五批项目进展慢，152工程尚未开工。",
  "（二）改进的方向和具体措施：",
  "2023年引进项目3-5家。",
  "（三）其他事项",
  "不属于任何一节的话。",
];
const sections = reusableSections(report, 2023);
const section = (id: string) => sections.find(({ sectionId }) => sectionId === id);

test("finds the sections by their headings, with or without their numbers", () => {
  expect(sections.map(({ sectionId }) => sectionId)).toEqual([
    "overview.duties",
    "overview.tasks",
    "problems.problems",
    "problems.measures",
  ]);
  expect(section("overview.duties")?.text).toBe(
    "1.主管全县商务工作。\n2.截至2022年12月，在职人员31人，固定资产43.56万元。",
  );
});

test("a heading that opens none of our sections ends the one before it", () => {
  expect(sections.map(({ text }) => text).join("\n")).not.toContain("不属于任何一节");
});

test("marks last year's years and figures, and leaves the lines' own numbers alone", () => {
  expect(section("overview.duties")?.marks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "year 2022",
    "figure 12",
    "figure 31人",
    "figure 43.56万元",
  ]);
  expect(section("overview.tasks")?.marks.map(({ text }) => text)).toEqual(["2022", "20个", "2021", "8.05%"]);
});

test("the year being reported on needs no check", () => {
  expect(section("problems.measures")?.marks.map(({ text }) => text)).toEqual(["3", "5家"]);
});

test("marks stand where they say", () => {
  for (const { text, marks } of sections) {
    for (const mark of marks) expect(text.slice(mark.offset, mark.offset + mark.length)).toBe(mark.text);
  }
});

const flat = (all: readonly OutlineSection[]): readonly OutlineSection[] =>
  all.flatMap((one) => [one, ...flat(one.sections ?? [])]);

test.each(OUTLINES.map((outline) => [outline.name, outline] as const))("knows the headings of %s", (_, outline) => {
  const written = flat(outline.parts).filter(({ write }) => write);
  const lines = written.flatMap(({ heading }, index) => [`（一）${heading}`, `第${String(index)}段文字内容。`]);
  expect(reusableSections(lines, 2023)).toHaveLength(written.length);
});

test("empty and hostile paragraphs give nothing and take no time", () => {
  const long = `一、${"主要职责".repeat(5000)}${"1".repeat(20000)}`;
  expect(reusableSections(["", "  ", long, "（".repeat(5000)], 2023)).toEqual([]);
});
