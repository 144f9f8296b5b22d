import { convert } from "../quantity/units";
import type { AnswerBook } from "./answer-book";
import { IGNORED, roleName } from "./answer-words";
import { numberOf } from "./body";
import type { PlacedBlock } from "./body";
import type { FoundTable, OpenPoint, TableReading } from "./found-table";
import type { Grid, Slot } from "./grid";
import { roleKey } from "./header-key";
import { holdsAmounts, isSplitHead, labelledAmount } from "./labelled-amount";
import type { LabelledAmount } from "./labelled-amount";
import type { Evidence, Place, Role, TableRow } from "./model";
import { isHeadLine, isOtherBlockLabel, isTailLabel } from "./row-words";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { isAmountTotal } from "./totals";
import { said } from "./units";

const moneyRoles: readonly Role[] = ["initial", "adjusted", "executed"];

/** Amounts written with their names below each other: what heads them, and what they are parts of. */
interface Group {
  readonly head?: LabelledAmount;
  readonly parts: readonly LabelledAmount[];
}

/** What was found in the rows below a budget header. */
interface Written {
  readonly groups: readonly Group[];
  /** Cells with amounts that nobody can read. */
  readonly unread: readonly Slot[];
}

function isHead({ label }: LabelledAmount): boolean {
  return isSplitHead(label.label) || (!label.part && isAmountTotal(label.label));
}

function grouped(found: readonly LabelledAmount[]): readonly Group[] {
  const groups: { head?: LabelledAmount; parts: LabelledAmount[] }[] = [];
  const columns = new Map<number, (typeof groups)[number]>();
  for (const one of found) {
    const open = columns.get(one.slot.left);
    if (open && !isHead(one)) {
      open.parts.push(one);
      continue;
    }
    const group = isHead(one) ? { head: one, parts: [] } : { parts: [one] };
    columns.set(one.slot.left, group);
    groups.push(group);
  }
  return groups;
}

/** The cells with name and amount below a header; a row that has its amounts in the table's columns is none of them. */
function* writtenIn(grid: Grid, block: PlacedBlock, columns: readonly number[]): Steps<Written> {
  const found: LabelledAmount[] = [];
  const unread: Slot[] = [];
  const bounded = block.side !== undefined && block.side.bottom > block.bottom;
  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    if (columns.some((column) => numberOf(grid.slotAt(row, column)) !== undefined)) continue;
    const slots = grid.slots(row).filter((slot) => slot !== block.side && slot.top === row && slot.left >= block.from);
    const own = slots.flatMap((slot) => labelledAmount(slot) ?? []);
    const lead = slots[0];
    const ends = (text: string): boolean => isTailLabel(text) || isOtherBlockLabel(text) || isHeadLine(text);
    if (!bounded && own.length === 0 && lead && ends(lead.text)) break;
    found.push(...own);
    unread.push(...slots.filter((slot) => holdsAmounts(slot) && !own.some((one) => one.slot === slot)));
  }
  return { groups: grouped(found), unread };
}

/** The amount in the table's unit; `undefined` where the cell's own unit is no money. */
function inUnit({ amount }: LabelledAmount, unit: string | undefined): number | undefined {
  return convert(amount.value, amount.unit, unit ?? "")?.toNumber();
}

/** The roles whose amount in the table's total row is the one that the group adds up to. */
function rolesOf(grid: Grid, table: FoundTable, { head, parts }: Group): readonly Role[] {
  const used = moneyRoles.filter((role) => table.columns.some((column) => column.role === role));
  const total = table.rows.find(({ rowRole, cells }) => {
    return rowRole === "total" && used.some((role) => valueAt(grid, cells[role]) !== undefined);
  });
  const values = (head ? [head] : parts).map((one) => inUnit(one, table.unit));
  if (!total) return used.length === 1 ? used : [];
  const sum = values.reduce<number>((all, value) => all + (value ?? NaN), 0);
  return used.filter((role) => Math.abs((valueAt(grid, total.cells[role]) ?? NaN) - sum) < 0.005);
}

function valueAt(grid: Grid, place: Place | undefined): number | undefined {
  return place && numberOf(grid.slotAt(place.row, place.column));
}

/** What a group's amounts are, with the reason; a question where neither the figures nor the user tell. */
function settled(
  grid: Grid,
  table: FoundTable,
  group: Group,
  book: AnswerBook,
): { readonly role: Role | "ignored"; readonly because: string; readonly open?: OpenPoint } | undefined {
  const first = group.head ?? group.parts[0];
  if (!first) return undefined;
  const name = first.label.label;
  const key = roleKey("funds", name);
  const answer = book.role("funds", key);
  const what = `${said(first.slot)}名称和金额写在一格`;
  if (answer === "ignored") return { role: "ignored", because: `“绩效设置”里写明不读“${name}”` };
  if (answer !== undefined && moneyRoles.includes(answer as Role))
    return {
      role: answer as Role,
      because: `${what}，“绩效设置”里写明是${roleName("funds", answer as Role)}`,
    };
  const roles = rolesOf(grid, table, group);
  const [only] = roles;
  if (only !== undefined && roles.length === 1)
    return { role: only, because: `${what}，与总额的${roleName("funds", only)}相等，按此读取` };
  const place = { row: first.slot.top, column: first.slot.left };
  const choices = roles.length > 1 ? roles : moneyRoles;
  const doubt = roles.length > 1 ? `和几个总额都相等` : `和各列的总额都对不上`;
  return {
    role: `amount:${name}`,
    because: `${what}，${doubt}，看不出是哪一列的数`,
    open: {
      about: "role",
      key,
      text: `工作表“${table.sheet}”第${String(place.row + 1)}行的${said(first.slot)}把金额写在名称后面，${doubt}，是哪一列的数？`,
      choices: [...choices.map((role) => roleName("funds", role)), IGNORED],
      at: place,
    },
  };
}

/** The rows that a group adds below the total; a head that repeats the total is none. */
function rowsOf(group: Group, role: Role, known: ReadonlySet<string>, parent: number): readonly TableRow[] {
  const heads = group.head && role.startsWith("amount:") ? [group.head] : [];
  return [...heads, ...group.parts].flatMap(({ slot, label }): readonly TableRow[] => {
    if (known.has(label.label)) return [];
    const place = { row: slot.top, column: slot.left };
    const above = parent < 0 ? {} : { parent };
    const rowRole = parent < 0 ? "detail" : "ofWhich";
    return [
      {
        row: slot.top,
        label: label.label,
        rowRole,
        depth: parent < 0 ? 0 : 1,
        ...above,
        cells: { item: place, [role]: place },
      },
    ];
  });
}

/** Adds the amounts that stand in one cell with their names: 按收入性质分：1032.6, 其中：基本支出：610.2万元. */
export function* withLabelledAmounts(
  grid: Grid,
  block: PlacedBlock,
  reading: TableReading,
  book: AnswerBook,
): Steps<TableReading> {
  const { table } = reading;
  const columns = table.columns.filter(({ role }) => moneyRoles.includes(role)).map(({ column }) => column);
  const { groups, unread } = yield* writtenIn(grid, block, columns);
  if (groups.length + unread.length === 0) return reading;
  const rows = [...table.rows];
  const why: Evidence[] = [];
  const open: OpenPoint[] = [...reading.open];
  const found = groups.flatMap(({ head, parts }) => [...(head ? [head] : []), ...parts]);
  const units = new Set(found.flatMap(({ amount }) => (amount.unit === "" ? [] : [amount.unit])));
  const [stated, ...others] = units;
  const unit = table.unit ?? (others.length === 0 ? stated : undefined);
  const whole: FoundTable = { ...table, ...(unit === undefined ? {} : { unit }) };
  for (const group of groups) {
    const settlement = settled(grid, whole, group, book);
    if (!settlement) continue;
    const { role, because } = settlement;
    why.push({ about: "kind", because });
    if (settlement.open) open.push(settlement.open);
    if (role === "ignored") continue;
    const own = new Map([...(group.head ? [group.head] : []), ...group.parts].map(({ slot }) => [slot, slot]));
    const named = (row: TableRow): Slot | undefined =>
      row.cells.item && own.get(grid.slotAt(row.cells.item.row, row.cells.item.column) as Slot);
    const listed = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const slot = named(row);
      if (slot) rows[index] = { ...row, cells: { ...row.cells, [role]: { row: slot.top, column: slot.left } } };
      listed.add(row.label);
    }
    rows.push(
      ...rowsOf(
        group,
        role,
        listed,
        table.rows.findIndex(({ rowRole }) => rowRole === "total"),
      ),
    );
  }
  for (const { slot, amount } of found)
    if (amount.unit !== "" && unit !== undefined && amount.unit !== unit)
      why.push({
        about: "kind",
        because: `${said(slot)}的单位是${amount.unit}，与本表的${unit}不同，报告不采用这个数`,
      });
  for (const slot of unread)
    why.push({
      about: "kind",
      because: `第${String(slot.top + 1)}行${said(slot)}一格里写了不止一个金额，没有读取；请把每个金额分开写`,
    });
  const bottom = Math.max(table.range.bottom, ...rows.map(({ row }) => row));
  return {
    open,
    table: { ...whole, rows, range: { ...table.range, bottom }, why: [...table.why, ...why] },
  };
}
