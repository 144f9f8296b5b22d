import type { Run } from "../../../src/core/narrative/model";
import { glue } from "../../../src/taskpane/model/glue";

/** Runs in a line: `@` before a figure, `?` before a gap. */
const runs = (...parts: readonly string[]): readonly Run[] =>
  parts.map((part): Run => {
    if (part.startsWith("@")) return { kind: "figure", text: part.slice(1), figure: part };
    return part.startsWith("?") ? { kind: "gap", text: part.slice(1), about: part } : { kind: "text", text: part };
  });

const UNITS: Readonly<Record<string, string>> = {
  "@12.50": "万元",
  "@97.56%": "%",
  "@320": "人次",
  "@2.1": "个百分点",
};
const unitOf = (figure: string): string => UNITS[figure] ?? "";

/** The pieces with a bar between them; a figure's parts stay together. */
const cut = (...parts: readonly string[]): string =>
  glue(runs(...parts), unitOf)
    .map((piece) => (piece.kind === "figure" ? `${piece.before}[${piece.text}]${piece.after}` : piece.text))
    .join("|");

it.each([
  [["执行", "@12.50", "万元，其中"], "执行|[12.50]万元，|其中"],
  [["为", "@97.56%", "。"], "为|[97.56%]。"],
  [["支出（", "@12.50", "万元）"], "支出|（[12.50]万元）"],
  [["完成", "@320", "人次的", "@110%", "，超额"], "完成|[320]人次|的|[110%]，|超额"],
  [["下降", "@2.1", "个百分点。"], "下降|[2.1]个百分点。"],
  [["@1", "@2"], "[1]|[2]"],
  [["原因是", "?【待填：原因】", "。"], "原因是|【待填：原因】|。"],
])("%j", (parts, expected) => {
  expect(cut(...parts)).toBe(expected);
});

it("loses no character", () => {
  const parts = ["（", "@1", "）", "@2", "个百分点", "?缺", "。"];
  expect(cut(...parts).replace(/[|[\]]/g, "")).toBe(parts.join("").replace(/[@?]/g, ""));
});

it("counts the paragraph's runs", () => {
  expect(
    glue(runs("为", "@1", "。", "?缺"), unitOf).map((piece) => (piece.kind === "text" ? undefined : piece.index)),
  ).toEqual([undefined, 1, 3]);
});
