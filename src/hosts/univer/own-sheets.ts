import type { CellPlan, RowPlan, SheetMark, SheetPlan, WritePlan } from "../../core/report/plan";
import { SHEET_MARKS } from "../../core/report/plan";
import type { CellRef } from "../../core/workbook/address";
import { parseRef, quoteSheet } from "../../core/workbook/address";
import type { CellValue, DefinedName, Sheet, Workbook } from "../../core/workbook/snapshot";
import { cellAt, findSheet, isCellError } from "../../core/workbook/snapshot";

/** One of our sheets in the live workbook. */
export interface OwnSheet {
  readonly id: string;
  readonly plan: SheetPlan;
  readonly links: ReadonlyMap<string, CellRef>;
}

const MARKS: ReadonlySet<string> = new Set(Object.values(SHEET_MARKS));

/** The names of the sheets that carry our marks, by mark. */
function markedSheets(workbook: Workbook): ReadonlyMap<SheetMark, string> {
  const result = new Map<SheetMark, string>();
  for (const name of workbook.names) {
    const target = MARKS.has(name.name) && name.sheet === undefined ? parseRef(name.refersTo) : undefined;
    if (target && findSheet(workbook, target.sheet)) result.set(name.name as SheetMark, target.sheet);
  }
  return result;
}

/** The defined names after a plan was written: the marks point at the plan's sheets. */
export function namesAfter(names: readonly DefinedName[], plan: WritePlan): readonly DefinedName[] {
  const written = new Set<string>(plan.sheets.map((sheet) => sheet.mark));
  return [
    ...names.filter((name) => !written.has(name.name) || name.sheet !== undefined),
    ...plan.sheets.map((sheet) => ({ name: sheet.mark, refersTo: `${quoteSheet(sheet.name)}!$A$1` })),
  ];
}

function planned(value: CellValue): CellPlan["value"] {
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

function asItReads(
  cell: CellPlan | null,
  live: CellValue,
  liveFormula: string | undefined,
  style: string,
): CellPlan | null {
  const value = planned(live);
  if (!cell) return value === null ? null : { value, style };
  if (cell.formula !== undefined && cell.formula === liveFormula) return { ...cell, value };
  if (cell.formula === undefined && (cell.value === "" ? null : cell.value) === value) return cell;
  return { value, style: cell.style, ...(cell.link ? { link: cell.link } : {}) };
}

/**
 * A plan with what the user typed into the sheet since it was written. The user's own formulas are kept as their
 * results.
 */
export function planAsItReads(plan: SheetPlan, live: Sheet): SheetPlan {
  const rows: RowPlan[] = [];
  for (let r = 0; r < Math.max(plan.rows.length, live.rows.length); r += 1) {
    const row = plan.rows[r];
    const like = row ?? plan.rows.at(-1);
    const cells: (CellPlan | null)[] = [];
    for (let c = 0; c < Math.max(row?.cells.length ?? 0, live.rows[r]?.length ?? 0); c += 1) {
      const present = cellAt(live, r, c);
      const style =
        like?.cells[c]?.style ?? like?.cells.find((cell) => cell !== null)?.style ?? Object.keys(plan.styles)[0] ?? "";
      cells[c] = asItReads(row?.cells[c] ?? null, present?.value ?? null, present?.formula, style);
    }
    rows.push({ ...row, cells });
  }
  return { ...plan, rows };
}

/**
 * The plan that puts our sheets, as they now read, into the file that was opened: a sheet replaces one only where the
 * file already has it.
 */
export function planForFile(own: readonly OwnSheet[], live: Workbook, opened: Workbook): WritePlan | undefined {
  const inFile = markedSheets(opened);
  const sheets = own.flatMap(({ plan }) => {
    const sheet = findSheet(live, plan.name);
    if (!sheet) return [];
    const before = inFile.get(plan.mark);
    const { replaces: _written, ...fresh } = planAsItReads(plan, sheet);
    return [before === undefined ? fresh : { ...fresh, replaces: before }];
  });
  return sheets.length > 0 ? { sheets } : undefined;
}
