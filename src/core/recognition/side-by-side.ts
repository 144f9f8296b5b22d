import type { PlacedBlock } from "./body";
import { guessKind } from "./header-kind";
import type { HeaderColumn } from "./header-cells";
import { contentsOf } from "./body";
import type { Grid } from "./grid";
import type { Steps } from "./steps";
import { fold } from "./text";

/** Whether a column names rows, so that a table can begin at it. */
function isNaming(column: HeaderColumn): boolean {
  return ["name", "item", "level1", "serial"].includes(column.match?.sense ?? "");
}

function part(block: PlacedBlock, columns: readonly HeaderColumn[]): PlacedBlock | undefined {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const guess = guessKind(columns);
  if (!first || !last || !guess) return undefined;
  const { side, ...rest } = block;
  const beside = side && first === block.columns[0] ? { side } : {};
  return {
    ...rest,
    ...beside,
    columns,
    guess,
    left: first.column,
    right: Math.max(last.right, last.column),
    from: first === block.columns[0] ? block.from : first.column,
  };
}

/** Columns without a header before a column that names rows. */
function bareColumns(columns: readonly HeaderColumn[]): readonly number[] {
  return columns.flatMap((column, index) => {
    const end = Math.max(-1, ...columns.slice(0, index).map(({ right }) => right));
    const bare = index > 0 && isNaming(column) ? Math.min(column.column - end - 1, 64) : 0;
    return Array.from({ length: Math.max(0, bare) }, (_, step) => end + 1 + step);
  });
}

/** Whether a column goes on with the levels before it: 三级指标 after 二级指标. */
function isLowerLevel(column: HeaderColumn, before: readonly HeaderColumn[]): boolean {
  const upper = before.some(({ match }) => match?.sense === "level1" || match?.sense === "level2");
  return upper && /^[二三四]级/u.test(column.match?.phrase ?? "");
}

/** Cuts columns where an empty column stands between two tables. */
function byGap(
  columns: readonly HeaderColumn[],
  covered: (column: number) => boolean,
): readonly (readonly HeaderColumn[])[] {
  const groups: HeaderColumn[][] = [];
  let end = -1;
  for (const column of columns) {
    const gap =
      groups.length > 0 &&
      column.column > end + 1 &&
      isNaming(column) &&
      !isLowerLevel(column, groups[groups.length - 1] ?? []) &&
      !Array.from({ length: Math.min(column.column - end - 1, 64) }, (_, index) => end + 1 + index).some(covered);
    if (groups.length === 0 || gap) groups.push([]);
    groups[groups.length - 1]?.push(column);
    end = Math.max(end, column.right);
  }
  return groups;
}

/** Cuts an indicator header where 三级指标 comes again: 中期目标 beside 年度目标. */
function byRepetition(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const groups: HeaderColumn[][] = [[]];
  let seen = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const phrase = column.match?.phrase ?? column.header;
    const begins = isNaming(column) || column.match?.sense === "level2";
    if (begins && (seen.has(phrase) || startsAgain(columns.slice(index), seen))) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(phrase);
    groups[groups.length - 1]?.push(column);
  }
  return groups;
}

/** Whether a column that names items is followed by the same amounts as before: 支出项目 | 预算数 | 执行数 after 收入项目 | 预算数 | 执行数. */
function startsAgain([naming, ...rest]: readonly HeaderColumn[], seen: ReadonlySet<string>): boolean {
  const phrases = rest.flatMap(({ match }) => match?.phrase ?? []);
  return naming?.match?.sense === "item" && phrases.length > 0 && phrases.every((phrase) => seen.has(phrase));
}

const midTerm = /中期|实施期|总体目标|长期/u;

/**
 * The tables that lie beside each other under one header. Of 中期 and 年度 groups in a declaration form only the year's is kept,
 * with the 一级指标 column of the whole; 收入 and 支出 in a budget are a table each. `accounts`: the title names a 部门决算表, which
 * keeps its sides together.
 */
export function* splitBlocks(grid: Grid, block: PlacedBlock, accounts: boolean): Steps<readonly PlacedBlock[]> {
  if (block.guess === "amounts") return [block];
  const bare = bareColumns(block.columns).map((column) => ({ column, right: column }));
  const contents = bare.length === 0 ? undefined : yield* contentsOf(grid, bare, block.body);
  const filled = new Set(bare.filter((span) => (contents?.get(span)?.filled ?? 0) > 0).map(({ column }) => column));
  const gaps = byGap(block.columns, (column) => filled.has(column)).flatMap((columns) => part(block, columns) ?? []);
  const blocks = gaps.length > 1 ? gaps : [block];
  const parts = blocks.flatMap(partsOf);
  const sides = parts.map(sideOfAccounts);
  if (!sides.includes("expense") || !sides.includes("income")) return parts;
  if (accounts) return [block];
  return parts.map((one, index): PlacedBlock => {
    const accountSide = sides[index];
    return accountSide === undefined ? one : { ...one, accountSide, ...(accountSide === "income" && incomeNote) };
  });
}

const incomeNote = { aside: ["收入一边单独成表，不计入预算数和执行数的合计"] };

/** Which side of 收入 | 支出 a budget's part is, by the words of its header. */
function sideOfAccounts({ guess, columns }: PlacedBlock): "income" | "expense" | undefined {
  if (guess !== "funds" && guess !== "amounts") return undefined;
  const words = columns.flatMap(({ path }) => path.map(({ text }) => fold(text))).join();
  const [income, expense] = [/收入/u.test(words), /支出/u.test(words)];
  return income === expense ? undefined : income ? "income" : "expense";
}

/** The tables that one block holds side by side. */
function partsOf(block: PlacedBlock): readonly PlacedBlock[] {
  return [block].flatMap((one) => {
    const groups = byRepetition(one.columns);
    if (groups.length < 2) return [one];
    if (one.guess === "funds") {
      const parts = groups.flatMap((columns) => part(one, columns) ?? []);
      return parts.length === groups.length ? parts : [one];
    }
    if (one.guess !== "indicators") return [one];
    const words = (columns: readonly HeaderColumn[]): string =>
      columns.flatMap(({ path }) => path.slice(0, -1).map(({ text }) => text)).join();
    const yearly = groups.filter((columns) => !midTerm.test(words(columns)));
    const shared = (groups[0] ?? []).filter((column) => column.match?.sense === "level1");
    const complete = (columns: readonly HeaderColumn[]): readonly HeaderColumn[] =>
      columns.some((column) => column.match?.sense === "level1") ? columns : [...shared, ...columns];
    const chosen =
      yearly.length > 0 && yearly.length < groups.length
        ? yearly
        : sameShape(groups) &&
            !areHalves(groups) &&
            !groups.some(
              (columns, index) =>
                index > 0 &&
                columns.some((column) => column.match?.sense === "level1" || column.match?.sense === "serial"),
            )
          ? groups.slice(-1)
          : groups;
    const parts = chosen.flatMap((columns) => part(one, complete(columns)) ?? []);
    return parts.length > 0
      ? parts.map((item) => ({
          ...item,
          left: Math.min(one.left, item.left),
          ...(chosen.length === groups.length ? { left: item.left } : {}),
        }))
      : [one];
  });
}

/** Whether the groups are halves of one list set beside each other: each with results, none with a level that all share. */
function areHalves(groups: readonly (readonly HeaderColumn[])[]): boolean {
  const has = (columns: readonly HeaderColumn[], ...senses: readonly string[]): boolean =>
    columns.some(({ match }) => senses.includes(match?.sense ?? ""));
  return groups.every((columns) => has(columns, "actual", "score") && !has(columns, "level1", "level2"));
}

function sameShape(groups: readonly (readonly HeaderColumn[])[]): boolean {
  const shape = (columns: readonly HeaderColumn[]): string =>
    columns
      .filter((column) => column.match?.sense !== "level1")
      .map((column) => column.match?.sense ?? "")
      .join();
  return groups.every((columns) => shape(columns) === shape(groups[0] ?? []));
}
