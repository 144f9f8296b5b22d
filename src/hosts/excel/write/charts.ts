import { CHART_MARK, chartBlock, type ChartLine, type ChartPlan, type ChartSeries } from "../../../core/report/chart";
import { bytesOf, type RequestBudget } from "./request-budget";

/** Calls that a chart takes beside those of its series, and a series. */
const CHART_CALLS = 24;
const SERIES_CALLS = 14;

const TEXT_SIZE = 9;
const INK = "#262626";

const colorOf = (color: string): string => `#${color}`;

function drawBars(series: Excel.ChartSeries, { color }: ChartSeries, chart: ChartPlan): void {
  series.format.fill.setSolidColor(colorOf(color));
  series.format.line.color = INK;
  series.format.line.weight = 0.5;
  series.gapWidth = chart.shared ? 50 : 60;
  series.overlap = chart.shared ? 100 : 0;
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.numberFormat = chart.format;
  labels.position = "OutsideEnd";
  labels.format.font.size = TEXT_SIZE - 1;
  labels.format.font.color = INK;
}

function drawLine(series: Excel.ChartSeries, { color, dash }: ChartLine): void {
  series.chartType = "Line";
  series.markerStyle = "None";
  series.format.line.color = colorOf(color);
  series.format.line.lineStyle = dash === "dash" ? "Dash" : "Continuous";
  series.format.line.weight = 1.75;
}

function drawAxes({ axes }: Excel.Chart, chart: ChartPlan): void {
  const { valueAxis, categoryAxis } = axes;
  const values = chart.series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  if (values.every((value) => value >= 0)) valueAxis.minimum = 0;
  if (chart.maximum !== undefined) valueAxis.maximum = chart.maximum;
  valueAxis.numberFormat = chart.format.includes("%") ? "0%" : "#,##0";
  valueAxis.format.font.size = TEXT_SIZE;
  categoryAxis.format.font.size = TEXT_SIZE;
  if (chart.kind === "bar") categoryAxis.reversePlotOrder = true;
}

/**
 * Draws a chart over the cells of its block, which are written already. All of it is in ExcelApi 1.8; that has no
 * alternative text for charts: the words stand in the cell below the chart.
 */
export async function drawChart(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  source: Excel.Worksheet,
  chart: ChartPlan,
): Promise<void> {
  const { data, anchor, size, kind, series, lines, title } = chart;
  const block = chartBlock(chart);
  await budget.reserve(CHART_CALLS + (series.length + lines.length) * SERIES_CALLS, bytesOf(title));
  const cells = source.getRangeByIndexes(data.row, data.column, block.length, 1 + series.length + lines.length);
  const drawn = sheet.charts.add(kind === "bar" ? "BarClustered" : "ColumnClustered", cells, "Columns");
  drawn.name = `${CHART_MARK}${chart.id}`;
  const corner = sheet.getRangeByIndexes(anchor.row, anchor.column, 1, 1);
  if (anchor.end === undefined) {
    drawn.setPosition(corner);
    drawn.width = size.width;
  } else drawn.setPosition(corner, sheet.getRangeByIndexes(anchor.row, anchor.end - 1, 1, 1));
  drawn.height = size.height;
  drawn.title.visible = false;
  drawn.legend.position = "Bottom";
  lines.forEach((line, index) => drawLine(drawn.series.getItemAt(series.length + index), line));
  series.forEach((bars, index) => drawBars(drawn.series.getItemAt(index), bars, chart));
  drawAxes(drawn, chart);
}
