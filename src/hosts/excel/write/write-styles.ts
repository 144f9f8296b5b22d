import type { Rect } from "../../../core/workbook/address";
import type { CellStyle, SheetPlan } from "../../../core/report/plan";
import { blocksOf, commonValue, styledCells } from "./blocks";
import type { RequestBudget } from "./request-budget";
import { widthOf } from "./write-content";

/** The format of one area. */
type RangeAt = (area: Rect) => Excel.RangeFormat;

const HORIZONTAL = { general: "General", left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", distributed: "Distributed" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const excelColour = (rgb: string): string => `#${rgb.replace(/^#/, "")}`;

/** Draws thin lines around and between the cells of an area. */
function drawBorders({ borders }: Excel.RangeFormat, area: Rect): void {
  for (const edge of EDGES) borders.getItem(edge).style = "Continuous";
  if (area.bottom > area.top) borders.getItem("InsideHorizontal").style = "Continuous";
  if (area.right > area.left) borders.getItem("InsideVertical").style = "Continuous";
}

/** One attribute of a style and how it is set. */
interface Attribute<T> {
  readonly pick: (style: CellStyle) => T | undefined;
  readonly set: (format: Excel.RangeFormat, value: T, area: Rect) => void;
  /** Whether empty cells may have it too, so that the most frequent value can be set for all cells at once. */
  readonly spreads: boolean;
  readonly calls: number;
}

async function writeAttribute<T extends string | number | boolean>(
  budget: RequestBudget,
  plan: SheetPlan,
  formatAt: RangeAt,
  { pick, set, spreads, calls }: Attribute<T>,
): Promise<void> {
  const blocks = blocksOf(plan, pick);
  const common = spreads ? commonValue(blocks, styledCells(plan)) : undefined;
  const all = { top: 0, left: 0, bottom: plan.rows.length - 1, right: widthOf(plan) - 1 };
  const due =
    common === undefined ? blocks : [{ area: all, value: common }, ...blocks.filter(({ value }) => value !== common)];
  for (const { area, value } of due) {
    await budget.reserve(calls);
    set(formatAt(area), value, area);
  }
}

/**
 * Formats after the contents are in place, attribute by attribute: what most cells have is set once for the whole
 * sheet, the rest by rectangles. Setting fonts for the whole sheet also takes the look of links off cells with a link.
 */
export async function writeStyles(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const formats = new Map<string, Excel.RangeFormat>();
  const formatAt: RangeAt = ({ top, left, bottom, right }) => {
    const key = [top, left, bottom, right].join();
    const known = formats.get(key) ?? sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format;
    formats.set(key, known);
    return known;
  };
  const write = <T extends string | number | boolean>(
    pick: Attribute<T>["pick"],
    set: Attribute<T>["set"],
    spreads = true,
    calls = 2,
  ): Promise<void> => writeAttribute(budget, plan, formatAt, { pick, set, spreads, calls });

  await write(({ font }) => font, ({ font }, value) => (font.name = value)); // prettier-ignore
  await write(({ size }) => size, ({ font }, value) => (font.size = value)); // prettier-ignore
  await write(({ color }) => color ?? "000000", ({ font }, value) => (font.color = excelColour(value))); // prettier-ignore
  await write(() => "None" as const, ({ font }, value) => (font.underline = value)); // prettier-ignore
  await write(({ bold }) => bold ?? false, ({ font }, value) => (font.bold = value)); // prettier-ignore
  await write(({ horizontal }) => horizontal ?? "general", (format, value) => (format.horizontalAlignment = HORIZONTAL[value])); // prettier-ignore
  await write(({ vertical }) => vertical, (format, value) => (format.verticalAlignment = VERTICAL[value])); // prettier-ignore
  await write(({ wrap }) => wrap ?? false, (format, value) => (format.wrapText = value)); // prettier-ignore
  await write(({ fill }) => fill, ({ fill }, value) => (fill.color = excelColour(value)), false); // prettier-ignore
  await write(({ border }) => (border ? true : undefined), (format, _, area) => drawBorders(format, area), false, 13); // prettier-ignore
}
