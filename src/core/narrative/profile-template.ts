/** One entry of a 单位情况 sheet that has yet to be filled in. */
export interface ProfileQuestion {
  /** As the reader knows it again. */
  readonly label: string;
  /** What to fill in. In brackets and with 请填写, so that it is never taken for an answer. */
  readonly guidance: string;
}

/**
 * 单位情况: what the report asks of the unit in words. The sheet has a row for each: the label, an empty cell for the
 * answer (line by line where there are several things), the guidance beside it.
 */
export function profileTemplate(year?: number): readonly ProfileQuestion[] {
  const during = year === undefined ? "本年度" : `${String(year)}年`;
  const next = year === undefined ? "下一年度" : `${String(year + 1)}年`;
  const questions: readonly (readonly [label: string, guidance: string])[] = [
    ["单位名称", "请填写单位全称，与公章一致"],
    ["主要职责", "请填写“三定”规定的主要职责，每条一行，不用编号"],
    ["内设机构", "请填写内设机构名称，用顿号隔开"],
    ["所属单位", "请填写纳入本次自评的所属单位名称，没有则不填"],
    ["在职人员", "请填写年末在职人数，只写数字"],
    ["其中：行政编制", "请填写在职人员中行政编制的人数，只写数字"],
    ["其中：事业编制", "请填写在职人员中事业编制的人数，只写数字"],
    ["固定资产", "请填写年末固定资产账面数，连同单位，例如写明万元"],
    ["年度工作任务", `请填写${during}的总体目标和重点工作，每条一行`],
    ["年度绩效目标", `请填写${during}随预算批复的整体支出绩效目标`],
    ["预算绩效管理情况", `请填写${during}目标编审、运行监控、自评组织、结果反馈等做法`],
    ["履职效果", "请填写取得的经济、社会、生态效益，写明依据，每条一行"],
    ["服务对象满意度", "请填写调查对象、样本数和满意度，没有调查则不填"],
    ["存在问题", "请填写目标设定、预算执行、任务完成中的问题和原因，每条一行"],
    ["改进措施", `请填写针对上述问题在${next}采取的措施，每条一行`],
    ["自评结论", "请填写自评等级，与自评表得分一致"],
    ["结果应用和公开情况", "请填写自评结果怎样应用、何时在哪里公开"],
  ];
  return questions.map(([label, guidance]) => ({ label, guidance: `（${guidance}）` }));
}
