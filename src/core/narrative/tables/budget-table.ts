import type { Figure } from "../../performance/figure";
import type { BudgetLine } from "../../performance/model";
import { executedName } from "../../performance/spending-period";
import type { TableWriter } from "../block";
import { say } from "../runs";
import { columnFigures } from "./column-figures";

const ITEM_WIDTH = 28;
const AMOUNT_WIDTH = 17;
const RATE_WIDTH = 14;
const EXECUTED = "全年执行数";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly figure: (line: BudgetLine) => Figure | undefined;
}

const COLUMNS: readonly Column[] = [
  { header: "年初预算数", width: AMOUNT_WIDTH, figure: ({ initial }) => initial },
  { header: "上年结转结余", width: AMOUNT_WIDTH, figure: ({ carriedOver }) => carriedOver },
  { header: "预算调整数", width: AMOUNT_WIDTH, figure: ({ adjustment }) => adjustment },
  { header: "全年预算数", width: AMOUNT_WIDTH, figure: ({ adjusted }) => adjusted },
  { header: EXECUTED, width: AMOUNT_WIDTH, figure: ({ executed }) => executed },
];

/** An amount worth a cell. */
function filled(figure: Figure | undefined): Figure | undefined {
  return figure?.value.isZero() ? undefined : figure;
}

/** 预算执行情况表: the total, then its parts; amounts of zero are left blank. One part that is the whole is no table. */
export const budgetTable: TableWriter = ({ budget, year, terms }) => {
  if (!budget?.total.executed) return undefined;
  const parts = budget.parts.filter((part) => COLUMNS.some(({ figure }) => filled(figure(part))));
  const [only] = parts;
  const alone = parts.length === 1 && only?.executed?.value.eq(budget.total.executed.value);
  if (!only || alone || (!budget.total.adjusted && !budget.total.initial)) return undefined;
  const total = { ...budget.total, label: "合计", ...(budget.executionRate && { rate: budget.executionRate }) };
  const lines: readonly BudgetLine[] = [total, ...parts];
  const columns = COLUMNS.filter(({ figure }) => lines.some((line) => filled(figure(line))));
  const rated = lines.some(({ rate }) => rate);
  const rateHeader = budget.executionBase === "initial" && terms.base !== "initial" ? "相当于年初预算数" : "执行率";
  const width = ITEM_WIDTH + columns.reduce((sum, column) => sum + column.width, 0) + (rated ? RATE_WIDTH : 0);
  const cells = columnFigures(...columns.map(({ figure }) => lines.map((line) => filled(figure(line)))));
  const [rates = []] = columnFigures(lines.map(({ rate }) => rate));
  return {
    id: "table.budget",
    toldIn: ["budget", "execution"],
    caption: `${year ? `${String(year)}年度` : ""}${budget.scope === "project" ? "项目资金" : ""}预算执行情况表`,
    ...(budget.unit && { unit: budget.unit }),
    header: [
      "项目",
      ...columns.map(({ header }) => (header === EXECUTED ? executedName(budget) : header)),
      ...(rated ? [rateHeader] : []),
    ],
    rows: lines.map(({ label }, row) => [
      say`${label}`,
      ...cells.map((column) => column[row] ?? []),
      ...(rated ? [rates[row] ?? []] : []),
    ]),
    align: ["left", ...columns.map(() => "right" as const), ...(rated ? ["right" as const] : [])],
    widths: [ITEM_WIDTH, ...columns.map((column) => column.width), ...(rated ? [RATE_WIDTH] : [])].map(
      (share) => share / width,
    ),
  };
};
