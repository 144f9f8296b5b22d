import { Decimal } from "../quantity/decimal";
import type { Table, TableColumn, TableRow } from "../recognition/model";
import { forEachSteps, type Steps } from "../recognition/steps";
import { cellAt, findSheet, type Workbook } from "../workbook/snapshot";
import type { Figure } from "./figure";
import type { BudgetLine } from "./model";
import { sourceAmount, sourceOf } from "./source";
import { derivedAmount } from "./figures";

/** Where a row's money comes from, as an export's 指标来源 column says it. */
export type Origin = "initial" | "carriedOver" | "adjustment";

const WORDS: readonly (readonly [origin: Origin, label: string, is: RegExp])[] = [
  ["carriedOver", "上年结转结余", /结转|结余/],
  ["adjustment", "预算调整数", /追加|追减|调整|调增|调减/],
  ["initial", "年初预算数", /年初/],
];

/** Cells named as the sources of a sum; its formula says how many rows there are. */
const MOST_SOURCES = 100;

/** Which rows' money is of which origin, and the sums, which are those of the total row. */
export interface Origins {
  readonly of: ReadonlyMap<TableRow, Origin>;
  readonly total: Pick<BudgetLine, Origin>;
}

interface Sum {
  amount: Decimal;
  rows: number;
  readonly sources: { readonly sheet: string; readonly row: number; readonly column: number }[];
}

function originColumn(table: Table): Pick<TableColumn, "column" | "header"> | undefined {
  return [...table.others, ...table.columns].find(({ header }) => /^(?:预算)?(?:指标|预算|资金)来源$/.test(header));
}

/**
 * 年初预算, 上年结转 and 追加 of an export that gives one amount a row and says in a column where it comes from; `undefined`
 * unless every row says so and all of them add up to the total's 全年预算数.
 */
export function* originsOf(
  workbook: Workbook,
  table: Table,
  totalOf: TableRow,
  whole: Figure | undefined,
): Steps<Origins | undefined> {
  const column = originColumn(table);
  const sheet = column && findSheet(workbook, table.sheet);
  if (!column || !sheet || !whole) return undefined;
  const of = new Map<TableRow, Origin>();
  const sums = new Map<Origin, Sum>();
  let open = false;
  yield* forEachSteps(table.rows, (row) => {
    if (row === totalOf || row.rowRole === "total" || row.rowRole === "subtotal") return;
    const value = cellAt(sheet, row.row, column.column)?.value;
    const words = typeof value === "string" ? value : "";
    const origin = WORDS.find(([, , is]) => is.test(words))?.[0];
    const source = sourceOf(workbook, table, row, "adjusted");
    const amount = source && sourceAmount(source, whole.unit);
    if (!source || !amount) return;
    if (!origin) {
      open = true;
      return;
    }
    of.set(row, origin);
    const sum = sums.get(origin) ?? { amount: new Decimal(0), rows: 0, sources: [] };
    sum.amount = new Decimal(sum.amount.plus(amount));
    sum.rows++;
    if (sum.sources.length < MOST_SOURCES) sum.sources.push(source.ref);
    sums.set(origin, sum);
  });
  const added = [...sums.values()].reduce((all, { amount }) => all.plus(amount), new Decimal(0));
  if (open || !added.eq(whole.value)) return undefined;
  const total: Partial<Record<Origin, Figure>> = {};
  for (const [origin, label] of WORDS) {
    const sum = sums.get(origin);
    if (!sum) continue;
    const formula = `“${column.header}”为${label.replace(/数$/, "")}的${String(sum.rows)}行之和`;
    const figure = derivedAmount(`budget.total.${origin}`, `合计${label}`, sum.amount, whole.unit, formula, [whole]);
    total[origin] = { ...figure, sources: sum.sources };
  }
  return { of, total };
}

/** A row's line with its amount also under the origin that its money has. */
export function withOrigin(line: BudgetLine, id: string, origin: Origin | undefined): BudgetLine {
  const { adjusted } = line;
  return !origin || !adjusted || line[origin]
    ? line
    : { ...line, [origin]: { ...adjusted, id: `budget.${id}.${origin}` } };
}
