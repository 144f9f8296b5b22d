import { analyse } from "../../src/app/analyse";
import { createSession } from "../../src/app/create-session";
import { scoringSteps } from "../../src/app/scoring";
import { planForm } from "../../src/core/form/plan-form";
import { paragraphText } from "../../src/core/narrative/model";
import { finish } from "../../src/core/recognition/steps";
import { applyPlan } from "../../src/core/report/apply-plan";
import { rowsOf, rulesOf, withRule, type Rules } from "../../src/core/rules/rules";
import { NO_SETTINGS } from "../../src/core/settings/model";
import { planSettings } from "../../src/core/settings/plan-settings";
import { findSheet, type Workbook } from "../../src/core/workbook/snapshot";
import { createFileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { sheet, workbook } from "../support/sheet";
import { workbookBytes } from "../support/workbook-bytes";

/** 执行率85%，一项完成125%，没有写原因；自评总分85分。 */
const UNIT = workbook([
  sheet(
    "自评",
    [
      ["某县文旅局2023年度部门整体支出绩效自评表"],
      ["单位：万元"],
      ["", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "", "", 1000, 1000, 850, 10, "", ""],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "开放场馆天数", "≥240天", "300天", 50, 50, ""],
      ["效益指标", "社会效益", "服务读者人次", "≥10000人次", "10000人次", 30, 30, ""],
      ["满意度指标", "满意度", "群众满意度", "≥90%", "90%", 10, 5, ""],
      ["总分", "", "", "", "", 100, 85, ""],
    ],
    { merges: "A4:C4" },
  ),
]);

const LOW = "【待填：预算执行率偏低的原因】";
/** 这项指标的句子后面留着待填的原因。 */
const OVERSHOOT = /开放场馆天数为300天[^\n]*【待填：[^】]*原因/;

const changed = (rules: Rules, key: string, value: string): Rules => {
  const read = withRule(rules, key, value);
  expect(read.problems).toEqual([]);
  return read.rules;
};
const national: Rules = { pack: "national", overrides: [] };
const under = (rules: Rules): Workbook => applyPlan(UNIT, planSettings(UNIT, { ...NO_SETTINGS, rules: rowsOf(rules) }));

/** What report, form and 为什么 say under the rules. */
function sayUnder(rules: Rules) {
  const analysis = analyse(under(rules));
  const form = planForm(analysis.workbook, analysis.performance, analysis.rules, "plain").plan.sheets[0];
  const scoring = finish(scoringSteps(analysis));
  const first = [...scoring.indicators.values()][0];
  return {
    report: analysis.report.paragraphs.map(paragraphText).join("\n"),
    form: JSON.stringify(form?.rows.find(({ cells }) => cells[2]?.value === "开放场馆天数")?.cells),
    overshoot: first?.steps.join("\n") ?? "",
    execution: scoring.execution?.steps.join("\n") ?? "",
  };
}

describe("超额说明起点", () => {
  test("130%时，完成125%的不用说明", () => {
    const said = sayUnder(national);
    expect(said.report).not.toMatch(OVERSHOOT);
    expect(said.form).not.toContain("【待填：偏差原因】");
    expect(said.overshoot).not.toContain("要说明原因");
  });

  test("改成125%，报告、自评表和为什么都要原因", () => {
    const said = sayUnder(changed(national, "超额说明起点", "125%"));
    expect(said.report).toMatch(OVERSHOOT);
    expect(said.form).toContain("【待填：偏差原因】");
    expect(said.overshoot).toContain("完成率125%，达到125%，要说明原因");
  });
});

describe("执行率说明线", () => {
  test("通用90%时，执行85%的要说明", () => {
    const said = sayUnder(national);
    expect(said.report).toContain(LOW);
    expect(said.execution).toContain("执行率低于90%，要说明原因");
  });

  test.each(["85%", "0%"])("改成%s就不用说明", (line) => {
    const said = sayUnder(changed(national, "执行率说明线", line));
    expect(said.report).not.toContain(LOW);
    expect(said.execution).not.toContain("要说明原因");
  });
});

describe("评价等级", () => {
  test.each<readonly [string, Rules, string]>([
    ["全国通用", national, "良"],
    ["分数线80/70/60", { pack: "grade-80-70-60", overrides: [] }, "优"],
    [
      "优良合格不合格、良等90分",
      changed(changed({ pack: "pass-fail-names", overrides: [] }, "优等分数线", "95"), "良等分数线", "90"),
      "合格",
    ],
  ])("%s", (_, rules, grade) => {
    expect(sayUnder(rules).report).toContain(`自评得分85分，自评等级为“${grade}”`);
  });
});

test("在“绩效设置”表里改这一格，报告跟着变", async () => {
  const host = createFileHost(workbookFiles.open(workbookBytes(UNIT), "自评.xlsx"));
  const session = createSession(host, { settle: 1 });
  const text = (): string =>
    session.state.phase === "ready" ? session.state.analysis.report.paragraphs.map(paragraphText).join("\n") : "";
  const said = (wanted: boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text() === "" || OVERSHOOT.test(text()) !== wanted) return;
        stop();
        resolve();
      };
      const stop = session.subscribe(look);
      look();
    });
  await said(false);
  await session.decide((settings) => ({ ...settings, rules: rowsOf(national) }));
  const rows = findSheet(await host.read(), "绩效设置")?.rows ?? [];
  const row = rows.findIndex((cells) => cells?.[1]?.value === "超额说明起点");
  await host.edit([{ sheet: "绩效设置", row, column: 2, value: "120%" }]);
  await said(true);
  await session.decide((settings) => ({
    ...settings,
    rules: rowsOf(changed(rulesOf(settings.rules).rules, "超额说明起点", "130%")),
  }));
  expect(text()).not.toMatch(OVERSHOOT);
  session.close();
});

describe("执行率口径", () => {
  const FUNDS = workbook([
    sheet("预算执行", [
      ["某县文旅局2023年度部门预算执行情况表"],
      ["单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数"],
      ["合计", 500, 1000, 850],
      ["基本支出", 300, 600, 570],
      ["项目支出", 200, 400, 280],
    ]),
  ]);
  const said = (rules: Rules) => {
    const analysis = analyse(applyPlan(FUNDS, planSettings(FUNDS, { ...NO_SETTINGS, rules: rowsOf(rules) })));
    const report = analysis.report.paragraphs.map(paragraphText).join("\n");
    const rows = analysis.report.tables.flatMap(({ rows: cells }) =>
      cells.map((row) => row.map((runs) => runs.map(({ text }) => text).join("")).join("｜")),
    );
    return { report, table: rows.join("\n"), scored: finish(scoringSteps(analysis)).execution?.line ?? "" };
  };

  test("默认以全年预算数为基数", () => {
    const { report, table, scored } = said(national);
    expect(report).toContain("以全年预算数为基数，预算执行率为85%；全年执行数相当于年初预算数的170%");
    expect(table).toContain("项目支出｜200｜400｜280｜70");
    expect(scored).toContain("850÷1000");
  });

  test("规则选年初预算数，正文、表格和得分都用年初预算数", () => {
    const { report, table, scored } = said(changed(national, "执行率口径", "年初预算数"));
    expect(report).toContain("以年初预算数为基数，预算执行率为170%");
    expect(report).not.toContain("以全年预算数为基数");
    expect(table).toContain("项目支出｜200｜400｜280｜140");
    expect(scored).toContain("执行率170%");
  });
});
