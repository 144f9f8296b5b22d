/**
 * What a header phrase can mean before its neighbours are looked at. Most senses are roles; the others are settled in
 * `columns.ts`: `budget` (预算数, may be the initial or the full-year budget), `change` (预算调整数, an amount of change or the
 * adjusted total), `amount` (金额), `total` (合计), `nature` (指标性质, a sign or 定量/定性), `measure` (单位, of measure or an
 * organisation), `task` (目标任务, a name or a target), `initialTarget`/`revisedTarget` (年初/调整指标值), `midTerm` (中期目标),
 * `organisation`, `serial`, `ignored` (known columns that carry no figure of ours), `block` (the label beside a block).
 */
export type Sense =
  | "item"
  | "code"
  | "initial"
  | "adjusted"
  | "adjustment"
  | "executed"
  | "prior"
  | "rate"
  | "weight"
  | "score"
  | "reviewScore"
  | "reason"
  | "name"
  | "relation"
  | "target"
  | "actual"
  | "unit"
  | "period"
  | "growth"
  | "rank"
  | "remark"
  | "level1"
  | "level2"
  | "approved"
  | "onDuty"
  | "controlRate"
  | "basic"
  | "project"
  | "budget"
  | "change"
  | "amount"
  | "total"
  | "nature"
  | "measure"
  | "task"
  | "initialTarget"
  | "revisedTarget"
  | "midTerm"
  | "organisation"
  | "serial"
  | "ignored"
  | "block";

/** One meaning with the phrases that staff use for it: `seen` in published forms, `customary` in the trade. */
export interface LexiconEntry {
  readonly sense: Sense;
  readonly canonical: string;
  readonly seen: string;
  readonly customary: string;
}

/** The header lexicon. Phrases are separated by spaces; brackets and inner space do not matter. */
export const lexicon: readonly LexiconEntry[] = [
  {
    sense: "name",
    canonical: "三级指标",
    seen: "三级指标 指标名称",
    customary:
      "三级指标名称 考核指标 评价指标 指标内容 具体指标 主要指标 主要经济指标 个性指标 指标 指标项 指标项目 工作指标 绩效指标名称 任务名称 重点任务 重点工作 工作任务 工作内容 考核内容 考核项目 经济指标 目标名称 四级指标 末级指标 明细指标 三级 评价内容 绩效指标内容 指标名 主要任务 重点工作任务 考核指标名称",
  },
  {
    sense: "block",
    canonical: "绩效指标",
    seen: "绩效指标 年度绩效指标 年度绩效指标完成情况 项目资金 资金情况 预算执行情况 年度绩效目标",
    customary:
      "绩效指标完成情况 绩效指标情况 项目资金情况 资金使用情况 部门预算执行情况 年度绩效目标完成情况 绩效目标完成情况",
  },
  {
    sense: "level1",
    canonical: "一级指标",
    seen: "一级指标 板块",
    customary:
      "一级 一级指标名称 工作板块 业务板块 指标类别 指标类型 类别 指标分类 分类 模块 考核板块 领域 目标类别 条线 大类 指标大类",
  },
  { sense: "level2", canonical: "二级指标", seen: "二级指标", customary: "二级 二级指标名称 小类 指标小类" },
  {
    sense: "target",
    canonical: "年度指标值",
    seen: "年度指标值 指标值 指标目标值 指标值或计划水平 计划指标值或计划水平 计划指标值 预期实现值 目标值标准 年度目标值",
    customary:
      "目标值 计划值 年度目标 年计划 年度计划 任务数 年度任务 年度任务数 计划数 年计划数 计划完成数 计划完成值 全年目标 全年目标值 全年计划 全年计划数 全年任务 全年任务数 绩效目标值 目标数 年度目标任务 预期目标值 预期指标值 预期值 预期目标 目标 计划 年度绩效指标值 绩效指标值 计划目标 计划目标值 年度指标 考核目标 考核目标值 年度计划目标 年度计划数 年度计划值 年目标 年任务 下达任务数 下达任务 任务目标 标准值 设定值 应完成数 计划任务数 年度目标数 指标目标",
  },
  {
    sense: "initialTarget",
    canonical: "年初指标值",
    seen: "年初目标值 年初指标值",
    customary:
      "年初设定指标值 年初设定目标值 年初目标 年初设定目标 年初设定值 年初计划 年初计划数 年初绩效目标值 年初计划值",
  },
  {
    sense: "revisedTarget",
    canonical: "调整指标值",
    seen: "调整指标值",
    customary: "调整后指标值 调整后目标值 调整目标值 年中调整指标值",
  },
  {
    sense: "midTerm",
    canonical: "中期指标值",
    seen: "中期指标值",
    customary: "中期目标 中期目标值 实施期目标值 实施期指标值 总体目标值 历史值 上年指标值",
  },
  {
    sense: "actual",
    canonical: "实际完成值",
    seen: "实际完成值 全年实际值 全年完成值 全年实际完成值 完成值 年终完成值 全年值",
    customary:
      "完成情况 实际值 完成数 实际完成情况 累计完成 实际完成 全年完成 实际完成数 全年完成情况 实际完成指标值 实绩 完成实绩 实现值 实际实现值 累计完成数 累计完成值 年度完成值 指标完成值 指标完成情况 目标完成情况 累计 累计数 累计值 本年完成 本年累计 年末完成 年末完成值 自评完成值 业绩值 全年完成数 全年实际完成 全年实际完成数 全年实际完成情况 年度实际完成值 年度完成数 年度完成情况 本年实际 完成总量 已完成 已完成数 实际数 实际 完成 本期完成 自评完成情况 实际完成量 完成量 任务完成情况 完成任务数",
  },
  {
    sense: "weight",
    canonical: "分值",
    seen: "分值 权重 指标权重 执行率权重 指标分值",
    customary:
      "满分 标准分 分数 权数 标准分值 权重分值 权重分 设定分值 总分值 满分值 分值权重 权重分值 权重% 设定分数 三级指标分值 三级指标权重 单项分值 应得分 分值权重系数",
  },
  {
    sense: "score",
    canonical: "得分",
    seen: "得分 自评得分 自评分 指标得分 执行率得分",
    customary:
      "评分 自评分值 实际得分 自评分数 单位自评分 单位自评得分 评价得分 最终得分 实得分 自评 自评结果得分 评分得分 自评评分 得分情况 部门自评得分 三级指标得分",
  },
  {
    sense: "reviewScore",
    canonical: "复核分",
    seen: "复核分",
    customary:
      "复核得分 复评得分 主管部门复核分 财政复核分 部门复核分 部门复核得分 财政复核得分 财政评分 审核得分 复评分 复核评分 评审得分",
  },
  {
    sense: "reason",
    canonical: "偏差原因分析及改进措施",
    seen: "偏差原因分析及改进措施 未完成原因分析 未完成原因和改进措施 未完成原因及拟采取的改进措施 未完成原因及改进措施 产生差异的原因及改进措施 产生差异的原因 偏差大或目标未完成原因分析 原因",
    customary:
      "原因分析 偏差原因 偏差说明 偏差情况说明 未完成原因 差异原因 扣分原因 偏差原因分析 原因说明 原因及改进措施 改进措施 扣分说明 原因分析及改进措施",
  },
  {
    sense: "remark",
    canonical: "备注",
    seen: "备注",
    customary: "说明 备注说明 其他说明 情况说明 备注或说明 需说明的情况",
  },
  {
    sense: "unit",
    canonical: "计量单位",
    seen: "计量单位 度量单位",
    customary: "指标单位 数量单位 单位名 计量 指标计量单位 目标值单位 指标值单位 单位符号",
  },
  { sense: "measure", canonical: "单位", seen: "单位", customary: "" },
  {
    sense: "relation",
    canonical: "计算符号",
    seen: "计算符号",
    customary: "符号 运算符号 运算符 比较符 比较符号 关系符号 指标符号 计算符",
  },
  { sense: "nature", canonical: "指标性质", seen: "指标性质", customary: "指标方向 指标属性 性质 指标类型性质" },
  {
    sense: "period",
    canonical: "统计期间",
    seen: "统计期间",
    customary:
      "期间 时期 统计时段 统计期 数据期间 数据时间 统计时间 时间 截止时间 截止日期 统计口径时间 统计周期 时段 数据截止时间 数据时点",
  },
  {
    sense: "growth",
    canonical: "同比增长",
    seen: "同比增长",
    customary:
      "同比 同比增幅 同比增速 增幅 增速 增长率 同比增减 同比±% 同比增减% 同比增长率 较上年增长 比上年增长 同比变化 增减% 增长% 增减幅 同比增长幅度 较上年同期增长 比上年同期增长 增长幅度 同比增减幅 增减率 增减幅度",
  },
  {
    sense: "rank",
    canonical: "排名",
    seen: "全市排名",
    customary:
      "排名 排位 位次 名次 全市排位 全省排名 全省排位 全市位次 全省位次 全县排名 全区排名 排序 全市名次 增速排名 总量排名 位居",
  },
  {
    sense: "prior",
    canonical: "上年数",
    seen: "上年决算数",
    customary:
      "上年数 上年执行数 上年同期 上年同期数 上年同期值 去年同期 去年同期数 同期数 同期 上年实际 上年完成 上年完成数 上年完成值 上年支出数 上年支出 上年决算 上年实际数 去年数 上年实际支出 上年度决算数 上年度实际数 上年度执行数 上年度实际支出数 去年决算数 上年实际完成值",
  },
  {
    sense: "initial",
    canonical: "年初预算数",
    seen: "年初预算数 年初预算 年初预算资金总额 年初批复预算",
    customary:
      "年初批复数 批复预算数 年初安排数 预算安排数 年初部门预算 年初预算安排 年初预算安排数 年初下达数 批复数 年初预算金额 预算批复数 年初数 年初批复预算数 年初安排预算 年初预算资金 部门预算批复数 年初批复预算金额 年初预算批复数 年初部门预算数 年初预算总额 年初预算额 期初预算 期初预算数 年初安排",
  },
  {
    sense: "adjusted",
    canonical: "全年预算数",
    seen: "全年预算数 调整预算数 调整后预算数 全年调整预算数 当年年度预算 全年预算",
    customary:
      "调整后预算 调整预算 可执行指标 可执行指标数 指标金额 下达数 到位资金 实际到位资金 资金到位数 到位数 全年预算金额 预算数调整后 调整后全年预算数 调整后全年预算 全年可用预算 最终预算数 变动后预算数 全年预算总额 可用指标 总指标 全年预算资金 全年调整后预算数 调整后年度预算数 调整后预算金额 调整后数 年度预算调整后数 全年实际到位资金 资金到位 到位金额 实际到位 全年总预算 全年预算资金总额 预算指标数 全年指标 实际到位金额 资金实际到位数 预算数调整数后 变更后预算数 调整后的预算数 累计下达指标 全年预算额",
  },
  {
    sense: "adjustment",
    canonical: "追加（调减）数",
    seen: "追加调整数 追加调减数",
    customary:
      "追加数 追加 追加金额 追减 追加调减 追加追减 追加追减数 调增调减 年中追加 追加预算 年中追加数 预算追加 年中调整数 调整增减额 预算增减 调剂数 年中调整 年中追加调整 追加预算数 调增调减数 增减调整数 调整增减 追加金额调减 年中追加预算 年中追加追减 预算调整增减 预算追加数 追加调减金额 预算追加追减",
  },
  {
    sense: "budget",
    canonical: "预算数",
    seen: "预算数 年度预算数",
    customary:
      "预算 预算金额 预算总额 预算资金 预算安排 年度预算 部门预算 部门预算数 安排资金 资金安排 预算安排资金 预算额 计划投入 预算资金总额 安排金额 年度预算金额 年度预算安排 预算安排金额 资金预算 预算资金安排 年度预算资金 项目预算 项目预算数 项目预算金额 预算批复 申请金额 年度预算申请 安排数 年度预算总额 计划安排资金 计划资金 预算投入 计划安排 计划投入资金 预算安排情况",
  },
  {
    sense: "change",
    canonical: "预算调整数",
    seen: "预算调整数",
    customary: "调整数 预算调整 调整金额 预算调整额 调整额 预算调整金额 年度预算调整数",
  },
  {
    sense: "executed",
    canonical: "全年执行数",
    seen: "全年执行数 执行数 预算执行数 实际投入资金额 决算数 支出决算 支出决算数",
    customary:
      "实际支出数 实际支出 已支付数 已支付 累计支出 支出数 决算支出 支付金额 支出金额 执行金额 已执行金额 实际执行数 实际支付 累计支付 全年支出数 全年支出 全年实际支出 全年实际支出数 实际使用 使用金额 实际使用金额 全年执行 支付数 实际支出金额 累计支出数 已支出 已支出金额 已支出数 实际投入 实际投入资金 累计执行 累计执行数 累计支付数 已支付金额 实际支付金额 实际支付数 全年执行金额 决算金额 决算 支出执行数 资金使用数 累计执行金额 年度执行数 预算执行金额 实际执行金额 实际执行 已使用金额 已执行数 本年支出数 全年支付数 已支付资金 已使用资金 实际使用资金 实际使用数 年度支出数 累计实际支出 使用资金 实际支付资金 资金支付数 实际支出资金",
  },
  {
    sense: "rate",
    canonical: "执行率",
    seen: "执行率 预算执行率 年度预算执行率 完成率",
    customary:
      "执行进度 支付进度 支出进度 预算完成率 完成进度 完成比例 完成年计划 完成年度计划 完成年度计划% 完成全年计划 完成目标 占年计划 占年度目标 完成百分比 目标完成率 年度目标完成率 支付率 支出率 执行比例 完成全年目标 指标完成率 完成年计划% 占年计划% 任务完成率 计划完成率 预算执行进度 预算支出进度 进度 完成年度目标 完成年度任务 完成全年任务 占全年计划 资金执行率 资金使用率 全年执行率 实际完成率 完成率% 执行率% 支出执行率",
  },
  {
    sense: "approved",
    canonical: "编制数",
    seen: "编制数",
    customary:
      "编制 核定编制数 核定编制 编制人数 人员编制 批准编制数 编制总数 核编数 核定编制人数 人员编制数 编制情况 总编制",
  },
  {
    sense: "onDuty",
    canonical: "实际在职人数",
    seen: "实际在职人数",
    customary:
      "在职人数 在职人员 实有人数 实有数 在编人数 年末在职人数 在职人员数 实有人员 实有人员数 在编在职人数 年末实有人数 实际在岗人数 在岗人数 在编在岗人数 年末实有数 实际在职人员 实际在编人数 年末在职人员 在编人员 在编在岗人员",
  },
  {
    sense: "controlRate",
    canonical: "控制率",
    seen: "控制率",
    customary: "在职人员控制率 人员控制率 财政供养人员控制率 编制控制率",
  },
  { sense: "basic", canonical: "基本支出", seen: "基本支出", customary: "基本支出数 基本支出小计 基本支出合计" },
  { sense: "project", canonical: "项目支出", seen: "项目支出", customary: "项目支出数 项目支出小计 项目支出合计" },
  {
    sense: "item",
    canonical: "项目",
    seen: "项目 项目名称 科目名称",
    customary:
      "资金来源 资金性质 支出项目 预算项目 科目 支出内容 费用名称 名称 内容 经费项目 支出类型 资金类别 预算科目 资金项目 支出事项 支出类别 经费名称 资金名称 支出分类 预算项目名称 资金类型 专项名称 二级项目名称 一级项目名称 项目按功能分类 项目内容 功能分类科目名称 经济分类科目名称 功能科目名称 支出功能分类科目名称 支出经济分类科目名称 功能科目 收入项目 支出科目 事项 项目名 指标内容名称 支出性质",
  },
  {
    sense: "code",
    canonical: "功能分类科目编码",
    seen: "功能分类科目编码 经济分类科目编码 科目编码 支出功能分类科目编码 支出经济分类科目编码 类 款 项",
    customary: "编码 科目代码 项目编码 功能科目编码 功能分类编码 经济科目编码 项目代码 功能分类科目代码",
  },
  { sense: "serial", canonical: "序号", seen: "序号 行次 栏次", customary: "编号 序 顺序号 行号" },
  {
    sense: "total",
    canonical: "合计",
    seen: "合计 小计 本年收入合计 本年支出合计 总额",
    customary: "总计 本年合计 共计 金额合计 资金总额",
  },
  {
    sense: "amount",
    canonical: "金额",
    seen: "金额 本年收入 本年支出",
    customary: "数额 金额数 资金额 资金 经费 数值 数 本年金额",
  },
  {
    sense: "organisation",
    canonical: "单位名称",
    seen: "单位名称",
    customary:
      "预算单位 部门名称 实施单位 项目单位 主管部门 部门 预算单位名称 单位编码 项目实施单位 主管单位 使用单位 二级单位",
  },
  {
    sense: "ignored",
    canonical: "得分计算方法",
    seen: "得分计算方法 指标解释 指标说明 得分系数 是否核心指标 指标文号 指标来源",
    customary:
      "评分标准 计算方法 评价标准 评分方法 评分细则 评分规则 序时进度 数据来源 佐证材料 责任单位 责任股室 责任科室 责任部门 牵头单位 计算公式 评价要点 绩效标准 资金用途 主要内容 完成时限 佐证 指标值说明 考核标准 证明材料 评分依据 计分方法 计分标准 评价方法 数据来源及佐证材料 责任人 得分说明 指标值来源 权重说明 完成时间 预算执行说明 计分办法 评分办法 指标释义 考核方式 部门经济分类 政府经济分类 文号 摘要 在途 余额 结余 预算结余 资金结余 结余数 是否完成 是否达标 完成状态",
  },
];
