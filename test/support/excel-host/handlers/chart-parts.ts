import { NotImplemented, RichApiError } from "../model/errors";
import type { ChartModel, SeriesModel } from "../model/chart-model";
import type { ChartPart, ClassHandler, ClassName, HostObject, PropertyHandler } from "./host-object";

type PartName = { [C in ClassName]: HostObject<C> extends ChartPart ? C : never }[ClassName];

/** Excel decides these when it draws; a test cannot know them before they are set. */
const drawn = Symbol("drawn");

/** A property of a chart or of one of its parts: what was set, or Excel's value for a new chart. */
export function remembered<T extends { readonly chart: ChartModel; readonly series?: SeriesModel }>(
  keyOf: (target: T) => string,
  initial: unknown,
): PropertyHandler<T> {
  return {
    get: (target) => {
      const value = (target.series ?? target.chart).settings.get(keyOf(target)) ?? initial;
      if (value === drawn) throw new NotImplemented(`${keyOf(target)} of a chart before it is set`);
      return value;
    },
    set: (target, value) => void (target.series ?? target.chart).settings.set(keyOf(target), value),
  };
}

function part<C extends PartName>(initial: Readonly<Record<string, unknown>>): ClassHandler<C> {
  const properties = Object.entries(initial).map(([name, value]) => [
    name,
    remembered<HostObject<C> & ChartPart>(({ path }) => `${path}.${name}`, value),
  ]);
  return { properties: Object.fromEntries(properties) as NonNullable<ClassHandler<C>["properties"]> };
}

const below =
  <C extends PartName>(type: C, name: string) =>
  ({ chart, series, path }: ChartPart) =>
    ({ type, chart, ...(series && { series }), path: `${path}.${name}` }) as HostObject<C>;

export const chartTitle: ClassHandler<"ChartTitle"> = {
  properties: {
    ...part<"ChartTitle">({ Overlay: false, HorizontalAlignment: "Center", Position: "Top", ShowShadow: false })
      .properties,
    Text: {
      get: ({ chart, path }) => chart.settings.get(`${path}.Text`) ?? "图表标题",
      set: ({ chart, path }, value) => {
        chart.settings.set(`${path}.Text`, value);
        chart.settings.set(`${path}.Visible`, true);
      },
    },
    Visible: remembered(({ path }) => `${path}.Visible`, true),
  },
  navigation: { Format: below("ChartTitleFormat", "Format") },
};

export const chartTitleFormat: ClassHandler<"ChartTitleFormat"> = {
  navigation: { Font: below("ChartFont", "Font") },
};

export const chartFont = part<"ChartFont">({
  Bold: false,
  Color: "#595959",
  Italic: false,
  Name: "等线",
  Size: 14,
  Underline: "None",
});

export const chartLegend = part<"ChartLegend">({
  Visible: true,
  Position: "Bottom",
  Overlay: false,
  ShowShadow: false,
});

export const chartAxes: ClassHandler<"ChartAxes"> = {
  navigation: {
    CategoryAxis: below("ChartAxis", "CategoryAxis"),
    ValueAxis: below("ChartAxis", "ValueAxis"),
  },
};

export const chartAxis: ClassHandler<"ChartAxis"> = {
  ...part<"ChartAxis">({
    Minimum: drawn,
    Maximum: drawn,
    MajorUnit: drawn,
    MinorUnit: drawn,
    Visible: true,
    NumberFormat: "General",
    ReversePlotOrder: false,
    TickLabelPosition: "NextToAxis",
    DisplayUnit: "None",
  }),
  navigation: { Title: below("ChartAxisTitle", "Title"), Format: below("ChartAxisFormat", "Format") },
};

export const chartAxisFormat: ClassHandler<"ChartAxisFormat"> = {
  navigation: { Font: below("ChartFont", "Font") },
};

export const chartAxisTitle: ClassHandler<"ChartAxisTitle"> = {
  properties: {
    Text: {
      get: ({ chart, path }) => chart.settings.get(`${path}.Text`) ?? "",
      set: ({ chart, path }, value) => {
        chart.settings.set(`${path}.Text`, value);
        chart.settings.set(`${path}.Visible`, true);
      },
    },
    Visible: remembered(({ path }) => `${path}.Visible`, false),
  },
};

export const chartDataLabels: ClassHandler<"ChartDataLabels"> = {
  ...part<"ChartDataLabels">({
    Position: "None",
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    Separator: ",",
    NumberFormat: "General",
  }),
  navigation: { Format: below("ChartDataLabelFormat", "Format") },
};

export const chartDataLabelFormat: ClassHandler<"ChartDataLabelFormat"> = {
  navigation: { Font: below("ChartFont", "Font"), Fill: below("ChartFill", "Fill") },
};

export const chartSeriesFormat: ClassHandler<"ChartSeriesFormat"> = {
  navigation: { Fill: below("ChartFill", "Fill"), Line: below("ChartLineFormat", "Line") },
};

export const chartFill: ClassHandler<"ChartFill"> = {
  methods: {
    Clear: ({ chart, series, path }) => void (series ?? chart).settings.set(`${path}.Color`, ""),
    GetSolidColor: ({ chart, series, path }) => (series ?? chart).settings.get(`${path}.Color`) ?? "",
    SetSolidColor: ({ chart, series, path }, [color]) => {
      if (typeof color !== "string" || !/^#[0-9A-F]{6}$/i.test(color)) throw new RichApiError("InvalidArgument");
      (series ?? chart).settings.set(`${path}.Color`, color.toUpperCase());
    },
  },
};

export const chartLineFormat: ClassHandler<"ChartLineFormat"> = {
  ...part<"ChartLineFormat">({ Color: drawn, LineStyle: "Continuous", Weight: 2.25 }),
  methods: { Clear: ({ chart, series, path }) => void (series ?? chart).settings.set(`${path}.LineStyle`, "None") },
};
