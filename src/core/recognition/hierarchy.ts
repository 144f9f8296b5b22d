import type { Label } from "./labels";
import type { RowRole } from "./model";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";

/** What the hierarchy needs to know of a row. */
export interface RowShape extends Label {
  readonly total: boolean;
  readonly subtotal?: boolean;
  /** Whether the 序号 column is filled; absent where there is no such column. */
  readonly serial?: boolean;
}

/** A row's place among the others. */
export interface RowRank {
  readonly rowRole: RowRole;
  readonly depth: number;
  readonly parent?: number;
}

/** `ledger` rows are parts only when they say so; in `amounts` tables an unmarked row after 其中 goes on with the list and numbering makes levels. */
export type HierarchyMode = "ledger" | "amounts";

/** Items of the basic data form that never are parts of the expense above them. */
const standsAlone = /^(政府采购|部门基本支出预算调整|楼堂馆所)/u;

/** Expenses that are no part of “三公”经费, whatever stands between the two. */
const besideThreePublic = /^(公用经费|项目支出|基本支出|人员经费)/u;

interface Group {
  readonly parent: number;
  readonly depth: number;
}

/** Which means the rows use to show what belongs to what. */
function* meansOf(rows: readonly RowShape[]): Steps<{ readonly indented: boolean; readonly serials: boolean }> {
  let [indented, serials] = [false, false];
  for (const [index, row] of rows.entries()) {
    if (row.indent !== rows[0]?.indent) indented = true;
    if (row.serial === true) serials = true;
    if (isPause(index)) yield STRIDE;
  }
  return { indented, serials };
}

/**
 * Finds out which rows are parts of which: by 其中, by 某某中：, by indentation, by an empty 序号 and (in amount tables) by numbering.
 */
export function* rankRows(rows: readonly RowShape[], mode: HierarchyMode): Steps<readonly RowRank[]> {
  const ranks: RowRank[] = [];
  const depthOf = (index: number): number => ranks[index]?.depth ?? 0;
  const { indented, serials } = yield* meansOf(rows);
  let main = -1;
  let group: (Group & { readonly indent: number }) | undefined;
  let numbered: readonly { readonly level: number; readonly index: number }[] = [];
  let section = -1;

  const rank = (row: RowShape, index: number): void => {
    const put = (rowRole: RowRole, depth: number, parent: number | undefined): void => {
      ranks.push({ rowRole, depth, ...(parent === undefined || parent < 0 ? {} : { parent }) });
    };
    const mainRow = rows[main];
    if (row.total) {
      put("total", 0, undefined);
      [main, group, numbered, section] = [index, undefined, [], -1];
      return;
    }
    if (row.part) {
      let parent = main;
      if (row.part.of !== undefined) parent = named(rows, index, main, row.part.of);
      else if (group && row.indent > group.indent && ranks[index - 1]?.parent === group.parent) parent = index - 1;
      const depth = parent < 0 ? 0 : depthOf(parent) + 1;
      put("ofWhich", depth, parent);
      group = { parent, depth, indent: row.indent };
      return;
    }
    if (group && mainRow && row.serial !== true && !row.subtotal) {
      const deeper = row.indent > mainRow.indent;
      const bySerial = serials && row.serial === false;
      const byOrder =
        mode === "amounts" &&
        !indented &&
        !serials &&
        row.numbering === undefined &&
        !standsAlone.test(row.label) &&
        !(/三公/u.test(mainRow.label) && besideThreePublic.test(row.label));
      if (deeper || bySerial || byOrder) {
        put("ofWhich", group.depth, group.parent);
        return;
      }
    }
    group = undefined;
    if (mode === "amounts" && row.numbering !== undefined) {
      const level = row.numbering;
      numbered = numbered.filter((item) => item.level < level);
      const above = numbered[numbered.length - 1]?.index ?? section;
      put("detail", above < 0 ? 0 : depthOf(above) + 1, above);
      const role = ranks[above];
      if (role?.rowRole === "detail") ranks[above] = { ...role, rowRole: "subtotal" };
      numbered = [...numbered, { level, index }];
      main = index;
      return;
    }
    const outer = outerRow(rows, ranks, index, main);
    const outerRole = ranks[outer]?.rowRole;
    put(
      row.subtotal
        ? "subtotal"
        : outer >= 0 && outerRole !== "total" && outerRole !== "subtotal"
          ? "ofWhich"
          : "detail",
      outer < 0 ? 0 : depthOf(outer) + 1,
      outer,
    );
    numbered = [];
    section = index;
    main = index;
  };
  for (const [index, row] of rows.entries()) {
    rank(row, index);
    if (isPause(index)) yield STRIDE;
  }
  return ranks;
}

/** How far above its parts the row may stand that names them. */
const farthest = 200;

/** The nearest row above whose name holds the word: 个体工商户 for 个体. */
function named(rows: readonly RowShape[], index: number, main: number, word: string): number {
  for (let back = index - 1; back >= Math.max(0, main, index - farthest); back -= 1) {
    const label = rows[back]?.label ?? "";
    if (label.includes(word) || (label.length > 1 && word.includes(label))) return back;
  }
  return main;
}

/** The nearest row above that is less indented; looks no further than its own ancestors. */
function outerRow(rows: readonly RowShape[], ranks: readonly RowRank[], index: number, main: number): number {
  const indent = rows[index]?.indent ?? 0;
  let candidate = main;
  while (candidate >= 0 && (rows[candidate]?.indent ?? 0) >= indent) candidate = ranks[candidate]?.parent ?? -1;
  return candidate;
}
