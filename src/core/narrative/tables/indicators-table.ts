import type { Indicator } from "../../performance/model";
import { groupName } from "../aspects";
import type { TableWriter } from "../block";
import { LIMITS } from "../limits";
import type { Run } from "../model";
import { quote, say, unstopped } from "../runs";
import { notable } from "../significance";

interface Row {
  readonly kind: "indicator";
  readonly indicator: Indicator;
  readonly depth: number;
  readonly first: boolean;
}

function rowsOf(indicators: readonly Indicator[], depth = 0): readonly Row[] {
  return indicators.flatMap((indicator, index): readonly Row[] => [
    { kind: "indicator", indicator, depth, first: index === 0 },
    ...rowsOf(indicator.parts, depth + 1),
  ]);
}

function measured(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((indicator) => indicator.measured);
}

/** Whether the table has room for every indicator. */
export function fitsTable(indicators: readonly Indicator[]): boolean {
  return (
    measured(indicators).length <= LIMITS.mostTableRows && rowsOf(measured(indicators)).length <= LIMITS.mostTableRows
  );
}

interface Column {
  readonly header: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly cell: (row: Row) => readonly Run[];
}

function valueCell(value: Indicator["target"]): readonly Run[] {
  if (!value) return [];
  return value.figure ? say`${value.figure}` : say`${quote(unstopped(value.text), value.source)}`;
}

const RELATIONS = { ">=": "≥", ">": "＞", "<=": "≤", "<": "＜", "=": "" } as const;

function targetCell(target: Indicator["target"]): readonly Run[] {
  const sign =
    target?.figure && target.quantity.kind === "number" && target.quantity.relation
      ? RELATIONS[target.quantity.relation]
      : "";
  return say`${sign}${valueCell(target)}`;
}

function nameCell({ indicator, depth, first }: Row): readonly Run[] {
  if (depth === 0) return say`${indicator.name}`;
  return say`${"　".repeat(depth - 1)}${first ? "其中：" : "　　　"}${indicator.name}`;
}

const COLUMNS = {
  name: { header: "指标名称", width: 34, align: "left", cell: nameCell },
  target: { header: "年度目标", width: 20, align: "right", cell: ({ indicator }) => targetCell(indicator.target) },
  actual: { header: "实际完成", width: 22, align: "right", cell: ({ indicator }) => valueCell(indicator.actual) },
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
export const indicatorsTable: TableWriter = ({ indicators, year }) => {
  const all = measured(indicators);
  const fits = fitsTable(indicators);
  const chosen = fits ? undefined : notable(all, LIMITS.mostTableRows);
  const rows = rowsOf(chosen ? all.filter((indicator) => chosen.has(indicator)) : all);
  const kept = rows.slice(0, LIMITS.mostTableRows);
  if (kept.length < LIMITS.fewestTableRows) return undefined;
  const optional = [COLUMNS.growth, COLUMNS.rank].filter((column) => kept.some((row) => column.cell(row).length > 0));
  const columns: readonly Column[] = [COLUMNS.name, COLUMNS.target, COLUMNS.actual, COLUMNS.completion, ...optional];
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    id: "table.indicators",
    caption: `${year ? `${String(year)}年度` : ""}绩效指标完成情况表${fits ? "" : "（重点指标）"}`,
    header: columns.map(({ header }) => header),
    rows: grouped(kept).map((row) =>
      columns.map(({ cell }, index) => (row.kind === "indicator" ? cell(row) : index === 0 ? say`${row.name}` : [])),
    ),
    align: columns.map(({ align }) => align),
    widths: columns.map(({ width }) => width / total),
  };
};
