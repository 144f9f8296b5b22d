import { numberOf } from "./body";
import type { FoundColumn, TableReading } from "./found-table";
import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import { readHeader } from "./header-cells";
import { rankRows } from "./hierarchy";
import { readLabel } from "./labels";
import type { Sense } from "./lexicon";
import type { Place, Role, TableRow } from "./model";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { titleAbove } from "./titles";
import { isAmountTotal } from "./totals";
import { moneyUnitOf, unitStated } from "./units";

/** A row whose label is an amount's name: 全年执行数 | 934.55 | 633.19. */
interface RoleRow {
  readonly row: number;
  readonly slot: Slot;
  readonly role: Role;
}

/** A kind of money that heads a column of such rows. */
interface Item {
  readonly head: Slot;
  readonly column: number;
}

const money: ReadonlySet<Sense> = new Set<Sense>(["initial", "adjusted", "adjustment", "executed", "prior"]);

/** What such a label has in it; most rows have not, and need no closer look. */
const amountWords = /[预決决执支上][^]{0,40}[数額额]/u;

/** Empty rows and rows of other words that may stand between two of the rows. */
const widestGap = 2;

function roleRow(grid: Grid, row: number): RoleRow | undefined {
  const slots = grid.slots(row);
  const first = slots.findIndex(({ numeric }) => numeric);
  const slot = slots.slice(0, Math.max(0, first)).findLast((one) => one.top === row && one.text.trim() !== "");
  const sense = slot && amountWords.test(slot.text) ? readHeader(slot).match?.sense : undefined;
  return slot && sense && money.has(sense) ? { row, slot, role: sense as Role } : undefined;
}

/** The first rows below each other, each named by another amount in the same column. */
function* roleRows(grid: Grid, rows: readonly number[]): Steps<readonly RoleRow[]> {
  let found: RoleRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (isPause(index)) yield STRIDE;
    const own = roleRow(grid, row);
    const last = found.at(-1);
    if (last && row - last.row > widestGap && found.length >= 2) break;
    if (!own) continue;
    const goesOn =
      last !== undefined &&
      row - last.row <= widestGap &&
      own.slot.left === last.slot.left &&
      !found.some(({ role }) => role === own.role);
    if (goesOn) found.push(own);
    else if (found.length >= 2) break;
    else found = [own];
  }
  return found.length >= 2 && found.some(({ role }) => role !== "prior") ? found : [];
}

/** What heads the columns in which the rows have numbers; none where a number has no heading. */
function itemsOf(grid: Grid, found: readonly RoleRow[], above: readonly number[]): readonly Item[] {
  const [first] = found;
  const header = above.at(-1);
  if (!first || header === undefined || first.row - header > widestGap) return [];
  const columns = new Set(
    found.flatMap(({ row, slot }) =>
      grid.slots(row).flatMap((one) => (one.left > slot.right && numberOf(one) !== undefined ? [one.left] : [])),
    ),
  );
  const items = [...columns].map((column) => ({ column, head: grid.slotAt(header, column) }));
  const headed = items.flatMap(({ column, head }): readonly Item[] =>
    head && !head.numeric && readLabel(head).label !== "" && head.left > first.slot.right ? [{ column, head }] : [],
  );
  const heads = new Set(headed.map(({ head }) => head));
  return headed.length >= 2 && headed.length === items.length && heads.size === headed.length
    ? headed.sort((a, b) => a.column - b.column)
    : [];
}

/** Reads amounts whose names stand below each other at the left, and whose kinds of money stand in the line above. */
export function* readTransposedFunds(grid: Grid, rows: readonly number[]): Steps<TableReading | undefined> {
  const found = yield* roleRows(grid, rows);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const above = rowsBetween(grid.rowNumbers, 0, first.row - 1);
  const items = itemsOf(grid, found, above);
  const [leftmost, rightmost] = [items[0], items.at(-1)];
  if (!leftmost || !rightmost) return undefined;
  const labels = items.map(({ head }) => readLabel(head));
  const ranks = yield* rankRows(
    labels.map((label) => ({ ...label, total: !label.part && isAmountTotal(label.label) })),
    "amounts",
  );
  const texts = [first.row, leftmost.head.top].flatMap((row) => grid.slots(row).map(({ text }) => text));
  const stated = texts.map(unitStated).find((unit) => unit !== undefined);
  const unit = stated ?? (yield* moneyUnitOf(grid, { columns: [], above }, []))?.unit;
  const title = titleAbove(grid, above);
  const frame = { top: leftmost.head.top, left: first.slot.left, right: rightmost.head.right };
  const columns: readonly FoundColumn[] = [
    { column: first.slot.left, role: "item", header: "" },
    ...found.map(({ role, slot }): FoundColumn => ({ column: leftmost.column, role, header: slot.text.trim() })),
  ];
  return {
    open: [],
    table: {
      sheet: grid.sheet.name,
      kind: "funds",
      ...(title === undefined ? {} : { title }),
      ...(unit === undefined ? {} : { unit }),
      header: { ...frame, bottom: leftmost.head.bottom },
      range: { ...frame, bottom: last.row },
      columns,
      rows: items.map(({ head, column }, index): TableRow => {
        const cells: Partial<Record<Role, Place>> = { item: { row: head.top, column: head.left } };
        for (const { role, row } of found) cells[role] = grid.place(row, column);
        const rank = ranks[index] ?? { rowRole: "detail" as const, depth: 0 };
        return { row: first.row, label: labels[index]?.label ?? "", cells, ...rank };
      }),
      confidence: unit === undefined ? 0.8 : 0.85,
      why: [
        {
          about: "kind",
          because: `左边竖排${found.map(({ slot }) => `“${slot.text.trim()}”`).join("、")}，上面横排资金的种类，是预算执行表`,
        },
        ...found.map(({ role, slot }) => ({
          about: role,
          column: leftmost.column,
          because: `第${String(slot.top + 1)}行“${slot.text.trim()}”`,
        })),
      ],
    },
  };
}
