import { contentsOf } from "./body";
import type { Block, ColumnContent } from "./body";
import type { Grid } from "./grid";
import type { OpenPoint } from "./found-table";
import type { HeaderColumn } from "./header-cells";
import type { Sense } from "./lexicon";
import type { Role } from "./model";
import type { Steps } from "./steps";
import { fold } from "./text";
import { quoted } from "./settled";
import type { SettledColumn, Settlement } from "./settled";

/** Settled columns of an indicator table; the year's target may stand in two columns. */
export interface IndicatorSettlement extends Settlement {
  /** 调整指标值: counts where it is filled. */
  readonly revisedTarget?: HeaderColumn;
}

const straight: ReadonlySet<Sense> = new Set<Sense>([
  "level2",
  "score",
  "reviewScore",
  "reason",
  "unit",
  "relation",
  "period",
  "growth",
  "rank",
  "remark",
  "prior",
]);

/** Names by how far down the hierarchy they stand: 四级指标, 三级指标, 指标名称 and the rest. */
function nameRank(column: HeaderColumn): number {
  const phrase = column.match?.phrase ?? "";
  if (/^(四级|末级|明细)/u.test(phrase)) return 4;
  if (/^三级/u.test(phrase)) return 3;
  if (column.match?.sense === "name") return /指标/u.test(phrase) ? 2.5 : 2;
  if (column.match?.sense === "block") return 1;
  if (column.match?.sense === "task") return 1.5;
  if (column.match?.sense === "item") return 1.2;
  if (column.match?.sense === "level2") return 0.5;
  if (column.match?.sense === "level1") return 0.4;
  return 0;
}

/** The column headed 绩效指标 among the names itself, right of 部门职责 and 重点工作, where no 三级指标 or 指标名称 stands. */
function pickBareName(
  columns: readonly HeaderColumn[],
  contents: ReadonlyMap<HeaderColumn, ColumnContent>,
): HeaderColumn | undefined {
  const bare = columns.find(
    (column) =>
      column.match?.sense === "block" && /指标/u.test(column.match.phrase) && (contents.get(column)?.texts ?? 0) > 0,
  );
  const others = columns.filter((column) => column !== bare && nameRank(column) >= 1.5);
  const upper =
    others.length > 0 && others.every((column) => nameRank(column) <= 2 && column.column < (bare?.column ?? 0));
  return upper ? bare : undefined;
}

function pickName(columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  return columns.reduce<HeaderColumn | undefined>((best, column) => {
    const rank = nameRank(column);
    return rank > 0 && (!best || rank > nameRank(best)) ? column : best;
  }, undefined);
}

/** The text column before the goals whose header nobody knows, where no known header names the rows: 绩效目标, 事项内容. */
function unknownName(
  columns: readonly HeaderColumn[],
  contents: ReadonlyMap<HeaderColumn, ColumnContent>,
  goal: HeaderColumn | undefined,
): HeaderColumn | undefined {
  return columns.findLast((column) => {
    const content = contents.get(column);
    const textual = content !== undefined && content.texts > content.numbers;
    return goal !== undefined && column.column < goal.column && column.match === undefined && textual;
  });
}

/** Whether 指标性质 holds signs (≥) or only says 定量/定性. */
function isSignColumn(column: HeaderColumn, content: ColumnContent | undefined): boolean {
  if (content && content.signs > 0) return true;
  if (content && content.natures > 0) return false;
  return /[=≥≤><]/u.test(column.text.phrases[0] ?? "") || content?.filled === 0;
}

/** A header over several body columns (≥ | 90 | %): the one with the values, beside the signs and the units. */
function* spread(
  grid: Grid,
  block: Block,
  column: HeaderColumn,
): Steps<readonly { readonly column: number; readonly sense: Sense }[]> {
  if (column.right === column.column) return [];
  const below = Array.from({ length: Math.min(column.right - column.column + 1, 8) }, (_, index) => ({
    column: column.column + index,
    right: column.column + index,
  }));
  const contents = yield* contentsOf(grid, below, block.body);
  const parts = [...contents].flatMap(([{ column: at }, content]) => (content.filled > 0 ? [{ at, content }] : []));
  if (parts.length < 2) return [];
  return parts.map(({ at, content }): { column: number; sense: Sense } => {
    if (content.signs > 0 && content.signs >= content.filled / 2) return { column: at, sense: "relation" };
    if (content.units > 0 && content.units >= content.filled / 2) return { column: at, sense: "unit" };
    return { column: at, sense: "target" };
  });
}

/** Whether a column of what was achieved is of an earlier year than another: 2022年实绩 beside 2023年实绩 or 2023年目标. */
function isEarlier(column: HeaderColumn, columns: readonly HeaderColumn[], years = 1): boolean {
  const dated = columns.flatMap((one) =>
    (one.match?.sense === "actual" || isGoal(one)) && one.year !== undefined ? [one.year] : [],
  );
  return column.year !== undefined && Math.max(...dated, column.year) - column.year >= years;
}

/** The column of what was achieved: the best worded one that is filled, of equal ones (1-9月, 全年) the last. */
function pickActual(
  columns: readonly HeaderColumn[],
  contents: ReadonlyMap<HeaderColumn, ColumnContent>,
): HeaderColumn | undefined {
  const worth = (column: HeaderColumn): number =>
    (column.match?.strength ?? 0) + ((contents.get(column)?.filled ?? 0) > 0 ? 1 : 0);
  return columns
    .filter((column) => column.match?.sense === "actual" && !isEarlier(column, columns))
    .reduce<HeaderColumn | undefined>(
      (best, column) =>
        !best || worth(column) > worth(best) || (worth(column) === worth(best) && (column.match?.strength ?? 0) < 0.9)
          ? column
          : best,
      undefined,
    );
}

/** Whether a heading above says that others than the unit itself fill the column in: 财政复核. */
function underReview(column: HeaderColumn): boolean {
  return column.path.slice(0, -1).some((slot) => /^\S{0,8}(复核|复评|评审|审核)/u.test(fold(slot.text)));
}

const goalSenses: readonly Sense[] = ["target", "initialTarget", "revisedTarget"];

function isGoal(column: HeaderColumn): boolean {
  return goalSenses.includes(column.match?.sense ?? "ignored");
}

/** 年度预算 as what an indicator was to reach, in a table that counts in several units and has no other goal. */
function plannedOf(columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  const budgets = columns.filter(({ match }) => match?.sense === "budget");
  const has = (sense: Sense): boolean => columns.some(({ match }) => match?.sense === sense);
  return has("actual") && (has("unit") || has("measure")) && budgets.length === 1 ? budgets[0] : undefined;
}

/** Settles what the columns of an indicator table mean. */
export function* settleIndicators(grid: Grid, block: Block): Steps<IndicatorSettlement> {
  const open: OpenPoint[] = [];
  const contents = yield* contentsOf(grid, block.columns, block.body);
  const goals = block.columns.filter(isGoal);
  const bare = pickBareName(block.columns, contents);
  const name = bare ?? pickName(block.columns) ?? unknownName(block.columns, contents, goals[0]);
  const first =
    goals.find((column) => column.match?.sense === "target" && /[值数]$/u.test(column.match.phrase)) ??
    goals.find((column) => column.match?.sense === "target") ??
    goals.find((column) => column.match?.sense === "initialTarget") ??
    goals[0];
  const revised = goals.find((column) => column.match?.sense === "revisedTarget" && column !== first);
  const planned = goals.length === 0 ? plannedOf(block.columns) : undefined;
  const weights = block.columns.filter((column) => column.match?.sense === "weight");
  const weight =
    weights.find((column) => name !== undefined && column.column > name.column) ?? weights[weights.length - 1];
  const actual = pickActual(block.columns, contents);
  const stated = block.columns.some((column) => column.match?.sense === "prior");
  const upper = block.columns.filter(
    (column) => column.match?.sense === "level1" && (contents.get(column)?.natures ?? 0) === 0,
  );
  const level1 =
    upper.find((column) => /级/u.test(column.match?.phrase ?? "")) ??
    upper[0] ??
    block.columns.find(
      (column) =>
        column.match?.sense === "block" &&
        name !== undefined &&
        column.column < name.column &&
        (contents.get(column)?.texts ?? 0) > 0,
    );
  const taken = new Set<Role>();
  const settled: SettledColumn[] = [];
  const put = (column: HeaderColumn, role: Role, because: string, sure = column.match?.strength ?? 0.8): void => {
    if (taken.has(role)) return;
    taken.add(role);
    settled.push({ ...column, role, because, sure });
  };

  for (const column of block.columns) {
    const content = contents.get(column);
    const sense = column.match?.sense;
    const said = `表头${quoted(column)}`;
    if (column === name) put(column, "name", said);
    else if (bare && column.column < bare.column && nameRank(column) >= 1.5 && sense !== "level2")
      put(column, "level2", said);
    else if (column === first) {
      const parts = yield* spread(grid, block, column);
      const value = parts.find((part) => part.sense === "target");
      if (parts.length > 1 && value && parts.some((part) => part.sense !== "target")) {
        for (const part of parts) {
          if (part.sense === "target" && part !== value) continue;
          put(
            { ...column, column: part.column, right: part.column },
            part.sense as Role,
            part.sense === "target" ? said : `${said}下面的${part.sense === "unit" ? "计量单位" : "符号"}`,
          );
        }
      } else put(column, "target", said);
    } else if (sense === "weight") {
      if (column === weight) put(column, "weight", said);
    } else if (sense === "nature") {
      if (isSignColumn(column, content)) put(column, "relation", content?.signs ? `${said}，下面是≥、≤一类符号` : said);
    } else if (sense === "measure") {
      if (content && (content.units * 2 >= content.filled || content.filled === 0))
        put(column, "unit", `${said}，下面是计量单位`, 0.95);
    } else if (sense === "rate") {
      if (!taken.has("rate")) put(column, "rate", said);
    } else if (sense === "budget" && planned === column) {
      put(column, "target", `${said}，是全年的计划数`, 0.8);
    } else if (sense === "budget" || sense === "initial" || sense === "adjusted" || sense === "executed") {
      if (sense === "executed" && !block.columns.some((other) => other.match?.sense === "actual"))
        put(column, "actual", said, 0.7);
    } else if (sense === "task") {
      if (!goals.length && (content?.numbers ?? 0) > 0) put(column, "target", said, 0.8);
    } else if (column === level1) put(column, "level1", said);
    else if (sense === "actual" || sense === "level1") {
      if (column === actual) put(column, sense, said);
      else if (
        sense === "actual" &&
        !stated &&
        isEarlier(column, block.columns) &&
        !isEarlier(column, block.columns, 2)
      )
        put(column, "prior", `${said}；早一年，是上年数`);
    } else if (sense === "score" && underReview(column)) put(column, "reviewScore", said);
    else if (sense !== undefined && straight.has(sense)) put(column, sense as Role, said);
  }
  if (!taken.has("target") && !taken.has("actual") && taken.has("rate")) {
    const rate = settled.findIndex(({ role }) => role === "rate");
    const column = settled[rate];
    if (column) {
      open.push({
        about: "role",
        text: `${quoted(column)}一列写的是年度目标，还是实际完成的比率？`,
        choices: ["年度目标", "实际完成"],
        at: { row: block.bottom, column: column.column },
      });
    }
  }
  return { columns: settled, open, ...(revised && first?.match?.sense !== "target" ? { revisedTarget: revised } : {}) };
}
