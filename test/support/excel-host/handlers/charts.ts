import type { ChartModel, SeriesModel } from "../model/chart-model";
import { dataSeries } from "../model/chart-model";
import { fullAddress } from "../model/area";
import { shownValue } from "../model/content";
import { RichApiError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { cellOf } from "../model/sheet-model";
import { cellsOf, textOf, wordOf } from "./arguments";
import { remembered } from "./chart-parts";
import { raiseChart } from "./events";
import type { ClassHandler, HostObject, PropertyHandler } from "./host-object";
import { bandOffset } from "./range-format";

const chartObject = (chart: ChartModel): HostObject<"Chart"> => ({ type: "Chart", chart });

const nameOf = (chart: ChartModel): string => String(chart.settings.get("Name"));

export const chartCollection: ClassHandler<"ChartCollection"> = {
  events: ["onAdded", "onDeleted"],
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ sheet }) => sheet.charts.map(chartObject),
  /** Programs give a name; the client asks for the items of a loaded collection by their ids. */
  item: ({ sheet }, key) => {
    const found =
      sheet.charts.find(({ id }) => id === key) ??
      sheet.charts.find((chart) => nameOf(chart).toLowerCase() === String(key).toLowerCase());
    return found ? chartObject(found) : null;
  },
  methods: {
    Add: ({ sheet }, [type, source, seriesBy], context) => {
      checkAllowed(sheet, "allowEditObjects");
      const { model } = context;
      const cells = cellsOf(model, sheet, source);
      const by = wordOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
      model.nextId += 1;
      const chart: ChartModel = {
        id: `{${model.nextId.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`,
        sheet,
        series: dataSeries(cells, by),
        settings: new Map<string, unknown>([
          ["Name", `${model.locale === "zh-CN" ? "图表" : "Chart"} ${sheet.charts.length + 1}`],
          ["ChartType", textOf(type)],
        ]),
      };
      sheet.charts.push(chart);
      raiseChart(context, "onAdded", chart);
      return chartObject(chart);
    },
  },
};

/** A property of the chart itself; protected sheets keep it. */
const property = (name: string, initial: unknown): PropertyHandler<HostObject<"Chart">> => {
  const own = remembered<HostObject<"Chart">>(() => name, initial);
  return {
    get: own.get,
    set: (target, value, context) => {
      checkAllowed(target.chart.sheet, "allowEditObjects");
      own.set?.(target, value, context);
    },
  };
};

export const chartHandler: ClassHandler<"Chart"> = {
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: property("Name", ""),
    ChartType: property("ChartType", "ColumnClustered"),
    Top: property("Top", 60),
    Left: property("Left", 120),
    Width: property("Width", 360),
    Height: property("Height", 216),
    Style: property("Style", 201),
    PlotVisibleOnly: property("PlotVisibleOnly", true),
    DisplayBlanksAs: property("DisplayBlanksAs", "NotPlotted"),
  },
  navigation: {
    Axes: ({ chart }) => ({ type: "ChartAxes", chart, path: "Axes" }),
    DataLabels: ({ chart }) => ({ type: "ChartDataLabels", chart, path: "DataLabels" }),
    Legend: ({ chart }) => ({ type: "ChartLegend", chart, path: "Legend" }),
    Series: ({ chart }) => ({ type: "ChartSeriesCollection", chart }),
    Title: ({ chart }) => ({ type: "ChartTitle", chart, path: "Title" }),
    Worksheet: ({ chart }) => ({ type: "Worksheet", sheet: chart.sheet }),
  },
  methods: {
    Delete: ({ chart }, _, context) => {
      checkAllowed(chart.sheet, "allowEditObjects");
      chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
      raiseChart(context, "onDeleted", chart);
    },
    /** From the first cell's top left corner to the last one's bottom right corner. */
    SetPosition: ({ chart }, [start, end], { model }) => {
      const { sheet, settings } = chart;
      checkAllowed(sheet, "allowEditObjects");
      const { area: first } = cellsOf(model, sheet, start);
      const last = end === null || end === undefined ? first : cellsOf(model, sheet, end).area;
      settings.set("Top", bandOffset(sheet, "row", 0, first.top));
      settings.set("Left", bandOffset(sheet, "column", 0, first.left));
      if (last === first) return;
      settings.set("Height", bandOffset(sheet, "row", first.top, last.bottom + 1));
      settings.set("Width", bandOffset(sheet, "column", first.left, last.right + 1));
    },
  },
};

/** A series is the chart's n-th; a change gives the chart a new one in its place. */
function change({ chart, index }: HostObject<"ChartSeries">, part: Partial<SeriesModel>): void {
  checkAllowed(chart.sheet, "allowEditObjects");
  chart.series = chart.series.map((series, place) => (place === index ? { ...series, ...part } : series));
}

function seriesOf({ chart, index }: HostObject<"ChartSeries">): SeriesModel {
  const series = chart.series[index];
  if (!series) throw new RichApiError("ItemNotFound");
  return series;
}

export const chartSeriesCollection: ClassHandler<"ChartSeriesCollection"> = {
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: ({ chart }) => chart.series.map((_, index) => ({ type: "ChartSeries", chart, index })),
  methods: {
    Add: ({ chart }, [name]) => {
      checkAllowed(chart.sheet, "allowEditObjects");
      chart.series = [...chart.series, { name: textOf(name) ?? "", settings: new Map() }];
      return { type: "ChartSeries", chart, index: chart.series.length - 1 };
    },
  },
};

const seriesSetting = (name: string, initial: unknown): PropertyHandler<HostObject<"ChartSeries">> => ({
  get: (target) => seriesOf(target).settings.get(name) ?? initial,
  set: (target, value) => void seriesOf(target).settings.set(name, value),
});

const dimension = (target: HostObject<"ChartSeries">, name: unknown): SeriesModel["values"] => {
  const word = wordOf(name, ["Values", "Categories", "XValues", "YValues"], "");
  const { values, categories } = seriesOf(target);
  return word === "Values" || word === "YValues" ? values : categories;
};

export const chartSeries: ClassHandler<"ChartSeries"> = {
  properties: {
    Name: { get: (target) => seriesOf(target).name, set: (target, value) => change(target, { name: String(value) }) },
    ChartType: {
      get: (target) => seriesOf(target).settings.get("ChartType") ?? target.chart.settings.get("ChartType"),
      set: (target, value) => void seriesOf(target).settings.set("ChartType", value),
    },
    HasDataLabels: seriesSetting("HasDataLabels", false),
    AxisGroup: seriesSetting("AxisGroup", "Primary"),
    GapWidth: seriesSetting("GapWidth", 219),
    Smooth: seriesSetting("Smooth", false),
    Filtered: seriesSetting("Filtered", false),
    MarkerStyle: seriesSetting("MarkerStyle", "Automatic"),
    Overlap: {
      get: (target) => seriesOf(target).settings.get("Overlap") ?? -27,
      set: (target, value) => {
        if (typeof value !== "number" || Math.abs(value) > 100) throw new RichApiError("InvalidArgument");
        for (const { settings } of target.chart.series) settings.set("Overlap", value);
      },
    },
  },
  navigation: {
    DataLabels: (target) => ({
      type: "ChartDataLabels",
      chart: target.chart,
      series: seriesOf(target),
      path: "DataLabels",
    }),
    Format: (target) => ({ type: "ChartSeriesFormat", chart: target.chart, series: seriesOf(target), path: "Format" }),
  },
  methods: {
    Delete: ({ chart, index }) => {
      checkAllowed(chart.sheet, "allowEditObjects");
      chart.series = chart.series.filter((_, place) => place !== index);
    },
    SetValues: (target, [cells], { model }) => change(target, { values: cellsOf(model, target.chart.sheet, cells) }),
    SetXAxisValues: (target, [cells], { model }) =>
      change(target, { categories: cellsOf(model, target.chart.sheet, cells) }),
    GetDimensionDataSourceString: (target, [name]) => {
      const cells = dimension(target, name);
      return cells ? fullAddress(cells.sheet.name, cells.area, "$") : "";
    },
    GetDimensionValues: (target, [name], { calculate }) => {
      calculate();
      const cells = dimension(target, name);
      if (!cells) return [];
      const { sheet, area } = cells;
      const found: unknown[] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          found.push(shownValue(cellOf(sheet, row, column)?.value ?? null));
        }
      }
      return found;
    },
  },
};
