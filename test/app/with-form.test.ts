import { createSession } from "../../src/app/create-session";
import type { Session } from "../../src/app/session";
import { markedSheet } from "../../src/core/report/our-sheets";
import { SHEET_MARKS, type WritePlan } from "../../src/core/report/plan";
import { withFormChosen } from "../../src/core/settings/model";
import { readSettings } from "../../src/core/settings/read-settings";
import { cellAt, type Workbook } from "../../src/core/workbook/snapshot";
import { createFileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { HostError } from "../../src/ports";
import { sheet, workbook } from "../support/sheet";
import { workbookBytes } from "../support/workbook-bytes";

const FORM = sheet(
  "自评",
  [
    ["某县文旅局2023年度部门整体支出绩效自评表"],
    ["单位：万元"],
    ["", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "", "", 900, 1000, 951.2, 10, "", ""],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "开放场馆天数", "≥300天", "320天", 50, "", ""],
    ["效益指标", "社会效益", "服务读者人次", "≥10000人次", "7000人次", 30, "", ""],
    ["满意度指标", "满意度", "群众满意度", "≥90%", "95%", 10, "", ""],
  ],
  { merges: "A4:C4" },
);
const UNIT = workbook([FORM]);
const PROFILE_ONLY = workbook([
  sheet("单位情况", [
    ["项目", "内容"],
    ["单位名称", "某县文旅局"],
    ["年度", "2023"],
    ["主要职责", "负责全县公共文化服务。"],
    ["内设机构", "办公室、文化股、旅游股。"],
    ["编制人数", 31],
    ["在职人数", 29],
  ]),
]);

const open: Session[] = [];
afterEach(() => open.splice(0).forEach((session) => session.close()));

/** A session over a workbook in a file, and the plans that it wrote. */
async function sessionOver(
  book: Workbook,
  refuse?: () => boolean,
): Promise<{ session: Session; host: FileHost; plans: readonly WritePlan[] }> {
  const file = createFileHost(workbookFiles.open(workbookBytes(book), "自评.xlsx"));
  const plans: WritePlan[] = [];
  const host: FileHost = {
    ...file,
    write: (plan) => {
      plans.push(plan);
      if (refuse?.()) return Promise.reject(new HostError("protected", "工作簿结构有保护。请取消保护后重试。"));
      return file.write(plan);
    },
  };
  const session = createSession(host, { settle: 1 });
  open.push(session);
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.phase === "reading") return;
      stop();
      resolve();
    });
  });
  return { session, host, plans };
}

const names = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);
const choose = (session: Session, chosen: boolean) => session.decide((settings) => withFormChosen(settings, chosen));

test("without the choice 生成报告 writes the report alone", async () => {
  const { session, host } = await sessionOver(UNIT);
  expect((await session.generate())?.formSheet).toBeUndefined();
  expect(names(await host.read())).toEqual(["自评", "绩效_版本", "自评报告", "数据来源"]);
});

test("the choice stands in 绩效设置, and 生成报告 then writes both in one plan", async () => {
  const { session, host, plans } = await sessionOver(UNIT);
  expect(await choose(session, true)).toBe(true);
  expect(readSettings(await host.read()).withForm).toBe(true);
  const generation = await session.generate();
  expect(generation).toMatchObject({ reportSheet: "自评报告", formSheet: "绩效自评表" });
  expect(plans.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
    ["绩效设置"],
    ["绩效_版本", "自评报告", "数据来源", "绩效自评表"],
  ]);
  expect(plans[1]?.activate).toBe("自评报告");
  await choose(session, false);
  expect(readSettings(await host.read()).withForm).toBeUndefined();
  expect((await session.generate())?.formSheet).toBeUndefined();
});

test("a second click completes our form: what the user filled in stays, and there is one form", async () => {
  const { session, host } = await sessionOver(UNIT);
  await choose(session, true);
  await session.generate();
  const written = markedSheet(await host.read(), SHEET_MARKS.form);
  const row = written?.rows.findIndex((cells) => cells?.some((cell) => cell?.value === "服务读者人次")) ?? -1;
  expect(written && cellAt(written, row, 7)?.value).toBe("【待填：偏差原因】");
  await host.edit?.([{ sheet: "绩效自评表", row, column: 7, value: "场馆闭馆维修两个月" }]);
  await session.generate();
  const after = await host.read();
  const again = markedSheet(after, SHEET_MARKS.form);
  expect(names(after).filter((name) => name.startsWith("绩效自评表"))).toEqual(["绩效自评表"]);
  expect(again && cellAt(again, row, 7)?.value).toBe("场馆闭馆维修两个月");
});

test("a sheet of the user's with the form's name is left alone", async () => {
  const own = sheet("绩效自评表", [["我自己的草稿"]]);
  const { session, host } = await sessionOver(workbook([FORM, own]));
  await choose(session, true);
  expect((await session.generate())?.formSheet).toBe("绩效自评表(2)");
  const after = await host.read();
  expect(after.sheets.find(({ name }) => name === "绩效自评表")?.rows[0]?.[0]?.value).toBe("我自己的草稿");
});

test("when the writing fails neither of them is there, and the session says why", async () => {
  let refused = false;
  const { session, host } = await sessionOver(UNIT, () => refused);
  await choose(session, true);
  const before = await host.read();
  refused = true;
  expect(await session.generate()).toBeUndefined();
  expect(session.state).toMatchObject({ writing: false, failure: { code: "protected" } });
  expect(await host.read()).toEqual(before);
});

test("where there is nothing to score, the report is written alone", async () => {
  const { session, host } = await sessionOver(PROFILE_ONLY);
  await choose(session, true);
  expect((await session.generate())?.reportSheet).toBe("自评报告");
  expect(names(await host.read())).not.toContain("绩效自评表");
});
