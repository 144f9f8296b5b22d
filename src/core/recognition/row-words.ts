import { fold } from "./text";

/** Labels of rows that close a table: 总分, 合计. Compared without brackets. */
export function isTotalLabel(text: string): boolean {
  const folded = fold(text)
    .replace(/\([^()]*\)/gu, "")
    .replace(/[:：]$/u, "");
  return /^(自评|评价|指标|绩效|综合|最终)?(总分|总得分|合计|总计|得分合计|总分合计|合计得分|总分值|共计|得分|合计总分)(\d+(\.\d+)?分?)?$/u.test(
    folded,
  );
}

/** Notes and signatures below a table. */
export function isNoteOrSignature(text: string): boolean {
  return /^(注|备注|说明|填表说明|填报说明|附注|注释|填表人|制表人?|联系人|负责人|审核人|单位负责人|单位主要负责人|部门负责人|财务负责人|项目负责人|填报人|填表日期|填报日期|联系电话|经办人|签名|签字|复核人|财务人员|填报单位|评价人|主管领导|分管领导|单位意见|主管部门意见|财政部门意见|编制说明)([:,.;(\d、]|$|和|及|意见|签)/u.test(
    fold(text).replace(/^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[、.])/u, ""),
  );
}

/** Rows below a table that are no part of it: notes, signatures, conclusions. */
export function isTailLabel(text: string): boolean {
  return (
    isNoteOrSignature(text) ||
    /^(评价结论|自评结论|存在的?(主要)?问题|改进措施|下一步(工作)?(改进)?措施|其他需要?说明的?(问题|事项|情况)?|结果应用|有关建议|偏差大或目标未完成原因分析|改进措施及结果应用方案|主要经验|自评等级|评价等级|绩效等级|评价等次)/u.test(
      fold(text),
    )
  );
}

/** Lines that head the next table: its title, 单位：万元, 编制单位：某局. */
export function isHeadLine(text: string): boolean {
  return /^(金额|计量)?单位:|^(编制|填报|预算|公开)?(单位|部门)(\([^()]*\))?:|^.{4,40}(决算|预算|自评|执行|情况|计分|申报|统计|基本|汇总|数据|总|明细)表(\([^()]*\))?$|^(附件|附表|表)[\d一二三四五六七八九十]+[:：]?$/u.test(
    fold(text),
  );
}

/** Labels of the blocks that follow a budget block in the forms: 年度总体目标, 绩效指标. */
export function isOtherBlockLabel(text: string): boolean {
  return /^(年初|年度|年中|当年|全年|项目|部门|单位|整体|总体|绩效|预期|履职|调整|设定)*目标|^(年度|共性|个性)?(绩效)?指标(完成情况|名称)?$|^(年度)?绩效指标|^年度(主要|重点)?(工作)?任务|^[一二三]级指标|^总分$/u.test(
    fold(text).replace(/^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[、.])/u, ""),
  );
}
