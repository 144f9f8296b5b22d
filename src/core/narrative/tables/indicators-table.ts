import type { Indicator, IndicatorValue, Performance } from "../../performance/model";
import { filterSteps, isPause, STRIDE, type Steps } from "../../recognition/steps";
import { groupName } from "../aspects";
import { labelled } from "../cell-labels";
import type { TableDraft } from "../block";
import { nameOf, relationSign, valueWords } from "../indicator-words";
import { LIMITS } from "../limits";
import type { Run } from "../model";
import { notable } from "../notable";
import { NOTHING, quote, say } from "../runs";
import { columnFigures } from "./column-figures";

interface Row {
  readonly kind: "indicator";
  readonly indicator: Indicator;
  readonly depth: number;
  readonly first: boolean;
}

/** The indicators, each with its parts below it, as far as the table has room. */
function rowsOf(indicators: readonly Indicator[]): readonly Row[] {
  const rows: Row[] = [];
  const enter = (members: readonly Indicator[], depth: number): void => {
    for (const [index, indicator] of members.entries()) {
      if (rows.length >= LIMITS.mostTableRows) return;
      rows.push({ kind: "indicator", indicator, depth, first: index === 0 });
      enter(indicator.parts, depth + 1);
    }
  };
  enter(indicators, 0);
  return rows;
}

function isMeasured({ measured }: Indicator): boolean {
  return measured;
}

/** Whether the table has room for every indicator; counts no further than that. */
export function* fitsTable(indicators: readonly Indicator[]): Steps<boolean> {
  let rows = 0;
  const enter = ({ parts }: Indicator): void => {
    rows++;
    for (const part of parts) if (rows <= LIMITS.mostTableRows) enter(part);
  };
  for (const [index, indicator] of indicators.entries()) {
    if (indicator.measured) enter(indicator);
    if (rows > LIMITS.mostTableRows) return false;
    if (isPause(index)) yield STRIDE;
  }
  return true;
}

interface Column {
  readonly header: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly cell: (row: Row) => readonly Run[];
}

/** The value with the sign of its relation, in the table's cell: ≥90%. */
function valueCell(value: IndicatorValue | undefined): readonly Run[] {
  return value ? say`${relationSign(value)}${valueWords(value)}` : [];
}

function actualCell({ actual, idle }: Indicator): readonly Run[] {
  return idle ? say`${quote(idle.words, idle.source)}` : valueCell(actual);
}

function nameCell({ indicator, depth, first }: Row): readonly Run[] {
  if (depth === 0) return say`${nameOf(indicator)}`;
  return say`${"　".repeat(depth - 1)}${first ? "其中：" : "　　　"}${nameOf(indicator)}`;
}

const COLUMNS = {
  name: { header: "指标名称", width: 34, align: "left", cell: nameCell },
  target: { header: "年度目标", width: 20, align: "right", cell: ({ indicator }) => valueCell(indicator.target) },
  actual: { header: "实际完成", width: 22, align: "right", cell: ({ indicator }) => actualCell(indicator) },
  completion: {
    header: "完成率",
    width: 13,
    align: "right",
    cell: ({ indicator }) => (indicator.completion ? say`${indicator.completion}` : []),
  },
  growth: {
    header: "同比",
    width: 12,
    align: "right",
    cell: ({ indicator }) => (indicator.growth ? say`${indicator.growth}` : []),
  },
  rank: {
    header: "排位",
    width: 10,
    align: "center",
    cell: ({ indicator: { rank } }) =>
      rank ? (rank.figure ? say`${rank.figure}` : say`${quote(rank.text, rank.source)}`) : [],
  },
} as const satisfies Record<string, Column>;

/** A row that names what the indicators below it are about: 产出指标. */
interface GroupRow {
  readonly kind: "group";
  readonly name: string;
}

/** A row for each group above its indicators, where there is more than one group. */
function grouped(rows: readonly Row[]): readonly (Row | GroupRow)[] {
  const names = rows.map(({ indicator }) => groupName(indicator));
  if (new Set(names).size < 2) return rows;
  return rows.flatMap((row, index): readonly (Row | GroupRow)[] => {
    const name = names[index] ?? "";
    return name === "" || name === names[index - 1] ? [row] : [{ kind: "group", name }, row];
  });
}

/** 绩效指标完成情况表: every indicator with its target, result and rate; of a list too long for it those that matter. */
export function* indicatorsTable({ indicators, year }: Performance): Steps<TableDraft | undefined> {
  const all = yield* filterSteps(indicators, isMeasured);
  const fits = yield* fitsTable(indicators);
  const kept = rowsOf(fits ? all : yield* notable(all, LIMITS.mostTableRows));
  if (kept.length < LIMITS.fewestTableRows) return undefined;
  const optional = [COLUMNS.growth, COLUMNS.rank].filter((column) => kept.some((row) => column.cell(row).length > 0));
  const columns: readonly Column[] = [COLUMNS.name, COLUMNS.target, COLUMNS.actual, COLUMNS.completion, ...optional];
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const rows = grouped(kept);
  const rateCells = (key: "completion" | "growth"): readonly (readonly Run[])[] =>
    columnFigures(rows.map((row) => (row.kind === "indicator" ? row.indicator[key] : undefined)))[0] ?? [];
  const rates = new Map<Column, readonly (readonly Run[])[]>([
    [COLUMNS.completion, rateCells("completion")],
    [COLUMNS.growth, rateCells("growth")],
  ]);
  return {
    id: "table.indicators",
    toldIn: ["counts"],
    ...(rows.length <= LIMITS.tableBeside && { beside: true }),
    holds: "各项指标完成情况",
    caption: `${year ? `${String(year)}年度` : ""}绩效指标完成情况表${fits ? "" : "（重点指标）"}`,
    header: columns.map(({ header }) => header),
    rows: rows.map((row, at) =>
      columns.map((column, index) => {
        if (row.kind === "group") return index === 0 ? say`${row.name}` : [];
        const runs = rates.get(column)?.[at] ?? labelled(column.cell(row), row.indicator);
        return runs.length > 0 ? runs : say`${NOTHING}`;
      }),
    ),
    align: columns.map(({ align }) => align),
    widths: columns.map(({ width }) => width / total),
  };
}
