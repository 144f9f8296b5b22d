import { cellAddress, rectAddress, columnName } from "../workbook/address";
import type { Reading, Table, TableRow } from "./model";

function addresses(cells: TableRow["cells"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([role, place]) => (place ? [[role, cellAddress(place)]] : [])),
  );
}

/** A profile row is named by its key cell, which is no column of its own. */
function rowJson(table: Table, row: TableRow): object {
  const { item, ...cells } = row.cells;
  const profile = table.kind === "profile";
  return {
    row: row.row + 1,
    rowRole: row.rowRole,
    [table.kind === "indicators" ? "name" : "item"]: row.label,
    ...(profile && item ? { key: cellAddress(item) } : {}),
    depth: row.depth,
    ...(row.parent === undefined ? {} : { parent: (table.rows[row.parent]?.row ?? 0) + 1 }),
    ...(table.kind === "indicators" ? { level1: row.level1 ?? null, level2: row.level2 ?? null } : {}),
    ...(table.kind === "finalAccounts" ? { side: row.side ?? null } : {}),
    cells: addresses(profile ? cells : row.cells),
  };
}

function tableJson(table: Table): object {
  const { totalScore } = table;
  return {
    sheet: table.sheet,
    kind: table.kind,
    ...(table.form === undefined ? {} : { form: table.form }),
    ...(table.title === undefined ? {} : { title: table.title }),
    unit: table.unit ?? null,
    ...(table.year === undefined ? {} : { year: table.year }),
    header: rectAddress(table.header),
    confidence: Math.round(table.confidence * 100) / 100,
    rows: table.rows.map((row) => rowJson(table, row)),
    ...(totalScore
      ? {
          totalScore: {
            ...(totalScore.weight ? { weight: cellAddress(totalScore.weight) } : {}),
            ...(totalScore.score ? { score: cellAddress(totalScore.score) } : {}),
          },
        }
      : {}),
    why: table.why.map(({ about, column, because }) => ({
      role: about,
      ...(column === undefined ? {} : { column: columnName(column) }),
      because,
    })),
  };
}

/** What was recognised, as the plain JSON that `perf-report inspect --json` prints; rows count from 1, cells are A1 addresses. */
export function inspection(reading: Reading): object {
  const { facts } = reading;
  return {
    facts: { unitName: facts.unitName ?? null, year: facts.year ?? null, project: facts.project ?? null },
    tables: reading.tables.map(tableJson),
    questions: reading.questions.map(({ sheet, about, text, choices, at }) => ({
      sheet,
      about,
      text,
      choices,
      ...(at ? { cell: cellAddress(at) } : {}),
    })),
    unread: reading.unread,
  };
}
