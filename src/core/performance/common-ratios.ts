/** How a common indicator is calculated from its two numbers. */
export type RatioForm =
  | "share" // a ÷ b
  | "change" // (a − b) ÷ b
  | "saving"; // (b − a) ÷ b

/** One common indicator (共性指标): what a and b are, as the framework names them. */
export interface CommonRatio {
  readonly name: string;
  readonly form: RatioForm;
  readonly a: string;
  readonly b: string;
  /** Other spellings. */
  readonly also?: readonly string[];
}

/** 财预〔2013〕53号 共性指标体系框架 (部门整体支出, 项目支出) and the terms of 财预〔2020〕10号 in common use. */
export const COMMON_RATIOS: readonly CommonRatio[] = [
  { name: "在职人员控制率", form: "share", a: "在职人员数", b: "编制数", also: ["财政供养人员控制率"] },
  {
    name: "“三公经费”变动率",
    form: "change",
    a: "本年度“三公经费”总额",
    b: "上年度“三公经费”总额",
    also: ["三公变动率"],
  },
  { name: "重点支出安排率", form: "share", a: "重点项目支出", b: "项目总支出" },
  { name: "预算完成率", form: "share", a: "预算完成数", b: "预算数" },
  { name: "预算调整率", form: "share", a: "预算调整数", b: "预算数" },
  { name: "支付进度率", form: "share", a: "实际支付进度", b: "既定支付进度" },
  { name: "结转结余率", form: "share", a: "结转结余总额", b: "支出预算数" },
  { name: "结转结余变动率", form: "change", a: "本年度累计结转结余", b: "上年度累计结转结余" },
  { name: "公用经费控制率", form: "share", a: "实际支出公用经费总额", b: "预算安排公用经费总额" },
  {
    name: "“三公经费”控制率",
    form: "share",
    a: "“三公经费”实际支出数",
    b: "“三公经费”预算安排数",
    also: ["三公控制率"],
  },
  { name: "政府采购执行率", form: "share", a: "实际政府采购金额", b: "政府采购预算数" },
  { name: "固定资产利用率", form: "share", a: "实际在用固定资产总额", b: "所有固定资产总额" },
  { name: "实际完成率", form: "share", a: "实际完成工作数", b: "计划工作数" },
  { name: "完成及时率", form: "share", a: "及时完成实际工作数", b: "计划工作数" },
  { name: "质量达标率", form: "share", a: "质量达标实际工作数", b: "计划工作数" },
  { name: "重点工作办结率", form: "share", a: "重点工作实际完成数", b: "交办或下达数" },
  { name: "资金到位率", form: "share", a: "实际到位资金", b: "计划投入（预算）资金" },
  { name: "到位及时率", form: "share", a: "及时到位资金", b: "应到位资金", also: ["资金到位及时率"] },
  { name: "预算执行率", form: "share", a: "实际支出资金", b: "预算（到位）资金" },
  { name: "成本节约率", form: "saving", a: "实际成本", b: "计划成本" },
];
