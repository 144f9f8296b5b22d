import { Decimal } from "../quantity/decimal";
import type { Question, Reading, Role, Table, TableRow } from "../recognition/model";
import { mapSteps, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";
import { BUDGET_TOTAL_KEY, budgetTables, chosenTable, isProjectForm, tableNames, totalRow } from "./budget-tables";
import type { Figure } from "./figure";
import { derivedAmount, ratio, readFigure } from "./figures";
import type { Budget, BudgetLine } from "./model";
import { filledText, sourceAmount, sourceOf } from "./source";

/** Keeps ids unique: the second 其他资金 becomes 其他资金#2. */
function uniqueName(taken: Map<string, number>, name: string): string {
  let unique = name;
  let n = taken.get(name) ?? 1;
  for (; taken.has(unique); n++) unique = `${name}#${String(n + 1)}`;
  taken.set(name, n);
  if (unique !== name) taken.set(unique, 1);
  return unique;
}

/** An export of every budget item is no breakdown that a sentence could give. */
const MOST_PARTS = 10;

const LINE_LABELS = {
  initial: "年初预算数",
  carriedOver: "上年结转结余",
  adjustment: "预算调整数",
  adjusted: "全年预算数",
  executed: "全年执行数",
} as const;
type LineKey = keyof typeof LINE_LABELS;

function carriedOverRole(table: Table): Role | undefined {
  return table.columns.find((column) => column.role.startsWith("amount:") && /结转|结余/.test(column.header))?.role;
}

function budgetLine(workbook: Workbook, table: Table, row: TableRow, id: string): BudgetLine {
  const unit = table.unit ?? "";
  const carriedOver = carriedOverRole(table);
  const roles: readonly (readonly [LineKey, Role])[] = [
    ["initial", "initial"],
    ...(carriedOver ? [["carriedOver", carriedOver] as const] : []),
    ["adjustment", "adjustment"],
    ["adjusted", "adjusted"],
    ["executed", "executed"],
  ];
  const figures: Partial<Record<LineKey, Figure>> = {};
  for (const [key, role] of roles) {
    const source = sourceOf(workbook, table, row, role);
    const amount = source && sourceAmount(source, unit);
    if (!source || !amount) continue;
    figures[key] = readFigure(
      `budget.${id}.${key}`,
      `${row.label}${LINE_LABELS[key]}`,
      amount,
      unit,
      source.ref,
      source.cell,
    );
  }
  return { label: row.label, ...figures };
}

/** Rows of one label as one line: an export gives a project once for each source of its money. */
function sumLine(label: string, lines: readonly BudgetLine[]): BudgetLine {
  const same = lines.filter((line) => line.label === label);
  if (same.length === 1 && same[0]) return same[0];
  const figures: Partial<Record<LineKey, Figure>> = {};
  for (const key of Object.keys(LINE_LABELS) as LineKey[]) {
    const inputs = same.flatMap((line) => line[key] ?? []);
    const [first] = inputs;
    if (!first) continue;
    const sum = inputs.reduce((total, { value }) => total.plus(value), new Decimal(0));
    figures[key] = derivedAmount(`budget.${label}.${key}.sum`, first.label, sum, first.unit, "同名各行之和", inputs);
  }
  return { label, ...figures };
}

/** 预算及执行情况 from a funds table. */
export function* budgetFrom(workbook: Workbook, reading: Reading, table: Table): Steps<Budget | undefined> {
  const totalOf = totalRow(table);
  if (!totalOf) return undefined;
  const taken = new Map<string, number>();
  const total = budgetLine(workbook, table, totalOf, uniqueName(taken, "total"));
  const rows = table.rows.filter((row) => row !== totalOf && row.depth <= 1);
  const lines = yield* mapSteps(rows, (row) => budgetLine(workbook, table, row, uniqueName(taken, row.label)));
  const labels = [...new Set(lines.map(({ label }) => label))];
  const parts = labels.length > MOST_PARTS ? [] : labels.map((label) => sumLine(label, lines));
  const reason = sourceOf(workbook, table, totalOf, "reason");
  return withRates({
    scope: isProjectForm(table, reading) ? "project" : "department",
    ...(reason && filledText(reason) !== "" && { reason: { text: filledText(reason), source: reason.ref } }),
    unit: table.unit ?? "",
    total,
    parts,
  });
}

/** Adds the rates that the amounts allow; each names its base. */
function withRates(budget: Budget): Budget {
  const { initial, adjusted, adjustment, executed } = budget.total;
  const base = adjusted ?? initial;
  const executionRate = ratio(
    "execution.rate",
    "预算执行率",
    executed,
    base,
    adjusted ? "全年执行数÷全年预算数" : "全年执行数÷年初预算数",
  );
  const initialRate = adjusted
    ? ratio("execution.initialRate", "全年执行数相当于年初预算数的比率", executed, initial, "全年执行数÷年初预算数")
    : undefined;
  const adjustmentRate = adjustment
    ? ratio("budget.adjustmentRate", "预算调整率", adjustment, initial, "预算调整数÷年初预算数")
    : undefined;
  return {
    ...budget,
    ...(executionRate && { executionRate, executionBase: adjusted ? ("adjusted" as const) : ("initial" as const) }),
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
  const totals = tables.flatMap((table, index) => {
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
