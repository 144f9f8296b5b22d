import { evaluateFormula, evaluationJson } from "../../../src/core/formulas/evaluate";

const evaluate = (formula: string): unknown => evaluationJson(evaluateFormula(formula));

test.each([
  ['=PERF.COMPLETION("19278万美元",25660)', "0.7512860483242400623538581449727202"],
  ["=PERF.COMPLETION(1,2)", "0.5"],
  ["PERF.COMPLETION(1,2)", "0.5"],
  ["= perf.completion( 1 , 2 )", "0.5"],
  ["=_xldudf_PERF_COMPLETION(1,2)", "0.5"],
  ["=_xldudf_perf_completion(1,2)", "0.5"],
  ["=PERF.COMPLETION（1，2）", "0.5"],
  ["=PERF.COMPLETION(“1个”,“2个”)", "0.5"],
  ["=PERF.COMPLETION(5%,0.1)", "0.5"],
  ["=PERF.DEVIATION(-1,+2)", "-1.5"],
  ["=PERF.COMPLETION(1e3,2E+3)", "0.5"],
  ["=PERF.COMPLETION(.5,1.)", "0.5"],
  ["=PERF.COMPLETION(0.1,0.3)", "0.3333333333333333333333333333333333"],
  ['=PERF.SHARE(PERF.QUANTITY("25%"),1)', "0.25"],
  ["=PERF.GRADE(PERF.SCORE(9,10,100))", "优"],
  ["=PERF.GRADE(85,)", "良"],
  ["=PERF.QUANTITY(123456789012345000000)", "123456789012345000000"],
  ["=PERF.QUANTITY(0.000000001)", "0.000000001"],
  ["=5%", "0.05"],
])("%s", (formula, value) => {
  expect(evaluate(formula)).toEqual({ value });
});

test("数组按行按列写出，错误在自己的位置", () => {
  expect(evaluate('=PERF.COMPLETION({1,"2个";3,"无"},4)')).toEqual({
    value: [
      ["0.25", "0.5"],
      ["0.75", { error: "#N/A", message: "未填报" }],
    ],
  });
  expect(evaluate("=PERF.SHARE({1,#DIV/0!},4)")).toMatchObject({ value: [["0.25", { error: "#DIV/0!" }]] });
  expect(evaluate("=PERF.SHARE(PERF.SHARE({1,2},2),2)")).toEqual({ value: [["0.25", "0.5"]] });
});

test("引号内的引号与全角标点原样", () => {
  expect(evaluate('=PERF.QUANTITY("他说""，（")')).toMatchObject({ message: '“他说"，（”中没有可计算的数' });
});

test.each([
  ["=PERF.COMPLETION()", "#N/A", /参数/],
  ["=PERF.COMPLETION(,5)", "#N/A", /^未填报$/],
  ["=PERF.COMPLETION(TRUE,5)", "#VALUE!", /TRUE/],
  ["=PERF.COMPLETION(#REF!,5)", "#REF!", /错误值/],
  ["=PERF.EXECUTION(5,0)", "#DIV/0!", /^预算为0，无法计算执行率$/],
  ["=PERF.COMPLETE(1,2)", "#NAME?", /PERF\.COMPLETION/],
  ["=SUM(1,2)", "#NAME?", /SUM/],
  ["=COMPLETION(1,2)", "#NAME?", /PERF\.COMPLETION/],
  ["=PERF.COMPLETION(完成,2)", "#NAME?", /加引号/],
  ["=PERF.COMPLETION(B5,2)", "#REF!", /B5/],
  ["=PERF.COMPLETION(1,2", "#VALUE!", /不完整/],
  ["=PERF.COMPLETION(1,2))", "#VALUE!", /第22个字符/],
  ['=PERF.COMPLETION("1,2)', "#VALUE!", /引号/],
  ["=PERF.SHARE({1,2;3},4)", "#VALUE!", /列数/],
  ["=PERF.SHARE({1,{2}},4)", "#VALUE!", /有误/],
  ["=PERF.SHARE(1e999,4)", "#NUM!", /太大/],
  ["", "#VALUE!", /不完整/],
  ["=", "#VALUE!", /不完整/],
  ["=PERF.SHARE(1&2,4)", "#VALUE!", /&/],
])("%s 说明哪里不对", (formula, error, message) => {
  expect(evaluate(formula)).toEqual({ error, message: expect.stringMatching(message) });
});

test("嵌套过深和过长的公式不会耗尽栈", () => {
  expect(evaluate(`=${"PERF.QUANTITY(".repeat(500)}1${")".repeat(500)}`)).toMatchObject({ error: "#VALUE!" });
  expect(evaluate(`=PERF.QUANTITY(${"-".repeat(8000)}1)`)).toEqual({ value: "1" });
  expect(evaluate(`=${"(".repeat(9000)}`)).toMatchObject({ error: "#VALUE!" });
});
