import { LOOKS, type SampleCell, type SampleRow, type SampleSheet } from "./sample-sheet";

/** A row of the ledger: name, period, unit, target, actual, growth, rank, remark. */
type LedgerRow = readonly [
  name: string,
  period: string,
  unit: string,
  target: SampleCell,
  actual: SampleCell,
  growth?: SampleCell,
  rank?: SampleCell,
  remark?: string,
];

const percent = (value: number, digits: 0 | 1 | 2): SampleCell => ({
  value,
  format: digits === 0 ? "0%" : `0.${"0".repeat(digits)}%`,
});

const budget: SampleSheet = {
  name: "预算执行",
  orientation: "landscape",
  looks: LOOKS,
  columns: [
    { width: 132, look: "text" },
    ...Array.from({ length: 5 }, () => ({ width: 88, look: "number" })),
    { width: 130, look: "text" },
  ],
  rows: [
    { height: 34, look: "title", cells: ["进贤县商务局2021年度部门预算执行情况表"] },
    {
      height: 20,
      look: "caption",
      cells: ["编制单位：进贤县商务局", null, null, null, null, null, { value: "单位：万元", look: "captionRight" }],
    },
    { height: 22, look: "head", cells: ["项目", "预算数", null, null, null, "全年执行数", "备注"] },
    { height: 22, look: "head", cells: [null, "年初预算数", "上年结转结余", "追加（调减）数", "全年预算数"] },
    {
      height: 24,
      look: "total",
      cells: [
        { value: "合计", look: "center" },
        633.19,
        0,
        301.36,
        { value: 934.55, formula: "=B5+C5+D5" },
        { value: 934.55, formula: "=F6+F7" },
        { value: null, look: "text" },
      ],
    },
    { height: 24, cells: ["其中：基本支出", null, null, null, null, 367.49] },
    { height: 24, cells: ["　　　项目支出", null, null, null, null, 567.06] },
    {
      height: 20,
      look: "note",
      cells: ["注：全年预算数由年初预算数、上年结转结余和追加（调减）数相加得出；本表为局本级口径。"],
    },
  ],
  merges: ["A1:G1", "A2:C2", "A3:A4", "B3:E3", "F3:F4", "G3:G4", "A8:G8"],
};

const PROJECTED = "预计数";
const CITY = "按市级通报数";

const blocks: readonly (readonly [block: string, rows: readonly LedgerRow[]])[] = [
  [
    "招商引资",
    [
      ["实际利用外资", "1-9月", "万美元", 25660, 19278, percent(0.0805, 2), 6],
      ["实际利用内资", "1-9月", "亿元", 200.501, 150.46, percent(0.0687, 2), 10],
      ["其中：利用省外项目资金", "1-9月", "亿元", 126.02, 94.56, percent(0.107, 2)],
      ["新签约项目", "1-9月", "个", null, 32],
      ["其中：工业项目", "1-9月", "个", null, 22],
      ["新签约项目协议投资额", "1-9月", "亿元", null, 312.35],
      ["其中：工业项目", "1-9月", "亿元", null, 168.45],
      ["录入招商信息系统项目", "1-9月", "个", null, 24],
      ["录入招商信息系统项目立项总额", "1-9月", "亿元", 262, 131.16, null, null, "占新签约项目协议投资额的比重"],
      ["新开工重大项目", "前三季度", "个", null, 18, null, 2, CITY],
      ["新开工重大项目完成投资额", "前三季度", "亿元", null, 14, null, "最后", CITY],
      ["新投产重大项目", "前三季度", "个", null, 21, null, 2, CITY],
      ["新投产重大项目完成投资额", "前三季度", "亿元", null, 15.97, null, 2, CITY],
      ["亿元以上项目引进", "全年", "个", 52, 24],
      ["在谈项目", "目前", "个", null, { value: 50, formula: "=SUM(G19:G21)" }],
      ["其中：工业项目", "目前", "个", null, 27],
      ["　　　农业项目", "目前", "个", null, 2],
      ["　　　三产服务业项目", "目前", "个", null, 21],
      ["　　　其中：数字经济项目", "目前", "个", null, 5],
      ["10亿元以上在谈项目", "目前", "个", null, 14],
    ],
  ],
  [
    "对外贸易",
    [
      [
        "外贸进出口",
        "1-10月（预计）",
        "万美元",
        16801,
        { value: 15265.73, formula: "=G25+G26" },
        null,
        null,
        PROJECTED,
      ],
      ["其中：出口", "1-10月（预计）", "万美元", 14900, 13617.89, null, null, PROJECTED],
      ["　　　进口", "1-10月（预计）", "万美元", 2000, 1647.84, null, null, PROJECTED],
    ],
  ],
  [
    "商贸流通",
    [
      ["社会消费品零售总额", "2021年", "亿元", null, 139.1, percent(0.196, 1)],
      ["其中：限上零售额", "2021年", "亿元", null, 39.26, percent(0.27, 0)],
      ["在库企业", "目前", "家", null, { value: 78, formula: "=G30+G31" }],
      ["其中：法人企业", "目前", "家", null, 47],
      ["　　　个体工商户", "目前", "家", null, { value: 31, formula: "=SUM(G32:G34)" }],
      ["　　　其中：餐饮业", "目前", "家", null, 10],
      ["　　　　　　超市", "目前", "家", null, 17],
      ["　　　　　　其他", "目前", "家", null, 4],
      ["净增限上批零住餐企业", "2021年", "家", null, { value: 28, formula: "=G36+G37" }],
      ["其中：企业", "2021年", "家", null, 15],
      ["　　　个体", "2021年", "家", null, 13],
      ["农贸市场新建和改建", "2021年", "个", null, 2],
      ["争取改造项目资金", "2021年", "万元", null, 40],
      ["社区生鲜便利店", "2021年", "家", null, 6],
    ],
  ],
  [
    "市场监管",
    [
      ["成品油联合执法", "截至11月", "次", null, 44],
      ["出动执法人员", "截至11月", "人次", null, 243],
      ["查处流动加油车", "截至11月", "台", null, 7],
      ["查处非法窝点", "截至11月", "个", null, 1],
      ["行政拘留", "截至11月", "人", null, 1],
      ["扣押非法成品油", "截至11月", "吨", null, 28.38],
    ],
  ],
  [
    "党的建设",
    [
      ["在编在岗人员学习完成率", "2021年", "%", percent(1, 0), percent(1, 0)],
      ["支部党员大会", "2021年", "次", null, 18],
      ["支委会", "2021年", "次", null, 60],
      ["党课活动", "2021年", "次", null, 18],
    ],
  ],
  ["满意度", [["获得支持项目单位满意度", "2021年", "%", "≥90%", null, null, null, "问卷结果待汇总"]]],
];

const HEAD_ROWS = 3;

function ledger(): SampleSheet {
  const rows: SampleRow[] = [];
  const merges: string[] = [];
  let number = 0;
  for (const [block, lines] of blocks) {
    const first = HEAD_ROWS + rows.length + 1;
    lines.forEach(([name, period, unit, target, actual, growth = null, rank = null, remark = null], index) => {
      const part = /^　*其中：|^　/.test(name);
      if (!part) number += 1;
      const label = index === 0 ? block : null;
      rows.push({
        height: 15.75,
        cells: [part ? null : number, label, name, period, unit, target, actual, growth, rank, remark],
      });
    });
    if (lines.length > 1) merges.push(`B${String(first)}:B${String(first + lines.length - 1)}`);
  }
  const last = HEAD_ROWS + rows.length;
  return {
    name: "绩效指标台账",
    orientation: "landscape",
    looks: LOOKS,
    freezeRows: HEAD_ROWS,
    columns: [
      { width: 34, look: "center" },
      { width: 62, look: "center" },
      { width: 190, look: "text" },
      { width: 92, look: "center" },
      { width: 56, look: "center" },
      { width: 66, look: "number" },
      { width: 70, look: "number" },
      { width: 62, look: "number" },
      { width: 56, look: "center" },
      { width: 168, look: "text" },
    ],
    rows: [
      { height: 34, look: "title", cells: ["进贤县商务局2021年度绩效指标台账"] },
      { height: 20, look: "caption", cells: ["填报单位：进贤县商务局"] },
      {
        height: 34,
        look: "head",
        cells: [
          "序号",
          "板块",
          "指标名称",
          "统计期间",
          "计量单位",
          "年度目标",
          "实际完成",
          "同比增长",
          "全市排名",
          "备注",
        ],
      },
      ...rows,
      {
        height: 22,
        look: "note",
        cells: ["注：分项数均为“其中”行，逐行填列；统计期间不足全年的指标，待年报数据出来后更新。"],
      },
      { height: 22, look: "caption", cells: ["填表：", null, null, "复核：", null, null, null, "填报日期："] },
    ],
    merges: ["A1:J1", "A2:D2", ...merges, `A${String(last + 1)}:J${String(last + 1)}`],
  };
}

/** Entries of 单位情况: what is asked, the answer line by line, and the unit of a number. */
const entries: readonly (readonly [label: string, lines: readonly SampleCell[], unit?: string])[] = [
  ["单位名称", ["进贤县商务局"]],
  ["年度", [2021]],
  ["在职人员", [{ value: 31, formula: "=B6+B7" }], "人"],
  ["其中：行政编制", [7], "人"],
  ["　　　事业编制", [24], "人"],
  ["固定资产", [43.56], "万元"],
  ["内设机构数", [7], "个"],
  ["内设机构", ["办公室、财务审计股、组织人事股、投资促进股、市场秩序股、流通服务业发展股、市场体系建设股"]],
  ["下属支部", [6], "个"],
  [
    "主要职责",
    [
      "1. 承担全县商务行政管理工作，执行商务领域法律法规，起草商务事业发展规划并推动落实。",
      "2. 分解年度内外贸指标，跟踪商务经济运行态势，定期报送和公布有关数据。",
      "3. 引导传统流通企业转型升级，培育电子商务、连锁配送等新业态。",
      "4. 会同有关单位维护市场秩序，推行重要产品追溯管理和商务诚信建设。",
      "5. 统筹城乡商业网点布局，办理商品市场、拍卖、加油站等行业的准入初审，完善农村商品流通体系。",
      "6. 做好生活必需品保供和应急投放，监管成品油、酒类、二手车、报废机动车和再生资源回收等行业。",
      "7. 帮助外贸企业开拓国际市场，引导机电和高新技术产品扩大出口，规范加工贸易发展，应对贸易摩擦。",
      "8. 培育服务贸易和服务外包企业，推动商贸服务业提质扩容。",
      "9. 抓好本系统安全生产、信访稳定和政务公开，完成县委、县政府安排的其他任务。",
    ],
  ],
  [
    "年度履职目标",
    [
      "1. 开展招商推介和项目洽谈，推动签约项目尽快落地见效。",
      "2. 办好促消费活动，激发城乡消费市场活力。",
      "3. 完成社会消费品零售总额和招商项目统计，做好市场运行监测，组织企业参加绿博会。",
      "4. 开展商贸领域安全检查和成品油市场整治，加强二手车、报废机动车和再生资源回收行业管理，做好信访维稳工作。",
      "5. 编制商业网点规划和服务业发展规划。",
    ],
  ],
  [
    "整体绩效目标",
    [
      "不断提高全县开放型经济发展质量，扎实推进招商引资、外贸外资和消费促进各项任务；资金按规定用途使用，年度绩效目标按期实现。",
    ],
  ],
  [
    "绩效管理情况",
    [
      "局成立绩效考核小组，先由局属单位和各股室对照年初目标自查自评，再由考核小组集中复核；基本支出和项目支出全部纳入评价范围，评价意见逐一反馈，作为下一年度编制预算和改进支出管理的依据。",
    ],
  ],
  [
    "存在问题",
    [
      "1. 招商引资大项目偏少。引进项目总体规模不大，缺少行业龙头带动，亿元以上项目引进进度与年度任务差距较大。",
      "2. 全员招商的合力尚未形成。部分单位和乡镇抓招商的主动性不足，少数乡镇项目引进仍是空白。",
      "3. 要素保障存在短板。工业用地供应偏紧，人才、物流、平台等配套服务不够完善，部分洽谈成熟的项目未能及时落地。",
      "4. 限上企业培育难度加大。在库企业数量和销售规模有限，零售额集中于少数企业，上年电商销售基数较高，后续增长空间收窄。",
      "5. 成品油市场整治力量薄弱。执法职能划转后，部门之间衔接还不够顺畅，专项经费和执法车辆缺乏固定保障。",
    ],
  ],
  [
    "改进措施",
    [
      "1. 围绕主导产业招大引强。瞄准医疗器械、电子信息、钢结构等产业链关键环节，建立重点项目跟踪推进机制。",
      "2. 盘活存量与拓展空间并举。利用闲置厂房和低效用地承接新项目，加快产业园区供地和基础配套。",
      "3. 丰富招商方式。综合运用专题推介、基金招商和商协会招商，提高项目对接成功率。",
      "4. 加强入统企业培育。建立限上企业后备库，指导符合条件的商户及时入统，扶持本地电商企业做大做强。",
      "5. 持续办好促消费活动。结合传统节日和本地特产开展主题活动，发展夜间经济，提振汽车、会展等重点消费。",
      "6. 健全市场监管协作机制。会同相关部门定期检查加油站点，加强从业人员培训，完善油品来源和购销台账管理。",
    ],
  ],
  ["自评结论", ["良好"]],
  ["结果应用和公开", ["自评结果拟按规定程序公开，并作为下一年度预算编制的参考。"]],
];

const CHARACTERS_PER_LINE = 38;

function profile(): SampleSheet {
  const rows: SampleRow[] = [];
  const merges: string[] = ["A1:C1", "B2:C2"];
  for (const [label, lines, unit] of entries) {
    const first = rows.length + 3;
    lines.forEach((line, index) => {
      const height = typeof line === "string" ? 10 + 15 * Math.ceil(line.length / CHARACTERS_PER_LINE) : 22;
      rows.push({ height: Math.max(22, height), cells: [index === 0 ? label : null, line, unit ?? null] });
      if (!unit) merges.push(`B${String(first + index)}:C${String(first + index)}`);
    });
    if (lines.length > 1) merges.push(`A${String(first)}:A${String(first + lines.length - 1)}`);
  }
  return {
    name: "单位情况",
    orientation: "portrait",
    looks: LOOKS,
    freezeRows: 2,
    columns: [
      { width: 108, look: "text" },
      { width: 360, look: "text" },
      { width: 72, look: "center" },
    ],
    rows: [
      { height: 34, look: "title", cells: ["单位基本情况表"] },
      { height: 22, look: "head", cells: ["项目", "内容"] },
      ...rows,
    ],
    merges,
  };
}

/** 进贤县商务局 2021: budget, ledger of indicators, unit profile, as a bureau keeps them. */
export const jinxian2021: readonly SampleSheet[] = [budget, ledger(), profile()];
