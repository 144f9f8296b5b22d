import type { RuleEntry } from "./rule-pack";

const MEASURES = "财预〔2020〕10号《项目支出绩效评价管理办法》，部门整体支出自评各地普遍比照执行";
const PRACTICE = "各地自评系统的通行做法";
const LOCAL = "部分地方的做法，全国没有统一规定";

const points = { kind: "number", least: "0", most: "100" } as const;
const share = { kind: "percent", least: "0%", most: "100%" } as const;

/** Keys that the scoring itself asks for. */
export const RULE_KEYS = {
  execution: "预算执行率分值",
  indicators: "指标分值合计",
  base: "执行率口径",
  fullFrom: "执行率满分线",
  zeroBelow: "执行率零分线",
  explainBelow: "执行率说明线",
  capped: "总分按执行率封顶",
  capBelow: "封顶执行率",
  capAt: "封顶总分",
  method: "反向指标算法",
  explainFrom: "超额说明起点",
  overshoot: "超额得分",
  reached: "定性达成下限",
  partly: "定性部分达成下限",
  names: "等级名称",
  first: "优等分数线",
  second: "良等分数线",
  third: "及格分数线",
  tolerance: "得分核对容差",
} as const;

/** The two ways for ≤ indicators that are over their target. */
const LINEAR = "线性扣减";
export const BY_RATIO = "目标÷实际";
/** What far over-completed indicators get. */
const FULL_SCORE = "不扣分";
export const LESS_EXCESS = "扣减超出部分";
/** Which budget the execution rate rests on. */
export const ADJUSTED_BASE = "全年预算数";
export const INITIAL_BASE = "年初预算数";
/** The names of the four grades. */
export const USUAL_NAMES = "优良中差";
export const PASS_NAMES = "优良合格不合格";

/** 全国通用: 执行10、产出50、效益30、满意度10; 90/80/60. */
export const NATIONAL_ENTRIES: readonly RuleEntry[] = [
  {
    ...points,
    key: RULE_KEYS.execution,
    label: "预算执行率占多少分",
    explanation: "预算执行率单独计分，满分就是这个数；填0表示只列不计分。",
    source: MEASURES,
    value: "10",
  },
  {
    ...points,
    key: RULE_KEYS.indicators,
    label: "全部指标共多少分",
    explanation: "各指标的分值加起来应等于这个数，再加预算执行率的分值为100分。",
    source: MEASURES,
    value: "90",
  },
  {
    ...points,
    key: "产出指标分值",
    label: "产出指标共多少分",
    explanation: "一级指标“产出指标”下各项分值之和。",
    source: MEASURES,
    value: "50",
    level1: ["产出指标", "产出"],
  },
  {
    ...points,
    key: "效益指标分值",
    label: "效益指标共多少分",
    explanation: "一级指标“效益指标”下各项分值之和。",
    source: MEASURES,
    value: "30",
    level1: ["效益指标", "效益"],
  },
  {
    ...points,
    key: "满意度指标分值",
    label: "满意度指标共多少分",
    explanation: "一级指标“满意度指标”下各项分值之和。",
    source: MEASURES,
    value: "10",
    level1: ["满意度指标", "服务对象满意度指标", "满意度", "服务对象满意度"],
  },
  {
    key: RULE_KEYS.base,
    label: "执行率按哪个预算数算",
    explanation: "预算执行率＝全年执行数÷预算数。多数地方用调整后的全年预算数，也有用年初预算数的。",
    source: MEASURES,
    kind: "choice",
    value: ADJUSTED_BASE,
    allowed: [ADJUSTED_BASE, INITIAL_BASE],
  },
  {
    ...share,
    key: RULE_KEYS.fullFrom,
    label: "执行率达到多少记满分",
    explanation: "达到这条线记满分，没有达到的按执行率×分值计分。通行的是100%，部分地方为95%或90%。",
    source: LOCAL,
    value: "100%",
  },
  {
    ...share,
    key: RULE_KEYS.zeroBelow,
    label: "执行率低于多少不得分",
    explanation: "低于这条线记0分。0%表示没有这条线，部分地方为60%或70%。",
    source: LOCAL,
    value: "0%",
  },
  {
    ...share,
    key: RULE_KEYS.explainBelow,
    label: "执行率低于多少要说明原因",
    explanation: "低于这条线而没有写原因的，报告里留出【待填】，不扣分。0%表示不要求说明。",
    source: "四川预算管理一体化自评表的填表要求，全国没有统一规定",
    value: "90%",
  },
  {
    key: RULE_KEYS.capped,
    label: "执行率低时给总分封顶",
    explanation: "选“是”后，执行率低于“封顶执行率”的，总分最高为“封顶总分”，用来防止钱没有花出去而得高分。",
    source: LOCAL,
    kind: "flag",
    value: "否",
  },
  {
    ...share,
    key: RULE_KEYS.capBelow,
    label: "执行率低于多少封顶",
    explanation: "只在“总分按执行率封顶”选“是”时起作用。",
    source: LOCAL,
    value: "80%",
  },
  {
    ...points,
    key: RULE_KEYS.capAt,
    label: "封顶后总分最高多少",
    explanation: "只在“总分按执行率封顶”选“是”时起作用。89.99分即不能评优。",
    source: LOCAL,
    value: "89.99",
  },
  {
    key: RULE_KEYS.method,
    label: "越低越好的指标超过目标怎么算",
    explanation:
      "线性扣减：（1－超出数÷目标值）×分值，超出一倍记0分；目标÷实际：目标值÷实际值×分值。目标10、实际12时，前者得八成，后者得83.3%。",
    source: `${PRACTICE}，两种算法都有地方使用`,
    kind: "choice",
    value: LINEAR,
    allowed: [LINEAR, BY_RATIO],
  },
  {
    key: RULE_KEYS.explainFrom,
    label: "超额多少要说明原因",
    explanation: "完成率达到这条线的，要写明原因。文件要求完成值高于指标值较多的分析原因，没有规定多少算多；通用130%。",
    source: "财预〔2020〕10号《项目支出绩效评价管理办法》；130%为广西自评系统的规则",
    kind: "percent",
    value: "130%",
    least: "100%",
    most: "999%",
  },
  {
    key: RULE_KEYS.overshoot,
    label: "超额较多的指标扣不扣分",
    explanation:
      "扣减超出部分：完成率达到“超额说明起点”的，得分＝分值×（1－超出起点的部分），最低0分。是不是指标值定低了要由人判断，所以默认不扣。",
    source: "财预〔2020〕10号《项目支出绩效评价管理办法》要求按偏离度适度调减，幅度由各地定",
    kind: "choice",
    value: FULL_SCORE,
    allowed: [FULL_SCORE, LESS_EXCESS],
  },
  {
    ...share,
    key: RULE_KEYS.reached,
    label: "定性指标“达成”的最低得分比例",
    explanation: "达成年度指标的，在这个比例到100%之间给分，由人评定。",
    source: MEASURES,
    value: "80%",
  },
  {
    ...share,
    key: RULE_KEYS.partly,
    label: "定性指标“部分达成”的最低得分比例",
    explanation: "部分达成并具有一定效果的，在这个比例到“达成”下限之间给分；未达成的在这个比例以下。",
    source: MEASURES,
    value: "60%",
  },
  {
    key: RULE_KEYS.names,
    label: "四个等级叫什么",
    explanation: "优、良、中、差，或优、良、合格、不合格。",
    source: MEASURES,
    kind: "choice",
    value: USUAL_NAMES,
    allowed: [USUAL_NAMES, PASS_NAMES],
  },
  {
    ...points,
    key: RULE_KEYS.first,
    label: "多少分以上为优",
    explanation: "总分达到这个数为优，含本数。",
    source: MEASURES,
    value: "90",
  },
  {
    ...points,
    key: RULE_KEYS.second,
    label: "多少分以上为良",
    explanation: "总分达到这个数、没有到优的为良，含本数。",
    source: MEASURES,
    value: "80",
  },
  {
    ...points,
    key: RULE_KEYS.third,
    label: "多少分以上为中（合格）",
    explanation: "总分达到这个数、没有到良的为中（合格），含本数；低于它为差（不合格）。",
    source: MEASURES,
    value: "60",
  },
  {
    key: RULE_KEYS.tolerance,
    label: "得分相差多少以内不提示",
    explanation: "表里填写的得分与按规则算出的得分相差不超过这个数的不提示。有的评审机构用0.1分。",
    source: "第三方评审机构的核对办法",
    kind: "number",
    value: "0",
    least: "0",
    most: "5",
  },
];
