import { chineseNumber } from "../narrative/numbering";
import type { Decimal } from "../quantity/decimal";
import type { CellPlan, SheetContent } from "../report/plan";
import { accountsOf, NAMED, type Side, type UnitAccounts } from "./accounts-of";
import type { StyledCell } from "./indicator-rows";
import { looksOf, sumOf, type Addend, type Addition, type Ledger } from "./ledger";
import { amountLook, FIRST_ROW, rollUpSheet, words } from "./look";
import type { ReadBack } from "./read-back";
import type { Department } from "./units";

const FORM = "收入支出决算总表";
const NUMBERS = Array.from({ length: 99 }, (_, index) => chineseNumber(index + 1));

/** A row of one side: its words, its sum, the figure that reads it. */
interface Row {
  readonly label: string;
  readonly cell: StyledCell;
  readonly sum?: Decimal;
  readonly id?: string;
}

/** The sheet, absent where no unit has the form, and the sums as the report has to find them again. */
export interface AccountsSheet {
  readonly content?: SheetContent;
  readonly readBack: ReadBack;
}

/** The numbered lines that any unit has an amount in, in the order of the form's own numbers. */
function lineNames(
  accounts: readonly UnitAccounts[],
  side: Side,
): readonly (readonly [number: string, label: string])[] {
  const names = new Map<string, string>();
  for (const { lines } of accounts)
    for (const { side: own, label, number, addend } of lines)
      if (own === side && addend.value && !addend.value.isZero() && !names.has(label)) names.set(label, number);
  return [...names]
    .map(([label, number]) => [number, label] as const)
    .sort(([a], [b]) => NUMBERS.indexOf(a) - NUMBERS.indexOf(b));
}

/** 总计 of a side: the three rows above it. */
function grandTotal(rows: readonly Row[], letter: string, last: number): StyledCell {
  const [first, end] = [last - 2, last].map((row) => `${letter}${String(row)}`) as [string, string];
  const sums = rows.slice(-3).map(({ sum }) => sum);
  const known = sums.flatMap((sum) => sum ?? []);
  const formula = `=IF(COUNT(${first}:${end})=3,SUM(${first}:${end}),"")`;
  if (known.length < sums.length) return { cell: { value: "", formula, style: "amount" } };
  const sum = known.reduce((total, one) => total.plus(one));
  const look = amountLook(sum);
  return { cell: { value: sum.toNumber(), formula, style: look[0] }, look };
}

/**
 * 汇总_收支决算: 收入支出决算总表 of the department, each line added over the units' own forms. A unit without the form
 * leaves the sums open.
 */
export function accountsSheet({ name, year, money, units }: Department, ledger: Ledger): AccountsSheet {
  const forms = units.map((unit) => accountsOf(unit, money));
  const known = forms.flatMap((form) => form ?? []);
  if (known.length === 0) return { readBack: [] };
  const entered = (label: string, of: (form: UnitAccounts) => Addend, id?: string): Row => {
    const addends = forms.map((form, index): Addend => (form ? of(form) : { source: units[index]?.file ?? "" }));
    const addition: Addition = { about: label, table: FORM, unit: money, addends };
    const sum = sumOf(addition);
    return { label, cell: ledger.add(addition), ...(sum && { sum }), ...(id !== undefined && { id }) };
  };
  const rowsOf = (side: Side): readonly Row[] => [
    ...lineNames(known, side).map(([number, label]) => ({
      ...entered(label, (form) => form.line(side, label), `accounts.${side}.${label}`),
      label: `${number}、${label}`,
    })),
    ...NAMED[side].map(([id, label]) => entered(label, (form) => form.named(side, label), id)),
  ];
  const [income, expense] = [rowsOf("income"), rowsOf("expense")];
  const height = Math.max(income.length, expense.length);
  const last = FIRST_ROW + height;
  // The three rows below the numbered lines stand on one height on both sides.
  const padded = (rows: readonly Row[]): readonly (Row | undefined)[] => [
    ...rows.slice(0, -3),
    ...Array.from({ length: height - rows.length }, () => undefined),
    ...rows.slice(-3),
  ];
  const [left, right] = [padded(income), padded(expense)];
  const pair = (row: Row | undefined): readonly CellPlan[] => [
    words(row?.label),
    row?.cell.cell ?? words(undefined, "amount"),
  ];
  const totals = [grandTotal(income, "B", last), grandTotal(expense, "D", last)];
  const content = rollUpSheet({
    sheet: "汇总_收支决算",
    title: `${year === undefined ? "" : `${String(year)}年度`}${FORM}`,
    lines: [`单位名称：${name}`, `金额单位：${money}`],
    heads: ["收入项目", "决算数", "支出项目", "决算数"],
    widths: [230, 120, 230, 120],
    rows: [
      ...left.map((row, index) => [...pair(row), ...pair(right[index])]),
      totals.flatMap(({ cell }) => [words("总计"), cell]),
    ],
    notes: [
      "各行是“汇总_分单位数据”里各单位的数相加。本级拨给所属单位的资金可能在两边都列了收支，请核对后在原表调整。",
    ],
    styles: looksOf([...[...income, ...expense].map(({ cell }) => cell), ...totals]),
  });
  return {
    content,
    readBack: [...income, ...expense].flatMap(({ id, sum }) =>
      id !== undefined && sum && !sum.isZero() && id !== "accounts.expenseTotal" ? [{ id, value: sum }] : [],
    ),
  };
}
