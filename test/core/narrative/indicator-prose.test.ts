import { percent, sheet, type FixtureCell } from "../../fixtures/build";
import { HUNAN } from "../../../src/core/narrative/outlines/hunan";
import { chinese, gap } from "../../../src/core/narrative/runs";
import { ledger, reportOf, textsOf, type LedgerRow } from "./report-of";

const _ = null;

/** A row of a form: second level, name, target, result, full marks, marks, reason; under 产出指标, 效益指标 by its second level. */
type FormRow = readonly FixtureCell[];

function form(...rows: readonly FormRow[]) {
  return sheet("自评表", [
    ["部门整体支出绩效自评表（2023年度）"],
    ["单位名称", "某县商务局"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ...rows.map(([level2, ...cells]) => [
      typeof level2 === "string" && /效益|影响/.test(level2) ? "效益指标" : "产出指标",
      level2,
      ...cells,
    ]),
  ] as readonly (readonly FixtureCell[])[]);
}

const own: readonly FormRow[] = [
  ["质量指标", "工程优良率", percent(0.9, "0%"), percent(0.95, "0%")],
  ["时效指标", "按时开工率", percent(0.9, "0%"), percent(0.92, "0%")],
];
const told = (...rows: readonly FormRow[]): readonly string[] =>
  textsOf(reportOf([form(...rows, ...own)]), "achievement");
const sentenceOn = (name: string, ...row: FormRow): string =>
  told(row).find((text) => text.includes(name) && !text.startsWith("纳入自评")) ?? "";

test.each<[string, string, FormRow, string]>([
  [
    "at least",
    "安装水标尺",
    ["数量指标", "安装水标尺", "≥266米", "≥266米"],
    "安装水标尺达到266米以上，完成年度目标266米。",
  ],
  [
    "at least, in percent",
    "开工率",
    ["时效指标", "及时(按期)开工率", "≥90%", "≥90%"],
    "及时（按期）开工率达到90%以上，符合年度目标90%的要求。",
  ],
  [
    "an amount in percent",
    "零售额",
    ["数量指标", "消费品零售额", "9.5%", "25.6%"],
    "【待填：消费品零售额25.6%指什么（如同比增速）】（年度目标9.5%）。",
  ],
  ["an index in percent", "价格指数", ["数量指标", "居民消费价格指数", "103%", "102%"], "居民消费价格指数为102%"],
  [
    "yuan by another name",
    "进出口总额",
    ["数量指标", "进出口总额", "20亿人民币", "20亿人民币"],
    "进出口总额20亿元，完成年度目标20亿元。",
  ],
  [
    "nothing to measure",
    "补贴保障率",
    ["质量指标", "补贴保障率", "100%", "无", 5, 5, "没有轮换、动用库存"],
    "补贴保障率：本年度未发生（没有轮换、动用库存）。",
  ],
  [
    "no unit",
    "改造数量",
    ["数量指标", "改造数量", 3000, 3061],
    "改造数量为3061【待填：计量单位】，超额完成年度目标3000，完成率102.03%。",
  ],
  [
    "a ceiling on work",
    "建设数量",
    ["数量指标", "示范村建设数量", "≤4个", "4个"],
    "示范村建设数量4个，年度目标为4个【待填：请核对年度目标“≤4个”的方向】。",
  ],
  [
    "more than a range",
    "培训人数",
    ["数量指标", "培训人数", "100-120人次", "130人次"],
    "培训人数为130人次，高于年度目标范围（100-120人次）。",
  ],
  [
    "within a range",
    "培训人数",
    ["数量指标", "培训人数", "100-120人次", "120人次"],
    "培训人数为120人次，在年度目标范围（100-120人次）内。",
  ],
  [
    "a ceiling on cost",
    "建设成本",
    ["成本指标", "示范村建设成本", "≤4万元", "4万元"],
    "示范村建设成本4万元，控制在年度目标4万元以内。",
  ],
  [
    "a target that asks",
    "作用",
    ["质量指标", "推动企业的作用", "是否利于企业走出去", "有利于企业发展"],
    "推动企业的作用：年度目标为【待填：年度目标】，实际为“有利于企业发展”。",
  ],
  [
    "words beside words",
    "质量提升",
    ["质量指标", "企业质量提升", "获得目的国(地区)欢迎", "受欢迎显著"],
    "企业质量提升：年度目标为“获得目的国（地区）欢迎”，实际为“受欢迎显著”。",
  ],
  [
    "marks off",
    "防汛能力",
    ["质量指标", "防汛能力", "明显提升", "明显提升", 10, 8],
    "防汛能力：明显提升，与年度目标一致。【待填：扣分原因】",
  ],
  [
    "a quality in percent",
    "及时性",
    ["时效指标", "拨付及时性", "≥98%", "96.2%"],
    "拨付及时性为96.2%，比年度目标98%低1.8个百分点。",
  ],
  [
    "its unit in its name",
    "场次",
    ["数量指标", "推广活动场次", "30场次", "30场次"],
    "推广活动场次为30场次，完成年度目标30场次。",
  ],
  [
    "another word for its unit",
    "巡查次数",
    ["数量指标", "巡查次数", "30次", "30次"],
    "巡查次数为30次，完成年度目标30次。",
  ],
  [
    "a target in the name",
    "支付完成率",
    ["时效指标", "资金支付完成率100%", _, _, 10, 10],
    "资金支付完成率：【待填：实际完成值】（年度目标100%）。",
  ],
  [
    "the target again in the name",
    "合格率",
    ["质量指标", "验收合格率≥98%", "98%", "99%"],
    "验收合格率为99%，比年度目标98%高1个百分点。",
  ],
])("%s", (_what, name, row, expected) => {
  expect(sentenceOn(name, ...row)).toContain(expected);
});

test("neighbours that reached their 100% are told in one sentence", () => {
  const full = (name: string): FormRow => ["质量指标", name, "100%", "100%"];
  expect(told(full("到位率"), full("真实率"), full("合格率"))).toContain(
    "到位率、真实率、合格率均为100%，达到年度目标。",
  );
});

test("a name with a list in it is kept apart from its neighbours", () => {
  const full = (name: string): FormRow => ["质量指标", name, "100%", "100%"];
  expect(told(full("稻谷、成品粮到位率"), full("真实率"))).toContain(
    "稻谷、成品粮到位率，真实率均为100%，达到年度目标。",
  );
});

test("the counts take agreement in words for done and name what did not apply", () => {
  const counts = told(
    ["社会效益指标", "通行条件", "有效改善", "有效改善"],
    ["社会效益指标", "带动能力", "有所增强", "参展企业较多"],
    ["质量指标", "补贴保障率", "100%", "不涉及", _, _, "今年没有安排"],
    ["数量指标", "培训场次", "10场", "10场"],
  ).find((text) => text.includes("纳入自评"));
  expect(counts).toContain("纳入自评的绩效指标共6项，其中：完成年度目标4项（含超额完成2项），定性指标1项，不适用1项");
});

test("what must not happen and did not is a result, not an indicator that does not apply", () => {
  expect(sentenceOn("安全事故", "质量指标", "安全事故", "0起", "未发生", _, _, "加强了巡查")).not.toContain(
    "本年度未发生",
  );
});

test("results of a part of the year ask once for those of the whole", () => {
  const row = (name: string): LedgerRow => ["招商", name, "1-9月", "个", 20, 12];
  const names = ["签约项目", "开工项目", "投产项目", "在谈项目", "推介活动", "考察企业"];
  const [, counts] = textsOf(reportOf([ledger(...names.map(row))]), "achievement.outputs");
  expect(counts).toBe(
    "纳入自评的绩效指标共6项，截至统计期均尚未完成年度目标（详见表1）。【待填：全年完成值（签约项目、开工项目、投产项目等6项）】",
  );
});

test("the second 预计 goes", () => {
  const rows = ["进口", "出口", "加工"].map((name): LedgerRow => ["外贸", name, "1-10月预计", "万美元", 200, 150]);
  expect(textsOf(reportOf([ledger(...rows)]), "achievement.outputs").join("")).toContain(
    "进口预计完成150万美元，完成年度目标200万美元的75%",
  );
});

test("several numbers of one sentence without a unit ask for it once", () => {
  const rows = ["签约项目", "开工项目", "投产项目"].map((name): LedgerRow => ["招商", name, "2023年", _, _, 12]);
  expect(textsOf(reportOf([ledger(...rows)]), "achievement.outputs").join("")).toContain(
    "签约项目为12；开工项目为12；投产项目为12【待填：计量单位】",
  );
});

describe("投入 and 过程 indicators", () => {
  const scored = sheet("计分表", [
    ["2018年度部门整体支出绩效自评指标计分表"],
    ["一级指标", "二级指标", "三级指标", "自评分", "指标解释"],
    ["投 入（20分）", "目标设定（5分）", "绩效目标合理性（2分）", 2, "目标依据是否充分"],
    [_, _, "绩效指标明确性（3分）", 3, "指标是否清晰"],
    [_, "预算配置（15分）", "在职人员控制率（5分）", 4, "在职人员数与编制数的比率"],
  ]);

  test("stand where management is told, with their marks, and leave the question for the year's work", () => {
    const report = reportOf([scored]);
    expect(textsOf(report, "overview.management")).toEqual([
      expect.stringContaining("预算绩效管理开展情况"),
      "【待填：预算绩效管理开展情况】",
      "1.目标设定",
      "绩效目标合理性满分2分，自评得2分；绩效指标明确性满分3分，自评得3分。",
      "2.预算配置",
      "在职人员控制率满分5分，自评得4分。",
    ]);
    expect(textsOf(report, "achievement.outputs").slice(1)).toEqual([
      "【待填：年度主要任务的完成情况（数量、质量、时效）】",
    ]);
  });

  test("have a heading of their own where the outline has none for management", () => {
    expect(textsOf(reportOf([scored], HUNAN), "achievement.management")[0]).toContain("投入和管理情况");
  });
});

test("the table prints a result with its sign", () => {
  const names = ["甲", "乙", "丙", "丁"].map((name): FormRow => ["数量指标", `${name}项目`, "5个", "5个"]);
  const [table] = reportOf([form(["质量指标", "合格比例", "≥90%", "大于90%"], ...names)]).tables.slice(-1);
  const row = table?.rows.find((cells) => cells[0]?.[0]?.text === "合格比例") ?? [];
  expect(row.slice(1, 3).map((cell) => cell.map(({ text }) => text).join(""))).toEqual(["≥90%", "＞90%"]);
});

test("punctuation between Chinese characters is Chinese", () => {
  expect(chinese("完成任务,并通过验收;全部公示,13户列入")).toBe("完成任务，并通过验收；全部公示，13户列入");
  expect(chinese("及时(按期)开工,共1,000户(a),占1:2")).toBe("及时（按期）开工，共1,000户(a),占1:2");
});

test("a gap may say in full elsewhere what its sentence has said by half", () => {
  expect(gap("实际完成值", "到位率实际完成值")).toEqual({
    kind: "gap",
    text: "【待填：实际完成值】",
    about: "到位率实际完成值",
  });
});

test("a target of nothing that something came of is not met", () => {
  expect(sentenceOn("安全事故", "质量指标", "安全事故", "=0起", "5起")).toContain(
    "安全事故5起，不符合年度目标0起的要求",
  );
});

test("few indicators are pointed at by the last of them", () => {
  const rows = ["甲", "乙", "丙"].map((name): FormRow => ["数量指标", `${name}项目`, "5个", "6个"]);
  expect(told(...rows).filter((text) => text.includes("详见"))).toEqual([
    "按时开工率为92%，比年度目标90%高2个百分点（各项指标完成情况详见表1）。",
  ]);
});

describe("a cost whose target does not say whether it is a floor or a ceiling", () => {
  const cost: FormRow = ["成本指标", "项目成本", "20万元", "15万元", 10];

  test("is asked about and neither praised nor blamed", () => {
    const texts = told(cost);
    expect(texts.find((text) => text.startsWith("项目成本"))).toBe(
      "项目成本15万元，年度目标为20万元【待填：年度目标“20万元”是不低于还是不超过】。",
    );
    expect(textsOf(reportOf([form(cost, ...own)])).join("\n")).not.toContain("落后于计划");
  });

  test("is told where the target has its sign, or was hit to the digit", () => {
    expect(sentenceOn("项目成本", "成本指标", "项目成本", "≤20万元", "15万元")).toContain("控制在年度目标20万元以内");
    expect(sentenceOn("项目成本", "成本指标", "项目成本", "20万元", "20万元")).toContain("完成年度目标20万元");
  });

  test("leaves alone what was dealt with, of which more is better", () => {
    expect(sentenceOn("查处违规", "数量指标", "查处违规经营", "20起", "25起")).toContain("超额完成年度目标20起");
  });
});
