import { Decimal } from "../quantity/decimal";
import type { Question, Reading, Role, Table, TableRow } from "../recognition/model";
import { filterSteps, mapSteps, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";
import { originsOf, withOrigin } from "./budget-origins";
import { BUDGET_TOTAL_KEY, budgetTables, chosenTable, isProjectForm, tableNames, totalRow } from "./budget-tables";
import { executionBase } from "./execution-base";
import type { Figure } from "./figure";
import { derivedAmount, ratio, readAmount } from "./figures";
import type { Budget, BudgetAmount, BudgetLine, ReportTerms } from "./model";
import { filledText, isInstruction, sourceAmount, sourceOf, sourceText, whyNoAmount } from "./source";
import { executedName, monthsOf, spendingMonths } from "./spending-period";

/** Keeps ids unique: the second 其他资金 becomes 其他资金#2. */
function uniqueName(taken: Map<string, number>, name: string): string {
  let unique = name;
  let n = taken.get(name) ?? 1;
  for (; taken.has(unique); n++) unique = `${name}#${String(n + 1)}`;
  taken.set(name, n);
  if (unique !== name) taken.set(unique, 1);
  return unique;
}

/** Where a form's instruction asks for the reason of an adjustment; 调整后预算数 alone does not. */
const ADJUSTMENT_ASKED = /(?:发生|年中)[^。；;]{0,6}调整|预算调整的|追加|调减/;

/** An export of every budget item is no breakdown that a sentence could give. */
const MOST_PARTS = 10;

const LINE_LABELS: Readonly<Record<Exclude<BudgetAmount, "executed">, string>> = {
  initial: "年初预算数",
  carriedOver: "上年结转结余",
  adjustment: "预算调整数",
  adjusted: "全年预算数",
};
const AMOUNTS = [...(Object.keys(LINE_LABELS) as (keyof typeof LINE_LABELS)[]), "executed"] as const;

function carriedOverRole(table: Table): Role | undefined {
  return table.columns.find((column) => column.role.startsWith("amount:") && /结转|结余/.test(column.header))?.role;
}

function budgetLine(workbook: Workbook, table: Table, row: TableRow, id: string, executed = "全年执行数"): BudgetLine {
  const unit = table.unit ?? "";
  const carriedOver = carriedOverRole(table);
  const roles: readonly (readonly [BudgetAmount, Role])[] = [
    ["initial", "initial"],
    ...(carriedOver ? [["carriedOver", carriedOver] as const] : []),
    ["adjustment", "adjustment"],
    ["adjusted", "adjusted"],
    ["executed", "executed"],
  ];
  const figures: Partial<Record<BudgetAmount, Figure>> = {};
  const unread: Partial<Record<BudgetAmount, string>> = {};
  for (const [key, role] of roles) {
    const source = sourceOf(workbook, table, row, role);
    const amount = source && sourceAmount(source, unit);
    const because = source && whyNoAmount(source, unit);
    if (because) unread[key] = because;
    if (!source || !amount) continue;
    figures[key] = readAmount(
      `budget.${id}.${key}`,
      `${row.label}${key === "executed" ? executed : LINE_LABELS[key]}`,
      amount,
      unit,
      source.ref,
      source.cell,
    );
  }
  return { label: row.label, ...figures, ...(Object.keys(unread).length > 0 && { unread }) };
}

/** Rows of one label as one line: an export gives a project once for each source of its money. */
function sumLine(label: string, lines: readonly BudgetLine[]): BudgetLine {
  const same = lines.filter((line) => line.label === label);
  if (same.length === 1 && same[0]) return same[0];
  const figures: Partial<Record<BudgetAmount, Figure>> = {};
  for (const key of AMOUNTS) {
    const inputs = same.flatMap((line) => line[key] ?? []);
    const [first] = inputs;
    if (!first) continue;
    const sum = inputs.reduce((total, { value }) => total.plus(value), new Decimal(0));
    figures[key] = derivedAmount(`budget.${label}.${key}.sum`, first.label, sum, first.unit, "同名各行之和", inputs);
  }
  const unread = same.reduce<BudgetLine["unread"]>((all, line) => line.unread ?? all, undefined);
  return { label, ...figures, ...(unread && { unread }) };
}

/** 预算及执行情况 from a funds table; `wanted` is the budget that the rules put under the execution rate. */
export function* budgetFrom(
  workbook: Workbook,
  reading: Reading,
  table: Table,
  wanted: ReportTerms["base"],
): Steps<Budget | undefined> {
  const totalOf = totalRow(table);
  if (!totalOf) return undefined;
  const months = spendingMonths(workbook, table, table.year ?? reading.facts.year);
  const spent = executedName({ months });
  const taken = new Map<string, number>();
  const stated = budgetLine(workbook, table, totalOf, uniqueName(taken, "total"), spent);
  const origins = stated.initial ? undefined : yield* originsOf(workbook, table, totalOf, stated.adjusted);
  const total = { ...stated, ...origins?.total };
  const rows = yield* filterSteps(table.rows, (row) => row !== totalOf && row.depth <= 1 && row.side !== "income");
  const labels = new Set<string>();
  const isExport = rows.some(({ label }) => labels.add(label).size > MOST_PARTS);
  const lines = isExport
    ? []
    : yield* mapSteps(rows, (row) => {
        const id = uniqueName(taken, row.label);
        return withOrigin(budgetLine(workbook, table, row, id, spent), id, origins?.of.get(row));
      });
  const parts = lines.length === 0 ? [] : [...labels].map((label) => sumLine(label, lines));
  const reason = sourceOf(workbook, table, totalOf, "reason");
  const asked = sourceText(reason);
  const budget: Budget = {
    scope: isProjectForm(table, reading) ? "project" : "department",
    ...(reason && filledText(reason) !== "" && { reason: { text: filledText(reason), source: reason.ref } }),
    ...(isInstruction(asked) && ADJUSTMENT_ASKED.test(asked) && { explainAdjustment: true as const }),
    unit: table.unit ?? "",
    ...(months !== undefined && { months }),
    total,
    parts,
  };
  return withRates(budget, wanted);
}

/** Adds the rates that the amounts allow; each names its base. */
function withRates(budget: Budget, wanted: ReportTerms["base"]): Budget {
  const { initial, adjustment, executed } = budget.total;
  const name = executedName(budget);
  const base = executionBase(budget.total, wanted, name);
  const executionRate = base && ratio("execution.rate", "预算执行率", executed, base.planned, base.formula);
  const initialRate =
    base?.base === "adjusted"
      ? ratio("execution.initialRate", `${name}相当于年初预算数的比率`, executed, initial, `${name}÷年初预算数`)
      : undefined;
  const adjustmentRate = adjustment
    ? ratio("budget.adjustmentRate", "预算调整率", adjustment, initial, "预算调整数÷年初预算数")
    : undefined;
  return {
    ...budget,
    ...(executionRate && { executionRate, executionBase: base.base }),
    ...(initialRate && executionRate && !initialRate.value.eq(executionRate.value) && { initialRate }),
    ...(adjustmentRate && !adjustmentRate.value.isZero() && { adjustmentRate }),
  };
}

/**
 * Asks which table is the department's where several give different totals and the user has not chosen one; says which one
 * the report uses meanwhile.
 */
export function budgetQuestion(workbook: Workbook, reading: Reading): Question | undefined {
  const tables = budgetTables(workbook, reading);
  const names = tableNames(tables);
  if (chosenTable(tables, reading)) return undefined;
  const most = tables[0] && monthsOf(workbook, reading, tables[0]);
  const totals = tables.flatMap((table, index) => {
    if (monthsOf(workbook, reading, table) !== most) return [];
    const row = totalRow(table);
    const executed = row && budgetLine(workbook, table, row, "total").executed;
    return executed ? [{ table, name: names[index] ?? table.sheet, words: executed.text + executed.unit }] : [];
  });
  const [used] = totals;
  if (!used || new Set(totals.map(({ words }) => words)).size < 2) return undefined;
  const list = totals
    .map(({ table, name, words }) => `“${table.sheet}”${name === table.sheet ? "" : `（${name}）`}${words}`)
    .join("、");
  return {
    sheet: used.table.sheet,
    about: "budgetTotal",
    key: BUDGET_TOTAL_KEY,
    text: `有几张表都写了全年执行数：${list}。报告暂用“${used.table.sheet}”的${used.words}，应当采用哪一张？`,
    choices: totals.map(({ name }) => name),
  };
}
