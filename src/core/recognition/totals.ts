import { fold } from "./text";

const totalName =
  /^(年度|本年|项目|预算|部门|单位|全年|整体)*(财政)?(资金|预算|支出|收入)?(总额|合计|总计|总预算)$|(合计|总计)$/u;

/** Whether a row's name says that it is the whole. */
export function isAmountTotal(label: string): boolean {
  return totalName.test(fold(label).replace(/\([^()]*\)$/u, ""));
}
