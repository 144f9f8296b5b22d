import { rollForwardFile } from "../../../src/app/roll-forward";
import { analyse } from "../../../src/app/analyse";
import { planReport } from "../../../src/core/report/write-plan";
import { rollForward } from "../../../src/core/rollforward/roll-forward";
import { nextYearText } from "../../../src/core/rollforward/years";
import type { RollForward } from "../../../src/core/rollforward/model";
import { recognise } from "../../../src/core/recognition/recognise";
import { parseRect } from "../../../src/core/workbook/address";
import { cellAt, findSheet, type CellValue, type Workbook } from "../../../src/core/workbook/snapshot";
import { files } from "../../../src/hosts/file/node";
import { calculated, percent, sheet, workbook } from "../../fixtures/build";
import { anhuiProjectForm } from "../../fixtures/anhui-project-form";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { workbookBytes } from "../../support/workbook-bytes";

const _ = null;

const lastYear = (): Workbook =>
  workbook(
    sheet("预算执行", [
      ["某县水利局2021年度预算执行情况表"],
      ["编制单位：某县水利局", _, _, _, _, "单位：万元"],
      ["项目", "上年决算数", "年初预算数", "2021年决算数", "执行率", "产生差异的原因"],
      ["合计", calculated("=SUM(B5:B6)", 700), 800, calculated("=SUM(D5:D6)", 790), calculated("=D4/C4", 0.9875), _],
      ["基本支出", 300, 320, 318.5, 0.9953, "人员调出"],
      ["项目支出", 400, 480, 471.5, 0.9823, "见2021年批复"],
      ["注：2021年12月31日止。"],
    ]),
    sheet("指标", [
      ["（二〇二一年度）绩效指标完成情况表"],
      ["指标名称", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["水库除险加固", "2021座", "2020座", 50, 48, "雨季停工"],
      ["受益群众满意度", "≥90%", percent(0.95), 50, 50, _],
      ["总分", _, _, 100, 98, _],
    ]),
    sheet("便签", [["2021年度的备忘，不是表"], ["电话", 2021]]),
  );

const planOf = (content: Workbook): RollForward => {
  const plan = rollForward(content, recognise(content));
  if (!plan) throw new Error("no year");
  return plan;
};

function forwarded(content: Workbook): (address: string) => CellValue {
  const { bytes } = rollForwardFile(files.open(workbookBytes(content), "去年.xlsx"), files);
  const { workbook: copy } = files.open(bytes, "今年.xlsx");
  return (address) => {
    const [name = "", cell = ""] = address.split("!");
    const [place, found] = [parseRect(cell), findSheet(copy, name)];
    return (place && found && cellAt(found, place.top, place.left)?.value) ?? null;
  };
}

test("the year goes up in titles and headers, in figures and in characters, and nowhere else", () => {
  const value = forwarded(lastYear());
  expect(value("预算执行!A1")).toBe("某县水利局2022年度预算执行情况表");
  expect(value("预算执行!D3")).toBe("2022年决算数");
  expect(value("指标!A1")).toBe("（二〇二二年度）绩效指标完成情况表");
  expect(value("指标!B3")).toBe("2021座");
  expect(value("预算执行!A7")).toBe("注：2021年12月31日止。");
  expect([value("便签!A1"), value("便签!B2")]).toEqual(["2021年度的备忘，不是表", 2021]);
});

test.each([
  ["2021年度", "2022年度"],
  ["2021 年 度", "2022 年 度"],
  ["２０２１年度", "２０２２年度"],
  ["二○二一年", "二○二二年"],
  ["12021年度、2021万元、2020年、编号2021", "12021年度、2021万元、2020年、编号2021"],
  ["批复日期2021年3月2日", "批复日期2021年3月2日"],
  ["2021年1-11月", "2022年1-11月"],
])("%s becomes %s", (before, after) => {
  expect(nextYearText(before, 2021, 2022)).toBe(after);
});

test("last year's outcomes are emptied, formulas and targets stay", () => {
  const value = forwarded(lastYear());
  expect(["D5", "D6", "E5", "E6", "F5", "F6"].map((cell) => value(`预算执行!${cell}`))).toEqual(Array(6).fill(null));
  expect(["C3", "C4", "E3", "E4", "F3", "E5"].map((cell) => value(`指标!${cell}`))).toEqual(Array(6).fill(null));
  expect([value("预算执行!C5"), value("指标!B4"), value("指标!D3")]).toEqual([320, "≥90%", 50]);
  const { workbook: copy } = files.open(
    rollForwardFile(files.open(workbookBytes(lastYear()), "去年.xlsx"), files).bytes,
    "今年.xlsx",
  );
  const budget = copy.sheets.find(({ name }) => name === "预算执行");
  expect([budget?.rows[3]?.[1]?.formula, budget?.rows[3]?.[3]?.formula, budget?.rows[3]?.[4]?.formula]).toEqual([
    "=SUM(B5:B6)",
    "=SUM(D5:D6)",
    "=D4/C4",
  ]);
});

test("the 上年 column takes last year's amounts where it is typed, not where it is calculated", () => {
  const value = forwarded(lastYear());
  expect([value("预算执行!B5"), value("预算执行!B6")]).toEqual([318.5, 471.5]);
  expect(planOf(lastYear()).moved).toEqual([{ sheet: "预算执行", head: "上年决算数", range: "B5:B6", count: 2 }]);
});

test("a 上年 column that is headed by another year is left to the user", () => {
  const dated = workbook(
    sheet("预算执行", [
      ["某县水利局2021年度预算执行情况表"],
      ["单位：万元"],
      ["项目", "上年（2020年）决算数", "年初预算数", "决算数"],
      ["合计", 700, 800, 790],
    ]),
  );
  const plan = planOf(dated);
  expect(plan.moved).toEqual([]);
  expect(plan.notes.join()).toMatch(/2020年.*没有改动：表头写明了年份/);
});

test("the summary says sheet, range and count of everything", () => {
  const { emptied, formulas, check, from, to } = planOf(lastYear());
  expect([from, to]).toEqual([2021, 2022]);
  expect(emptied).toEqual(
    expect.arrayContaining([
      { sheet: "预算执行", head: "2021年决算数", range: "D5:D6", count: 2 },
      { sheet: "指标", head: "实际完成值", range: "C3:C4", count: 2 },
      { sheet: "指标", head: "得分", range: "E3:E5", count: 3 },
    ]),
  );
  expect(formulas).toContainEqual({ sheet: "预算执行", head: "2021年决算数", range: "D4", count: 1 });
  expect(check).toContainEqual({ sheet: "指标", head: "年度指标值", range: "B3:B4", count: 2 });
});

test("what became of the goal is emptied, the goal stays to be checked", () => {
  const value = forwarded(anhuiProjectForm());
  expect([value("自评表!E11"), value("自评表!A2")]).toEqual([null, "（2023年度）"]);
  expect(value("自评表!B11")).toBe("对县乡公路进行日常养护和小修，保持路况良好。");
  expect(planOf(anhuiProjectForm()).check).toContainEqual({
    sheet: "自评表",
    head: "年度总体目标",
    range: "B11",
    count: 1,
  });
});

test("a cell that holds the year as a number goes up", () => {
  const content = bureauLedger();
  const profile = content.sheets.find(({ rows }) => rows.some((row) => row?.[0]?.value === "年度"));
  const value = forwarded(content);
  expect([value(`${profile?.name ?? ""}!B3`), value(`${profile?.name ?? ""}!B4`)]).toEqual([2023, 46]);
});

test("a report of last year is written again, the user's words kept and last year's text restorable", () => {
  const file = files.open(workbookBytes(lastYear()), "去年.xlsx");
  const withReport = files.open(
    files.save(file, { plan: planReport(file.workbook, analyse(file.workbook).report).plan }),
    "去年.xlsx",
  );
  const page = findSheet(withReport.workbook, "自评报告");
  const row = page?.rows.findIndex((cells) => JSON.stringify(cells?.[0] ?? null).includes("主要职责")) ?? -1;
  const own = { sheet: "自评报告", row: row + 1, column: 0, value: "　　承担全县水利工程建设和管理。" };
  const edited = files.open(files.save(withReport, { edits: [own] }), "去年.xlsx");
  const { bytes, ours } = rollForwardFile(edited, files);
  const copy = analyse(files.open(bytes, "今年.xlsx").workbook);
  const shown = JSON.stringify(findSheet(copy.workbook, "自评报告")?.rows);
  expect(shown).toContain("2022年度");
  expect(/790|98\.75/.exec(shown)?.[0]).toBeUndefined();
  expect(shown).toContain("承担全县水利工程建设和管理");
  expect([copy.restorable, ours.length]).toEqual([true, 1]);
});

test("without a year, and in a format that cannot be kept, nothing is made", () => {
  const undated = workbook(sheet("预算执行", [["单位：万元"], ["项目", "年初预算数", "全年执行数"], ["合计", 8, 7]]));
  const run = (bytes: Uint8Array, name: string) => () => rollForwardFile(files.open(bytes, name), files);
  expect(run(workbookBytes(undated), "去年.xlsx")).toThrow("没有认出年度");
  expect(run(workbookBytes(lastYear(), "biff8"), "去年.xls")).toThrow("另存为 .xlsx");
});
