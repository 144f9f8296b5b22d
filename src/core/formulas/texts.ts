import type { FunctionName } from "./function-names";

export interface ParameterText {
  readonly name: string;
  readonly help: string;
}

/** Name, description, parameters and one example of a function, in one language. */
export interface FunctionText {
  /** What it is called in words. */
  readonly title: string;
  readonly description: string;
  /** In the order of the arguments. */
  readonly parameters: readonly ParameterText[];
  /** A formula that works as it stands, and what it gives. */
  readonly example: { readonly formula: string; readonly result: string };
}

export type FunctionTexts = Readonly<Record<FunctionName, FunctionText>>;

const direction: ParameterText = {
  name: "方向",
  help: '可省略。≥、>、=、≤、<、正向或反向；省略时按目标值自带的符号，没有符号按≥。例："≤"',
};
const method: ParameterText = {
  name: "方法",
  help: '可省略。反向指标超过目标时的算法：linear（线性扣减，默认）或ratio（目标÷实际）。例："ratio"',
};
const actual: ParameterText = {
  name: "实际完成值",
  help: '实际完成的数、文字或区域，如 19278、"19278万美元"、D5:D30。',
};
const target: ParameterText = {
  name: "目标值",
  help: '年度目标，可带符号和单位，如 25660、"≥95%"、"3-5家"、"12月底前"。',
};

/** Chinese texts: the source of all other languages. */
export const FUNCTION_TEXTS_ZH = {
  COMPLETION: {
    title: "完成率",
    description:
      "实际完成值达到目标值的比率（小数，用百分比格式显示）。认识≥≤、区间、±允许偏差、期限和单位，逐格计算。不写参数时为所在行指标的完成率，表外为全部指标按分值加权的完成率；这种写法只在加载项运行时更新。",
    parameters: [actual, target, direction, method],
    example: { formula: '=PERF.COMPLETION("19278万美元",25660)', result: "0.751286048324" },
  },
  EXECUTION: {
    title: "预算执行率",
    description: "执行数÷预算数（小数）。预算为0时给出#DIV/0!，未填报时给出#N/A。",
    parameters: [
      { name: "执行数", help: '全年执行数，如 F5 或 "934.55万元"。' },
      { name: "预算数", help: "全年（调整后）预算数，如 E5。" },
    ],
    example: { formula: "=PERF.EXECUTION(934.55,633.19)", result: "1.4759392915" },
  },
  DEVIATION: {
    title: "偏离度",
    description: "（实际完成值－目标值）÷目标值（小数）。",
    parameters: [actual, { name: "目标值", help: "年度目标，一个数，如 2000。" }],
    example: { formula: "=PERF.DEVIATION(3061,2000)", result: "0.5305" },
  },
  GROWTH: {
    title: "增长率",
    description: "（本年－上年）÷上年（小数）。上年为0或为负时不计算，并说明原因。",
    parameters: [
      { name: "本年", help: "本年（本期）数，如 110。" },
      { name: "上年", help: "上年（同期）数，如 100。" },
    ],
    example: { formula: "=PERF.GROWTH(110,100)", result: "0.1" },
  },
  SHARE: {
    title: "占比",
    description: "部分÷总体（小数）。",
    parameters: [
      { name: "部分", help: '其中的一部分，如 "40亿元"。' },
      { name: "总体", help: '总数，如 "160亿元"。' },
    ],
    example: { formula: '=PERF.SHARE("40亿元","160亿元")', result: "0.25" },
  },
  PROGRESS: {
    title: "超序时进度",
    description: "完成率－序时进度（统计期月数÷12），小数；为负表示落后于序时进度。",
    parameters: [
      actual,
      target,
      { name: "统计期间", help: '月份数、日期或文字，如 9、"1-9月"、"截至11月"、"前三季度"、"全年"。' },
    ],
    example: { formula: '=PERF.PROGRESS(80,100,"1-6月")', result: "0.3" },
  },
  SCORE: {
    title: "指标得分",
    description: "分值×完成率（0到1之间），两位小数，四舍五入；最高为分值。",
    parameters: [actual, target, { name: "分值", help: "该指标的分值（权重），如 10。" }, direction, method],
    example: { formula: '=PERF.SCORE(12,"≤10",10)', result: "8" },
  },
  EXECUTIONSCORE: {
    title: "预算执行得分",
    description: "分值×预算执行率，两位小数，四舍五入；最高为分值。",
    parameters: [
      { name: "执行数", help: "全年执行数，如 F5 或 76。" },
      { name: "预算数", help: "全年（调整后）预算数，如 E5 或 100。" },
      { name: "分值", help: "可省略，默认10分。例：20" },
    ],
    example: { formula: "=PERF.EXECUTIONSCORE(76,100)", result: "7.6" },
  },
  GRADE: {
    title: "评级",
    description: "按总分评定等级：90（含）以上优，80（含）以上良，60（含）以上中，其余差。",
    parameters: [
      { name: "得分", help: "0到100之间的总分，如 92.5。" },
      { name: "评级标准", help: '可省略。优良中差、优良合格不合格，或自定分数线，如 "80/70/60"。' },
    ],
    example: { formula: "=PERF.GRADE(92.5)", result: "优" },
  },
  RATIO: {
    title: "共性指标",
    description: "按名称计算共性指标，如在职人员控制率、“三公经费”变动率、结转结余率、成本节约率（小数）。",
    parameters: [
      { name: "指标名称", help: '共性指标的名称，如 "在职人员控制率"。' },
      { name: "甲数", help: "实际数、本年数，如在职人员数50。" },
      { name: "乙数", help: "预算数、计划数、上年数，如编制数40。" },
    ],
    example: { formula: '=PERF.RATIO("在职人员控制率",50,40)', result: "1.25" },
  },
  QUANTITY: {
    title: "取数",
    description: "取出文字里的数，可换算单位。百分数给出小数，区间给出下限，带年份的期限给出日期。",
    parameters: [
      { name: "文字", help: '含有数的文字，如 "19278万美元"、"≥95%"。' },
      { name: "单位", help: '可省略。要换算成的单位，如 "亿美元"。' },
    ],
    example: { formula: '=PERF.QUANTITY("19278万美元","亿美元")', result: "1.9278" },
  },
  TIE: {
    title: "勾稽差",
    description: "合计数减去各分项之和，精确相等时为0。空白和“—”“/”等不计。",
    parameters: [
      { name: "合计数", help: "表中填写的合计，如 E4。" },
      { name: "分项", help: "各分项所在的区域，如 E5:E9。" },
    ],
    example: { formula: "=PERF.TIE(934.55,{633.19,0,301.36})", result: "0" },
  },
  SENTENCE: {
    title: "成句",
    description: "把一个指标的一行写成报告里的一句话，没有填的不写。",
    parameters: [
      {
        name: "指标行",
        help: "依次为名称、统计期间、单位、目标、实际、同比、排位的一行，没有的空着，如 A5:G5。同比为百分数，如8.05%。",
      },
    ],
    example: {
      formula: '=PERF.SENTENCE({"外资","1-9月","万美元","",19278,0.0805,"全市第6"})',
      result: "1-9月，外资19278万美元，同比增长8.05%，居全市第6位。",
    },
  },
} as const satisfies FunctionTexts;
