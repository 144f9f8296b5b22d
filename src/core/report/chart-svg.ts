import { Decimal } from "../quantity/decimal";
import { formatDecimal, formatPercent } from "../quantity/format";
import type { ChartLine, ChartPlan, ChartPoint } from "./chart";
import { textWidth, wrapLines } from "./text-layout";

const FONTS =
  "'Microsoft YaHei','微软雅黑','SimHei','黑体','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
const SMALL = 9;
const LINE = 12;
const EDGE = 10;
const GRID = "D9D9D9";
const INK = "262626";
/** Steps of the axis between its ends. */
const STEPS = 5;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

const px = (value: number): string => String(Math.round(value * 100) / 100);

interface TextLook {
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
}

function text(x: number, y: number, words: string, { anchor = "middle", size = SMALL }: TextLook = {}): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" text-anchor="${anchor}">${escape(words)}</text>`;
}

function rect(x: number, y: number, width: number, height: number, color: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="#${color}" stroke="#${INK}" stroke-width="0.5"/>`;
}

function stroke(x1: number, y1: number, x2: number, y2: number, color: string, width: number, dash = ""): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="#${color}" stroke-width="${width}"${dash}/>`;
}

const dashOf = ({ dash }: ChartLine): string => (dash === "dash" ? ' stroke-dasharray="6 3"' : "");

/** A number as the chart's format code shows it: the percentages and plain amounts that our charts have. */
function printed(value: number, format: string): string {
  const [, limit, beyond = "", rest = ""] = /^\[>([0-9.]+)\]([^;]*);(.*)$/u.exec(format) ?? [];
  if (limit !== undefined) {
    const code = value > Number(limit) ? beyond : rest;
    return printed(value, code.replace(/"[^"]*"/gu, "")) + (/"([^"]*)"/u.exec(code)?.[1] ?? "");
  }
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const number = new Decimal(value);
  if (format.includes("%")) return formatPercent(number, decimals);
  return formatDecimal(number, decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** The ends of the value axis and what lies between, round numbers that hold all values. */
function scaleOf({ series, lines, maximum }: ChartPlan): {
  readonly low: number;
  readonly step: number;
  readonly steps: number;
} {
  const values = [
    ...series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? [])),
    ...lines.map(({ value }) => value),
  ];
  const high = maximum ?? Math.max(0, ...values) * 1.08;
  const low = Math.min(0, ...values);
  const rough = Math.max(high - low, 1e-9) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step) * step;
  return { low: first, step, steps: Math.max(1, Math.ceil((high - first) / step - 1e-9)) };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The legend's entries in lines that fit, each centred. */
function legend({ series, lines, size }: ChartPlan): {
  readonly height: number;
  readonly draw: (top: number) => string;
} {
  const entries = [
    ...series.map(({ name, color }) => ({ name, mark: (x: number, y: number) => rect(x, y - 7, 14, 7, color) })),
    ...lines.map((line) => ({
      name: line.name,
      mark: (x: number, y: number) => stroke(x, y - 3, x + 18, y - 3, line.color, 1.75, dashOf(line)),
    })),
  ].map((entry) => ({ ...entry, width: 22 + textWidth(entry.name) * SMALL + 14 }));
  const rows: (typeof entries)[] = [[]];
  for (const entry of entries) {
    const last = rows.at(-1) ?? [];
    const used = last.reduce((sum, { width }) => sum + width, 0);
    if (last.length > 0 && used + entry.width > size.width - 2 * EDGE) rows.push([entry]);
    else last.push(entry);
  }
  const draw = (top: number): string =>
    rows
      .map((row, index) => {
        let x = (size.width - row.reduce((sum, { width }) => sum + width, 0)) / 2;
        const y = top + (index + 1) * (LINE + 1);
        return row
          .map(({ name, mark, width }) => {
            const drawn = mark(x, y) + text(x + 22, y, name, { anchor: "start" });
            x += width;
            return drawn;
          })
          .join("");
      })
      .join("");
  return { height: rows.length * (LINE + 1) + 4, draw };
}

/** The bars of one category as places across it, from 0 to 1, with their points. */
function places(
  { series, shared }: ChartPlan,
  category: number,
): readonly {
  readonly from: number;
  readonly to: number;
  readonly point: ChartPoint;
  readonly color: string;
}[] {
  const slots = shared ? 1 : series.length;
  const gap = 0.16;
  const width = (1 - 2 * gap) / slots;
  return series.flatMap(({ points, color }, index) => {
    const point = points[category];
    const from = gap + (shared ? 0 : index) * width;
    return point ? [{ from, to: from + width, point, color }] : [];
  });
}

/** A label over whatever runs behind it. */
function label(x: number, y: number, words: string): string {
  const width = textWidth(words) * (SMALL - 1);
  const ground = `<rect x="${px(x - width / 2)}" y="${px(y - SMALL + 2)}" width="${px(width)}" height="${px(SMALL - 1)}" fill="#FFFFFF"/>`;
  return ground + text(x, y, words, { size: SMALL - 1 });
}

function columns(
  chart: ChartPlan,
  frame: Frame,
  along: (value: number) => number,
  names: readonly (readonly string[])[],
): string {
  const step = (frame.right - frame.left) / chart.categories.length;
  const inside = (y: number): number => Math.min(frame.bottom, Math.max(frame.top, y));
  const labels: string[] = [];
  const bars = chart.categories.flatMap((_, index) => [
    ...places(chart, index).map(({ from, to, point, color }) => {
      const [zero, end] = [inside(along(0)), inside(along(point.value))];
      const x = frame.left + (index + from) * step;
      labels.push(label(x + ((to - from) * step) / 2, Math.min(zero, end) - 3, printed(point.value, chart.format)));
      return rect(x, Math.min(zero, end), (to - from) * step, Math.abs(zero - end), color);
    }),
    ...(names[index] ?? []).map((line, row) =>
      text(frame.left + (index + 0.5) * step, frame.bottom + LINE + row * (LINE - 1), line),
    ),
  ]);
  const lines = chart.lines.map((line) =>
    stroke(
      frame.left,
      inside(along(line.value)),
      frame.right,
      inside(along(line.value)),
      line.color,
      1.75,
      dashOf(line),
    ),
  );
  return [...bars, ...lines, ...labels].join("");
}

function lyingBars(
  chart: ChartPlan,
  frame: Frame,
  along: (value: number) => number,
  names: readonly (readonly string[])[],
): string {
  const step = (frame.bottom - frame.top) / chart.categories.length;
  return chart.categories
    .flatMap((_, index) => [
      ...places(chart, index).map(({ from, to, point, color }) => {
        const y = frame.top + (index + from) * step;
        const [zero, end] = [along(0), Math.min(frame.right, along(point.value))];
        const label = text(
          Math.max(zero, end) + 3,
          y + ((to - from) * step) / 2 + 3,
          printed(point.value, chart.format),
          { anchor: "start", size: SMALL - 1 },
        );
        return rect(Math.min(zero, end), y, Math.abs(end - zero), (to - from) * step, color) + label;
      }),
      ...(names[index] ?? []).map((line, row, all) =>
        text(frame.left - 5, frame.top + (index + 0.5) * step + 3 + (row - (all.length - 1) / 2) * (LINE - 1), line, {
          anchor: "end",
        }),
      ),
    ])
    .join("");
}

/**
 * A chart as an SVG picture of its size in points: the same bars, lines, labels and colours as in a workbook, its
 * alternative text as title and description. Chinese fonts are named with what else may stand for them.
 */
export function chartSvg(chart: ChartPlan): string {
  const { width, height } = chart.size;
  const lies = chart.kind === "bar";
  const { low, step, steps } = scaleOf(chart);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => low + index * step);
  const code = chart.format.includes("%") ? "0%" : step < 1 ? "0.0" : "0";
  const tickWidth = Math.max(...ticks.map((tick) => textWidth(printed(tick, code)) * SMALL));
  const share = (width - 2 * EDGE) / chart.categories.length;
  const nameWidth = lies
    ? Math.min(width * 0.3, Math.max(...chart.categories.map((name) => textWidth(name) * SMALL)))
    : share - 4;
  const names = chart.categories.map((name) =>
    wrapLines(name, Math.max(1, nameWidth / SMALL)).map((line) => line.trim()),
  );
  const nameLines = Math.max(...names.map((lines) => lines.length));
  const below = legend(chart);
  const frame: Frame = {
    left: EDGE + (lies ? nameWidth + 6 : tickWidth + 5),
    top: EDGE + LINE,
    right: width - EDGE - (lies ? 40 : 0),
    bottom: height - EDGE / 2 - below.height - (lies ? LINE + 6 : nameLines * (LINE - 1) + 8),
  };
  const along = (value: number): number => {
    const part = (value - low) / (step * steps);
    return lies ? frame.left + part * (frame.right - frame.left) : frame.bottom - part * (frame.bottom - frame.top);
  };
  const grid = ticks.map((tick) => {
    const at = along(tick);
    return lies
      ? stroke(at, frame.top, at, frame.bottom, GRID, 0.5) + text(at, frame.bottom + LINE, printed(tick, code))
      : stroke(frame.left, at, frame.right, at, GRID, 0.5) +
          text(frame.left - 4, at + 3, printed(tick, code), { anchor: "end" });
  });
  const zero = along(Math.max(low, 0));
  const axis = lies
    ? stroke(zero, frame.top, zero, frame.bottom, "7F7F7F", 0.75)
    : stroke(frame.left, zero, frame.right, zero, "7F7F7F", 0.75);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}pt" height="${px(height)}pt" viewBox="0 0 ${px(width)} ${px(height)}" role="img" font-family="${FONTS}" fill="#${INK}">`,
    `<title>${escape(chart.title)}</title><desc>${escape(chart.alternative)}</desc>`,
    `<rect width="100%" height="100%" fill="#FFFFFF"/>`,
    ...grid,
    (lies ? lyingBars : columns)(chart, frame, along, names),
    axis,
    below.draw(height - EDGE / 2 - below.height),
    "</svg>",
  ].join("");
}
