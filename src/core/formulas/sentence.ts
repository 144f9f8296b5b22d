import { sentenceRuns } from "../narrative/indicator-sentence";
import type { Figure } from "../performance/figure";
import { readFigure, readPercent } from "../performance/figures";
import { bareName, unitInName } from "../performance/name-unit";
import type { Indicator, IndicatorValue } from "../performance/model";
import { failure, success, type Outcome } from "../performance/outcome";
import { standingOf } from "../performance/standing";
import { align, withUnit } from "../quantity/align";
import { dateOfSerial, isDateSerial } from "../quantity/calendar";
import { decimalOf, Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import { shortest } from "../quantity/format";
import { quantityOf } from "../quantity/parse";
import type { NumberQuantity, Quantity } from "../quantity/quantity";
import { isRatioUnit } from "../quantity/units";
import type { CellRef } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";

/** 指标名称、统计期间、计量单位、年度目标、实际完成、同比、排位. */
const MOST_CELLS = 7;

/** The values come without their cells. */
const NOWHERE: CellRef = { sheet: "", row: 0, column: 0 };
const ID = "sentence";
const WRITE_PERCENT = failure("#VALUE!", "请写明%");

function textOf(value: CellValue): string {
  if (value === null || quantityOf(value).kind === "notFilled") return "";
  if (typeof value === "number") return shortest(decimalOf(value));
  return typeof value === "object" ? value.error : String(value).trim();
}

/** A month number, a year or a date in words; texts as they are. */
function periodText(value: CellValue): string {
  if (typeof value !== "number") return textOf(value);
  if (Number.isInteger(value) && value >= 1 && value <= 12) return `${String(value)}月`;
  if (Number.isInteger(value) && value >= 1980 && value <= 2100) return `${String(value)}年`;
  if (!isDateSerial(value)) return textOf(value);
  const { year, month } = dateOfSerial(value);
  return `${String(year)}年${String(month)}月`;
}

/** A number under 1 that stands beside the unit % may be meant as it is or as a fraction of 100%. */
function isUndecided(quantity: Quantity, unit: string | undefined): quantity is NumberQuantity {
  if (quantity.kind !== "number" || quantity.unit !== "" || quantity.value.isZero()) return false;
  return unit !== undefined && isRatioUnit(unit) && quantity.value.abs().lte(1);
}

function percentage(quantity: Quantity): boolean {
  return "unit" in quantity && quantity.unit === "%";
}

/** Reads a bare number beside a percentage, as the functions do. */
function besidePercent(quantity: NumberQuantity, other: Quantity): Outcome<Quantity> {
  if (!("unit" in other)) return WRITE_PERCENT;
  const values = other.kind === "range" ? [other.low, other.high] : [other.value];
  const read = align({ values: [quantity.value], unit: "" }, { values, unit: other.unit });
  if (!read.ok) return failure("#VALUE!", read.message);
  return success({ ...quantity, value: new Decimal(read.first[0] ?? quantity.value), unit: "%" });
}

/** 2021.12 is a month beside a time, and a number where a unit is given or beside anything else. */
function besideTime(quantity: Quantity, other: Quantity, unit: string | undefined): Quantity {
  const timely = !unit && other.kind === "deadline";
  return quantity.kind === "deadline" && quantity.plain && !timely ? quantity.plain : quantity;
}

/** A quantity with the row's unit; percentages written as bare numbers are read by the other value. */
function settled(quantity: Quantity, other: Quantity, unit: string | undefined): Outcome<Quantity> {
  const given = isUndecided(other, unit) ? other : withUnit(other, unit);
  if (quantity.kind !== "number" || quantity.unit !== "") return success(withUnit(quantity, unit));
  const bare = isUndecided(quantity, unit) || (!unit && percentage(given));
  if (!bare) return success(withUnit(quantity, unit));
  return percentage(given) ? besidePercent(quantity, given) : WRITE_PERCENT;
}

function valueOf(what: string, value: CellValue, quantity: Quantity): IndicatorValue | undefined {
  if (quantity.kind === "notFilled") return undefined;
  const figure =
    quantity.kind !== "number"
      ? undefined
      : quantity.unit === "%"
        ? readPercent(`${ID}.${what}`, what, quantity.value.div(100), NOWHERE)
        : readFigure(`${ID}.${what}`, what, quantity.value, quantity.unit, NOWHERE);
  return { quantity, text: textOf(value), source: NOWHERE, ...(figure && { figure }) };
}

/** 同比 as a fraction: a number is one already, as the functions give it, unless it is above 1; a text names its %. */
function growthOf(value: CellValue): Outcome<Figure | undefined> {
  const quantity = quantityOf(value);
  if (quantity.kind === "notFilled") return success(undefined);
  if (quantity.kind !== "number") return failure("#VALUE!", `同比“${describeQuantity(quantity)}”不是百分数`);
  const { unit } = quantity;
  if (unit !== "" && unit !== "%") return failure("#VALUE!", `同比“${describeQuantity(quantity)}”不是百分数`);
  if (unit === "" && !quantity.value.isZero() && (typeof value !== "number" || quantity.value.abs().gt(1)))
    return WRITE_PERCENT;
  const fraction = unit === "%" ? quantity.value.div(100) : quantity.value;
  return success(readPercent(`${ID}.growth`, "同比增长", fraction, NOWHERE));
}

/** 6, 第6名, 全市第6名; other words stay as they are. */
function rankOf(value: CellValue): Indicator["rank"] {
  const text = textOf(value);
  if (text === "") return undefined;
  const [, scope = "", digits] = /^(\D*?)(?:排[位名第]|位[列居次]|列|居)?第?(\d{1,4})[名位]?$/.exec(text) ?? [];
  const place = digits === undefined ? undefined : new Decimal(digits);
  if (!place?.gt(0)) return { text, scope: "", source: NOWHERE };
  return { text, scope, source: NOWHERE, figure: readFigure(`${ID}.rank`, "排位", place, "", NOWHERE) };
}

/** The cells of one row or one column, blanks at the end left out. */
function cellsOf(area: readonly (readonly CellValue[])[]): Outcome<readonly CellValue[]> {
  if (area.length > 1 && area.some((row) => row.length > 1)) return failure("#VALUE!", "请只选择一个指标所在的一行");
  const cells = area.flat();
  const filled = cells.slice(0, cells.findLastIndex((value) => textOf(value) !== "") + 1);
  if (filled.length > MOST_CELLS)
    return failure("#VALUE!", "一行最多七格：指标名称、统计期间、计量单位、年度目标、实际完成、同比、排位");
  return success(filled);
}

/**
 * 成句: the report's sentence for one indicator, whose row gives name, period, unit, target, actual, growth and rank;
 * what is blank is left out, a missing actual value is 【待填：…】. `year` is the report's, as for deadlines.
 * `#N/A` without a name; `#VALUE!` for more than one row or seven cells, a rate without %, TRUE and FALSE.
 * @example sentence([["外资", "1-9月", "万美元", null, 19278, 0.0805, 6]]) // "1-9月，外资19278万美元，同比增长8.05%，排位第6位。"
 */
export function sentence(area: readonly (readonly CellValue[])[], year?: number): Outcome<string> {
  const cells = cellsOf(area);
  if (!cells.ok) return cells;
  const flag = cells.value.find((value) => typeof value === "boolean");
  if (flag !== undefined) return failure("#VALUE!", `“${textOf(flag).toUpperCase()}”不能写进句子`);
  const [
    named = null,
    period = null,
    unitCell = null,
    targetCell = null,
    actualCell = null,
    grown = null,
    ranked = null,
  ] = cells.value;
  const label = textOf(named);
  if (label === "") return failure("#N/A", "未填报");
  const unit = textOf(unitCell) || unitInName(label);
  const [written, counted] = [quantityOf(targetCell), quantityOf(actualCell)];
  const [stated, reached] = [besideTime(written, counted, unit), besideTime(counted, written, unit)];
  const goal = settled(stated, reached, unit);
  if (!goal.ok) return goal;
  const done = settled(reached, stated, unit);
  if (!done.ok) return done;
  const growth = growthOf(grown);
  if (!growth.ok) return growth;
  const target = valueOf("年度目标", targetCell, goal.value);
  const actual = valueOf("完成值", actualCell, done.value);
  const rank = rankOf(ranked);
  const indicator: Indicator = {
    id: ID,
    name: unit === unitInName(label) ? bareName(label) : label,
    period: periodText(period),
    ...(target && { target }),
    ...(actual && { actual }),
    ...(growth.value && { growth: growth.value }),
    ...(rank && { rank }),
    measured: true,
    ...standingOf({ id: ID, name: label, actual, target, year, unclear: false }),
    unclear: [],
    parts: [],
    source: NOWHERE,
  };
  const words = sentenceRuns(indicator, year, true, () => false).map((run) => run.text);
  return success(`${words.join("")}。`);
}
