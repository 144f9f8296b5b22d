import { Decimal } from "../quantity/decimal";
import { convert } from "../quantity/units";
import type { Figure } from "../performance/figure";
import type { Spending, SpendingLine } from "../performance/spending";
import type { SheetContent } from "../report/plan";
import type { StyledCell } from "./indicator-rows";
import { looksOf, sumOf, type Addend, type Addition, type Ledger } from "./ledger";
import { FIRST_ROW, rollUpSheet, words } from "./look";
import { sourceWords, type NamedUnit } from "./model";
import type { ReadBack } from "./read-back";
import type { Department } from "./units";

const KINDS = [
  ["threePublic", "“三公”经费"],
  ["operating", "公用经费"],
  ["projects", "项目支出"],
  ["procurement", "政府采购"],
] as const satisfies readonly (readonly [keyof Spending, string])[];

const AMOUNTS = [
  ["prior", "上年决算数"],
  ["budget", "本年预算数"],
  ["final", "本年决算数"],
] as const satisfies readonly (readonly [keyof SpendingLine, string])[];
type AmountKey = (typeof AMOUNTS)[number][0];

/** A figure in the department's unit of money; absent where it is in none or in another currency. */
function converted(figure: Figure | undefined, money: string): Decimal | undefined {
  return figure && convert(figure.value, figure.unit, money);
}

function ofFigure(unit: NamedUnit, figure: Figure | undefined, money: string): Addend {
  const value = converted(figure, money);
  return value && figure ? { value, source: sourceWords(unit.file, figure.sources) } : { source: unit.file };
}

/** A part's amount; a part that a unit does not list is 0 exactly where those it lists make up the whole. */
function partAddend(
  unit: NamedUnit,
  line: SpendingLine | undefined,
  label: string,
  key: AmountKey,
  money: string,
): Addend {
  const own = line?.parts.find((part) => part.label === label);
  if (own?.[key]) return ofFigure(unit, own[key], money);
  const whole = line?.[key];
  const listed = line?.parts.reduce((sum, part) => sum.plus(part[key]?.value ?? 0), new Decimal(0));
  if (!whole || !listed?.eq(whole.value)) return { source: unit.file };
  return { value: new Decimal(0), source: `${sourceWords(unit.file, whole.sources)}（所列各项已等于合计，此项为0）` };
}

/** One row: a kind of spending or a part of it. */
interface Row {
  readonly label: string;
  readonly cells: readonly StyledCell[];
  readonly sums: readonly (Decimal | undefined)[];
}

/** The sheet, absent where no unit has such a table, and the sums as the report has to find them again. */
export interface SpendingSheet {
  readonly content?: SheetContent;
  readonly readBack: ReadBack;
}

/**
 * 汇总_经费控制: “三公”经费, 公用经费, 项目支出 and 政府采购 with their parts, last year, budget and final accounts added
 * over the units, the rate taken of the sums.
 */
export function spendingSheet({ name, year, money, units }: Department, ledger: Ledger): SpendingSheet {
  const row = (label: string, about: string, of: (unit: NamedUnit, key: AmountKey) => Addend): Row => {
    const columns = AMOUNTS.map(([key, head]) => {
      const addition: Addition = {
        about: `${about}的${head}`,
        table: "经费控制情况",
        unit: money,
        addends: units.map((unit) => of(unit, key)),
      };
      return addition.addends.some(({ value }) => value)
        ? { cell: ledger.add(addition), sum: sumOf(addition) }
        : { cell: { cell: words(undefined, "amount") }, sum: undefined };
    });
    return { label, cells: columns.map(({ cell }) => cell), sums: columns.map(({ sum }) => sum) };
  };
  const rows = KINDS.flatMap(([kind, label]): readonly Row[] => {
    const lines = units.map(({ performance }) => performance.spending?.[kind]);
    const lineOf = (unit: NamedUnit): SpendingLine | undefined => lines[units.indexOf(unit)];
    if (lines.every((line) => !line)) return [];
    const parts = [...new Set(lines.flatMap((line) => line?.parts.map((part) => part.label) ?? []))];
    return [
      row(label, label, (unit, key) => ofFigure(unit, lineOf(unit)?.[key], money)),
      ...parts.map((part, index) =>
        row(`　${index === 0 ? "其中：" : "　　　"}${part}`, `${label}·${part}`, (unit, key) =>
          partAddend(unit, lineOf(unit), part, key, money),
        ),
      ),
    ];
  });
  if (rows.length === 0) return { readBack: [] };
  const content = rollUpSheet({
    sheet: "汇总_经费控制",
    title: `${year === undefined ? "" : `${String(year)}年度`}经费控制情况汇总表`,
    lines: [`单位名称：${name}`, `金额单位：${money}`],
    heads: ["项目", ...AMOUNTS.map(([, head]) => head), "执行率"],
    widths: [230, 110, 110, 110, 80],
    rows: rows.map(({ label, cells, sums: [, budget, final] }, index) => {
      const at = String(FIRST_ROW + 1 + index);
      const value = budget?.gt(0) && final ? final.div(budget).toNumber() : "";
      const formula = `=IF(AND(N(C${at})>0,ISNUMBER(D${at})),D${at}/C${at},"")`;
      return [words(label), ...cells.map(({ cell }) => cell), { value, formula, style: "rate" }];
    }),
    notes: [
      "各合计是“汇总_分单位数据”里各单位的数相加；执行率按“本年决算数÷本年预算数”用相加后的数重新计算。",
      "本级与所属单位之间的往来可能重复计算，请核对。",
    ],
    styles: looksOf(rows.flatMap(({ cells }) => cells)),
  });
  const readBack = KINDS.flatMap(([kind, label]) => {
    const found = rows.find((one) => one.label === label);
    const final = found?.sums[2];
    return final ? [{ id: `spending.${kind}.final`, value: final }] : [];
  });
  return { content, readBack };
}
