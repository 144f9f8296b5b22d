import { Decimal } from "../quantity/decimal";
import type { CellPlan, CellStyle, SheetContent } from "../report/plan";
import type { StyledCell } from "./indicator-rows";
import { amountLook, FIRST_ROW, formatted, LOOK, rollUpSheet, words } from "./look";
import type { Department } from "./units";

/** The sheet that holds each unit's own amounts of the sums on the other sheets. */
const LEDGER_SHEET = "汇总_分单位数据";
const AMOUNT_COLUMN = "C";

/** What one unit adds; `value` is absent where its workbook does not say it. */
export interface Addend {
  readonly value?: Decimal;
  /** The file and the cells, or why there is a number without a cell. */
  readonly source: string;
}

/** An amount of the department: one addend for each unit, in the order of the units. */
export interface Addition {
  /** What is added: “三公”经费本年决算数. */
  readonly about: string;
  /** The kind of table that says it: 收入支出决算总表. */
  readonly table: string;
  /** 万元 or 人. */
  readonly unit: string;
  readonly addends: readonly Addend[];
}

/** The exact sum; absent where a unit's amount is not known. */
export function sumOf({ addends }: Addition): Decimal | undefined {
  const known = addends.flatMap(({ value }) => value ?? []);
  return known.length < addends.length ? undefined : known.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

/** A sheet's number formats by the style that its cells name. */
export function looksOf(cells: readonly StyledCell[]): Readonly<Record<string, CellStyle>> {
  return Object.fromEntries(cells.flatMap(({ look }) => (look ? [look] : [])));
}

function lookOf(value: Decimal, unit: string): readonly [style: string, look: CellStyle] {
  return unit === "人" ? formatted("0") : amountLook(value);
}

const MOST_NAMED = 5;

/** The first few of a list: A、B等12项. */
function some(words: readonly string[]): string {
  const first = words.slice(0, MOST_NAMED).join("、");
  return words.length > MOST_NAMED ? `${first}等${String(words.length)}项` : first;
}

/** Collects what is added over the units, so that every sum is a formula over a row for each unit. */
export interface Ledger {
  /** Enters an addition and gives the cell of its sum. */
  readonly add: (addition: Addition) => StyledCell;
  /** The rows of the units; absent where nothing was added. */
  readonly content: () => SheetContent | undefined;
  /** What units do not say, a sentence for each unit that lacks something. */
  readonly questions: () => readonly string[];
}

/** Opens the ledger of a department: sums wait, as formulas, for the amounts that a unit lacks. */
export function openLedger({ name, year, units }: Department): Ledger {
  const additions: Addition[] = [];
  const rowOf = (addition: number, unit: number): number => FIRST_ROW + 1 + addition * units.length + unit;

  const add = (addition: Addition): StyledCell => {
    const at = additions.push(addition) - 1;
    const [first, last] = [rowOf(at, 0), rowOf(at, units.length - 1)].map(
      (row) => `$${AMOUNT_COLUMN}$${String(row)}`,
    ) as [string, string];
    const range = `'${LEDGER_SHEET}'!${first}:${last}`;
    const sum = sumOf(addition);
    if (!sum) {
      const formula = `=IF(COUNT(${range})=${String(units.length)},SUM(${range}),"")`;
      return { cell: { value: "", formula, style: addition.unit === "人" ? "count" : "amount" } };
    }
    const look = lookOf(sum, addition.unit);
    return { cell: { value: sum.toNumber(), formula: `=SUM(${range})`, style: look[0] }, look };
  };

  const content = (): SheetContent | undefined => {
    if (additions.length === 0) return undefined;
    const lines = additions.flatMap(({ about, unit, addends }) =>
      addends.map(({ value, source }, index) => {
        const look = value && lookOf(value, unit);
        const amount: CellPlan =
          value && look ? { value: value.toNumber(), style: look[0] } : { value: null, style: "fill" };
        const cells = [words(about), words(units[index]?.label), amount, words(unit), words(source)];
        return { cells, styled: { cell: amount, ...(look && { look }) } };
      }),
    );
    return rollUpSheet({
      sheet: LEDGER_SHEET,
      title: `${year === undefined ? "" : `${String(year)}年度`}各单位数据来源`,
      lines: [`单位名称：${name}`, ""],
      heads: ["汇总的内容", "所在单位", "单位填报的数", "用什么计", "从哪里取得"],
      widths: [220, 190, 110, 60, 330],
      rows: lines.map(({ cells }) => cells),
      notes: ["黄色单元格是该单位的工作簿里没有的数，没有当作零。填入后其他汇总表的合计自动算出，确实没有的填0。"],
      styles: { ...LOOK, ...looksOf(lines.map(({ styled }) => styled)) },
    });
  };

  const questions = (): readonly string[] =>
    units.flatMap(({ file }, unit) =>
      [...new Set(additions.map(({ table }) => table))].flatMap((table) => {
        const own = additions.flatMap((addition, at) => (addition.table === table ? [{ addition, at }] : []));
        const open = own.filter(({ addition }) => !addition.addends[unit]?.value);
        if (open.length === 0) return [];
        const whole = open.length === own.length;
        const what = whole ? table : `${table}里的${some(open.map(({ addition }) => addition.about))}`;
        const cells = some(open.map(({ at }) => `${AMOUNT_COLUMN}${String(rowOf(at, unit))}`));
        return [
          `“${file}”没有${what}（或没有写明单位），部门合计没有相加，也没有当作零；请补填后重新汇总，或填入“${LEDGER_SHEET}”的${cells}。`,
        ];
      }),
    );

  return { add, content, questions };
}
