import fc from "fast-check";
import { textWidth } from "../../../src/core/report/text-layout";
import { titleLines } from "../../../src/core/report/title-lines";

/** Characters of 二号 on a line. */
const LINE = 20;

it.each([
  ["部门（单位）整体支出绩效自评报告", ["部门（单位）整体支出绩效自评报告"]],
  [
    "临溪县水务局2023年度部门（单位）整体支出绩效自评报告",
    ["临溪县水务局2023年度", "部门（单位）整体支出绩效自评报告"],
  ],
  [
    "东陵市住房公积金管理中心2020年度整体支出绩效自评报告",
    ["东陵市住房公积金管理中心2020年度", "整体支出绩效自评报告"],
  ],
  [
    "关于开展西山区发展和改革委员会2022年度部门整体支出绩效自评工作情况的报告",
    ["关于开展西山区发展和改革委员会2022年度", "部门整体支出绩效自评工作情况的报告"],
  ],
])("breaks %s where the sense allows", (title, lines) => {
  expect(titleLines(title, LINE)).toEqual(lines);
});

it("never leaves a line of a word or two below a long one", () => {
  for (let name = 1; name <= 30; name++) {
    const lines = titleLines(`${"临".repeat(name)}局2023年度部门整体支出绩效自评报告`, LINE);
    const widths = lines.map(textWidth);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.4);
  }
});

it("keeps words, years and brackets whole", () => {
  const title = "临溪县农业农村和水利局2021—2023年度部门（单位）整体支出绩效自评报告（送审稿）";
  for (let capacity = 10; capacity < 30; capacity++) {
    const lines = titleLines(title, capacity);
    for (const word of ["2021—2023年度", "部门（单位）", "整体支出", "绩效自评", "（送审稿）"])
      expect(lines.some((line) => line.includes(word))).toBe(true);
  }
});

it("keeps the breaks that the user made", () => {
  expect(titleLines("临溪县水务局\n整体支出绩效自评报告", LINE)).toEqual(["临溪县水务局", "整体支出绩效自评报告"]);
});

it("loses nothing, fits every line, and takes any text quickly", () => {
  const char = fc.constantFrom(..."部门单位整体支出绩效自评报告的局（）2023年度“”A-，甲乙");
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 120 }), fc.integer({ min: 8, max: 28 }), (title, capacity) => {
      const lines = titleLines(title, capacity);
      expect(lines.join("")).toBe(title);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(capacity);
    }),
  );
});
