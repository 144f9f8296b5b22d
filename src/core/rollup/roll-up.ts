import type { Decimal } from "../quantity/decimal";
import { refAddress } from "../workbook/address";
import type { SheetContent } from "../report/plan";
import { accountsSheet } from "./accounts-sheet";
import { expenseSplitSheet } from "./expense-split-sheet";
import { fundsSheet } from "./funds-sheet";
import { indicatorRows } from "./indicator-rows";
import { indicatorSums } from "./indicator-sums";
import { indicatorSheets } from "./indicators-sheet";
import { openLedger } from "./ledger";
import type { RollUpChoices, UnitBook } from "./model";
import { profileSheet } from "./profile-sheet";
import type { ReadBack } from "./read-back";
import { spendingSheet } from "./spending-sheet";
import { staffSheet } from "./staff-sheet";
import { departmentOf, type Refusal } from "./units";

/** The workbooks of a department and its units as sheets of one workbook. */
export interface RollUp {
  readonly name: string;
  readonly year?: number;
  /** The unit of all amounts. */
  readonly money: string;
  /** The units as the sheets name them. */
  readonly units: readonly string[];
  /** Plain visible sheets that read like any other table. */
  readonly sheets: readonly SheetContent[];
  /** 全年执行数 of the department, exact. */
  readonly executed?: Decimal;
  /** How many indicators are listed, sums included. */
  readonly indicators: number;
  /** Further sums that the sheets have to read back as. */
  readonly readBack: ReadBack;
  readonly conversions: readonly string[];
  /** What is to be checked or filled in, a sentence each. */
  readonly questions: readonly string[];
}

/**
 * Rolls up a department: amounts and staff added exactly, rates computed again from the sums, indicators listed by unit,
 * what the units say of themselves kept under their names, every row with the cells that it comes from. The first workbook is the department's own. Refuses, a sentence a reason,
 * what cannot be added: other years, other currencies, workbooks without total or unit, one unit twice.
 */
export function rollUp(books: readonly UnitBook[], choices: RollUpChoices = {}): RollUp | Refusal {
  const department = departmentOf(books, choices);
  if ("refused" in department) return department;
  const { name, year, money, units } = department;
  const rows = indicatorRows(units);
  const { sums, refused } = indicatorSums(
    choices.sums ?? [],
    rows.filter(({ indicator }) => indicator.measured),
  );
  if (refused.length > 0) return { refused };
  const funds = fundsSheet(department);
  const staff = staffSheet(department);
  const ledger = openLedger(department);
  const profile = profileSheet(department, ledger);
  const spending = spendingSheet(department, ledger);
  const accounts = accountsSheet(department, ledger);
  const split = expenseSplitSheet(department, ledger);
  const unclear = rows.flatMap(({ unit, indicator }) =>
    indicator.unclear.map(
      ({ source }) =>
        `“${unit.file}”的${refAddress(source)}没有写明是不是百分数，汇总表里留空；请在原表写明后重新汇总。`,
    ),
  );
  return {
    name,
    ...(year !== undefined && { year }),
    money,
    units: units.map(({ label }) => label),
    sheets: [
      funds.content,
      ...indicatorSheets(department, rows, sums),
      ...[staff, profile, spending, accounts, split, { content: ledger.content() }].flatMap(
        ({ content }) => content ?? [],
      ),
    ],
    ...(funds.executed && { executed: funds.executed }),
    indicators: rows.length + sums.length,
    readBack: [staff, profile, spending, accounts].flatMap(({ readBack }) => readBack),
    conversions: funds.conversions,
    questions: [
      ...department.questions,
      ...funds.questions,
      ...staff.questions,
      ...profile.questions,
      ...ledger.questions(),
      ...unclear,
    ],
  };
}
