import fc from "fast-check";
import { formulaKey, formulaParts, partsText } from "../../../src/core/formulas/formula-parts";
import { hasBareCompletion, hasPerfCall, isBareCompletion, perfCalls } from "../../../src/core/formulas/perf-calls";
import { plainFormula } from "../../../src/core/formulas/plain";
import type { DefinedName } from "../../../src/core/workbook/snapshot";

const names: readonly DefinedName[] = [
  { name: "目标", refersTo: "指标!$E$5" },
  { name: "各项", refersTo: "指标!$E$5:$E$9" },
];

/** D1 holds 19278万美元, D2 显著提升, D3 a mark; every other cell a number. */
function plain(formula: string): string {
  const result = plainFormula(formula, {
    sheet: "指标",
    names,
    valueAt: ({ row, column }) => (column === 3 ? (["19278万美元", "显著提升", "/"][row] ?? 8) : 8),
  });
  return result.kind === "formula" ? result.formula : `值：${result.because}`;
}

const SHARE = 'IF(COUNT(D5,E5)<2,IF(OR(D5="",E5=""),NA(),#VALUE!),D5/E5)';

test.each([
  ["完成率", "=PERF.COMPLETION(D5,E5)", "IF(E5<0,#VALUE!,IF(E5=0,IF(D5<=0,1,0),MAX(0,D5)/E5))"],
  ["反向指标", '=PERF.COMPLETION(D5,E5,"≤")', "MAX(0,MIN(1,(2*E5-D5)/E5))"],
  ["比例法", '=PERF.COMPLETION(D5,E5,"反向","ratio")', "IF(D5<=E5,1,E5/D5)"],
  ["写明的目标", "=PERF.COMPLETION(D5,25660)", '=IF(COUNT(D5)<1,IF(D5="",NA(),#VALUE!),MAX(0,D5)/25660)'],
  ["目标自带的符号", '=PERF.COMPLETION(D5,"≤10")', "MAX(0,MIN(1,(2*10-D5)/10))"],
  ["目标为0", "=PERF.COMPLETION(D5,0)", "IF(D5<=0,1,0)"],
  ["先乘后除，两次舍入", "=PERF.SCORE(D5,E5,10)", "ROUND(ROUND(IF(E5=0,IF(D5<=0,10,0),MIN(10,10*MAX(0,D5)/E5)),10),2)"],
  ["省略的分值", "=PERF.EXECUTIONSCORE(D5,E5)", "MAX(0,MIN(10,10*D5/E5))"],
  ["统计期间", '=PERF.PROGRESS(D5,E5,"前三季度")', "-9/12"],
  ["评级", "=PERF.GRADE(D5)", 'IF(ROUND(D5,10)>=90,"优",IF(ROUND(D5,10)>=80,"良",IF(ROUND(D5,10)>=60,"中","差")))'],
  ["共性指标", '=PERF.RATIO("成本节约率",D5,E5)', "(E5-D5)/E5"],
  ["表达式", "=PERF.SHARE(D5+D6,SUM(E5:E9))", "(D5+D6)/(SUM(E5:E9))"],
  ["名称", "=PERF.SHARE(D5,目标)", "D5/目标"],
  ["本行", "=PERF.SHARE(表1[@实际],表1[[#This Row],[目标 (年)]])", "表1[@实际]/表1[[#This Row],[目标 (年)]]"],
  ["带撇号的表名", "=PERF.SHARE('张三''s (表)'!D5,E5)", "'张三''s (表)'!D5/E5"],
  ["百分数和负数", "=PERF.SHARE(-5,50%)", "=((-5)/(50%))"],
])("%s", (_, formula, expected) => {
  expect(plain(formula)).toContain(expected);
});

test.each([
  ["=PERF.SHARE(D5,E5)", `=${SHARE}`],
  ["= perf.share( D5 , E5 ) ", `= ${SHARE} `],
  ["=_xldudf_PERF_SHARE(D5,E5)", `=${SHARE}`],
  ["=@PERF.SHARE(D5,E5)", `=${SHARE}`],
  ['=IF(A1="PERF.SHARE(D5,E5)",PERF.SHARE(D5,E5),"(")&")"', `=IF(A1="PERF.SHARE(D5,E5)",${SHARE},"(")&")"`],
  ["=SUM({1,2;3,4},'a(b'!A1:B2,PERF.SHARE(D5,E5))*2", `=SUM({1,2;3,4},'a(b'!A1:B2,${SHARE})*2`],
  ["=PERF.SHARE(D5,E5)-PERF.SHARE(D5,E5)", `=${SHARE}-${SHARE}`],
  ["=MYPERF.SHARE(D5,E5)+表1[PERF.SHARE(]", "=MYPERF.SHARE(D5,E5)+表1[PERF.SHARE(]"],
])("其余部分一字不改：%s", (formula, expected) => {
  expect(plain(formula)).toBe(expected);
});

test("嵌套的函数先换里面的", () => {
  expect(plain("=PERF.GRADE(PERF.SCORE(D5,E5,100))")).toMatch(/^=IF\(NOT\(AND\(ISNUMBER\(IF\(COUNT\(D5,E5\)<2,/);
  expect(plain("=PERF.SHARE(PERF.SHARE(D5,E5)*2,E5)")).toContain(`(${SHARE}*2)/E5`);
});

test.each([
  ["=PERF.COMPLETION()", "没有参数"],
  ["=PERF.COMPLETION(D1,E5)", "指标!D1是文字“19278万美元”"],
  ['=PERF.COMPLETION(D5,"≥95%")', "参数是文字“≥95%”"],
  ['=PERF.COMPLETION(D5,"12月底前")', "参数是文字"],
  ["=PERF.COMPLETION(D5,E5,F5)", "方向写在别的单元格里"],
  ["=PERF.COMPLETION(D5:D9,E5:E9)", "逐格计算"],
  ["=SUM(PERF.SCORE(D5:D9,E5:E9,10))", "逐格计算"],
  ["=PERF.SHARE(D5:D9*2,E5)", "区域"],
  ["=PERF.SHARE(各项,E5)", "逐格计算"],
  ["=PERF.SHARE({1,2},E5)", "逐格计算"],
  ['=PERF.SHARE(D5&"%",E5)', "文字运算"],
  ["=PERF.SHARE(INDEX(D1:D9,2),E5)", "INDEX"],
  ["=PERF.SHARE(D5#,E5)", "动态数组"],
  ["=PERF.RATIO(A5,D5,E5)", "指标名称写在别的单元格里"],
  ['=PERF.GRADE(D5,"优秀良好")', "评级标准"],
  ["=PERF.SHARE(PERF.GRADE(D5),E5)", "不是数"],
  ["=PERF.NOTHING(D5)", "没有函数"],
  ['=PERF.SHARE("D5,E5)', "没有成对"],
])("只能用值代替：%s", (formula, because) => {
  expect(plain(formula)).toMatch(/^值：/);
  expect(plain(formula)).toContain(because);
});

test("现在是文字或记号的单元格，公式同样拒绝，不必用值代替", () => {
  expect(plain("=PERF.SHARE(D2,D3)")).toMatch(/^=IF/);
});

test("换成后太长的公式用值代替", () => {
  let formula = "PERF.COMPLETION(D5,E5)";
  for (let depth = 0; depth < 4; depth++) formula = `PERF.COMPLETION(${formula},E5)`;
  expect(plain(`=${formula}`)).toBe("值：换成Excel公式后太长");
});

test("拆开再拼起来是原来的公式", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "PERF.SHARE(",
      ")",
      ",",
      '"a""b("',
      "'x''y'!A1",
      "表1[[#All],[a'] b]]",
      "{1,2}",
      " ",
      "D5:E9",
      "5%",
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = `=${pieces.join("")}`;
      const parts = formulaParts(formula);
      if (parts) expect(partsText(parts)).toBe(formula);
    }),
  );
});

test("找出函数和它的参数", () => {
  const [call] = perfCalls(formulaParts('=1+PERF.TIE(E4,{1,2})&"PERF.TIE("') ?? []);
  expect([call?.name, call?.args.map(partsText)]).toEqual(["TIE", ["E4", "{1,2}"]]);
  expect(["=PERF.TIE(A1,B1)", '="PERF.TIE(A1,B1)"', "=A1"].map(hasPerfCall)).toEqual([true, false, false]);
  const bare = ["=PERF.COMPLETION()", "=@PERF.COMPLETION( )", "=ROUND(perf.completion(),2)", "=PERF.COMPLETION(A1)"];
  expect(bare.map(hasBareCompletion)).toEqual([true, true, true, false]);
  expect(bare.map(isBareCompletion)).toEqual([true, true, false, false]);
});

test("大小写和空格不同的公式是同一个", () => {
  expect(formulaKey('=if( a1="Ab c",1 )')).toBe(formulaKey('=IF(A1="Ab c", 1)'));
  expect(formulaKey('="a"')).not.toBe(formulaKey('="A"'));
});
