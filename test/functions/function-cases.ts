import type { Argument } from "../../src/core/formulas/result";
import type { CellValue } from "../../src/core/workbook/snapshot";

/** An error value and what its sentence says. */
export interface Refusal {
  readonly error: string;
  readonly says: string;
}

type Given = number | string | Refusal;

/** One call and its result, the same in Excel, in the workbench and on the command line. Rates are nearest binary numbers. */
export interface FunctionCase {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly gives: Given | readonly (readonly Given[])[];
}

const refusal = (error: string, says: string): Refusal => ({ error, says });
const NOT_FILLED = refusal("#N/A", "未填报");
const GRADED = refusal("#VALUE!", "定性指标需人工评定");

function of(name: string, ...rows: readonly (readonly [args: readonly Argument[], gives: FunctionCase["gives"]])[]) {
  return rows.map(([args, gives]): FunctionCase => ({ name, args, gives }));
}

/** The table that every host runs. */
export const FUNCTION_CASES: readonly FunctionCase[] = [
  ...of(
    "COMPLETION",
    [["19278万美元", 25660], 19278 / 25660],
    [["98.6%", "≥95%"], 986 / 950],
    [["1.2亿元", "8000万元"], 1.5],
    [["3-5家", 4], refusal("#VALUE!", "区间")],
    [[2, "3-5家"], 2 / 3],
    [["11月", "12月底前"], 1],
    [["9月", "9月前"], refusal("#VALUE!", "“9月前”与“9月”无法判定")],
    [["2021年11月", "12月底前"], refusal("#VALUE!", "请写明年份")],
    [["百分之九十五", "１００％"], 0.95],
    [["１２３．４５万元", "246.9万元"], 0.5],
    [[0.98, "≥98%"], 1],
    [[12, "≤10"], 0.8],
    [[12, "≤10", null, "ratio"], 10 / 12],
    [[12, 10, "≤"], 0.8],
    [[0, 0], 1],
    [[-5, 10], 0],
    [[5, -5], refusal("#VALUE!", "目标值为负")],
    [["10万美元", "5亿元"], refusal("#VALUE!", "单位不一致：万美元与亿元")],
    [[300, "≥2%"], refusal("#VALUE!", "请写明%")],
    [["显著提升", 5], GRADED],
    [[null, 5], NOT_FILLED],
    [["—", 5], NOT_FILLED],
    [[true, 5], refusal("#VALUE!", "“TRUE”")],
    [[0.1, 0.3], 1 / 3],
    [
      [
        [[1], [null], [3]],
        [[4], [4], [4]],
      ],
      [[0.25], [NOT_FILLED], [0.75]],
    ],
    [[[[1], [2]], [[1, 2]]], refusal("#VALUE!", "区域大小不一致")],
  ),
  ...of(
    "EXECUTION",
    [[934.55, "633.19万元"], 93455 / 63319],
    [[5, 0], refusal("#DIV/0!", "预算为0，无法计算执行率")],
    [[5, -10], refusal("#VALUE!", "预算为负")],
    [[[[50, "暂缓"]], 100], [[0.5, refusal("#VALUE!", "“暂缓”")]]],
  ),
  ...of("DEVIATION", [[3061, 2000], 0.5305], [[5, 0], refusal("#DIV/0!", "目标值为0")]),
  ...of(
    "GROWTH",
    [[110, 100], 0.1],
    [[5, 0], refusal("#DIV/0!", "上年为零，无可比基数")],
    [[5, -3], refusal("#VALUE!", "上年为负，增长率没有意义")],
  ),
  ...of("SHARE", [["168.45亿元", "312.35亿元"], 16845 / 31235], [[1, 0], refusal("#DIV/0!", "总体为0")]),
  ...of(
    "PROGRESS",
    [[80, 100, "1-6月"], 0.3],
    [[80, 100, "1-10月（预计）"], 0.8 - 10 / 12],
    [[80, 100, 13], refusal("#VALUE!", "不是统计期间")],
  ),
  ...of(
    "SCORE",
    [[79.5, 86, 20], 18.49],
    [[1, 3, 0.375], 0.13],
    [[12, "≤10", 10], 8],
    [[5, 10, -1], refusal("#NUM!", "分值为负")],
    [
      [[[12], [8]], [["≤10"], ["≤10"]], 10],
      [[8], [10]],
    ],
  ),
  ...of(
    "EXECUTIONSCORE",
    [[76, 100], 7.6],
    [[102.59, 100], 10],
    [[95, 100, 20], 19],
    [[1, 0], refusal("#DIV/0!", "预算为0")],
  ),
  ...of(
    "GRADE",
    [[92.5], "优"],
    [[89.99], "良"],
    [[65, "优良合格不合格"], "合格"],
    [[85, "80/70/60"], "优"],
    [[101], refusal("#NUM!", "0到100")],
  ),
  ...of(
    "RATIO",
    [["在职人员控制率", 50, 40], 1.25],
    [["三公经费变动率", 8, 10], -0.2],
    [["成本节约率", 95, 100], 0.05],
    [["结余结转率", 5, 1], refusal("#VALUE!", "结转结余率")],
  ),
  ...of(
    "QUANTITY",
    [["19278万美元", "亿美元"], 1.9278],
    [["≥95%"], 0.95],
    [["3-5家"], 3],
    [["2021年12月31日前"], 44561],
    [["12月底前"], refusal("#VALUE!", "请写明年份")],
  ),
  ...of(
    "TIE",
    [[934.55, [[633.19], [null], [301.36]]], 0],
    [["1公顷", [["5亩", "5亩", "5亩"]]], 0],
    [["100万元", [["50万元", "500000元"]]], 0],
    [[100, [[40, "其他"]]], refusal("#VALUE!", "“其他”")],
  ),
  ...of(
    "SENTENCE",
    [[[["新签约项目", "1-9月", "个", "", 35, 0.25, 2]]], "1-9月，新签约项目35个，同比增长25%，排位第2位。"],
    [[[[""], ["全年"]]], NOT_FILLED],
    [[[["甲", "", "", 1, 1, "8.05"]]], refusal("#VALUE!", "请写明%")],
  ),
];

function literal(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "object" ? value.error : String(value).toUpperCase();
}

/** The call with its arguments written out: =PERF.SHARE({1,2},4). A blank cell in a block is an empty place. */
export function formulaOf({ name, args }: FunctionCase): string {
  const written = args.map((arg) =>
    Array.isArray(arg)
      ? `{${(arg as readonly (readonly CellValue[])[]).map((row) => row.map(literal).join(",")).join(";")}}`
      : literal(arg as CellValue),
  );
  return `=PERF.${name}(${written.join(",")})`;
}
