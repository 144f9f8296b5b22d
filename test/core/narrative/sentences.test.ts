import { percent, type FixtureCell } from "../../fixtures/build";
import { ledger, reportOf, textsOf, type LedgerRow } from "./report-of";

const _ = null;
/** Keeps the sheet recognisable as a ledger. */
const others: readonly LedgerRow[] = [
  ["招商", "签约项目", "2023年", "个", 20, 20],
  ["招商", "开工项目", "2023年", "个", 10, 10],
];

function sentenceOn(name: string, ...cells: readonly FixtureCell[]): string {
  const texts = textsOf(reportOf([ledger(...others, ["招商", name, ...cells])]), "achievement.outputs.indicator.");
  return texts.find((text) => text.includes(name)) ?? "";
}

test.each<[string, readonly FixtureCell[], string]>([
  ["over the plan", ["2023年", "个", 20, 25], "引进项目25个，超额完成年度目标20个，完成率125%。"],
  ["at the plan", ["2023年", "个", 20, 20], "引进项目20个，完成年度目标20个。"],
  ["short of it", ["2023年", "个", 20, 15], "引进项目15个，完成年度目标20个的75%，尚差5个。"],
  ["nothing yet", ["2023年", "个", 20, 0], "引进项目0个，尚未完成年度目标20个。"],
  ["ahead of time", ["1-6月", "个", 20, 12], "1-6月，引进项目12个，完成年度目标20个的60%，快于序时进度10个百分点。"],
  ["behind time", ["1-9月", "个", 20, 10], "1-9月，引进项目10个，完成年度目标20个的50%，慢于序时进度25个百分点。"],
  ["just in time", ["1-9月", "个", 20, 15], "1-9月，引进项目15个，完成年度目标20个的75%，与序时进度持平。"],
  ["done before time", ["1-9月", "个", 20, 20], "1-9月，引进项目20个，完成年度目标20个。"],
  ["above a rate", ["2023年", "%", "≥90%", percent(0.936, "0.0%")], "引进项目为93.6%，比年度目标90%高3.6个百分点。"],
  ["below a rate", ["2023年", "%", "≥90%", percent(0.885, "0.0%")], "引进项目为88.5%，比年度目标90%低1.5个百分点。"],
  ["under a ceiling", ["2023年", "万元", "≤90", 80], "引进项目80万元，控制在年度目标90万元以内。"],
  ["over a ceiling", ["2023年", "万元", "≤90", 95], "引进项目95万元，超出年度目标上限90万元。"],
  ["growth", ["2023年", "个", _, 15, percent(0.0805)], "引进项目15个，同比增长8.05%。"],
  ["decline", ["2023年", "个", _, 15, percent(-0.031, "0.0%")], "引进项目15个，同比下降3.1%。"],
  ["no change", ["2023年", "个", _, 15, percent(0, "0%")], "引进项目15个，与上年同期持平。"],
  ["change in points", ["2023年", "%", _, percent(0.9), "1.5个百分点"], "同比提高1.5个百分点。"],
  ["rank", ["2023年", "个", _, 15, _, 6], "引进项目15个，居全市第6位。"],
  ["last rank", ["2023年", "个", _, 15, _, "最后"], "引进项目15个，列全市最后。"],
])("%s", (_what, cells, expected) => {
  expect(sentenceOn("引进项目", ...cells)).toContain(expected);
});

test("a complete list in brackets says its unit once, an incomplete one is opened by 其中", () => {
  const texts = textsOf(
    reportOf([
      ledger(
        ["商贸", "在库企业", "2023年", "家", _, 78],
        [_, "其中：法人企业", "2023年", "家", _, 47],
        [_, "　　　个体工商户", "2023年", "家", _, 31],
        [_, "　　　其中：餐饮业", "2023年", "家", _, 14],
        [_, "　　　　　　超市", "2023年", "家", _, 17],
        ["商贸", "在谈项目", "2023年", "个", _, 50],
        [_, "其中：工业项目", "2023年", "个", _, 29],
        [_, "　　　服务业项目", "2023年", "个", _, 21],
        [_, "　　　其中：数字经济项目", "2023年", "个", _, 5],
      ),
    ]),
    "achievement.outputs.indicator.",
  );
  expect(texts).toEqual([
    "在库企业78家。其中：法人企业47家，占60.26%；个体工商户31家（餐饮业14、超市17），占39.74%。",
    "在谈项目50个。其中：工业项目29个，占58%；服务业项目21个（其中数字经济项目5个），占42%（各项指标完成情况详见表1）。",
  ]);
});

describe("主要问题", () => {
  const problems = (...rows: readonly LedgerRow[]): readonly string[] =>
    textsOf(reportOf([ledger(...others, ...rows)]), "problems.problems.");

  test("takes up what is behind plan with its figures and asks for the reason", () => {
    expect(problems(["招商", "引进项目", "1-9月", "个", 20, 10])).toEqual([
      "从指标完成情况看，落后于计划的指标有1项：1-9月，引进项目10个，完成年度目标20个的50%，慢于序时进度25个百分点。【待填：偏差原因】",
    ]);
  });

  test("leaves alone what is ahead of the calendar", () => {
    expect(problems(["招商", "引进项目", "1-9月", "个", 20, 16])).toEqual(["【待填：存在的主要问题及原因】"]);
  });

  test("counts all and names the ten furthest behind", () => {
    const rows = Array.from({ length: 12 }, (__, n) => [
      "招商",
      `任务甲${"乙".repeat(n)}`,
      "2023年",
      "个",
      100,
      50 + n,
    ]);
    const [text = ""] = problems(...rows);
    expect(text).toContain("落后于计划的指标有12项，其中完成率较低的是：");
    expect(text.match(/完成年度目标100个的/g)).toHaveLength(10);
    expect(text).toContain("的59%");
    expect(text).not.toContain("的60%");
  });
});
