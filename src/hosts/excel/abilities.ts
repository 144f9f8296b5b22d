import { HostError } from "../../ports";

/** Whether this Excel has a requirement set of the Excel API, such as `1.9`. */
export type Supports = (version: string) => boolean;

/** What this Excel can do beyond ExcelApi 1.8, the least that the host works with. */
export interface Abilities {
  /** Merged areas can be asked for. */
  readonly merges: boolean;
  /** Properties of single rows, columns and cells, page setup, copies, events of all sheets at once. */
  readonly details: boolean;
}

/** Asks Excel itself; everything is there where no Office runs, as in a page without one. */
export const askOffice: Supports = (version) =>
  typeof Office === "undefined" || Office.context.requirements.isSetSupported("ExcelApi", version);

/** The abilities of an Excel; throws a {@link HostError} where it lacks what reading and writing need. */
export function abilitiesOf(supports: Supports): Abilities {
  if (!supports("1.8")) {
    throw new HostError(
      "unsupported",
      "这个 Excel 早于 2019 版，不能读写工作簿。请改用 Excel 2021、Microsoft 365 或网页版 Excel，或者在浏览器工作台中打开这个文件。",
    );
  }
  return { merges: supports("1.13"), details: supports("1.9") };
}

/** What this Excel lacks and what still works, a sentence each; nothing for a current one. */
export function limitsOf(supports: Supports): readonly string[] {
  if (!supports("1.8")) return [];
  return [
    ...(supports("1.13")
      ? []
      : ["这个版本的 Excel 不告诉加载项哪些单元格是合并的，多层表头可能认不全；读数和写报告仍可使用。"]),
    ...(supports("1.9")
      ? []
      : [
          "这个版本的 Excel 不能由加载项设置打印页面，也不提示单元格的改动；请自行设置 A4 页面，改数后点“刷新”再生成报告。",
        ]),
  ];
}
