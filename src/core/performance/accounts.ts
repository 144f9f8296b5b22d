import type { Reading, Role, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import type { Figure } from "./figure";
import { readAmount } from "./figures";
import type { Budget, BudgetLine } from "./model";
import { sourceAmount, sourceOf } from "./source";

function formTable(reading: Reading, form: RegExp): Table | undefined {
  return reading.tables.find((table) => table.kind === "finalAccounts" && form.test(table.form ?? table.title ?? ""));
}

function amountFigure(
  workbook: Workbook,
  table: Table,
  row: TableRow,
  role: Role,
  id: string,
  label: string,
): Figure | undefined {
  const source = sourceOf(workbook, table, row, role);
  const amount = source && sourceAmount(source, table.unit ?? "");
  return source && amount ? readAmount(id, label, amount, table.unit ?? "", source.ref, source.cell) : undefined;
}

function labelled(
  workbook: Workbook,
  table: Table | undefined,
  label: RegExp,
  id: string,
  name: string,
): Figure | undefined {
  const row = table?.rows.find((candidate) => label.test(candidate.label.replace(/\s/g, "")));
  return table && row && amountFigure(workbook, table, row, "executed", id, name);
}

/**
 * 收支 from the final accounts where no budget execution table is kept: 本年收入合计 and 本年支出合计 of
 * 收入支出决算总表, 基本支出 and 项目支出 of 支出决算表. It has no budget, so no execution rate either.
 */
export function accountsBudget(workbook: Workbook, reading: Reading): Budget | undefined {
  const overview = formTable(reading, /^收入支出决算总表/);
  const expenses = formTable(reading, /^支出决算表/);
  const totalRow = expenses?.rows.find((row) => row.rowRole === "total");
  const income = labelled(workbook, overview, /^本年收入合计$/, "accounts.income", "本年收入合计");
  const executed =
    labelled(workbook, overview, /^本年支出合计$/, "budget.total.executed", "本年支出合计") ??
    (expenses &&
      totalRow &&
      amountFigure(workbook, expenses, totalRow, "executed", "budget.total.executed", "本年支出合计"));
  if (!executed && !income) return undefined;
  const part = (role: "basic" | "project", label: string): readonly BudgetLine[] => {
    const figure =
      expenses && totalRow && amountFigure(workbook, expenses, totalRow, role, `budget.${label}.executed`, label);
    return figure ? [{ label, executed: figure }] : [];
  };
  return {
    scope: "department",
    unit: (executed ?? income)?.unit ?? "",
    ...(income && { income }),
    total: { label: "本年支出合计", ...(executed && { executed }) },
    parts: [...part("basic", "基本支出"), ...part("project", "项目支出")],
  };
}
