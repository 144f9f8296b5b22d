import { numberOf } from "./body";
import type { PlacedBlock } from "./body";
import { settleFunds } from "./columns-funds";
import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import type { FoundTable, TableReading } from "./found-table";
import type { HeaderColumn } from "./header-cells";
import { rankRows } from "./hierarchy";
import type { RowShape } from "./hierarchy";
import { labelledAmount } from "./labelled-amount";
import { readLabel } from "./labels";
import type { Label } from "./labels";
import { isHeadLine, isOtherBlockLabel, isTailLabel } from "./row-words";
import type { Place, Role, TableRow } from "./model";
import { certainty, evidenceOf } from "./settled";
import type { SettledColumn } from "./settled";
import { findSteps, isPause, mapSteps, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark } from "./text";
import { isAmountTotal } from "./totals";
import { nestedByCode } from "./code-levels";
import { sidesOf } from "./account-sides";
import { countsOtherwise, notInUnit, unitOfRows } from "./row-units";
import { moneyUnitOf } from "./units";

function isWords(slot: Slot): boolean {
  return !slot.numeric && !isBlankMark(slot.text);
}

/** Whether a cell holds an amount together with its name, or only the name and the colon before an amount: 政府性基金： */
function isNamedAmount(slot: Slot): boolean {
  return labelledAmount(slot) !== undefined || /^\S{2,20}[:：]$/u.test(slot.text.trim());
}

interface RawRow {
  readonly row: number;
  readonly slot: Slot;
  readonly shape: RowShape;
}

/** The cell that names a row: in the item column, or the rightmost text before the amounts. */
function nameSlot(
  grid: Grid,
  row: number,
  block: PlacedBlock,
  item: HeaderColumn | undefined,
  firstAmount: number,
): Slot | undefined {
  const candidates = grid
    .slots(row)
    .filter((slot) => slot.left >= block.from && slot.left < firstAmount && slot !== block.side && !slot.numeric);
  if (item) {
    const own =
      candidates.findLast(({ left, top }) => top === row && left > item.column && left <= item.right) ??
      grid.slotAt(row, item.column);
    if (own && own.text.trim() !== "" && !own.numeric && own !== block.side) return own;
    const whole = candidates.find((slot) => isAmountTotal(slot.text));
    if (whole || item.match?.sense === "item") return whole;
  }
  const inside = candidates.filter((slot) => slot.left >= block.left);
  return (
    inside[inside.length - 1] ??
    (block.side && block.side.left < firstAmount && block.left >= firstAmount ? block.side : undefined)
  );
}

/** A bare 小计 with the name of the merged cell beside it, whose 小计 it is: 基本支出小计. */
function groupLabel(grid: Grid, block: PlacedBlock, slot: Slot, label: Label): Label {
  if (label.label !== "小计") return label;
  const group = grid
    .slots(slot.top)
    .findLast((one) => one.right < slot.left && one !== block.side && !one.numeric && one.bottom > one.top);
  return group ? { ...label, label: `${readLabel(group).label}小计` } : label;
}

/** Reads a budget table: 项目资金, 预算执行情况, 经费控制情况. `undefined` where no row is found. */
export function* readFunds(
  grid: Grid,
  block: PlacedBlock,
  saysAdjusted: boolean,
  title: string | undefined,
): Steps<TableReading | undefined> {
  const { columns, open, item } = yield* settleFunds(grid, block, saysAdjusted);
  const amounts = columns.filter(
    ({ role }) => role !== "item" && role !== "code" && role !== "reason" && role !== "remark",
  );
  const money = amounts.filter(({ role }) => !["rate", "weight", "score", "reviewScore"].includes(role));
  const firstAmount = Math.min(...amounts.map(({ column }) => column));
  if (money.length === 0) return undefined;
  const raw: RawRow[] = [];
  const code = columns.find(({ role }) => role === "code");
  const counted = yield* unitOfRows(grid, block);
  const unitOfTable = counted && (yield* moneyUnitOf(grid, block, money));
  const otherwise: number[] = [];
  const serialColumn = block.columns.find((column) => column.match?.sense === "serial");
  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    const lead = grid
      .slots(row)
      .find((slot) => slot !== block.side && slot.left >= block.from && slot.left <= block.right);
    const amountSlots = money.map((column) => grid.slotAt(row, column.column)).filter((slot) => slot !== undefined);
    const numbers = amountSlots.some((slot) => numberOf(slot) !== undefined);
    const bounded = block.side !== undefined && block.side.bottom > block.bottom;
    if (
      lead &&
      !numbers &&
      (isTailLabel(lead.text) || (!bounded && (isOtherBlockLabel(lead.text) || isHeadLine(lead.text))))
    )
      break;
    const words = new Set(amountSlots.filter((slot) => isWords(slot) && !isNamedAmount(slot))).size;
    if (!numbers && !bounded && words >= 2) break;
    if (!numbers && !bounded && words === 1) continue;
    if (
      amountSlots.some(
        (slot) =>
          isWords(slot) && money.filter(({ column }) => column >= slot.left && column <= slot.right).length >= 2,
      )
    )
      continue;
    const slot = nameSlot(grid, row, block, item, firstAmount);
    if (!slot || slot.top !== row) continue;
    if (money.some(({ column }) => column >= slot.left && column <= slot.right)) continue;
    const label = groupLabel(grid, block, slot, (numbers ? undefined : labelledAmount(slot)?.label) ?? readLabel(slot));
    if (label.label === "") continue;
    if (counted && numbers && countsOtherwise(grid, row, counted, unitOfTable?.unit)) {
      otherwise.push(row);
      continue;
    }
    const before = grid
      .slots(row)
      .find((other) => other.right < slot.left && other.left >= block.left && /^其中:?$/u.test(fold(other.text)));
    const shape: RowShape = {
      ...label,
      ...(before && !label.part ? { part: {} } : {}),
      total: !label.part && isAmountTotal(label.label) && (label.numbering ?? 0) < 2,
      subtotal: /小计$/u.test(fold(label.label)),
      ...(serialColumn ? { serial: (grid.slotAt(row, serialColumn.column)?.text.trim() ?? "") !== "" } : {}),
    };
    raw.push({ row, slot, shape });
  }
  if (raw.length === 0) {
    const only = unlabelledRow(grid, block, money);
    if (!only) return undefined;
    raw.push(only);
  }
  const coded = raw.map(({ row }) => fold(grid.slotAt(row, code?.column ?? -1)?.text ?? ""));
  const ranks = nestedByCode(yield* rankRows(yield* mapSteps(raw, ({ shape }) => shape), "amounts"), coded);
  const sides = sidesOf(
    raw.map(({ shape }) => shape),
    block.accountSide,
  );
  const rows = yield* mapSteps(raw, ({ row, slot, shape }, index): TableRow => {
    const cells: Partial<Record<Role, Place>> = { item: { row: slot.top, column: slot.left } };
    for (const column of columns) {
      if (column.role !== "item" && grid.slotAt(row, column.column) !== slot)
        cells[column.role] = grid.place(row, column.column);
    }
    const rank = ranks[index] ?? { rowRole: "detail" as const, depth: 0 };
    const side = sides[index];
    return { row, label: shape.label, cells, ...rank, ...(side === undefined ? {} : { side }) };
  });
  const table = yield* fundsTable(grid, block, columns, rows, title);
  return { table: otherwise.length === 0 ? table : { ...table, why: [...table.why, notInUnit(otherwise)] }, open };
}

/** A header over one line of amounts without a name: the label beside the header names it. */
function unlabelledRow(grid: Grid, block: PlacedBlock, money: readonly SettledColumn[]): RawRow | undefined {
  const row = block.body.find((number) =>
    money.some((column) => numberOf(grid.slotAt(number, column.column)) !== undefined),
  );
  const slot = block.side ?? block.columns[0]?.path[0];
  if (row === undefined || !slot) return undefined;
  return { row, slot, shape: { ...readLabel(slot), total: true } };
}

/** Amounts with a role of their own; of several units in their headers the first one's counts. */
const moneyRoles: readonly Role[] = ["initial", "adjusted", "adjustment", "executed", "prior"];

function* fundsTable(
  grid: Grid,
  block: PlacedBlock,
  columns: readonly SettledColumn[],
  rows: readonly TableRow[],
  title: string | undefined,
): Steps<FoundTable> {
  const amounts = columns.filter(({ role }) => moneyRoles.includes(role) || role.startsWith("amount:"));
  const byRole = [...moneyRoles.flatMap((role) => amounts.filter((column) => column.role === role)), ...amounts];
  const unit = yield* moneyUnitOf(grid, block, byRole);
  const bottom = rows[rows.length - 1]?.row ?? block.bottom;
  const filled = yield* findSteps(rowsBetween(grid.rowNumbers, block.bottom + 1, bottom), (row) =>
    amounts.some((column) => numberOf(grid.slotAt(row, column.column)) !== undefined),
  );
  const basis = new Set(amounts.map(({ role }) => role)).size >= 2 ? 1 : 0.8;
  return {
    sheet: grid.sheet.name,
    kind: "funds",
    ...(title === undefined ? {} : { title }),
    ...(unit ? { unit: unit.unit } : {}),
    header: { top: block.top, bottom: block.bottom, left: block.side?.left ?? block.left, right: block.right },
    range: { top: block.top, bottom, left: block.side?.left ?? block.left, right: block.right },
    columns: columns.map(({ column, role, header, unit: inHeader }) => ({
      column,
      role,
      header,
      ...(inHeader === undefined ? {} : { unit: inHeader }),
    })),
    rows,
    confidence: certainty(columns) * basis * (unit ? 1 : 0.9) * (filled === undefined ? 0.85 : 1),
    why: [
      {
        about: "kind",
        because: `表头有${[...new Set(amounts.map((column) => `“${column.header}”`))].slice(0, 4).join("、")}，是预算执行表`,
      },
      ...(unit ? [unit.why] : []),
      ...evidenceOf(columns),
    ],
  };
}
