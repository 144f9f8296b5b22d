import type { Block } from "./body";
import { settleIndicators } from "./columns-indicators";
import type { FoundTable, TableReading } from "./found-table";
import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import { rankRows } from "./hierarchy";
import type { RowShape } from "./hierarchy";
import { readLabel } from "./labels";
import { isHeadLine, isTailLabel, isTotalLabel } from "./row-words";
import type { Place, Role, TableRow } from "./model";
import { certainty, evidenceOf } from "./settled";
import type { SettledColumn } from "./settled";
import { findSteps, isPause, mapSteps, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark, oneLine } from "./text";
import { cellAddress } from "../workbook/address";
import { cellAt, isCellError } from "../workbook/snapshot";

interface Level {
  readonly text: string;
  readonly slot: Slot;
}

interface RawRow {
  readonly row: number;
  readonly slot: Slot;
  readonly shape: RowShape;
  readonly level1?: string;
  readonly level2?: string;
}

/** Follows a column of 一级指标 or 二级指标 downward. */
function levelReader(grid: Grid, column: number | undefined, name: number): (row: number) => Level | undefined {
  let current: Level | undefined;
  return (row) => {
    if (column === undefined) return undefined;
    const slot = grid.slotAt(row, column);
    if (slot && slot.text.trim() !== "" && slot.right < Math.max(name, column + 1)) {
      if (slot !== current?.slot) current = { text: oneLine(slot.text), slot };
    } else if (slot && slot.text.trim() === "" && slot.bottom > slot.top) current = undefined;
    else if (current && current.slot.bottom > current.slot.top && current.slot.bottom < row) current = undefined;
    return current;
  };
}

/** Whether a row only heads the rows below it: 一、招商引资 across the table. */
function isSectionHead(grid: Grid, row: number, slot: Slot, values: readonly SettledColumn[]): boolean {
  const filled = values.some((column) => {
    const cell = grid.slotAt(row, column.column);
    return cell !== undefined && cell !== slot && cell.text.trim() !== "";
  });
  if (filled) return false;
  return (
    slot.right - slot.left >= 2 ||
    /^(共性|个性|通用|特色|基础|产出|效益|满意度|成本|数量|质量|时效)指标$/u.test(fold(slot.text)) ||
    /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/u.test(slot.text.trim())
  );
}

/** A name for a row whose name cell holds an error, so that its values and its weight are not lost with it. */
function failedName(grid: Grid, row: number, column: number): Slot | undefined {
  const place = grid.place(row, column);
  const cell = cellAt(grid.sheet, place.row, place.column);
  if (!cell || !isCellError(cell.value) || place.row !== row) return undefined;
  const rect = grid.slotAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  return { ...rect, text: `第${String(row + 1)}行指标（名称为${cell.value.error}）`, numeric: false, cell };
}

/** Reads an indicator table or ledger. `undefined` where no row is found. */
export function* readIndicators(grid: Grid, block: Block, title: string | undefined): Steps<TableReading | undefined> {
  const { columns, open, revisedTarget } = yield* settleIndicators(grid, block);
  const at = (role: Role): number | undefined => columns.find((column) => column.role === role)?.column;
  const name = at("name");
  if (name === undefined) return undefined;
  const values = columns.filter(
    ({ role }) => role !== "name" && role !== "level1" && role !== "level2" && role !== "unit" && role !== "period",
  );
  const scored = at("weight") !== undefined || at("score") !== undefined;
  const serial = block.columns.find((column) => column.match?.sense === "serial")?.column;
  const left = Math.min(name, ...[at("level1"), at("level2")].flatMap((column) => column ?? []));
  const level1 = levelReader(grid, at("level1"), name);
  const level2 = levelReader(grid, at("level2"), name);
  const raw: RawRow[] = [];
  let section: string | undefined;
  let totalScore: FoundTable["totalScore"];
  let end = block.bottom;
  const bounded = block.side !== undefined && block.side.bottom > block.bottom;

  const own = (row: number): readonly Slot[] =>
    grid.slots(row).filter((slot) => slot.left >= block.from && slot.left <= block.right);
  const closing = (row: number): boolean => {
    const lead = own(row).find((slot) => slot.top === row && slot.left <= name);
    return lead !== undefined && isTotalLabel(lead.text);
  };
  const close = (row: number): void => {
    if (!scored) return;
    const [weight, score] = [at("weight"), at("score")];
    totalScore = {
      ...(weight === undefined ? {} : { weight: grid.place(row, weight) }),
      ...(score === undefined ? {} : { score: grid.place(row, score) }),
    };
    end = row;
  };

  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    if (closing(row)) {
      close(row);
      if (scored) break;
      continue;
    }
    const lead = own(row).find((slot) => slot !== block.side);
    const first = level1(row);
    const second = level2(row);
    if (!lead) continue;
    const slot = failedName(grid, row, name) ?? grid.slotAt(row, name);
    const values1 = values.some((column) => {
      const cell = grid.slotAt(row, column.column);
      return cell !== undefined && cell !== slot && cell !== lead && !isBlankMark(cell.text);
    });
    if (!bounded && lead.top === row && lead.left <= name && isTailLabel(lead.text) && !(lead.left === name && values1))
      break;
    if (!bounded && lead.top === row && !values1 && isHeadLine(lead.text)) break;
    if (!slot || slot.top !== row || slot.numeric) continue;
    if (!bounded && slot.left < left && slot.right > name && !values1) break;
    const label = readLabel(slot);
    if (label.label === "" || /^小计/u.test(fold(label.label))) continue;
    if (isSectionHead(grid, row, slot, values) && (at("level1") === undefined || slot.left < name)) {
      if (
        slot.left <= block.left &&
        slot.right >= block.right &&
        !/^[一二三四五六七八九十（(]/u.test(slot.text.trim()) &&
        raw.length > 0
      )
        break;
      section = label.label.replace(
        /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[、.．])/u,
        "",
      );
      continue;
    }
    const belongs = second && first && second.slot.bottom < first.slot.top ? undefined : second;
    const one = first?.text ?? section;
    const two = belongs?.text;
    raw.push({
      row,
      slot,
      shape: {
        ...label,
        total: false,
        ...(serial === undefined ? {} : { serial: (grid.slotAt(row, serial)?.text.trim() ?? "") !== "" }),
      },
      ...(one === undefined ? {} : { level1: one }),
      ...(two === undefined ? {} : { level2: two }),
    });
    end = row;
  }
  if (raw.length === 0) return undefined;
  for (const row of totalScore ? [] : block.after.slice(0, 3)) {
    if (!closing(row)) continue;
    close(row);
    break;
  }
  const ranks = yield* rankRows(
    raw.map(({ shape }) => shape),
    "ledger",
  );
  const rows = yield* mapSteps(raw, ({ row, slot, shape, level1: one, level2: two }, index): TableRow => {
    const cells: Partial<Record<Role, Place>> = { name: { row: slot.top, column: slot.left } };
    for (const column of columns) {
      if (column.role === "name" || column.role === "level1" || column.role === "level2") continue;
      const revised =
        column.role === "target" && revisedTarget && !isBlankMark(grid.slotAt(row, revisedTarget.column)?.text ?? "");
      cells[column.role] = grid.place(row, revised ? revisedTarget.column : column.column);
    }
    const rank = ranks[index] ?? { rowRole: "detail" as const, depth: 0 };
    return {
      row,
      label: shape.label,
      ...(one === undefined ? {} : { level1: one }),
      ...(two === undefined ? {} : { level2: two }),
      cells,
      ...rank,
    };
  });
  const roles = new Set(columns.map(({ role }) => role));
  const basis =
    roles.has("target") && roles.has("actual")
      ? 1
      : roles.has("target") || roles.has("actual") || roles.has("score")
        ? 0.9
        : 0.7;
  const filled = yield* findSteps(rowsBetween(grid.rowNumbers, block.bottom + 1, end), (row) =>
    values.some((column) => (grid.slotAt(row, column.column)?.text.trim() ?? "") !== ""),
  );
  const frame = { left: block.side?.left ?? block.left, right: block.right };
  return {
    open,
    table: {
      sheet: grid.sheet.name,
      kind: "indicators",
      ...(title === undefined ? {} : { title }),
      header: { top: block.top, bottom: block.bottom, ...frame },
      range: { top: block.top, bottom: end, ...frame },
      columns: columns.map(({ column, role, header, unit }) => ({
        column,
        role,
        header,
        ...(unit === undefined ? {} : { unit }),
      })),
      rows,
      ...(totalScore ? { totalScore } : {}),
      confidence: certainty(columns) * basis * (filled === undefined ? 0.8 : 1),
      why: [
        {
          about: "kind",
          because: `表头有${values
            .slice(0, 4)
            .map((column) => `“${column.header}”`)
            .join("、")}，是绩效指标表`,
        },
        ...evidenceOf(columns),
        ...raw
          .filter(({ slot }) => isCellError(slot.cell?.value))
          .map(({ row, slot }) => ({
            about: "kind" as const,
            because: `单元格${cellAddress({ row: slot.top, column: slot.left })}的指标名称是错误值，报告里暂称“第${String(row + 1)}行指标”`,
          })),
      ],
    },
  };
}
