import type { HeaderColumn } from "./header-cells";
import { fold, tidy } from "./text";

const formStart = /(财政拨款|一般公共预算|政府性基金|国有资本|收入支出|收支|收入|支出|项目支出|三公)/u;

/** The name of a 部门决算表 in a title, without the unit and year before it; `undefined` where the title names none. */
export function formOf(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const text = tidy(title).replace(/\s+/gu, "");
  if (!/决算.*表/u.test(fold(text)) || /绩效|自评/u.test(text)) return undefined;
  const later = text.replace(/^.*?(?:19|20)\d{2}年度?/u, "").replace(/[（(]\d{4}年度?[)）]$/u, "");
  const quote = later.replace(/^“/u, "");
  const start = formStart.exec(quote)?.index ?? 0;
  return later.length === quote.length ? later.slice(start) : later;
}

/** The form that the columns alone point to: codes with 本年收入合计 or 本年支出合计. */
export function formOfColumns(columns: readonly HeaderColumn[]): string | undefined {
  if (!columns.some((column) => column.match?.sense === "code")) return undefined;
  const phrases = columns.map((column) => fold(column.header));
  if (phrases.includes("本年收入合计")) return "收入决算表";
  return phrases.includes("本年支出合计") ? "支出决算表" : undefined;
}
