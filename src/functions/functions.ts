import { answer, answerLater } from "./boundary";
import { completionFromWorkbook } from "./workbook-answers";

/**
 * 完成率：实际完成值达到目标值的比率。不写参数时为所在行指标的完成率，在指标表以外为全部指标的加权完成率。
 * @customfunction COMPLETION COMPLETION
 * @requiresAddress
 * @param {unknown[][]} [actual] 实际完成值
 * @param {unknown[][]} [target] 目标值
 * @param {unknown[][]} [direction] 方向：≥、>、=、≤、<、正向、反向
 * @param {unknown[][]} [method] 方法：linear、ratio
 * @returns {unknown[][]} 完成率，小数
 */
export function completion(
  actual?: unknown[][],
  target?: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  invocation?: CustomFunctions.Invocation,
) {
  const given = [actual, target, direction, method].some((argument) => argument !== null && argument !== undefined);
  if (!given && invocation?.address !== undefined) return answerLater(completionFromWorkbook(invocation.address));
  return answer("COMPLETION", [actual, target, direction, method]);
}

/**
 * 预算执行率：执行数÷预算数。
 * @customfunction EXECUTION EXECUTION
 * @param {unknown[][]} executed 执行数
 * @param {unknown[][]} budget 预算数
 * @returns {unknown[][]} 预算执行率，小数
 */
export function execution(executed: unknown[][], budget: unknown[][]): unknown[][] {
  return answer("EXECUTION", [executed, budget]);
}

/**
 * 偏离度：（实际完成值－目标值）÷目标值。
 * @customfunction DEVIATION DEVIATION
 * @param {unknown[][]} actual 实际完成值
 * @param {unknown[][]} target 目标值
 * @returns {unknown[][]} 偏离度，小数
 */
export function deviation(actual: unknown[][], target: unknown[][]): unknown[][] {
  return answer("DEVIATION", [actual, target]);
}

/**
 * 增长率：（本年－上年）÷上年。
 * @customfunction GROWTH GROWTH
 * @param {unknown[][]} current 本年
 * @param {unknown[][]} prior 上年
 * @returns {unknown[][]} 增长率，小数
 */
export function growth(current: unknown[][], prior: unknown[][]): unknown[][] {
  return answer("GROWTH", [current, prior]);
}

/**
 * 占比：部分÷总体。
 * @customfunction SHARE SHARE
 * @param {unknown[][]} part 部分
 * @param {unknown[][]} whole 总体
 * @returns {unknown[][]} 占比，小数
 */
export function share(part: unknown[][], whole: unknown[][]): unknown[][] {
  return answer("SHARE", [part, whole]);
}

/**
 * 超序时进度：完成率－统计期月数÷12。
 * @customfunction PROGRESS PROGRESS
 * @param {unknown[][]} actual 实际完成值
 * @param {unknown[][]} target 目标值
 * @param {unknown[][]} period 统计期间
 * @returns {unknown[][]} 超序时进度，小数
 */
export function progress(actual: unknown[][], target: unknown[][], period: unknown[][]): unknown[][] {
  return answer("PROGRESS", [actual, target, period]);
}

/**
 * 指标得分：分值×完成率，两位小数。
 * @customfunction SCORE SCORE
 * @param {unknown[][]} actual 实际完成值
 * @param {unknown[][]} target 目标值
 * @param {unknown[][]} weight 分值
 * @param {unknown[][]} [direction] 方向：≥、>、=、≤、<、正向、反向
 * @param {unknown[][]} [method] 方法：linear、ratio
 * @returns {unknown[][]} 得分
 */
export function score(
  actual: unknown[][],
  target: unknown[][],
  weight: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  return answer("SCORE", [actual, target, weight, direction, method]);
}

/**
 * 预算执行得分：分值×预算执行率，两位小数。
 * @customfunction EXECUTIONSCORE EXECUTIONSCORE
 * @param {unknown[][]} executed 执行数
 * @param {unknown[][]} budget 预算数
 * @param {unknown[][]} [weight] 分值，默认10
 * @returns {unknown[][]} 得分
 */
export function executionScore(executed: unknown[][], budget: unknown[][], weight?: unknown[][]): unknown[][] {
  return answer("EXECUTIONSCORE", [executed, budget, weight]);
}

/**
 * 评级：按总分评定等级。
 * @customfunction GRADE GRADE
 * @param {unknown[][]} score 得分
 * @param {unknown[][]} [scale] 评级标准：优良中差、优良合格不合格、80/70/60
 * @returns {unknown[][]} 等级
 */
export function grade(score: unknown[][], scale?: unknown[][]): unknown[][] {
  return answer("GRADE", [score, scale]);
}

/**
 * 共性指标：按名称计算。
 * @customfunction RATIO RATIO
 * @param {unknown[][]} name 指标名称
 * @param {unknown[][]} a 甲数
 * @param {unknown[][]} b 乙数
 * @returns {unknown[][]} 指标值，小数
 */
export function ratio(name: unknown[][], a: unknown[][], b: unknown[][]): unknown[][] {
  return answer("RATIO", [name, a, b]);
}

/**
 * 取数：文字里的数，可换算单位。
 * @customfunction QUANTITY QUANTITY
 * @param {unknown[][]} text 文字
 * @param {unknown[][]} [unit] 单位
 * @returns {unknown[][]} 数
 */
export function quantity(text: unknown[][], unit?: unknown[][]): unknown[][] {
  return answer("QUANTITY", [text, unit]);
}

/**
 * 勾稽差：合计数减去各分项之和。
 * @customfunction TIE TIE
 * @param {unknown[][]} total 合计数
 * @param {unknown[][]} parts 分项
 * @returns {unknown[][]} 差额
 */
export function tie(total: unknown[][], parts: unknown[][]): unknown[][] {
  return answer("TIE", [total, parts]);
}

/**
 * 成句：把一个指标的一行写成报告里的一句话。
 * @customfunction SENTENCE SENTENCE
 * @param {unknown[][]} row 名称、统计期间、单位、目标、实际、同比、排位
 * @returns {unknown[][]} 句子
 */
export function sentence(row: unknown[][]): unknown[][] {
  return answer("SENTENCE", [row]);
}
