import type { Workbook } from "../../../src/core/workbook/snapshot";
import { sheet, workbook, type FixtureCell } from "../../fixtures/build";
import { bureau, centre } from "./books";

const _ = null;

/** 经费控制情况, each amount in the unit of money that the header says. */
const spending = (money: string, rows: readonly (readonly FixtureCell[])[]) =>
  sheet("经费控制", [[`经费控制情况（${money}）`, "2020年决算数", "2021年预算数", "2021年决算数"], ...rows]);

/** 收入支出决算总表; the rows pair an income line with an expense line. */
const accounts = (money: string, rows: readonly (readonly FixtureCell[])[]) =>
  sheet(
    "决算",
    [
      ["2021年度收入支出决算总表"],
      [_, _, _, `单位：${money}`],
      ["收入", _, "支出"],
      ["项目", "决算数", "项目", "决算数"],
      ...rows,
    ],
    { merges: "A1:D1 A3:B3 C3:D3" },
  );

/** {@link bureau} that says of itself what it is, keeps 三公 with two parts, and its final accounts. */
export const fullBureau = (): Workbook =>
  workbook(
    ...bureau().sheets.slice(0, 2),
    sheet("单位情况", [
      ["单位情况"],
      ["项目", "内容"],
      ["单位名称", "某县商务局"],
      ["主要职责", "1.拟订商务发展规划。\n2.组织招商引资。"],
      ["内设机构", "办公室、招商股、市场股"],
      ["所属单位", "某县招商服务中心"],
      ["在职人员", 28],
      ["其中：行政编制", 20],
      ["固定资产", "43.56万元"],
      ["自评结论", "优"],
    ]),
    spending("万元", [
      ["三公经费", 5, 6, 4.5],
      ["其中：公务接待费", 2, 2, 1.25],
      ["　　　公务用车运行维护费", 3, 4, 3.25],
      ["公用经费", 40, 50, 45],
    ]),
    accounts("万元", [
      ["一、一般公共预算财政拨款收入", 590.25, "一、一般公共服务支出", 560.25],
      ["八、其他收入", 10, "八、社会保障和就业支出", 40],
      ["本年收入合计", 600.25, "本年支出合计", 600.25],
      ["使用非财政拨款结余", _, "结余分配", _],
      ["年初结转和结余", 12.25, "年末结转和结余", 12.25],
      ["总计", 612.5, "总计", 612.5],
    ]),
  );

/** {@link centre} with the same tables in 元, but no vehicles and no 其他收入. */
export const fullCentre = (changes: { readonly without?: string } = {}): Workbook =>
  workbook(
    ...[
      ...centre().sheets.slice(0, 2),
      sheet("单位情况", [
        ["单位情况"],
        ["项目", "内容"],
        ["单位名称", "某县招商服务中心"],
        ["主要职责", "承办招商活动"],
        ["在职人员", 10],
        ["其中：行政编制", 0],
        ["固定资产", "12400元"],
      ]),
      spending("元", [
        ["三公经费", 0, 10000, 5000],
        ["其中：公务接待费", 0, 10000, 5000],
        ["公用经费", 100000, 120000, 110000],
      ]),
      accounts("元", [
        ["一、一般公共预算财政拨款收入", 1200000.25, "一、一般公共服务支出", 1125000.25],
        ["本年收入合计", 1200000.25, "本年支出合计", 1125000.25],
        ["使用非财政拨款结余", _, "结余分配", _],
        ["年初结转和结余", _, "年末结转和结余", 75000],
        ["总计", 1200000.25, "总计", 1200000.25],
      ]),
    ].filter(({ name }) => name !== changes.without),
  );
