import type { FunctionTexts, ParameterText } from "./texts";

const direction: ParameterText = {
  name: "direction",
  help: 'Optional. ≥, >, =, ≤, <, 正向 (higher is better) or 反向 (lower is better); by default the target\'s own sign, else ≥. Example: "≤"',
};
const method: ParameterText = {
  name: "method",
  help: 'Optional. For lower-is-better targets that are exceeded: linear (deduction, the default) or ratio (target ÷ actual). Example: "ratio"',
};
const actual: ParameterText = {
  name: "actual",
  help: 'The value achieved: a number, a text or a range, such as 19278, "19278万美元" or D5:D30.',
};
const target: ParameterText = {
  name: "target",
  help: 'The year\'s target, with sign and unit if any, such as 25660, "≥95%", "3-5家" or "12月底前".',
};

/** English texts. */
export const FUNCTION_TEXTS_EN = {
  COMPLETION: {
    title: "Completion rate",
    description:
      "How far the actual value reaches its target, as a fraction; understands ≥ ≤, ranges, deadlines and units. Without arguments: this row's indicator, or the weighted rate of all; updates while the add-in runs.",
    parameters: [actual, target, direction, method],
    example: { formula: '=PERF.COMPLETION("19278万美元",25660)', result: "0.751286048324" },
  },
  EXECUTION: {
    title: "Budget execution rate",
    description: "Executed ÷ budget, as a fraction. #DIV/0! for a zero budget, #N/A where a value is not filled in.",
    parameters: [
      { name: "executed", help: 'The amount spent, such as F5 or "934.55万元".' },
      { name: "budget", help: "The (adjusted) budget of the year, such as E5." },
    ],
    example: { formula: "=PERF.EXECUTION(934.55,633.19)", result: "1.4759392915" },
  },
  DEVIATION: {
    title: "Deviation",
    description: "(actual − target) ÷ target, as a fraction.",
    parameters: [actual, { name: "target", help: "The year's target, one number, such as 2000." }],
    example: { formula: "=PERF.DEVIATION(3061,2000)", result: "0.5305" },
  },
  GROWTH: {
    title: "Growth rate",
    description: "(current − prior) ÷ prior, as a fraction. Refuses a zero or negative prior value and says why.",
    parameters: [
      { name: "current", help: "This year's value, such as 110." },
      { name: "prior", help: "Last year's value, such as 100." },
    ],
    example: { formula: "=PERF.GROWTH(110,100)", result: "0.1" },
  },
  SHARE: {
    title: "Share",
    description: "Part ÷ whole, as a fraction.",
    parameters: [
      { name: "part", help: 'The part, such as "40亿元".' },
      { name: "whole", help: 'The whole, such as "160亿元".' },
    ],
    example: { formula: '=PERF.SHARE("40亿元","160亿元")', result: "0.25" },
  },
  PROGRESS: {
    title: "Ahead of schedule",
    description: "Completion − elapsed part of the year (months ÷ 12), as a fraction; negative when behind schedule.",
    parameters: [
      actual,
      target,
      {
        name: "period",
        help: 'A month number, a date or a text such as 9, "1-9月", "截至11月", "前三季度" or "全年".',
      },
    ],
    example: { formula: '=PERF.PROGRESS(80,100,"1-6月")', result: "0.3" },
  },
  SCORE: {
    title: "Indicator score",
    description: "Weight × completion held between 0 and 1, rounded half up to two decimals; never above the weight.",
    parameters: [actual, target, { name: "weight", help: "The indicator's points, such as 10." }, direction, method],
    example: { formula: '=PERF.SCORE(12,"≤10",10)', result: "8" },
  },
  EXECUTIONSCORE: {
    title: "Budget execution score",
    description: "Weight × execution rate, rounded half up to two decimals; never above the weight.",
    parameters: [
      { name: "executed", help: "The amount spent, such as F5 or 76." },
      { name: "budget", help: "The (adjusted) budget of the year, such as E5 or 100." },
      { name: "weight", help: "Optional, 10 points by default. Example: 20" },
    ],
    example: { formula: "=PERF.EXECUTIONSCORE(76,100)", result: "7.6" },
  },
  GRADE: {
    title: "Grade",
    description: "The grade of a total score: 优 from 90, 良 from 80, 中 from 60, else 差.",
    parameters: [
      { name: "score", help: "A total between 0 and 100, such as 92.5." },
      { name: "scale", help: 'Optional. 优良中差, 优良合格不合格, or thresholds such as "80/70/60".' },
    ],
    example: { formula: "=PERF.GRADE(92.5)", result: "优" },
  },
  RATIO: {
    title: "Common indicator",
    description:
      "A common indicator by its Chinese name, such as 在职人员控制率, “三公经费”变动率, 结转结余率 or 成本节约率, as a fraction.",
    parameters: [
      { name: "name", help: 'The indicator\'s name, such as "在职人员控制率".' },
      { name: "a", help: "The actual or current number, such as 50 people on duty." },
      { name: "b", help: "The budgeted, planned or prior number, such as 40 approved posts." },
    ],
    example: { formula: '=PERF.RATIO("在职人员控制率",50,40)', result: "1.25" },
  },
  QUANTITY: {
    title: "Number in a text",
    description:
      "The number in a text, converted if a unit is given. Percentages as fractions, ranges by their lower bound, deadlines with a year as dates.",
    parameters: [
      { name: "text", help: 'A text with a number in it, such as "19278万美元" or "≥95%".' },
      { name: "unit", help: 'Optional. The unit wanted, such as "亿美元".' },
    ],
    example: { formula: '=PERF.QUANTITY("19278万美元","亿美元")', result: "1.9278" },
  },
  TIE: {
    title: "Difference of total and parts",
    description: "Total − sum of the parts, exactly 0 when they agree. Blanks and marks such as — and / are skipped.",
    parameters: [
      { name: "total", help: "The total in the table, such as E4." },
      { name: "parts", help: "The range of the parts, such as E5:E9." },
    ],
    example: { formula: "=PERF.TIE(934.55,{633.19,0,301.36})", result: "0" },
  },
  SENTENCE: {
    title: "Sentence",
    description: "The report's Chinese sentence for one indicator; what is blank is left out.",
    parameters: [
      {
        name: "row",
        help: "One row: name, period, unit, target, actual, growth, rank; blank where missing, such as A5:G5. Growth is a percentage, such as 8.05%.",
      },
    ],
    example: {
      formula: '=PERF.SENTENCE({"外资","1-9月","万美元","",19278,0.0805,"全市第6"})',
      result: "1-9月，外资19278万美元，同比增长8.05%，居全市第6位。",
    },
  },
} as const satisfies FunctionTexts;
