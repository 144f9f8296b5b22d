import { numberOf } from "./body";
import type { TableReading } from "./found-table";
import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import { rankRows } from "./hierarchy";
import { holdsAmounts, labelledAmount } from "./labelled-amount";
import { readLabel } from "./labels";
import type { Label } from "./labels";
import type { TableRow } from "./model";
import { flatMapSteps, isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark } from "./text";
import { titleAbove } from "./titles";
import { isAmountTotal } from "./totals";
import { moneyUnitOf, unitStated } from "./units";

interface Line {
  readonly row: number;
  readonly slot: Slot;
  /** The column of the amount. */
  readonly value: number;
  readonly label: Label;
  /** A unit that stands behind the amount. */
  readonly unit?: string;
}

const wholeLabel = /^(年度|项目|本年|当年|年度项目)?(预算|资金)(数|金额|总额|总金额|申请金额)$/u;

/** A cell's name, without an amount that stands in the cell with it. */
function nameOf(slot: Slot): Label {
  return labelledAmount(slot)?.label ?? readLabel(slot);
}

function isWhole(slot: Slot): boolean {
  const { label } = nameOf(slot);
  return isAmountTotal(label) || wholeLabel.test(fold(label).replace(/\([^()]*\)$/u, ""));
}

const fundLabel =
  /^(年度|全年|本年|当年)?(财政)?(资金)?(总额|资金)$|^年度资金(总额|总计|合计)$|^(年度)?(当年|本年|上年|中央|省级|市级|县级|区级|地方)?(一般公共预算|财政)?(拨款|资金|补助|结转|结转资金)$|^(上级补助|单位资金|其他资金|自有资金|财政专户管理资金|事业收入|一般公共预算拨款|政府性基金|政府性基金预算)$/u;

function isFundLabel(slot: Slot): boolean {
  const name = fold(nameOf(slot).label).replace(/\([^()]*\)$/u, "");
  return (fundLabel.test(name) || wholeLabel.test(name)) && !/^(中期|实施期)/u.test(name);
}

/** Cells that name funds with an amount, or several, in them: what is left of them outside the tables is not read. */
export function* namedAmountsIn(grid: Grid, rows: readonly number[]): Steps<readonly Slot[]> {
  return yield* flatMapSteps(rows, (row) =>
    grid.slots(row).filter((slot) => {
      if (slot.top !== row || !holdsAmounts(slot)) return false;
      const first = /^[^\d０-９:：]*/u.exec(slot.text)?.[0] ?? "";
      return isFundLabel({ ...slot, text: first });
    }),
  );
}

/** The total of the year's funds with the amount beside it. Of 中期 and 年度 beside each other the year's stands right. */
function totalIn(grid: Grid, row: number): Line | undefined {
  const slots = grid.slots(row);
  const index = slots.findLastIndex((slot, at) => {
    const value = slots[at + 1];
    return (
      !slot.numeric &&
      slot.top === row &&
      isFundLabel(slot) &&
      isWhole(slot) &&
      value !== undefined &&
      numberOf(value) !== undefined &&
      value.left - slot.right <= 4
    );
  });
  const [slot, value] = [slots[index], slots[index + 1]];
  if (index >= 0 && slot && value) return { row, slot, value: value.left, label: readLabel(slot) };
  const [whole] = inCells(grid, row).filter((line) => isWhole(line.slot));
  return whole;
}

/** The funds on a line whose amounts stand in one cell with their names: 年度资金总额：1500万元. */
function inCells(grid: Grid, row: number): readonly Line[] {
  return grid.slots(row).flatMap((slot): readonly Line[] => {
    const written = slot.top === row && isFundLabel(slot) ? labelledAmount(slot) : undefined;
    if (!written) return [];
    const { label, amount } = written;
    return [{ row, slot, value: slot.left, label, ...(amount.unit === "" ? {} : { unit: amount.unit }) }];
  });
}

/** 年度资金总额 | 100 | 其中：财政拨款 | 80: further amounts on the line of the total. */
function besideIn(grid: Grid, first: Line): readonly Line[] {
  const slots = grid.slots(first.row);
  return slots.flatMap((slot, index): readonly Line[] => {
    const value = slots[index + 1];
    if (slot.left <= first.value || slot.numeric || !isFundLabel(slot) || !value || numberOf(value) === undefined)
      return [];
    return [{ row: first.row, slot, value: value.left, label: readLabel(slot) }];
  });
}

/** Reads the amounts of a declaration form, which stand beside their names without a header: 年度资金总额 | 100. */
export function* readLabelledFunds(grid: Grid, rows: readonly number[]): Steps<readonly TableReading[]> {
  let first: Line | undefined;
  for (const [index, row] of rows.entries()) {
    if (isPause(index)) yield STRIDE;
    first = totalIn(grid, row);
    if (first) break;
  }
  if (!first) return [];
  const written = first.value === first.slot.left;
  const own: Line[] = written ? [...inCells(grid, first.row)] : [first, ...besideIn(grid, first)];
  for (const row of rowsBetween(rows, first.row + 1, first.row + 12)) {
    if (written) own.push(...inCells(grid, row));
    if (written) continue;
    const slot = grid.slotAt(row, first.slot.left);
    if (!slot || slot.numeric || slot.top !== row || !isFundLabel(slot)) continue;
    const value = grid.slotAt(row, first.value);
    if (value && !value.numeric && !isBlankMark(value.text)) break;
    own.push({ row, slot, value: first.value, label: readLabel(slot) });
  }
  const ranks = yield* rankRows(
    own.map(({ label, slot }) => ({ ...label, total: isWhole(slot) })),
    "amounts",
  );
  const last = own[own.length - 1] ?? first;
  const unit =
    own.find((line) => line.unit !== undefined)?.unit ??
    own.map(({ slot }) => unitStated(slot.text)).find((text) => text !== undefined) ??
    grid
      .slots(first.row)
      .map(({ text }) => unitStated(text))
      .find((text) => text !== undefined);
  const above = rowsBetween(rows, 0, first.row - 1);
  const title = titleAbove(grid, above);
  const money = unit ?? (yield* moneyUnitOf(grid, { columns: [], above }, []))?.unit;
  const header = { top: first.row, bottom: last.row, left: first.slot.left, right: first.slot.right };
  return [
    {
      open: [],
      table: {
        sheet: grid.sheet.name,
        kind: "funds",
        ...(title === undefined ? {} : { title }),
        ...(money === undefined ? {} : { unit: money }),
        header,
        range: { ...header, right: Math.max(first.slot.right, first.value) },
        columns: [
          { column: first.slot.left, role: "item", header: "" },
          { column: first.value, role: "initial", header: "" },
        ],
        rows: own.map(({ row, slot, value, label }, index): TableRow => ({
          row,
          label: label.label,
          ...(ranks[index] ?? { rowRole: "detail", depth: 0 }),
          cells: { item: { row: slot.top, column: slot.left }, initial: grid.place(row, value) },
        })),
        confidence: 0.8,
        why: [
          {
            about: "kind",
            because: `“${first.label.label}”${written ? "的金额写在同一格" : "右边是金额"}，是申报的预算`,
          },
        ],
      },
    },
  ];
}
