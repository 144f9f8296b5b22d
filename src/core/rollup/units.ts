import { decimalOf, type Decimal } from "../quantity/decimal";
import { convert, unitInfo } from "../quantity/units";
import type { Figure } from "../performance/figure";
import { executedName } from "../performance/spending-period";
import type { NamedUnit, RollUpChoices, UnitBook } from "./model";

/** The department, its units and what they have in common. */
export interface Department {
  readonly name: string;
  readonly year?: number;
  /** The unit that all amounts are converted to: the first workbook's. */
  readonly money: string;
  readonly units: readonly NamedUnit[];
  /** What is to be checked, a sentence each. */
  readonly questions: readonly string[];
}

/** Why workbooks cannot be added up, a sentence each. */
export interface Refusal {
  readonly refused: readonly string[];
}

/** 某局 for 某局本级 and 某局（本级）. */
function withoutOwnLevel(name: string): string {
  return name.replace(/\s*[（(]?本级[）)]?$/u, "");
}

function stem(file: string): string {
  return file.replace(/\.[^.]*$/u, "");
}

function unitName({ performance, file }: UnitBook): string {
  return performance.unitName ?? stem(file);
}

function named(books: readonly UnitBook[], department: string): readonly NamedUnit[] {
  return books.map((book, index) => ({ ...book, label: index === 0 ? `${department}本级` : unitName(book) }));
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `“${name}”`).join("、");
}

/** Why one workbook has no amounts that could be added. */
function unreadable({ file, performance: { budget } }: UnitBook, money: string): string | undefined {
  if (!budget?.total.executed)
    return `“${file}”里没有找到部门预算执行表的合计行和全年执行数，不能汇总。请检查表头是否写明“全年执行数”、是否有“合计”一行。`;
  if (budget.months !== undefined)
    return `“${file}”的预算执行表只有${executedName(budget)}，不是全年执行数，不能汇总。请换成全年的预算执行表。`;
  if (budget.scope === "project")
    return `“${file}”里只有单个项目的表，没有部门（单位）整体的预算执行表，不能汇总。请补上整体支出的预算执行表。`;
  if (budget.unit === "")
    return `“${file}”的预算执行表没有写明金额单位，不能与别的单位相加。请在表头上方写明“单位：万元”或“单位：元”。`;
  if (
    unitInfo(budget.unit).kind !== unitInfo("元").kind ||
    convert(budget.total.executed.value, budget.unit, money) === undefined
  )
    return `“${file}”的金额单位是${budget.unit}，与${money}不是同一种货币或单位，不能直接相加。请先在原表折算成人民币。`;
  const tooLong = [budget.total.initial, budget.total.adjusted, budget.total.executed].find(
    (figure) => figure && !decimalOf(figure.value.toNumber()).eq(figure.value),
  );
  return tooLong && `“${file}”的${tooLong.label}超过15位数字，Excel 放不下，不能准确相加。请检查原表。`;
}

function yearProblem(books: readonly UnitBook[]): string | undefined {
  const years = [...new Set(books.flatMap(({ performance }) => performance.year ?? []))];
  if (years.length < 2) return undefined;
  const list = books
    .map(
      ({ file, performance: { year } }) => `“${file}”${year === undefined ? "没有写明年度" : `是${String(year)}年度`}`,
    )
    .join("，");
  return `各工作簿的年度不同，不能相加：${list}。请换成同一年度的工作簿。`;
}

function nameProblem(books: readonly UnitBook[]): string | undefined {
  const names = books.map((book) => withoutOwnLevel(unitName(book)));
  const name = names.find((one, index) => names.indexOf(one) !== index);
  if (name === undefined) return undefined;
  const files = books.filter((_, index) => names[index] === name).map(({ file }) => file);
  return `${quoted(files)}写的都是“${name}”，相加会重复计算。请去掉重复的工作簿，或在表中写明各自的单位名称。`;
}

/** What the sheets left open in one workbook, as far as it decides amounts, years or units. */
function openPoints({ file, reading }: UnitBook): readonly string[] {
  return reading.questions
    .filter(({ about }) => about === "budgetTotal" || about === "unit" || about === "year" || about === "role")
    .map(({ text }) => `“${file}”：${text}`);
}

/** Checks that workbooks can be added up, the department itself first, and names their units. */
export function departmentOf(books: readonly UnitBook[], { name }: RollUpChoices): Department | Refusal {
  const [first] = books;
  if (!first || books.length < 2) return { refused: ["汇总至少要两个工作簿：局本级的在前，所属单位的在后。"] };
  const money = first.performance.budget?.unit ?? "";
  const department = name ?? withoutOwnLevel(unitName(first));
  const units = named(books, department);
  const unread = books.flatMap((book) => unreadable(book, money === "" ? "万元" : money) ?? []);
  const refused = [...unread, ...[yearProblem(books), nameProblem(books)].flatMap((problem) => problem ?? [])];
  if (refused.length > 0) return { refused };
  const year = books.find(({ performance }) => performance.year !== undefined)?.performance.year;
  const undated = books.filter(({ performance }) => performance.year === undefined);
  const unnamed = books.filter(({ performance }) => performance.unitName === undefined);
  return {
    name: department,
    ...(year !== undefined && { year }),
    money,
    units,
    questions: [
      ...undated.map(({ file }) =>
        year === undefined
          ? `“${file}”没有写明年度，请核对各工作簿是不是同一年度的。`
          : `“${file}”没有写明年度，暂按${String(year)}年度汇总，是否属实？`,
      ),
      ...unnamed.map(({ file }) => `“${file}”没有写明单位名称，暂用文件名，是否正确？`),
      ...books.flatMap(openPoints),
    ],
  };
}

/** A unit's amount in the department's unit of money, exact. */
export function inMoney(figure: Figure, money: string): Decimal {
  return convert(figure.value, figure.unit, money) ?? figure.value;
}
