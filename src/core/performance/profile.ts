import type { Reading, Table, TableRow } from "../recognition/model";
import { isPause, STRIDE, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";
import { readFigure } from "./figures";
import type { Figure } from "./figure";
import type { ProfileEntry } from "./model";
import { filledText, sourceOf, sourceQuantity, sourceText, type Source } from "./source";

type Line = ProfileEntry["lines"][number];

/** What is counted in people where the sheet gives no unit. */
const PEOPLE = /人员|在职|编制|人数|职工/;

/** A cell that is nothing but a number and perhaps a short unit; 1. 支持企业 is a numbered line. */
const COUNT = /^[\d,，.．０-９]+\s*[^\d\s.．、，。；：]{0,4}$/u;

function lineFigure(label: string, source: Source, unitText: string): Figure | undefined {
  const { value } = source.cell;
  if (typeof value === "string" && !COUNT.test(value.trim())) return undefined;
  const quantity = sourceQuantity(source);
  if (quantity.kind !== "number" || quantity.relation || quantity.unit === "%") return undefined;
  const unit = quantity.unit || unitText || (PEOPLE.test(label) ? "人" : "");
  return unit ? readFigure(`profile.${label}`, label, quantity.value, unit, source.ref, source.cell) : undefined;
}

function rowLines(workbook: Workbook, table: Table, row: TableRow): readonly Line[] {
  const source = sourceOf(workbook, table, row, "value");
  if (!source) return [];
  const unit = sourceText(sourceOf(workbook, table, row, "unit"));
  const figure = lineFigure(row.label, source, unit);
  if (figure) return [{ text: figure.text + figure.unit, source: source.ref, figure }];
  return filledText(source)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ text, source: source.ref }));
}

/** The entries of the 单位情况 sheets in their order; rows under one merged label are lines of one entry. */
export function* profileFrom(workbook: Workbook, reading: Reading): Steps<readonly ProfileEntry[]> {
  const entries = new Map<string, Line[]>();
  for (const table of reading.tables.filter(({ kind }) => kind === "profile")) {
    for (const [index, row] of table.rows.entries()) {
      const lines = entries.get(row.label) ?? [];
      for (const line of rowLines(workbook, table, row)) lines.push(line);
      entries.set(row.label, lines);
      if (isPause(index)) yield STRIDE;
    }
  }
  return [...entries].map(([label, lines]) => ({ label, lines }));
}
