import { calculated, percent, sheet, workbook, type FixtureCell } from "../../fixtures/build";
import type { Workbook } from "../../../src/core/workbook/snapshot";

const _ = null;

/** 某县商务局 itself: in 万元, with 编制, an indicator that the centre has as well, and a part. */
export const bureau = (): Workbook =>
  workbook(
    sheet("预算执行", [
      ["2021年度部门整体支出预算执行情况表"],
      ["单位名称：某县商务局", _, _, _, "单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率"],
      ["合计", 500, 612.5, 600.25, calculated("=D4/C4", 0.98, "0.00%")],
      ["基本支出", 300, 310, 308.75, _],
      ["项目支出", 200, 302.5, 291.5, _],
    ]),
    sheet("指标", [
      ["2021年度绩效指标完成情况表"],
      ["一级指标", "二级指标", "指标名称", "年度指标值", "实际完成值", "同比增长", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "新签约项目", "≥20个", "18个", percent(-0.1), "两个项目推迟到次年签约"],
      [_, _, "实际利用外资", "25660万美元", "19278万美元", percent(0.052), "到资较晚"],
      [_, _, "其中：制造业", "1000万美元", "1200万美元", _, _],
      ["满意度指标", "服务对象满意度指标", "企业满意度", percent(0.95, "0%"), percent(0.962, "0.0%"), _, _],
    ]),
    sheet("人员", [["人员情况"], ["编制数", "实际在职人数"], [31, 28]]),
  );

/** Its centre, which counts in 元 and has its own numbers of the same indicator. */
export const centre = (
  changes: {
    readonly year?: number;
    readonly name?: string;
    readonly money?: string;
    readonly total?: readonly FixtureCell[];
    readonly executed?: string;
  } = {},
): Workbook =>
  workbook(
    sheet("执行表", [
      [`${String(changes.year ?? 2021)}年度部门整体支出预算执行情况表`],
      [`单位名称：${changes.name ?? "某县招商服务中心"}`, _, _, _, changes.money ?? "单位：元"],
      ["项目", "年初预算数", "全年预算数", changes.executed ?? "全年执行数"],
      changes.total ?? ["合计", 1200000, 1500000.5, 1125000.25],
    ]),
    sheet("绩效", [
      [`${String(changes.year ?? 2021)}年度绩效指标完成情况表`],
      ["二级指标", "指标名称", "计量单位", "年度指标值", "实际完成值"],
      ["数量指标", "新签约项目", "个", 10, 12],
      ["数量指标", "=赴外招商", "次", 6, 6],
    ]),
    sheet("人员", [["人员情况"], ["编制数", "实际在职人数"], [12, 10]]),
  );
