import type { AnswerBook } from "./answer-book";
import { BY_HEADER } from "./answer-words";
import { unitConflict, unitQuestion } from "./questions";
import type { StatedUnit } from "./units";
import type { Evidence, Question, Role, Table, TableColumn } from "./model";
import { moneyUnit } from "./text";

const money: readonly Role[] = ["initial", "adjusted", "adjustment", "executed", "prior"];

/** What the headers of the amounts say of the unit, one entry a unit. */
function statedUnits(table: Table): readonly StatedUnit[] {
  const found = new Map<string, string>();
  for (const { role, unit, header } of table.columns) {
    const named = money.includes(role) && unit !== undefined ? moneyUnit(unit) : undefined;
    if (named !== undefined && !found.has(named)) found.set(named, `表头“${header}”`);
  }
  return [...found].map(([unit, where]) => ({ unit, where }));
}

function withoutUnit({ unit: _stated, ...column }: TableColumn): TableColumn {
  return column;
}

const isMoney = ({ kind }: Table): boolean => kind === "funds" || kind === "finalAccounts";

function explained(table: Table, because: string): readonly Evidence[] {
  const others = table.why.filter(({ about }) => about !== "unit");
  const [kind, ...rest] = others;
  return [...(kind ? [kind] : []), { about: "unit", because }, ...rest];
}

/** Settles the unit of a table's money by what the user said; without that, a contradiction or a missing unit is asked. */
export function settleUnit(
  table: Table,
  lineUnit: StatedUnit | undefined,
  book: AnswerBook,
): { readonly table: Table; readonly questions: readonly Question[] } {
  if (!isMoney(table)) return { table, questions: [] };
  const said = book.unit(table.key);
  const stated = statedUnits(table);
  const all = lineUnit && !stated.some(({ unit }) => unit === lineUnit.unit) ? [...stated, lineUnit] : stated;
  if (said === "byHeader" && stated.length > 0) {
    return {
      table: { ...table, why: explained(table, `“绩效设置”里写明${BY_HEADER}`) },
      questions: [],
    };
  }
  if (said !== undefined && said !== "byHeader") {
    const columns = table.columns.map((column): TableColumn =>
      money.includes(column.role) || column.role.startsWith("amount:") ? withoutUnit(column) : column,
    );
    return {
      table: { ...table, unit: said, columns, why: explained(table, `“绩效设置”里写明单位为${said}`) },
      questions: [],
    };
  }
  if (all.length > 1) {
    const columns = table.columns.map((column): TableColumn =>
      money.includes(column.role) ? { ...column, unitInDoubt: true } : column,
    );
    return { table: { ...table, columns }, questions: [unitConflict(table, all, stated.length > 1)] };
  }
  return { table, questions: unitQuestion(table) };
}
