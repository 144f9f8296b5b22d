import { chartReferences, type ChartLine, type ChartPlan, type ChartSeries } from "./chart";

/** Names of the XML vocabularies, which differ between the two kinds of Office Open XML packages. */
export interface ChartNamespaces {
  readonly chart: string;
  readonly drawing: string;
  readonly relationships: string;
}

/** Those of transitional packages, which nearly all are. */
export const CHART_NAMESPACES: ChartNamespaces = {
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const CATEGORY_AXIS = "50010001";
const VALUE_AXIS = "50010002";
const EMU = 12_700;
const INK = "262626";
const GRID = "D9D9D9";
const SMALL = 900;

function escape(text: string): string {
  const plain = text.replace(/\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, " ");
  return plain.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const stroke = (color: string, points: number, dash = "solid"): string =>
  `<a:ln w="${Math.round(points * EMU)}" cap="flat">${fill(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
const noLine = "<a:ln><a:noFill/></a:ln>";

/** Run properties: size in hundredths of a point; 微软雅黑 where it is, else what the reader has for Chinese. */
function runs(size: number): string {
  return `<a:defRPr sz="${size}" b="0">${fill(INK)}<a:latin typeface="Arial"/><a:ea typeface="微软雅黑"/></a:defRPr>`;
}

function textProperties(size: number, body = "<a:bodyPr/>"): string {
  return `<c:txPr>${body}<a:p><a:pPr>${runs(size)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function cache(kind: "str" | "num", values: readonly (string | number | null)[], format: string): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escape(String(value))}</c:v></c:pt>`,
  );
  const code = kind === "num" ? `<c:formatCode>${escape(format)}</c:formatCode>` : "";
  return `${code}<c:ptCount val="${values.length}"/>${points.join("")}`;
}

/** Values beside the cells they come from, or alone where `formula` is absent. */
function data(
  kind: "str" | "num",
  values: readonly (string | number | null)[],
  formula: string | undefined,
  format = "General",
): string {
  const inside = cache(kind, values, format);
  if (formula === undefined) return `<c:${kind}Lit>${inside}</c:${kind}Lit>`;
  return `<c:${kind}Ref><c:f>${escape(formula)}</c:f><c:${kind}Cache>${inside}</c:${kind}Cache></c:${kind}Ref>`;
}

interface Setting {
  readonly chart: ChartPlan;
  /** The sheet with the chart's numbers; absent for a document that has none. */
  readonly sheet: string | undefined;
}

function seriesHead({ chart, sheet }: Setting, index: number, name: string): string {
  const reference = sheet === undefined ? undefined : chartReferences(chart, sheet).name(index);
  const text = reference === undefined ? `<c:v>${escape(name)}</c:v>` : data("str", [name], reference);
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${text}</c:tx>`;
}

function seriesData({ chart, sheet }: Setting, index: number, values: readonly (number | null)[]): string {
  const references = sheet === undefined ? undefined : chartReferences(chart, sheet);
  return `<c:cat>${data("str", chart.categories, references?.categories)}</c:cat><c:val>${data("num", values, references?.values(index), chart.format)}</c:val>`;
}

function labelFlags(show: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${show ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** Labels at the bars' ends; where lines run across, on a ground that keeps them readable. */
function barLabels({ format, lines }: ChartPlan): string {
  const look = textProperties(SMALL - 100);
  const ground = lines.length > 0 ? fill("FFFFFF") : "<a:noFill/>";
  return `<c:dLbls><c:numFmt formatCode="${escape(format)}" sourceLinked="0"/><c:spPr>${ground}${noLine}</c:spPr>${look}<c:dLblPos val="outEnd"/>${labelFlags(true)}</c:dLbls>`;
}

function barSeries(setting: Setting, series: ChartSeries, index: number): string {
  const values = series.points.map((point) => point?.value ?? null);
  const look = `<c:spPr>${fill(series.color)}${stroke(INK, 0.5)}</c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser>${seriesHead(setting, index, series.name)}${look}${barLabels(setting.chart)}${seriesData(setting, index, values)}</c:ser>`;
}

function lineSeries(setting: Setting, line: ChartLine, index: number): string {
  const values = setting.chart.categories.map(() => line.value);
  const look = `<c:spPr>${stroke(line.color, 1.75, line.dash)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return `<c:ser>${seriesHead(setting, index, line.name)}${look}<c:dLbls>${labelFlags(false)}</c:dLbls>${seriesData(setting, index, values)}<c:smooth val="0"/></c:ser>`;
}

function plots(setting: Setting): string {
  const { kind, series, lines, shared } = setting.chart;
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const bars = series.map((one, index) => barSeries(setting, one, index)).join("");
  const gaps = `<c:gapWidth val="${shared ? 50 : 60}"/><c:overlap val="${shared ? 100 : 0}"/>`;
  const barChart = `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars}${gaps}${axes}</c:barChart>`;
  if (lines.length === 0) return barChart;
  const strokes = lines.map((line, index) => lineSeries(setting, line, series.length + index)).join("");
  return `${barChart}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${strokes}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function axes({ kind, format, maximum, series }: ChartPlan): string {
  const lies = kind === "bar";
  const common = (code: string, ticks: string): string =>
    `<c:numFmt formatCode="${escape(code)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${ticks}"/><c:spPr>${stroke("7F7F7F", 0.75)}</c:spPr>`;
  const level = '<a:bodyPr rot="0" vert="horz"/>';
  const category = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lies ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lies ? "l" : "b"}"/>${common("General", "low")}${textProperties(SMALL, level)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const negative = series.some(({ points }) => points.some((point) => point !== null && point.value < 0));
  const lowest = negative ? "" : '<c:min val="0"/>';
  const highest = maximum === undefined ? "" : `<c:max val="${maximum}"/>`;
  const grid = `<c:majorGridlines><c:spPr>${stroke(GRID, 0.5)}</c:spPr></c:majorGridlines>`;
  const code = format.includes("%") ? "0%" : "#,##0";
  const value = `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${highest}${lowest}</c:scaling><c:delete val="0"/><c:axPos val="${lies ? "b" : "l"}"/>${grid}${common(code, "nextTo")}${textProperties(SMALL)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

/**
 * A chart part (ISO/IEC 29500-1, 21.2). With `sheet`, the final name of the sheet that holds the chart's block, the
 * series follow its cells; the caption below stands for a title. Without it the numbers stand in the chart itself, as a Word document needs them.
 */
export function chartXml(chart: ChartPlan, sheet?: string, names: ChartNamespaces = CHART_NAMESPACES): string {
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(SMALL)}</c:legend>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.drawing}" xmlns:r="${names.relationships}">`,
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>',
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plots({ chart, sheet })}${axes(chart)}<c:spPr><a:noFill/>${noLine}</c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fill("FFFFFF")}${noLine}</c:spPr>${textProperties(SMALL)}`,
    "</c:chartSpace>",
  ].join("");
}
