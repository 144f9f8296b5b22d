import { isBlank } from "../core/workbook/snapshot";
import { HostError } from "../ports";
import type { Analysis } from "./analysis";

/** Throws a `HostError` (no-tables) that says what is needed where a workbook holds nothing to report on. */
export function requireTables({ workbook, reading }: Analysis): void {
  if (reading.tables.length > 0) return;
  const empty = workbook.sheets.every((sheet) => sheet.rows.every((row) => row?.every(isBlank) ?? true));
  throw new HostError(
    "no-tables",
    empty
      ? "工作簿是空的，还不能生成报告。请打开有预算执行表和绩效指标表的工作簿，或先看示例。"
      : "在工作簿里没有找到预算执行表、绩效指标表、部门决算表或单位情况表，还不能生成报告。请检查表头是否写明“年初预算数、全年预算数、全年执行数”或“指标名称、年度指标值、实际完成值”，以及工作表是否被隐藏。",
  );
}
