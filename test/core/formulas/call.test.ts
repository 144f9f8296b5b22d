import { callFunction } from "../../../src/core/formulas/call";
import { evaluationJson, toCellValue, type Argument } from "../../../src/core/formulas/result";

const call = (name: string, ...args: readonly Argument[]): unknown => evaluationJson(callFunction(name, args));
const column = (...values: readonly (string | number | null)[]): (string | number | null)[][] =>
  values.map((value) => [value]);

describe("逐格计算", () => {
  test("两列同形区域", () => {
    expect(call("COMPLETION", column(1, 3, 4), column(4, 4, 4))).toEqual({ value: [["0.25"], ["0.75"], ["1"]] });
  });

  test("区域与单个值，错误留在自己的格里", () => {
    expect(call("EXECUTION", [[50, null, "暂缓", "—"]], 100)).toEqual({
      value: [
        [
          "0.5",
          { error: "#N/A", message: "未填报" },
          { error: "#VALUE!", message: "“暂缓”中没有可计算的数" },
          { error: "#N/A", message: "未填报" },
        ],
      ],
    });
  });

  test("单元格里的错误值原样传出", () => {
    expect(call("SHARE", [[{ error: "#REF!" }, 1]], 4)).toEqual({
      value: [[{ error: "#REF!", message: "引用的单元格是错误值#REF!" }, "0.25"]],
    });
  });

  test("方向列随行取用", () => {
    expect(call("COMPLETION", column(12, 12), column(10, 10), column("≤", "≥"))).toEqual({ value: [["0.8"], ["1.2"]] });
    expect(call("COMPLETION", 12, 10, "适中")).toEqual({
      error: "#VALUE!",
      message: "方向“适中”无法识别，请填写≥、>、=、≤、<、正向或反向",
    });
  });

  test("一格的区域算一个值", () => {
    expect(call("COMPLETION", [[5]], column(10, 20))).toEqual({ value: [["0.5"], ["0.25"]] });
    expect(call("COMPLETION", [[5]], [[10]])).toEqual({ value: [["0.5"]] });
  });

  test("区域大小不一致", () => {
    const mismatch = { error: "#VALUE!", message: "区域大小不一致" };
    expect(call("COMPLETION", column(1, 2, 3), column(1, 2))).toEqual(mismatch);
    expect(call("COMPLETION", column(1, 2), [[1, 2]])).toEqual(mismatch);
  });

  test("普通区域末尾的空行照样占位", () => {
    expect(call("COMPLETION", column(1, null), column(2, null))).toEqual({
      value: [["0.5"], [{ error: "#N/A", message: "未填报" }]],
    });
  });
});

describe("整列与行数上限", () => {
  const whole = (...values: readonly number[]): number[][] => {
    const rows = Array.from({ length: 1_048_576 }, () => [] as number[]);
    values.forEach((value, row) => (rows[row] = [value]));
    return rows;
  };

  test("整列到最后一个有内容的行为止", () => {
    expect(call("COMPLETION", whole(1, 2), whole(4, 4, 8))).toEqual({
      value: [["0.25"], ["0.5"], [{ error: "#N/A", message: "未填报" }]],
    });
    expect(call("TIE", 10, whole(4, 6))).toEqual({ value: "0" });
  });

  test("超过二十万行", () => {
    const many = Array.from({ length: 200_001 }, () => [1]);
    expect(call("GROWTH", many, 1)).toMatchObject({ error: "#NUM!" });
    expect(call("TIE", 1, many)).toMatchObject({ error: "#NUM!" });
    const most = callFunction("GROWTH", [many.slice(1), 1]);
    expect(Array.isArray(most) && most.length).toBe(200_000);
  });
});

describe("整块取用的参数", () => {
  test("TIE的分项不与合计数逐格配对", () => {
    expect(call("TIE", [[10, 20]], column(4, null, "—", 6))).toEqual({ value: [["0", "10"]] });
  });

  test("分项里的错误值传出", () => {
    expect(call("TIE", 10, [[1, { error: "#N/A" }]])).toMatchObject({ error: "#N/A" });
  });
});

describe("参数个数与名称", () => {
  test("可省略的参数可以空着", () => {
    expect(call("EXECUTIONSCORE", 76, 100, null)).toEqual({ value: "7.6" });
    expect(call("COMPLETION", 12, "≤10", null, "ratio")).toMatchObject({ value: expect.stringMatching(/^0\.8333/) });
    expect(call("GRADE", 85)).toEqual({ value: "良" });
  });

  test("缺少的参数按空白", () => {
    expect(call("EXECUTION", 5)).toEqual({ error: "#N/A", message: "未填报" });
  });

  test("没有参数、参数过多、没有这个函数", () => {
    expect(call("COMPLETION")).toMatchObject({ error: "#N/A" });
    expect(call("SHARE", 1, 2, 3)).toEqual({ error: "#VALUE!", message: "参数过多：最多2个" });
    expect(call("COMPLETON", 1, 2)).toMatchObject({
      error: "#NAME?",
      message: expect.stringContaining("PERF.COMPLETION"),
    });
    expect(call("toString", 1)).toMatchObject({ error: "#NAME?" });
  });

  test("报告年度由宿主给出", () => {
    expect(evaluationJson(callFunction("SCORE", ["2021年11月", "12月底前", 5], { year: 2021 }))).toEqual({
      value: "5",
    });
  });
});

test("给宿主的值", () => {
  expect(toCellValue({ error: "#N/A", message: "未填报" })).toEqual({ error: "#N/A" });
  const result = callFunction("COMPLETION", [1, 3]);
  expect(typeof result === "object" && "toNumber" in result && toCellValue(result)).toBe(1 / 3);
});
