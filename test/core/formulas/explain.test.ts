import { explain } from "../../../src/core/formulas/explain";
import { FUNCTION_NAMES } from "../../../src/core/formulas/function-names";
import type { Argument } from "../../../src/core/formulas/result";

const why = (name: string, ...args: readonly Argument[]): readonly string[] => explain({ name, args });

test("完成率：输入、换算、关系、规则、算式、修约", () => {
  expect(why("COMPLETION", "5000万元", "≥1亿元")).toEqual([
    "完成率（PERF.COMPLETION）",
    "实际完成值：5000万元",
    "目标值：≥1亿元",
    "换算：5000万元＝0.5亿元",
    "关系：目标值带有≥（越高越好）",
    "规则：完成率＝实际完成值÷目标值",
    "未完成：0.5÷1＝50%",
    "结果：0.5，即50%；单元格里的数没有修约，显示几位由格式决定",
  ]);
});

test.each([
  ["COMPLETION", [0.98, "≥95%"], "换算：0.98没有写%，按98%计"],
  ["COMPLETION", ["九成", "１００％"], "实际完成值：“九成”，读作90%"],
  ["COMPLETION", [0, 0], "关系：目标值为0而没有写符号，按“＝0”判断"],
  ["COMPLETION", [12, 10, "≤"], "关系：按写明的方向≤（越低越好）"],
  ["COMPLETION", [12, "≤10", null, "ratio"], "超过目标：10÷12＝83.33%"],
  ["COMPLETION", ["7月", "9月前"], "按期完成：完成率100%"],
  ["COMPLETION", ["-4%", "±3%"], "超过目标：（1－（4%－3%）÷3%）＝66.67%"],
  ["SCORE", [79.5, 86, 20], "未完成：79.5÷86×20＝18.49分"],
  ["SCORE", [90, 86, 20], "已完成：记满分20分"],
  ["EXECUTIONSCORE", [76, 100], "没有写分值，按10分"],
  ["EXECUTIONSCORE", [76, 100, 20], "76÷100×20＝15.2分"],
  ["EXECUTION", ["9345500元", "934.55万元"], "计算：934.55÷934.55"],
  ["GROWTH", [110, 100], "计算：（110－100）÷100"],
  ["GROWTH", [-5, 100], "计算：（（-5）－100）÷100"],
  ["PROGRESS", [80, 100, "1-6月"], "超序时进度＝完成率－序时进度：80%－50%"],
  ["RATIO", ["成本节约率", 95, 100], "计算：（100－95）÷100"],
  ["GRADE", [92.5, "80/70/60"], "规则：80分以上为优，70分以上为良，60分以上为中，其余为差"],
  ["QUANTITY", ["3-5家"], "规则：区间取下限"],
  ["TIE", [10, [[4, null, "—", 6]]], "2格空白或未填报，不计"],
  ["TIE", [10, [[4, null, "—", 6]]], "计算：10－（4＋6）"],
] as const)("%s %j：%s", (name, args, step) => {
  expect(why(name, ...(args as readonly Argument[]))).toContain(step);
});

test("不能计算的，以原因结尾", () => {
  expect(why("COMPLETION", "完成", 5).at(-1)).toBe("不能计算：定性指标需人工评定（#VALUE!）");
  expect(why("EXECUTION", 5, null)).toEqual([
    "预算执行率（PERF.EXECUTION）",
    "执行数：5",
    "预算数：空白",
    "不能计算：未填报（#N/A）",
  ]);
  expect(why("SHARE", { error: "#REF!" }, 1).at(-1)).toBe("不能计算：引用的单元格是错误值#REF!（#REF!）");
});

test("区域的结果说的是选中的那一格", () => {
  const args: readonly Argument[] = [
    [[1], [5]],
    [[2], [4]],
  ];
  expect(explain({ name: "GROWTH", args, at: { row: 1, column: 0 } })).toContain("计算：（5－4）÷4");
});

test("每个函数的例子都说得出结果", () => {
  for (const name of FUNCTION_NAMES) expect(why(name, 5, 5, 5).at(-1)).toMatch(/^(结果|不能计算)：/);
  expect(why("COMPLETION")).toHaveLength(1);
  expect(why("完成率", 1)[0]).toMatch(/没有函数/);
});
