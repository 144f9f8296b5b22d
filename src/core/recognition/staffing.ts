import { numberOf } from "./body";
import type { Block } from "./body";
import type { TableReading } from "./found-table";
import type { Grid, Slot } from "./grid";
import { readLabel } from "./labels";
import { isTailLabel } from "./row-words";
import type { Place, Role, TableRow } from "./model";
import { certainty, evidenceOf, quoted } from "./settled";
import type { SettledColumn } from "./settled";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold } from "./text";

const roles = new Set<string>(["approved", "onDuty", "controlRate"]);

/** Whether a row of people is the whole: 合计, 在职人员总数. */
export function isPeopleTotal(label: string): boolean {
  return /合计|总计|总数|总人数/u.test(fold(label));
}

/** Reads a table of 编制数, 在职人数, 控制率 by its header. `undefined` where no row has a number. */
export function* readStaffing(grid: Grid, block: Block, title: string | undefined): Steps<TableReading | undefined> {
  const columns = block.columns.flatMap((column): readonly SettledColumn[] => {
    const match = column.match?.sense === "total" ? column.groups.find(({ sense }) => roles.has(sense)) : column.match;
    return match && roles.has(match.sense)
      ? [{ ...column, role: match.sense as Role, because: `表头${quoted(column)}`, sure: match.strength }]
      : [];
  });
  const unique = columns.filter((column, index) => columns.findIndex((other) => other.role === column.role) === index);
  const first = Math.min(...unique.map(({ column }) => column));
  const rows: TableRow[] = [];
  let whole: number | undefined;
  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    const slots = grid.slots(row);
    const numbers = unique.some((column) => numberOf(grid.slotAt(row, column.column)) !== undefined);
    if (!numbers) {
      if (slots.some((slot) => isTailLabel(slot.text)) || rows.length > 0) break;
      continue;
    }
    const name: Slot | undefined =
      slots.findLast((slot) => slot.left < first && !slot.numeric) ??
      block.side ??
      block.columns.find((column) => !unique.some((known) => known.column === column.column))?.path[0];
    const cells: Partial<Record<Role, Place>> = {};
    if (name) cells.item = { row: name.top, column: name.left };
    for (const column of unique) cells[column.role] = grid.place(row, column.column);
    const label = readLabel(name);
    const total = isPeopleTotal(label.label);
    if (total) whole = rows.length;
    const part = whole !== undefined && !total;
    rows.push({
      row,
      label: label.label,
      rowRole: total ? "total" : part ? "ofWhich" : "detail",
      depth: part ? 1 : 0,
      ...(part ? { parent: whole } : {}),
      cells,
    });
  }
  if (rows.length === 0) return undefined;
  const frame = { left: block.side?.left ?? block.left, right: block.right };
  return {
    open: [],
    table: {
      sheet: grid.sheet.name,
      kind: "staffing",
      ...(title === undefined ? {} : { title }),
      unit: "人",
      header: { top: block.top, bottom: block.bottom, ...frame },
      range: { top: block.top, bottom: rows[rows.length - 1]?.row ?? block.bottom, ...frame },
      columns: unique.map(({ column, role, header }) => ({ column, role, header })),
      rows,
      confidence: certainty(unique),
      why: [
        { about: "kind", because: `表头有${unique.map((column) => `“${column.header}”`).join("、")}，是人员情况表` },
        ...evidenceOf(unique),
      ],
    },
  };
}
