import { grade } from "../performance/grade";
import type { Indicator, Performance } from "../performance/model";
import { Decimal } from "../quantity/decimal";

/** What one workbook of a batch came to: numbers as numbers, `null` where they are not known. */
export interface SummaryRow {
  readonly unit: string | null;
  readonly year: number | null;
  readonly project: string | null;
  /** Amounts in 万元; `null` too where the sheet does not say in what it counts. */
  readonly initial: number | null;
  readonly adjusted: number | null;
  readonly executed: number | null;
  /** A fraction. */
  readonly executionRate: number | null;
  readonly score: number | null;
  /** 优、良、中、差 by the usual thresholds. */
  readonly grade: string | null;
  readonly indicators: number | null;
  /** Indicators behind their plan. */
  readonly behind: number | null;
  /** 【待填：…】 in the report. */
  readonly gaps: number | null;
  /** What the user has to confirm. */
  readonly questions: number | null;
  /** The workbook that was read. */
  readonly file: string;
  /** The report that was written. */
  readonly report: string | null;
  /** The sentence that says why there is none. */
  readonly error: string | null;
}

/** A column of the summary: how its values are shown and stored. */
export interface SummaryColumn {
  readonly key: keyof SummaryRow;
  /** The head in workbook, CSV and Parquet alike; a plain word, so that SQL needs no quotes. */
  readonly name: string;
  readonly kind: "text" | "integer" | "number" | "percent";
  /** In a workbook, in points. */
  readonly width: number;
}

/** The summary's columns in their order. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { key: "unit", name: "单位名称", kind: "text", width: 150 },
  { key: "year", name: "年度", kind: "integer", width: 42 },
  { key: "project", name: "项目名称", kind: "text", width: 130 },
  { key: "initial", name: "年初预算数万元", kind: "number", width: 92 },
  { key: "adjusted", name: "全年预算数万元", kind: "number", width: 92 },
  { key: "executed", name: "全年执行数万元", kind: "number", width: 92 },
  { key: "executionRate", name: "预算执行率", kind: "percent", width: 72 },
  { key: "score", name: "自评总分", kind: "number", width: 62 },
  { key: "grade", name: "评价等级", kind: "text", width: 62 },
  { key: "indicators", name: "指标数", kind: "integer", width: 52 },
  { key: "behind", name: "未完成指标数", kind: "integer", width: 84 },
  { key: "gaps", name: "待填数", kind: "integer", width: 52 },
  { key: "questions", name: "待确认数", kind: "integer", width: 62 },
  { key: "file", name: "工作簿", kind: "text", width: 190 },
  { key: "report", name: "报告文件", kind: "text", width: 210 },
  { key: "error", name: "未处理原因", kind: "text", width: 300 },
];

/** What one 万元 is in the units that budgets are kept in. */
const PER_TEN_THOUSAND: Readonly<Record<string, string>> = {
  元: "0.0001",
  千元: "0.1",
  万元: "1",
  百万元: "100",
  亿元: "10000",
};

function amount(figure: { readonly value: Decimal; readonly unit: string } | undefined): number | null {
  const factor = figure && PER_TEN_THOUSAND[figure.unit];
  return figure === undefined || factor === undefined ? null : figure.value.times(new Decimal(factor)).toNumber();
}

function all(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap((indicator) => [indicator, ...all(indicator.parts)]);
}

/** What is known of a workbook from its performance. */
export function performanceSummary(
  performance: Performance,
): Omit<SummaryRow, "gaps" | "questions" | "file" | "report" | "error"> {
  const { budget, totalScore } = performance;
  const indicators = all(performance.indicators);
  const wholeYear = budget?.months === undefined;
  const graded =
    totalScore && grade({ kind: "number", value: totalScore.value, unit: "分", decimals: totalScore.decimals });
  return {
    unit: performance.unitName ?? null,
    year: performance.year ?? null,
    project: performance.project ?? null,
    initial: amount(budget?.total.initial),
    adjusted: amount(budget?.total.adjusted),
    executed: wholeYear ? amount(budget?.total.executed) : null,
    executionRate: (wholeYear ? budget?.executionRate?.value.toNumber() : undefined) ?? null,
    score: totalScore?.value.toNumber() ?? null,
    grade: graded?.ok ? graded.value : null,
    indicators: indicators.length,
    behind: indicators.filter(({ state }) => state === "behind").length,
  };
}

/** The row of a workbook that gave no report. */
export function failedSummary(file: string, error: string): SummaryRow {
  const unknown = Object.fromEntries(SUMMARY_COLUMNS.map(({ key }) => [key, null])) as unknown as SummaryRow;
  return { ...unknown, file, error };
}
