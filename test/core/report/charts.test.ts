import { performanceOf } from "../../../src/core/performance/performance";
import type { Performance } from "../../../src/core/performance/model";
import { recognise } from "../../../src/core/recognition/recognise";
import { finish } from "../../../src/core/recognition/steps";
import { budgetChart } from "../../../src/core/report/budget-chart";
import { chartBlock, CHART_COLORS, chartReferences, type ChartPlan } from "../../../src/core/report/chart";
import { chartSvg } from "../../../src/core/report/chart-svg";
import { completionChart } from "../../../src/core/report/completion-chart";
import { sheet, workbook, type FixtureCell } from "../../fixtures/build";

const place = {
  data: { sheet: "数据来源", row: 9, column: 0 },
  anchor: { row: 0, column: 0 },
  size: { width: 442, height: 250 },
};

function performance(
  indicators: readonly (readonly FixtureCell[])[],
  funds: readonly (readonly FixtureCell[])[] = [],
): Performance {
  const book = workbook(
    sheet("预算执行", [
      ["某局2023年度预算执行情况表"],
      ["编制单位：某局", null, null, "单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数"],
      ["合计", 2160.5, 2128.4, 2046.73],
      ...funds,
    ]),
    sheet("台账", [
      ["某局2023年度绩效指标台账"],
      ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"],
      ...indicators,
    ]),
  );
  return performanceOf(book, recognise(book));
}

const NAMES = [
  "粮食播种",
  "农田建设",
  "生猪出栏",
  "龙头企业",
  "网络零售",
  "培训人次",
  "满意度",
  "厕所改造",
  "村庄清洁",
  "质量抽检",
  "技术推广",
  "统防统治",
];
const twelve = NAMES.map((name, index) => [
  name,
  "1-9月",
  "个",
  100,
  [100, 80, 300, 60, 101, 99, 75, 105, 102, 103, 66, 91][index] ?? 0,
]);

function completion(of: Performance): ChartPlan {
  const chart = finish(completionChart(of, place));
  if (!chart) throw new Error("no chart");
  return chart;
}

describe("the completion chart", () => {
  it("sets each indicator against its plan, behind or not, with the figures' ids", () => {
    const chart = completion(
      performance([
        ["粮食播种面积", "全年", "万亩", 68.5, 68.5],
        ["实际利用外资", "全年", "万美元", 25660, 19278],
        ["网络零售额", "全年", "万元", 200, 250],
      ]),
    );
    expect(chart.categories).toEqual(["粮食播种面积", "实际利用外资", "网络零售额"]);
    expect(chart.series.map(({ name, points }) => [name, points.map((point) => point?.value.toFixed(6))])).toEqual([
      ["已完成年度目标", ["1.000000", undefined, "1.250000"]],
      ["尚未完成年度目标", [undefined, "0.751286", undefined]],
    ]);
    expect(chart.series[1]?.points[1]?.figure).toMatch(/实际利用外资\.completion$/);
    expect(chart.lines).toMatchObject([{ name: "年度计划（100%）", value: 1 }]);
    expect(chart.alternative).toContain("1项尚未完成：实际利用外资75.1%");
  });

  it("marks the time elapsed where all values cover the same months of the year", () => {
    expect(completion(performance(twelve)).lines[1]).toMatchObject({
      name: "时间进度（9个月，75.0%）",
      value: 0.75,
      dash: "dash",
    });
    const mixed = twelve.map((row, index) => (index === 3 ? [row[0] ?? null, "1-8月", ...row.slice(2)] : row));
    expect(completion(performance(mixed)).lines).toHaveLength(1);
  });

  it("shows of many those behind their plan and those furthest from it, in the table's order", () => {
    const chart = completion(performance(twelve));
    expect(chart.categories).toEqual(NAMES.filter((name) => name !== "粮食播种" && name !== "网络零售"));
    expect(chart.caption).toContain("（偏离最大的10项）");
    expect(chart.maximum).toBe(2);
  });

  it("leaves out of many those that just reached their plan", () => {
    const chart = completion(
      performance(twelve.map((row, index) => [...row.slice(0, 4), index < 3 ? 90 + index : 100])),
    );
    expect(chart.categories).toEqual(NAMES.slice(0, 3));
    expect(chart.caption).toContain("（偏离目标的3项）");
  });

  it("says of a bar that the axis cuts that it goes on, in short where two stand side by side", () => {
    expect(completion(performance(twelve)).format).toBe('[>2]0.0%"（超出图幅）";0.0%');
    const beside = twelve.map((row, index) => [...row.slice(0, 4), index < 2 ? 300 : 100]);
    expect(completion(performance(beside)).format).toBe('[>2]0.0%"↑";0.0%');
  });

  it("is left out where there is nothing to compare", () => {
    const alone = performance([["粮食播种面积", "全年", "万亩", 68.5, 68.92]]);
    expect(finish(completionChart(alone, place))).toBeUndefined();
    const reached = performance(twelve.map((row, index) => [...row.slice(0, 4), index === 0 ? 90 : 100]));
    expect(finish(completionChart(reached, place))).toBeUndefined();
  });
});

describe("the budget chart", () => {
  const parts = (count: number): readonly (readonly FixtureCell[])[] =>
    [
      ["基本支出", 806.1, 806.1, 801.95],
      ["项目支出", 1354.4, 1322.3, 1244.78],
      ["其中：人员经费", 600, 600, 599.5],
    ].slice(0, count);

  it("sets the three amounts of each line side by side", () => {
    const chart = budgetChart(performance([], parts(2)), { ...place, size: { width: 480, height: 250 } });
    expect(chart).toMatchObject({
      kind: "column",
      categories: ["合计", "基本支出", "项目支出"],
      unit: "万元",
      format: "#,##0.00",
    });
    expect(chart?.series.map(({ name, points }) => [name, ...points.map((point) => point?.value)])).toEqual([
      ["年初预算数", 2160.5, 806.1, 1354.4],
      ["全年预算数", 2128.4, 806.1, 1322.3],
      ["全年执行数", 2046.73, 801.95, 1244.78],
    ]);
    expect(chart?.alternative).toContain("合计年初预算数2160.5万元、全年预算数2128.4万元、全年执行数2046.73万元");
    expect(chart?.alternative).toMatch(/；合计预算执行率96\.16%。$/);
  });

  it("lies down, and grows, where columns would be too narrow for their amounts", () => {
    const chart = budgetChart(performance([], parts(3)), { ...place, size: { width: 442, height: 100 } });
    expect([chart?.kind, chart?.categories.at(-1)]).toEqual(["bar", "人员经费"]);
    expect(chart?.size.height).toBeGreaterThan(200);
  });

  it("is left out without a budget", () => {
    expect(budgetChart({ ...performance([]), budget: undefined }, place)).toBeUndefined();
  });
});

it("a chart's numbers stand in a block that its references name", () => {
  const chart = completion(
    performance([
      ["甲项", "全年", "个", 10, 20],
      ["乙项", "全年", "个", 10, 5],
    ]),
  );
  expect(chartBlock(chart)).toEqual([
    ["", "已完成年度目标", "尚未完成年度目标", "年度计划（100%）"],
    ["甲项", 2, null, 1],
    ["乙项", null, 0.5, 1],
  ]);
  const references = chartReferences(chart, "数据 来源");
  expect([references.categories, references.name(2), references.values(0)]).toEqual([
    "'数据 来源'!$A$11:$A$12",
    "'数据 来源'!$D$10",
    "'数据 来源'!$B$11:$B$12",
  ]);
});

it("colours that stand side by side differ in greyscale by a fifth of the way from black to white", () => {
  const lightness = (color: string): number => {
    const [r = 0, g = 0, b = 0] = (color.match(/../g) ?? []).map((hex) => {
      const part = parseInt(hex, 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return luminance <= 0.008856 ? luminance * 903.3 : 116 * Math.cbrt(luminance) - 16;
  };
  const { light, middle, dark, behind } = CHART_COLORS;
  for (const [a, b] of [
    [light, middle],
    [middle, dark],
    [behind, dark],
  ] as const)
    expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThanOrEqual(18);
});

describe("the picture", () => {
  const svg = chartSvg(completion(performance(twelve)));

  it("has a bar for each value, a line for each level and its words", () => {
    expect(svg.match(/<rect [^>]*stroke=/g)).toHaveLength(10 + 2);
    expect(svg.match(/stroke-width="1.75"/g)).toHaveLength(2 * 2);
    for (const words of ["农田建设", "80.0%", "300.0%（超出图幅）", "时间进度（9个月，75.0%）"])
      expect(svg).toContain(words);
    expect(svg).toContain("<desc>柱形图：12项指标");
    expect(svg).toContain("Microsoft YaHei");
  });

  it("has no title, which the caption below says, and every label in the one dark ink", () => {
    expect(svg).not.toContain("font-weight");
    expect([...svg.matchAll(/<text [^>]*fill=/g)]).toEqual([]);
  });

  it("draws bars in proportion, and cuts those beyond the axis at its end", () => {
    const heights = [...svg.matchAll(/<rect [^>]*height="([\d.]+)" fill="#(08519C|F5A742)"[^>]*>/g)]
      .map(([, height]) => Number(height))
      .filter((height) => height > 7);
    const [first = 0, second = 0, third = 0] = heights;
    expect(first / third).toBeCloseTo(80 / 60, 2);
    expect(second / third).toBeCloseTo(200 / 60, 2);
  });

  it("takes names for what they are, not for markup", () => {
    const chart = completion(
      performance([
        ["<甲>&项", "全年", "个", 10, 12],
        ["乙项", "全年", "个", 10, 5],
      ]),
    );
    expect(chartSvg(chart)).not.toContain("<甲>");
  });
});
