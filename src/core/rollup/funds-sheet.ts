import { Decimal } from "../quantity/decimal";
import { convert } from "../quantity/units";
import type { BudgetLine } from "../performance/model";
import type { CellPlan, SheetContent } from "../report/plan";
import { columnName } from "../workbook/address";
import { amountLook, FIRST_ROW, rollUpSheet, words } from "./look";
import { sourceWords, type NamedUnit } from "./model";
import { inMoney, type Department } from "./units";

/** The sheet of the added amounts. */
const FUNDS_SHEET = "汇总_预算执行";

/** The amounts that are added, with their heads. */
const AMOUNTS = [
  ["initial", "年初预算数"],
  ["carriedOver", "上年结转结余"],
  ["adjustment", "追加（调减）数"],
  ["adjusted", "全年预算数"],
  ["executed", "全年执行数"],
] as const satisfies readonly (readonly [keyof BudgetLine, string])[];
type AmountKey = (typeof AMOUNTS)[number][0];

interface Column {
  readonly key: AmountKey;
  readonly head: string;
  readonly letter: string;
  readonly values: readonly (Decimal | undefined)[];
  /** The exact sum; absent where a unit has no amount. */
  readonly sum?: Decimal;
}

function totalOf({ performance }: NamedUnit): BudgetLine | undefined {
  return performance.budget?.total;
}

function columnsOf({ units, money }: Department): readonly Column[] {
  const used = AMOUNTS.filter(([key]) => units.some((unit) => totalOf(unit)?.[key]));
  return used.map(([key, head], index): Column => {
    const values = units.map((unit) => {
      const figure = totalOf(unit)?.[key];
      return figure && inMoney(figure, money);
    });
    const known = values.flatMap((value) => value ?? []);
    const sum = known.reduce((total, value) => total.plus(value), new Decimal(0));
    return { key, head, letter: columnName(index + 1), values, ...(known.length === units.length && { sum }) };
  });
}

/** The column that rates are taken of: 全年预算数, else 年初预算数, as far as every unit has it. */
function baseOf(columns: readonly Column[]): Column | undefined {
  return (["adjusted", "initial"] as const)
    .map((key) => columns.find((column) => column.key === key))
    .find((column) => column?.sum !== undefined);
}

function rateCell(columns: readonly Column[], row: number, pick: (column: Column) => Decimal | undefined): CellPlan {
  const base = baseOf(columns);
  const executed = columns.find(({ key }) => key === "executed");
  if (!base || !executed) return words(undefined);
  const [above, below] = [pick(executed), pick(base)];
  const at = String(row + 1);
  return {
    value: above && below?.gt(0) ? above.div(below).toNumber() : "",
    formula: `=IF(N(${base.letter}${at})>0,${executed.letter}${at}/${base.letter}${at},"")`,
    style: "rate",
  };
}

function amountCell(value: Decimal | undefined): CellPlan {
  return value ? { value: value.toNumber(), style: amountLook(value)[0] } : { value: null, style: "amount" };
}

function unitRow(unit: NamedUnit, index: number, columns: readonly Column[], row: number): readonly CellPlan[] {
  const sources = columns.flatMap(({ key, head }) => {
    const figure = totalOf(unit)?.[key];
    return figure ? [`${head} ${sourceWords(unit.file, figure.sources)}`] : [];
  });
  return [
    words(`${index === 0 ? "其中：" : ""}${unit.label}`),
    ...columns.map(({ values }) => amountCell(values[index])),
    rateCell(columns, row, ({ values }) => values[index]),
    words(sources.join("；")),
  ];
}

function sumFormula({ letter, sum }: Column, units: number): string {
  const [first, last, less] = [FIRST_ROW + 2, FIRST_ROW + 1 + units, FIRST_ROW + 2 + units].map(
    (row) => `${letter}${String(row)}`,
  ) as [string, string, string];
  const whole = `SUM(${first}:${last})-${less}`;
  return sum ? `=${whole}` : `=IF(COUNT(${first}:${last})=${String(units)},${whole},"")`;
}

/** How amounts in another unit were converted, a sentence for each workbook. */
function conversions({ units, money }: Department): readonly string[] {
  return units.flatMap(({ file, performance: { budget } }) => {
    const own = budget?.unit ?? money;
    if (own === money) return [];
    const [small, large] = convert(new Decimal(1), own, money)?.lt(1) ? [own, money] : [money, own];
    const step = convert(new Decimal(1), large, small)?.toString() ?? "";
    return [`“${file}”原表金额单位为${own}，已按1${large}＝${step}${small}折算为${money}。`];
  });
}

/** What is not added because a unit has no amount, a sentence a column, with the cells to fill in. */
function incomplete({ units }: Department, columns: readonly Column[]): readonly string[] {
  return columns
    .filter(({ sum }) => sum === undefined)
    .map(({ head, letter, values }) => {
      const open = units.flatMap(({ label }, index) =>
        values[index] === undefined ? [`${label}（${letter}${String(FIRST_ROW + 2 + index)}）`] : [],
      );
      return `${open.join("、")}没有“${head}”，合计没有相加；填入后合计自动算出，没有的填0。`;
    });
}

/** The sheet, and what the user has to know about its amounts. */
export interface FundsSheet {
  readonly content: SheetContent;
  /** 全年执行数 of the department, exact. */
  readonly executed?: Decimal;
  readonly conversions: readonly string[];
  readonly questions: readonly string[];
}

/** 汇总_预算执行: 合计 with live formulas over a row a unit, 内部往来抵消 to fill in, and where each amount comes from. */
export function fundsSheet(department: Department): FundsSheet {
  const { name, year, money, units } = department;
  const columns = columnsOf(department);
  const base = baseOf(columns);
  const total: readonly CellPlan[] = [
    words("合计"),
    ...columns.map((column): CellPlan => {
      return {
        ...amountCell(column.sum),
        value: column.sum?.toNumber() ?? "",
        formula: sumFormula(column, units.length),
      };
    }),
    rateCell(columns, FIRST_ROW, ({ sum }) => sum),
    words("以下各单位相加，减去内部往来抵消"),
  ];
  const offset: readonly CellPlan[] = [
    words("减：内部往来抵消"),
    ...columns.map((): CellPlan => ({ value: null, style: "fill" })),
    words(undefined),
    words("由填表人填写"),
  ];
  const converted = conversions(department);
  const questions = incomplete(department, columns);
  const content = rollUpSheet({
    sheet: FUNDS_SHEET,
    title: `${year === undefined ? "" : `${String(year)}年度`}部门整体支出预算执行情况汇总表`,
    lines: [`单位名称：${name}`, `金额单位：${money}`],
    heads: ["项目", ...columns.map(({ head }) => head), "执行率", "数据来源"],
    widths: [170, ...columns.map(() => 96), 72, 330],
    rows: [total, ...units.map((unit, index) => unitRow(unit, index, columns, FIRST_ROW + 1 + index)), offset],
    notes: [
      "本级拨给所属单位的资金可能在两边都列了预算数和支出数。重复的数额请按正数填入“减：内部往来抵消”一行，合计会减去它；没有重复的不填。",
      ...(base ? [`执行率按“全年执行数÷${base.head}”用相加后的数重新计算，不是各单位执行率的平均。`] : []),
      ...converted,
      ...questions,
    ],
    styles: Object.fromEntries(
      columns.flatMap(({ values, sum }) => [...values, sum].flatMap((one) => (one ? [amountLook(one)] : []))),
    ),
  });
  const executed = columns.find(({ key }) => key === "executed")?.sum;
  return { content, ...(executed && { executed }), conversions: converted, questions };
}
