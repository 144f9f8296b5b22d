import { chartBlock, type ChartPlan } from "./chart";
import { chartParagraphId } from "./sheet-paragraph";

/** Heads the numbers of the charts on 数据来源; nothing below it is a source. */
export const CHART_DATA_HEAD = "图表数据";

/** The column of the categories: 内容, the widest one. */
const COLUMN = 2;

/** A row below the heading: a chart's name, the head of its numbers, or numbers. */
export interface ChartDataRow {
  readonly kind: "name" | "head" | "numbers";
  readonly chart: ChartPlan;
  /** By column of the sheet. */
  readonly cells: readonly (string | number | null)[];
}

/** Rows of one chart: its name, its block, an empty one. */
function rowsTaken(chart: ChartPlan): number {
  return chartBlock(chart).length + 2;
}

/**
 * The charts with their numbers' places on a sheet, one below the other; `first` is the row of the first one's name.
 */
export function placeChartData(charts: readonly ChartPlan[], sheet: string, first: number): readonly ChartPlan[] {
  return charts.map((chart, index) => {
    const above = charts.slice(0, index).reduce((sum, one) => sum + rowsTaken(one), 0);
    return { ...chart, data: { sheet, row: first + above + 1, column: COLUMN } };
  });
}

/** The rows that {@link placeChartData} counts on; `null` for an empty one. */
export function chartDataRows(charts: readonly ChartPlan[]): readonly (ChartDataRow | null)[] {
  const indent = Array.from({ length: COLUMN }, () => null);
  return charts.flatMap((chart, place): readonly (ChartDataRow | null)[] => [
    ...(place === 0 ? [] : [null]),
    { kind: "name", chart, cells: [...indent, chart.title] },
    ...chartBlock(chart).map((cells, index): ChartDataRow => ({
      kind: index === 0 ? "head" : "numbers",
      chart,
      cells: [...indent, ...cells],
    })),
  ]);
}

/** The charts whose place is still on the sheet, by the id of their paragraph. */
export function chartsShown(
  charts: readonly ChartPlan[],
  paragraphs: readonly { readonly id?: string }[],
): readonly ChartPlan[] {
  const present = new Set(paragraphs.map(({ id }) => id));
  return charts.filter((chart) => present.has(chartParagraphId(chart)));
}
