import type { Figure } from "../../performance/figure";
import type { BudgetLine } from "../../performance/model";
import type { TableWriter } from "../block";
import type { Run } from "../model";
import { say } from "../runs";

const ITEM_WIDTH = 28;
const AMOUNT_WIDTH = 17;
const RATE_WIDTH = 14;

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
  { header: "全年执行数", width: AMOUNT_WIDTH, figure: ({ executed }) => executed },
];

/** The table says its unit once, so its cells hold numbers only. */
function number(figure: Figure | undefined): readonly Run[] {
  return figure && !figure.value.isZero() ? [{ kind: "figure", text: figure.text, figure: figure.id }] : [];
}

/** 预算执行情况表: the total, then its parts; amounts of zero are left blank. One part that is the whole is no table. */
export const budgetTable: TableWriter = ({ budget, year }) => {
  if (!budget?.total.executed) return undefined;
  const parts = budget.parts.filter((part) => COLUMNS.some(({ figure }) => number(figure(part)).length > 0));
  const [only] = parts;
  const alone = parts.length === 1 && only?.executed?.value.eq(budget.total.executed.value);
  if (!only || alone || (!budget.total.adjusted && !budget.total.initial)) return undefined;
  const total = { ...budget.total, label: "合计", ...(budget.executionRate && { rate: budget.executionRate }) };
  const lines: readonly BudgetLine[] = [total, ...parts];
  const columns = COLUMNS.filter(({ figure }) => lines.some((line) => number(figure(line)).length > 0));
  const rated = lines.some(({ rate }) => rate);
  const width = ITEM_WIDTH + columns.reduce((sum, column) => sum + column.width, 0) + (rated ? RATE_WIDTH : 0);
  return {
    id: "table.budget",
    caption: `${year ? `${String(year)}年度` : ""}${budget.scope === "project" ? "项目资金" : ""}预算执行情况表`,
    ...(budget.unit && { unit: budget.unit }),
    header: ["项目", ...columns.map(({ header }) => header), ...(rated ? ["执行率"] : [])],
    rows: lines.map((line) => [
      say`${line.label}`,
      ...columns.map(({ figure }) => number(figure(line))),
      ...(rated ? [line.rate ? say`${line.rate}` : []] : []),
    ]),
    align: ["left", ...columns.map(() => "right" as const), ...(rated ? ["right" as const] : [])],
    widths: [ITEM_WIDTH, ...columns.map((column) => column.width), ...(rated ? [RATE_WIDTH] : [])].map(
      (share) => share / width,
    ),
  };
};
