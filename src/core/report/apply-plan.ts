import { cellAddress } from "../workbook/address";
import { findSheet, type Cell, type DefinedName, type Sheet, type Workbook } from "../workbook/snapshot";
import { normalise } from "../quantity/decimal";
import { isOurs, markReference } from "./our-sheets";
import type { CellPlan, SheetContent, SheetPlan, WritePlan } from "./plan";

/** The most characters a cell holds, and a sheet's name. */
const CELL_TEXT = 32_767;
const SHEET_NAME = 31;

/** Why a plan cannot be written. Cells are addresses on the plan's own sheet. */
export type PlanProblem =
  /** The sheet to replace is not there. */
  | { readonly kind: "missing"; readonly sheet: string }
  /** The sheet to replace is not one of ours. */
  | { readonly kind: "foreign"; readonly sheet: string }
  | { readonly kind: "name"; readonly sheet: string }
  | { readonly kind: "style"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "number"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "length"; readonly sheet: string; readonly cell: string };

/**
 * The names the plan's sheets get, in the plan's order: a replaced sheet keeps its own; a new one gets a number where
 * its name is taken.
 * @example planSheetNames(["绩效报告"], [{ name: "绩效报告" }]) // ["绩效报告(2)"]
 */
export function planSheetNames(
  existing: readonly string[],
  sheets: readonly Pick<SheetPlan, "name" | "replaces">[],
): readonly string[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  return sheets.map(({ name, replaces }) => {
    if (replaces !== undefined)
      return existing.find((other) => other.toLowerCase() === replaces.toLowerCase()) ?? replaces;
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      free = name.slice(0, SHEET_NAME - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cellProblem(sheet: SheetContent, cell: CellPlan, address: string): PlanProblem | undefined {
  if (!(cell.style in sheet.styles)) return { kind: "style", sheet: sheet.name, cell: address };
  if (typeof cell.value === "number" && !Number.isFinite(cell.value))
    return { kind: "number", sheet: sheet.name, cell: address };
  const length = Math.max(typeof cell.value === "string" ? cell.value.length : 0, cell.formula?.length ?? 0);
  return length > CELL_TEXT ? { kind: "length", sheet: sheet.name, cell: address } : undefined;
}

/** The first thing on a sheet that cannot be written, `undefined` where all of it can. */
export function contentProblem(sheet: SheetContent): PlanProblem | undefined {
  if (sheet.name === "" || sheet.name.length > SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(sheet.name))
    return { kind: "name", sheet: sheet.name };
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const problem = cell && cellProblem(sheet, cell, cellAddress({ row, column }));
      if (problem) return problem;
    }
  }
  return undefined;
}

/** The first thing that keeps a plan from being written to a workbook, `undefined` where nothing does. */
export function planProblem(workbook: Workbook, plan: WritePlan): PlanProblem | undefined {
  for (const sheet of plan.sheets) {
    if (sheet.replaces !== undefined && !findSheet(workbook, sheet.replaces))
      return { kind: "missing", sheet: sheet.replaces };
    if (sheet.replaces !== undefined && !isOurs(workbook, sheet.replaces))
      return { kind: "foreign", sheet: sheet.replaces };
    const problem = contentProblem(sheet);
    if (problem) return problem;
  }
  return undefined;
}

function cellOf(plan: CellPlan | null, sheet: SheetContent): Cell | undefined {
  if (plan === null) return undefined;
  const value =
    typeof plan.value === "number"
      ? normalise(plan.value)
      : plan.value === ""
        ? null
        : (plan.value?.replace(/\r\n?/g, "\n") ?? null);
  if (value === null && plan.formula === undefined) return undefined;
  const format = sheet.styles[plan.style]?.format;
  return {
    value,
    ...(plan.formula === undefined ? {} : { formula: plan.formula }),
    ...(format === undefined || format === "General" ? {} : { format }),
  };
}

function sheetOf(content: SheetContent, name: string): Sheet {
  const rows = content.rows.map((row) => {
    const cells = row.cells.map((cell) => cellOf(cell, content));
    return cells.some((cell) => cell !== undefined) ? cells : undefined;
  });
  const hidden = content.columns.flatMap((column, index) => (column.hidden ? [index] : []));
  return {
    name,
    visibility: content.visibility,
    rows,
    merges: content.merges,
    ...(hidden.length > 0 ? { hiddenColumns: new Set(hidden) } : {}),
  };
}

/**
 * The workbook as it reads after a plan was written: our sheets in place of the ones they replace or at the end, and
 * the names that mark them. The plan is one in which {@link planProblem} finds nothing.
 */
export function applyPlan(workbook: Workbook, plan: WritePlan): Workbook {
  const finals = planSheetNames(
    workbook.sheets.map(({ name }) => name),
    plan.sheets,
  );
  const sheets = [...workbook.sheets];
  const names = new Map<string, DefinedName>();
  plan.sheets.forEach((content, index) => {
    const name = finals[index] ?? content.name;
    const at = content.replaces === undefined ? -1 : sheets.findIndex((sheet) => sheet.name === name);
    sheets.splice(at < 0 ? sheets.length : at, at < 0 ? 0 : 1, sheetOf(content, name));
    names.set(content.mark.toLowerCase(), { name: content.mark, refersTo: markReference(name) });
  });
  const others = workbook.names.filter(({ name, sheet }) => sheet !== undefined || !names.has(name.toLowerCase()));
  return { sheets, names: [...others, ...names.values()] };
}
