import { recognise } from "../../../src/core/recognition/recognise";
import { sheet, workbook } from "../../support/sheet";

const GOAL = "完成年度防汛物资储备，确保安全度汛。";
const RESULT = "物资储备到位，全年安全度汛。";
const form = (goalHead: string, resultHead: string, below = GOAL) =>
  recognise(
    workbook([
      sheet(
        "表",
        [
          ["部门整体支出绩效自评表", null, null],
          ["年度总体目标", goalHead, resultHead],
          [null, below, RESULT],
          ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          ["产出指标", "储备物资数量", 10, 10, 50, 50],
        ],
        { merges: "A2:A3" },
      ),
    ]),
  ).statements.map(({ topic, text, source }) => [topic, text, source.row, source.column]);

test.each([
  ["预期目标", "实际完成情况"],
  ["年初设定目标", "年度总体目标完成情况综述"],
  ["年度目标（年初）", "全年实际完成情况"],
  ["预 期\n目 标", "年度目标完成情况"],
])("what stands under %j and %j is read", (goalHead, resultHead) => {
  expect(form(goalHead, resultHead)).toEqual([
    ["goal", GOAL, 2, 1],
    ["goalResult", RESULT, 2, 2],
  ]);
});

test.each(["", "/", "产出指标", "120"])("%j is no goal", (text) => {
  expect(form("预期目标", "备注", text)).toEqual([]);
});
