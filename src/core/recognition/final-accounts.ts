import { numberOf } from "./body";
import type { PlacedBlock } from "./body";
import { readCrossed } from "./crossed";
import type { FoundColumn, FoundTable, TableReading } from "./found-table";
import { formOf, formOfColumns } from "./final-accounts-form";
import { panesOf } from "./final-accounts-panes";
import type { Pane } from "./final-accounts-panes";
import type { Grid, Slot } from "./grid";
import { rankRows } from "./hierarchy";
import type { RowRank, RowShape } from "./hierarchy";
import { readLabel } from "./labels";
import { isTailLabel } from "./row-words";
import type { Place, Role, TableRow } from "./model";
import { findSteps, isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark } from "./text";
import { isAmountTotal } from "./totals";
import { moneyUnitOf } from "./units";

interface RawRow {
  readonly row: number;
  readonly slot: Slot;
  readonly shape: RowShape;
  readonly code?: Place;
  readonly codeText: string;
}

function* paneRows(grid: Grid, block: PlacedBlock, pane: Pane): Steps<readonly RawRow[]> {
  const raw: RawRow[] = [];
  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    const lead = grid.slots(row)[0];
    if (lead && lead.top === row && isTailLabel(lead.text)) break;
    const codeSlots = pane.codes
      .map((column) => grid.slotAt(row, column.column))
      .filter((slot) => slot !== undefined && slot.text.trim() !== "");
    const own = pane.item && grid.slotAt(row, pane.item.column);
    const named =
      own && own.text.trim() !== "" && (!own.numeric || pane.codes.length === 0)
        ? own
        : codeSlots.find((slot) => slot && !slot.numeric);
    if (!named || named.numeric || named.top !== row) continue;
    const amounts = pane.amounts.map(({ column }) => grid.slotAt(row, column.column));
    if (amounts.length > 0 && amounts.every((slot) => slot === named)) continue;
    if (amounts.some((slot) => slot && slot !== named && !slot.numeric && !isBlankMark(slot.text))) continue;
    const label = readLabel(named);
    if (label.label === "" || /^(栏次|行次)$/u.test(fold(label.label))) continue;
    const code = codeSlots.filter((slot) => slot?.numeric).at(-1);
    raw.push({
      row,
      slot: named,
      shape: {
        ...label,
        total: isAmountTotal(label.label) && (label.numbering ?? 0) < 2,
        subtotal: /小计$/u.test(label.label),
      },
      codeText: codeSlots
        .filter((slot) => slot?.numeric)
        .map((slot) => fold(slot?.text ?? ""))
        .join("/"),
      ...(code ? { code: { row: code.top, column: code.left } } : {}),
    });
  }
  return raw;
}

/** Ranks by 类款项 codes where they are kept, else by numbering. */
function* ranksOf(raw: readonly RawRow[]): Steps<readonly RowRank[]> {
  if (!raw.some((row) => row.codeText !== ""))
    return yield* rankRows(
      raw.map(({ shape }) => shape),
      "amounts",
    );
  const open: { code: string; index: number; depth: number }[] = [];
  return raw.map(({ codeText, shape }, index): RowRank => {
    if (shape.total || codeText === "") {
      open.length = 0;
      return { rowRole: shape.total ? "total" : "detail", depth: 0 };
    }
    while (open.length > 0 && !codeText.startsWith(open[open.length - 1]?.code ?? "")) open.pop();
    const above = open[open.length - 1];
    const depth = above ? above.depth + 1 : 0;
    open.push({ code: codeText, index, depth });
    return { rowRole: "detail", depth, ...(above ? { parent: above.index } : {}) };
  });
}

/** Reads one of the 部门决算表, `said` to be such a form by the user; `undefined` where the header does not belong to one. */
export function* readFinalAccounts(
  grid: Grid,
  block: PlacedBlock,
  title: string | undefined,
  said?: string,
): Steps<TableReading | undefined> {
  const named = formOf(title) ?? said;
  const form = named ?? (block.guess === "amounts" ? formOfColumns(block.columns) : undefined);
  if (form === undefined) return undefined;
  const crossing = /三公/u.test(form) ? yield* readCrossed(grid, block) : undefined;
  const columns: FoundColumn[] = [];
  const why: { about: Role; column: number; because: string }[] = [];
  const rows: TableRow[] = [];
  if (crossing) {
    columns.push(...crossing.columns);
    for (const row of crossing.rows) rows.push({ ...row, side: "expense" });
    why.push(
      ...crossing.columns.map(({ role, column, header }) => ({ about: role, column, because: `表头“${header}”` })),
    );
  } else {
    for (const pane of panesOf(block.columns, form)) {
      const { item, codes } = pane;
      if (item) columns.push({ column: item.column, role: "item", header: item.header });
      columns.push(...codes.map(({ column, header }) => ({ column, role: "code" as const, header })));
      columns.push(...pane.amounts.map(({ column, role }) => ({ column: column.column, role, header: column.header })));
      why.push(...pane.amounts.map(({ column, role, because }) => ({ about: role, column: column.column, because })));
      const raw = yield* paneRows(grid, block, pane);
      const ranks = yield* ranksOf(raw);
      const offset = rows.length;
      for (const [at, { row, slot, shape, code }] of raw.entries()) {
        if (isPause(at)) yield STRIDE;
        const cells: Partial<Record<Role, Place>> = { item: { row: slot.top, column: slot.left } };
        if (code) cells.code = code;
        for (const { column, role } of pane.amounts) cells[role] = grid.place(row, column.column);
        const rank = ranks[at] ?? { rowRole: "detail" as const, depth: 0 };
        const parent = rank.parent === undefined ? {} : { parent: rank.parent + offset };
        rows.push({
          row,
          label: shape.label,
          rowRole: rank.rowRole,
          depth: rank.depth,
          ...parent,
          side: pane.side,
          cells,
        });
      }
    }
  }
  const amounts = block.columns.filter((column) =>
    columns.some((known) => known.column === column.column && known.role !== "item" && known.role !== "code"),
  );
  if (amounts.length === 0) return undefined;
  const unit = yield* moneyUnitOf(grid, block, amounts);
  const filled = yield* findSteps(rows, ({ cells }) =>
    Object.entries(cells).some(
      ([role, place]) =>
        place !== undefined &&
        role !== "item" &&
        role !== "code" &&
        numberOf(grid.slotAt(place.row, place.column)) !== undefined,
    ),
  );
  const kept = filled ? rows : [];
  const bottom = Math.max(block.bottom, ...[kept[kept.length - 1]?.row ?? block.bottom]);
  const frame = { left: block.left, right: block.right };
  const table: FoundTable = {
    sheet: grid.sheet.name,
    kind: "finalAccounts",
    form,
    ...(title === undefined ? {} : { title }),
    ...(unit ? { unit: unit.unit } : {}),
    header: { top: block.top, bottom: block.bottom, ...frame },
    range: { top: block.top, bottom: kept.reduce((last, row) => Math.max(last, row.row), bottom), ...frame },
    columns,
    rows: kept,
    confidence: (named === undefined ? 0.75 : 0.98) * (unit ? 1 : 0.9),
    why: [
      { about: "kind", because: named === undefined ? `有科目编码和收支合计，应是${form}` : `表名“${form}”` },
      ...(unit ? [unit.why] : []),
      ...why,
    ],
  };
  return { table, open: [] };
}
