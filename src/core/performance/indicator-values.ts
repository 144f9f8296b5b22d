import type { Figure } from "./figure";
import { readFigure, readPercent } from "./figures";
import type { Indicator, IndicatorValue } from "./model";
import { sourceQuantity, sourceText, type Source } from "./source";
import { withUnit } from "../quantity/align";
import { Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import type { NumbersAs, Role, Table } from "../recognition/model";
import { refAddress } from "../workbook/address";
import { isCellError } from "../workbook/snapshot";

/** A cell whose number cannot be read without asking. */
export interface Unclear {
  readonly source: Source["ref"];
  readonly because: string;
}

export function columnUnit(table: Table, role: Role): string | undefined {
  return table.columns.find((column) => column.role === role)?.unit;
}

/** Supplies the unit that stands elsewhere in the row; a bare 0.95 beside the unit % is decided by the user alone. */
function completed(
  quantity: Quantity,
  unit: string | undefined,
  numbersAs: NumbersAs | undefined,
): Quantity | "unclear" {
  const bare = quantity.kind === "number" && quantity.unit === "" ? quantity.value : undefined;
  if (unit !== "%" || !bare || quantity.kind !== "number" || bare.isZero() || bare.abs().gt(1))
    return withUnit(quantity, unit);
  if (numbersAs === "fraction") return { ...quantity, value: bare.times(100), unit: "%" };
  return numbersAs === "percent" ? withUnit(quantity, unit) : "unclear";
}

/** The unit as the report prints it: 亿人民币 and 亿元（人民币） are 亿元. */
function printedUnit(unit: string): string {
  const bare = unit.replace(/[（(]?人民币[）)]?/u, "");
  return bare === unit || bare.endsWith("元") ? bare : `${bare}元`;
}

function valueFigure(id: string, label: string, quantity: Quantity, source: Source): Figure | undefined {
  if (quantity.kind !== "number") return undefined;
  if (quantity.unit === "%") return readPercent(id, label, quantity.value.div(100), source.ref, source.cell);
  return readFigure(id, label, quantity.value, printedUnit(quantity.unit), source.ref, source.cell);
}

/** How the user said that the bare numbers of a role's column are meant. */
export function columnNumbersAs(table: Table, role: Role): NumbersAs | undefined {
  return table.columns.find((column) => column.role === role)?.numbersAs;
}

/** The rate in a 同比 cell as a fraction; a bare number without % anywhere is undecided until the user said what it is. */
export function growthFraction(table: Table, source: Source): Decimal | "unclear" | undefined {
  const quantity = sourceQuantity(source);
  if (quantity.kind === "notFilled") return undefined;
  if (quantity.kind !== "number") return "unclear";
  if (quantity.unit === "%" || columnUnit(table, "growth") === "%") return quantity.value.div(100);
  if (quantity.value.isZero()) return new Decimal(0);
  const numbersAs = columnNumbersAs(table, "growth");
  if (numbersAs === "other") return undefined;
  if (numbersAs === undefined || quantity.unit !== "") return "unclear";
  return numbersAs === "percent" ? quantity.value.div(100) : new Decimal(quantity.value);
}

export function rankOf(table: Table, source: Source | undefined, id: string, name: string): Indicator["rank"] {
  if (!source) return undefined;
  const header = table.columns.find((column) => column.role === "rank")?.header ?? "";
  const scope = header.replace(/(排位|排名|位次|名次|位列|排序).*$/, "");
  const quantity = sourceQuantity(source);
  const text = sourceText(source);
  if (quantity.kind === "notFilled" || text === "") return undefined;
  const whole =
    quantity.kind === "number" && quantity.value.isInteger() && quantity.value.gt(0) ? quantity.value : undefined;
  if (!whole) return { text, scope, source: source.ref };
  return {
    text: whole.toString(),
    scope,
    source: source.ref,
    figure: readFigure(id, `${name}排位`, whole, "", source.ref),
  };
}

export function valueOf(
  source: Source | undefined,
  unit: string | undefined,
  id: string,
  label: string,
  unclear: Unclear[],
  numbersAs?: NumbersAs,
): IndicatorValue | undefined {
  if (!source || isCellError(source.cell.value)) return undefined;
  const quantity = completed(sourceQuantity(source), unit, numbersAs);
  if (quantity === "unclear") {
    unclear.push({ source: source.ref, because: `单元格${refAddress(source.ref)}的数值未写明是否为百分数` });
    return undefined;
  }
  if (quantity.kind === "notFilled") return undefined;
  const figure = valueFigure(id, label, quantity, source);
  return { quantity, text: sourceText(source), source: source.ref, ...(figure && { figure }) };
}

/** The relation of a column of its own (指标性质 ≥) joined to the target. */
export function withRelation(value: IndicatorValue | undefined, relation: string): IndicatorValue | undefined {
  if (!value || value.quantity.kind !== "number" || value.quantity.relation) return value;
  const sign = (
    { "≥": ">=", "＞": ">", ">": ">", "≤": "<=", "＜": "<", "<": "<", "=": "=", "＝": "=", "﹦": "=" } as const
  )[relation];
  return sign ? { ...value, quantity: { ...value.quantity, relation: sign } } : value;
}
