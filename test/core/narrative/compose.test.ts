import { body, item, MISSING, type Block, type SectionWriter } from "../../../src/core/narrative/block";
import { composeReport } from "../../../src/core/narrative/compose";
import type { Outline, OutlineSection } from "../../../src/core/narrative/outline-model";
import { gap, say } from "../../../src/core/narrative/runs";
import type { Performance } from "../../../src/core/performance/model";
import { DEFAULT_RULES } from "../../../src/core/rules/rules";
import { termsOf } from "../../../src/core/rules/scoring-terms";
import { textsOf } from "./report-of";

const nothing: Performance = { indicators: [], profile: [], terms: termsOf(DEFAULT_RULES), figures: new Map() };
const writes =
  (...blocks: readonly Block[]): SectionWriter =>
  () =>
    blocks;
const outlineOf = (...parts: readonly OutlineSection[]): Outline => ({
  id: "test",
  name: "试用提纲",
  title: "自评报告",
  numbering: "official",
  parts,
  closing: [],
});
const texts = (...parts: readonly OutlineSection[]): readonly string[] =>
  textsOf(composeReport(nothing, outlineOf(...parts))).slice(2);

const two = [item("1", say`加强调度。`), item("2", say`强化培训。`)];

test("items are numbered where there is more than one", () => {
  expect(texts({ id: "a", heading: "措施", write: [writes(...two)] })).toEqual([
    "一、措施",
    "1.加强调度。",
    "2.强化培训。",
  ]);
  expect(texts({ id: "a", heading: "措施", write: [writes(item("1", say`加强调度。`))] })).toEqual([
    "一、措施",
    "加强调度。",
  ]);
});

test("items beside headings are not, so that no number stands twice on one level", () => {
  const heading: Block = { kind: "heading", key: "h", text: "数量指标" };
  const inner = { id: "b", heading: "效果", write: [writes(...two, heading, body("x", say`完成。`))] };
  expect(texts({ id: "a", heading: "实现情况", sections: [inner] })).toEqual([
    "一、实现情况",
    "效果",
    "加强调度。",
    "强化培训。",
    "数量指标",
    "完成。",
  ]);
});

test("items under a third-level section are numbered one level down", () => {
  const inner = { id: "c", heading: "措施", write: [writes(...two)] };
  const middle = { id: "b", heading: "问题", sections: [inner] };
  expect(texts({ id: "a", heading: "结论", sections: [middle] }).slice(2)).toEqual([
    "措施",
    "（1）加强调度。",
    "（2）强化培训。",
  ]);
});

test("a section without text asks for it where it is required and is left out where it is not", () => {
  const silent = { id: "x", heading: "其他", write: [writes()] };
  expect(texts(silent, { ...silent, id: "y", heading: "结论", required: true })).toEqual([
    "一、结论",
    "【待填：结论】",
  ]);
});

test("a section's own gap goes once another writer has something to say", () => {
  const asks = writes(body(MISSING, say`${gap("措施")}`));
  expect(texts({ id: "a", heading: "措施", write: [asks, writes(body("x", say`加强调度。`))] })).toEqual([
    "一、措施",
    "加强调度。",
  ]);
  expect(texts({ id: "a", heading: "措施", write: [asks] })).toEqual(["一、措施", "【待填：措施】"]);
});

test("places are named by their numbers", () => {
  const inner = { id: "b", heading: "措施", write: [writes(...two)] };
  const lone = { id: "d", heading: "其他", sections: [{ ...inner, id: "e" }] };
  const other = { id: "c", heading: "问题", required: true };
  const both = { id: "a", heading: "结论", sections: [inner, other] };
  const report = composeReport(nothing, outlineOf(both, lone));
  expect(report.paragraphs.map(({ place }) => place)).toEqual([
    "标题",
    "年度",
    "一",
    "一（一）",
    "一（一）第1段",
    "一（一）第2段",
    "一（二）",
    "一（二）第1段",
    "二",
    "二“措施”",
    "二“措施”第1段",
    "二“措施”第2段",
  ]);
});

test("a table stands once, after all of its section, with the next number", () => {
  const table = (id: string) => () => ({
    id,
    caption: "完成情况表",
    header: ["项目"],
    rows: [[say`甲`]],
    align: ["left" as const],
    widths: [1],
  });
  const inner = { id: "b", heading: "措施", write: [writes(...two)], tables: [table("t1")] };
  const report = composeReport(
    nothing,
    outlineOf({ id: "a", heading: "结论", sections: [inner], tables: [table("t1"), table("t2")] }),
  );
  expect(report.tables.map(({ id, after, caption }) => [id, after, caption])).toEqual([
    ["t1", "b.2", "表1　完成情况表"],
    ["t2", "b.2", "表2　完成情况表"],
  ]);
});
