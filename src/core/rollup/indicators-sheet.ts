import type { CellPlan, CellStyle, SheetContent } from "../report/plan";
import { FIRST_ROW, formatted, rollUpSheet, words } from "./look";
import {
  growthCell,
  indicatorSources,
  levelWords,
  relationSign,
  valueCell,
  type IndicatorRow,
  type StyledCell,
} from "./indicator-rows";
import type { IndicatorSum } from "./indicator-sums";
import type { Department } from "./units";

const HEADS = [
  "一级指标",
  "二级指标",
  "指标名称",
  "计算符号",
  "年度指标值",
  "实际完成值",
  "计量单位",
  "统计期间",
  "同比增长",
  "排名",
  "偏差原因分析及改进措施",
  "备注",
  "数据来源",
] as const;
const WIDTHS = [90, 130, 150, 40, 80, 80, 56, 70, 60, 50, 150, 90, 240] as const;
/** Columns that a form without 实际完成值 has none of. */
const MEASURED = new Set<string>(["实际完成值", "偏差原因分析及改进措施"]);
const [TARGET, ACTUAL] = ["E", "F"] as const;

type Cells = Readonly<Record<(typeof HEADS)[number], StyledCell>>;

const plain = (text: string | undefined): StyledCell => ({ cell: words(text) });

/** Names that more than one unit has say whose they are, so that the report's sentences do. */
function nameOf({ unit, indicator, depth }: IndicatorRow, shared: ReadonlySet<string>): string {
  const name = shared.has(indicator.name) ? `${indicator.name}（${unit.label}）` : indicator.name;
  return depth === 0 ? name : `${"　".repeat(depth)}其中：${name}`;
}

function rankCell({ indicator: { rank } }: IndicatorRow, scope: string | undefined): StyledCell {
  if (!rank) return plain(undefined);
  if (scope === undefined && rank.scope !== "")
    return plain(rank.figure ? `${rank.scope}第${rank.text}` : `${rank.scope}${rank.text}`);
  if (!rank.figure) return plain(rank.text);
  const look = formatted("0");
  return { cell: { value: rank.figure.value.toNumber(), style: look[0] }, look };
}

function rowCells(row: IndicatorRow, shared: ReadonlySet<string>, scope: string | undefined): Cells {
  const { unit, indicator } = row;
  return {
    一级指标: plain(levelWords(indicator)),
    二级指标: plain(unit.label),
    指标名称: plain(nameOf(row, shared)),
    计算符号: plain(relationSign(indicator)),
    年度指标值: valueCell(unit.workbook, indicator.target, indicator.unit),
    实际完成值: valueCell(unit.workbook, indicator.actual, indicator.unit),
    计量单位: plain(indicator.unit),
    统计期间: plain(indicator.period),
    同比增长: growthCell(indicator),
    排名: rankCell(row, scope),
    偏差原因分析及改进措施: plain(indicator.reason),
    备注: plain(indicator.remark),
    数据来源: plain(indicatorSources(row)),
  };
}

/** A row whose values are numbers in one unit, so that a formula can add them. */
function summable(cells: Cells, { indicator }: IndicatorRow, unit: string): Cells {
  const look = formatted("General");
  const number = (value: number | undefined, own: StyledCell): StyledCell =>
    value === undefined ? own : { cell: { value, style: look[0] }, look };
  return {
    ...cells,
    年度指标值: number(indicator.target?.figure?.value.toNumber(), cells.年度指标值),
    实际完成值: number(indicator.actual?.figure?.value.toNumber(), cells.实际完成值),
    计量单位: plain(unit),
  };
}

function sumCells(sum: IndicatorSum, first: IndicatorRow, places: readonly number[], department: string): Cells {
  const look = formatted("General");
  const added = (letter: string, value: number | undefined): StyledCell => {
    if (value === undefined) return plain(undefined);
    const formula = `=${places.map((place) => `${letter}${String(FIRST_ROW + 1 + place)}`).join("+")}`;
    return { cell: { value, formula, style: look[0] }, look };
  };
  return {
    ...rowCells(first, new Set(), undefined),
    二级指标: plain(`${department}（各单位相加）`),
    指标名称: plain(sum.name),
    年度指标值: added(TARGET, sum.target?.toNumber()),
    实际完成值: added(ACTUAL, sum.actual.toNumber()),
    计量单位: plain(sum.unit),
    同比增长: plain(undefined),
    排名: plain(undefined),
    偏差原因分析及改进措施: plain(undefined),
    备注: plain(undefined),
    数据来源: plain("下面各单位同名指标相加"),
  };
}

/** A row and all its parts. */
function family(rows: readonly IndicatorRow[], index: number): readonly IndicatorRow[] {
  const next = rows.findIndex((row, at) => at > index && row.depth === 0);
  return rows.slice(index, next < 0 ? rows.length : next);
}

/** The lines of a list: the units' own rows, then every sum with the units' rows as its parts. */
function linesOf(
  rows: readonly IndicatorRow[],
  sums: readonly IndicatorSum[],
  shared: ReadonlySet<string>,
  scope: string | undefined,
  department: string,
): readonly Cells[] {
  const families = new Map(sums.flatMap((sum) => sum.rows.map((index) => [index, family(rows, index)] as const)));
  const added = new Set([...families.values()].flat());
  const lines = rows.filter((row) => !added.has(row)).map((row) => rowCells(row, shared, scope));
  for (const sum of sums) {
    const places: number[] = [];
    const parts = sum.rows.flatMap((index) =>
      (families.get(index) ?? []).map((row): Cells => {
        const cells = rowCells({ ...row, depth: row.depth + 1 }, shared, scope);
        return row.depth === 0 ? summable(cells, row, sum.unit) : cells;
      }),
    );
    let place = lines.length + 1;
    for (const index of sum.rows) {
      places.push(place);
      place += families.get(index)?.length ?? 0;
    }
    const first = rows[sum.rows[0] ?? 0];
    if (first) lines.push(sumCells(sum, first, places, department), ...parts);
  }
  return lines;
}

/** Names that several units use. */
function sharedNames(rows: readonly IndicatorRow[]): ReadonlySet<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { indicator, unit } of rows) {
    const known = names.get(indicator.name);
    if (known !== undefined && known !== unit.label) shared.add(indicator.name);
    names.set(indicator.name, unit.label);
  }
  return shared;
}

interface Listed {
  readonly sheet: string;
  readonly title: string;
  readonly measured: boolean;
}

function listSheet(
  department: Department,
  { sheet, title, measured }: Listed,
  rows: readonly IndicatorRow[],
  shared: ReadonlySet<string>,
  sums: readonly IndicatorSum[],
): SheetContent {
  const scopes = new Set(rows.flatMap(({ indicator: { rank } }) => (rank ? [rank.scope] : [])));
  const scope = scopes.size === 1 ? [...scopes][0] : undefined;
  const lines = linesOf(rows, sums, shared, scope, department.name);
  const filled = (head: (typeof HEADS)[number]): boolean => lines.some((cells) => cells[head].cell.value !== null);
  const optional = new Set<string>(["计算符号", "统计期间", "同比增长", "排名", "备注"]);
  const shown = HEADS.filter((head) => (measured || !MEASURED.has(head)) && (!optional.has(head) || filled(head)));
  // Sums name columns E and F: 计算符号 before them stays wherever there are sums.
  const heads = HEADS.filter((head) => shown.includes(head) || (sums.length > 0 && head === "计算符号"));
  const styles: Record<string, CellStyle> = {};
  for (const cells of lines)
    for (const head of heads) {
      const { look } = cells[head];
      if (look) styles[look[0]] = look[1];
    }
  return rollUpSheet({
    sheet,
    title: `${department.year === undefined ? "" : `${String(department.year)}年度`}${title}`,
    lines: [`单位名称：${department.name}`, ""],
    heads: heads.map((head) => (head === "排名" && scope ? `${scope}排名` : head)),
    widths: heads.map((head) => WIDTHS[HEADS.indexOf(head)] ?? 80),
    rows: lines.map((cells): readonly CellPlan[] => heads.map((head) => cells[head].cell)),
    notes: [],
    styles,
  });
}

/**
 * 汇总_绩效指标, and apart from it the indicators of forms that have no 实际完成值; a row an indicator of each unit. The
 * sums count rows among those that have 实际完成值.
 */
export function indicatorSheets(
  department: Department,
  rows: readonly IndicatorRow[],
  sums: readonly IndicatorSum[],
): readonly SheetContent[] {
  const shared = sharedNames(rows);
  const measured = rows.filter(({ indicator }) => indicator.measured);
  const others = rows.filter(({ indicator }) => !indicator.measured);
  const listed = (own: readonly IndicatorRow[], list: Listed, added: readonly IndicatorSum[]) =>
    own.length === 0 ? [] : [listSheet(department, list, own, shared, added)];
  return [
    ...listed(measured, { sheet: "汇总_绩效指标", title: "绩效指标完成情况汇总表", measured: true }, sums),
    ...listed(others, { sheet: "汇总_指标目标", title: "绩效指标目标汇总表", measured: false }, []),
  ];
}
