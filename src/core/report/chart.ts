import { cellAddress, columnName, quoteSheet, type CellRef } from "../workbook/address";

/** One value of a series: the number that is drawn and the figure of the report it is. */
export interface ChartPoint {
  readonly value: number;
  /** The figure's id. */
  readonly figure: string;
}

/** A series of bars; `null` where a category has none. */
export interface ChartSeries {
  readonly name: string;
  readonly points: readonly (ChartPoint | null)[];
  /** RRGGBB. */
  readonly color: string;
}

/** A level line across all columns, a series of its own: 年度计划, 时间进度. */
export interface ChartLine {
  readonly name: string;
  readonly value: number;
  readonly color: string;
  readonly dash: "solid" | "dash";
}

/** Where a chart and its numbers stand. */
export interface ChartPlace {
  /** The top left cell of the numbers' block ({@link chartBlock}) on one of our sheets. */
  readonly data: CellRef;
  /** The cell whose top left corner is the chart's, on the sheet that holds the chart; rows and columns from 0. */
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    /** The column at whose left edge the chart ends, however wide the columns are; absent where `size` says. */
    readonly end?: number;
  };
  /** In points. */
  readonly size: { readonly width: number; readonly height: number };
}

/** A clustered chart as data: every host and the Word document draw the same. */
export interface ChartPlan extends ChartPlace {
  /** Letters only; together with {@link CHART_MARK} the shape's name, by which a host finds it again. */
  readonly id: string;
  /** `column` stands, `bar` lies. Lines are drawn across columns only. */
  readonly kind: "column" | "bar";
  readonly title: string;
  /** The line below the chart, without its number: 指标完成率与年度计划对照. */
  readonly caption: string;
  /** What the chart shows, for those who do not see it. */
  readonly alternative: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly lines: readonly ChartLine[];
  /**
   * Whether the series share one place per category; no category then has more than one bar. Labels stand at the
   * bars' ends.
   */
  readonly shared: boolean;
  /** Number format code of the bars' labels; of a bar that the axis cuts it says so. */
  readonly format: string;
  /** What the axis counts in: 万元; absent for percentages. */
  readonly unit?: string;
  /** The axis ends here; absent where the numbers decide. */
  readonly maximum?: number;
}

/** What the names of our charts begin with, in files and in Excel. */
export const CHART_MARK = "_PERF_CHART_";

/**
 * Colours that stay apart for every kind of colour vision and in greyscale print: one blue hue in three steps of
 * lightness (87, 68 and 35 of 100), amber (74) against the darkest of them for what is behind, and two inks for the
 * lines, which their dashes tell apart too.
 */
export const CHART_COLORS = {
  light: "C6DBEF",
  middle: "6BAED6",
  dark: "08519C",
  behind: "F5A742",
  plan: "404040",
  elapsed: "A63603",
  ink: "262626",
  paper: "FFFFFF",
} as const;

/** The block of cells that a chart's numbers stand in: a head row, then a row a category. */
export function chartBlock({ categories, series, lines }: ChartPlan): readonly (readonly (string | number | null)[])[] {
  const head = ["", ...series.map(({ name }) => name), ...lines.map(({ name }) => name)];
  const rows = categories.map((category, index) => [
    category,
    ...series.map(({ points }) => points[index]?.value ?? null),
    ...lines.map(({ value }) => value),
  ]);
  return [head, ...rows];
}

/** Where the names and the values of a chart's series stand, as formulas without `=`; lines count on from the series. */
export interface ChartReferences {
  readonly categories: string;
  readonly name: (series: number) => string;
  readonly values: (series: number) => string;
}

/** The references of a chart into its block. `sheet` is the final name of the sheet that holds the block. */
export function chartReferences({ data, categories }: ChartPlan, sheet: string = data.sheet): ChartReferences {
  const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const column = (offset: number): string => {
    const at = data.column + offset;
    return `${quoteSheet(sheet)}!${fixed(data.row + 1, at)}:${fixed(data.row + Math.max(1, categories.length), at)}`;
  };
  return {
    categories: column(0),
    name: (series) => `${quoteSheet(sheet)}!${fixed(data.row, data.column + 1 + series)}`,
    values: (series) => column(1 + series),
  };
}

/** What is wrong with a chart that a host should not draw; `undefined` where nothing is. */
export function chartProblem(chart: ChartPlan): string | undefined {
  const { id, categories, series, lines, kind, size, data } = chart;
  const at = `图表“${chart.title}”（数据在${quoteSheet(data.sheet)}!${cellAddress(data)}）`;
  if (!/^[A-Za-z]+$/.test(id)) return `${at}没有标识`;
  if (categories.length === 0 || series.length === 0) return `${at}没有数据`;
  if (series.some(({ points }) => points.length !== categories.length)) return `${at}的数据与类别数不符`;
  if (series.some(({ points }) => points.some((point) => point !== null && !Number.isFinite(point.value))))
    return `${at}的数据不是数`;
  if (kind === "bar" && lines.length > 0) return `${at}是横向的，不能画线`;
  return size.width > 0 && size.height > 0 ? undefined : `${at}没有大小`;
}
