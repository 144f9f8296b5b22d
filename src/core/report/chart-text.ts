import { chartProblem, type ChartLine, type ChartPlan, type ChartPoint, type ChartSeries } from "./chart";

/** A chart as text, for keeping; {@link chartOfText} reads it back. */
export function chartText(chart: ChartPlan): string {
  return JSON.stringify(chart);
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const color = (value: unknown): string => (/^[0-9A-F]{6}$/i.test(word(value)) ? word(value) : "000000");

function pointOf(value: unknown): ChartPoint | null {
  const fields = fieldsOf(value);
  return value === null ? null : { value: count(fields.value), figure: word(fields.figure) };
}

function seriesOf(value: unknown): ChartSeries {
  const fields = fieldsOf(value);
  return {
    name: word(fields.name),
    points: list(fields.points).map(pointOf),
    color: color(fields.color),
  };
}

function lineOf(value: unknown): ChartLine {
  const fields = fieldsOf(value);
  return {
    name: word(fields.name),
    value: count(fields.value),
    color: color(fields.color),
    dash: fields.dash === "dash" ? "dash" : "solid",
  };
}

function parsed(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The chart that {@link chartText} kept, without its place; none where the text is not one any more. */
export function chartOfText(text: string): readonly ChartPlan[] {
  const fields = parsed(text);
  const size = fieldsOf(fields.size);
  const chart: ChartPlan = {
    data: { sheet: "", row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
    size: { width: count(size.width), height: count(size.height) },
    id: word(fields.id),
    kind: fields.kind === "bar" ? "bar" : "column",
    title: word(fields.title),
    caption: word(fields.caption),
    alternative: word(fields.alternative),
    categories: list(fields.categories).map(word),
    series: list(fields.series).map(seriesOf),
    lines: list(fields.lines).map(lineOf),
    shared: fields.shared === true,
    format: word(fields.format),
    ...(typeof fields.unit === "string" && { unit: fields.unit }),
    ...(typeof fields.maximum === "number" && { maximum: fields.maximum }),
  };
  return chartProblem(chart) === undefined ? [chart] : [];
}
