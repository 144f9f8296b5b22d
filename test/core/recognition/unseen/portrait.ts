import { cellText } from "../../../../src/core/recognition/grid";
import { fold } from "../../../../src/core/recognition/text";
import type { Reading, Role, Table } from "../../../../src/core/recognition/model";
import type { Sheet } from "../../../../src/core/workbook/snapshot";

const order: readonly string[] =
  "code initial adjustment adjusted executed prior basic project relation target actual unit period growth rank rate weight score reviewScore reason remark approved onDuty controlRate value".split(
    " ",
  );

const rankOf = (role: string): number => (order.includes(role) ? order.indexOf(role) : order.length);

function tableLines(table: Table, sheet: Sheet | undefined, sorted: boolean): readonly string[] {
  const text = (place: { row: number; column: number } | undefined): string =>
    place === undefined
      ? ""
      : cellText(sheet?.rows[place.row]?.[place.column])
          .replace(/\s*\n\s*/g, "⏎")
          .trim();
  const roles = [...new Set(table.rows.flatMap(({ cells }) => Object.keys(cells) as Role[]))]
    .filter((role) => role !== "item" && role !== "name")
    .sort((a, b) => rankOf(a) - rankOf(b) || (sorted ? Number(fold(a) > fold(b)) - Number(fold(a) < fold(b)) : 0));
  const rows = table.rows.map(({ label, depth, rowRole, level1, level2, side, cells }) => {
    const levels = [level1, level2].filter((level) => level !== undefined).map((level) => `${level}/`);
    const where = side === undefined ? "" : side === "income" ? "收 " : "支 ";
    const name = `${"> ".repeat(depth)}${where}${levels.join("")}${label}${rowRole === "total" ? " ∑" : ""}`;
    return [name, ...roles.map((role) => text(cells[role]))]
      .join(" | ")
      .replace(/\s+/g, " ")
      .replace(/[ |]+$/, "");
  });
  const score = table.totalScore;
  const head = [table.kind, table.form, table.unit, table.year].filter((part) => part !== undefined).join(" ");
  return [
    `${head}: ${roles.join(" ")}`,
    ...rows,
    ...(score ? [`总分 | ${text(score.weight)} | ${text(score.score)}`.replace(/\s+/g, " ")] : []),
  ];
}

/**
 * What was read, as lines: a head with kind, form, unit, year and roles, then each row's name and figures in that
 * order. Amounts without a role of their own follow in the columns' order, or sorted by name.
 */
export function portrait(reading: Reading, sheets: readonly Sheet[], sorted = false): readonly string[] {
  const { facts } = reading;
  const who = [facts.unitName, facts.year, facts.project].map((fact) => (fact === undefined ? "—" : String(fact)));
  return [
    who.join(" "),
    ...reading.tables.flatMap((table) =>
      tableLines(
        table,
        sheets.find(({ name }) => name === table.sheet),
        sorted,
      ),
    ),
    ...reading.questions.map(({ about }) => `问 ${about}`),
    ...reading.unread.map(({ sheet }) => `未读 ${sheet}`),
  ];
}
