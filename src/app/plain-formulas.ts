import { formulaKey } from "../core/formulas/formula-parts";
import { normalise } from "../core/quantity/decimal";
import { planSheetNames } from "../core/report/apply-plan";
import { markedSheet } from "../core/report/our-sheets";
import { PLAIN_SHEET_NAME, plainSheet, readPlainSheet, type PlainRecord } from "../core/report/plain-sheet";
import { SHEET_MARKS } from "../core/report/plan";
import { refAddress, type CellRef } from "../core/workbook/address";
import { cellAt, findSheet, isCellError, type Cell, type CellValue, type Workbook } from "../core/workbook/snapshot";
import { HostError, type CellEdit, type WorkbookHost } from "../ports";
import { inScope, isUnsettled, type FormulaScope, type PlainPlan, type PlainReplacement } from "./plain-plan";

export { planPlainFormulas } from "./plain-plan";
export type { FormulaScope, PlainPlan, PlainReplacement } from "./plain-plan";

/** What 普通公式 did. */
export interface PlainOutcome {
  /** As they were written; one whose plain formula gave another result than before has its value and the reason. */
  readonly replaced: readonly PlainReplacement[];
  readonly skipped: PlainPlan["skipped"];
}

/** What putting the PERF formulas back did. */
export interface RestoreOutcome {
  readonly restored: readonly CellRef[];
  /** Cells that no longer hold what was written; they stay as they are. */
  readonly missing: readonly { readonly at: CellRef; readonly perf: string; readonly because: string }[];
}

/** Results that differ by less than this part are the same: plain formulas calculate with binary numbers. */
const SAME = 1e-9;

function editorOf(host: WorkbookHost): (edits: readonly CellEdit[]) => Promise<void> {
  if (!host.edit) throw new HostError("unsupported", "这里不能改写单元格的公式。请在Excel里使用普通公式。");
  return async (edits) => host.edit?.(edits);
}

function recordsIn(workbook: Workbook): readonly PlainRecord[] {
  const sheet = markedSheet(workbook, SHEET_MARKS.plain);
  const records = sheet ? readPlainSheet(sheet) : [];
  if (!records) {
    const message = `工作表“${sheet?.name ?? PLAIN_SHEET_NAME}”由更新的版本写成，这个版本不认识。请更新加载项后再试。`;
    throw new HostError("unsupported", message);
  }
  return records;
}

async function keepRecords(host: WorkbookHost, workbook: Workbook, records: readonly PlainRecord[]): Promise<void> {
  const replaces = markedSheet(workbook, SHEET_MARKS.plain)?.name;
  const names = workbook.sheets.map(({ name }) => name);
  const [name = PLAIN_SHEET_NAME] = planSheetNames(names, [
    { name: PLAIN_SHEET_NAME, ...(replaces !== undefined && { replaces }) },
  ]);
  await host.write({ sheets: [plainSheet(records, name, replaces)] });
}

/** An error or a truth value stays as a formula, which every program reads as one. */
function valueFormula(value: CellValue): string | undefined {
  if (isCellError(value)) return value.error === "#N/A" ? "=NA()" : `=${value.error}`;
  return typeof value === "boolean" ? `=${value ? "TRUE" : "FALSE"}()` : undefined;
}

function editOf({ at, formula, value }: PlainReplacement): CellEdit {
  const written = formula ?? valueFormula(value);
  return { ...at, value, ...(written !== undefined && { formula: written }) };
}

function recordOf({ at, anchor, perf, formula, value }: PlainReplacement): PlainRecord {
  const written = formula ?? valueFormula(value);
  return {
    at,
    anchor,
    ...(perf !== undefined && { perf }),
    ...(written !== undefined && { formula: written }),
    ...(written === undefined && (typeof value === "number" || typeof value === "string") && { value }),
  };
}

function cellIn(workbook: Workbook, at: CellRef): Cell | undefined {
  const sheet = findSheet(workbook, at.sheet);
  return sheet && cellAt(sheet, at.row, at.column);
}

/** Whether a plain formula gave what the PERF formula had given, as far as that is known. */
function agrees(before: CellValue, after: CellValue): boolean {
  if (typeof before === "string") return before === after;
  if (isCellError(before)) return isUnsettled(before) || isCellError(after);
  if (typeof before !== "number") return true;
  return typeof after === "number" && Math.abs(after - before) <= SAME * Math.max(1, Math.abs(before));
}

/** Formulas whose result differs from the one before fall back to that result. */
function checked(workbook: Workbook, { because: _, ...replacement }: PlainReplacement): PlainReplacement {
  const { formula, ...rest } = replacement;
  const after = cellIn(workbook, replacement.at)?.value ?? null;
  if (formula === undefined || agrees(replacement.value, after)) return replacement;
  return { ...rest, because: "换成Excel公式后结果不同" };
}

/**
 * Writes what {@link planPlainFormulas} planned. The PERF formulas are kept on 绩效_公式 before any cell is touched;
 * afterwards the workbook is read again, and a formula that gives another result than before becomes that value.
 * Rejects with a `HostError`.
 */
export async function writePlainFormulas(host: WorkbookHost, plan: PlainPlan): Promise<PlainOutcome> {
  const edit = editorOf(host);
  if (plan.replacements.length === 0) return { replaced: [], skipped: plan.skipped };
  const before = await host.read();
  const places = new Set(plan.replacements.map(({ at }) => refAddress(at)));
  const kept = recordsIn(before).filter(({ at }) => !places.has(refAddress(at)));
  await keepRecords(host, before, [...kept, ...plan.replacements.map(recordOf)]);
  await edit(plan.replacements.map(editOf));

  const after = await host.read();
  const replaced = plan.replacements.map((one) => (one.formula === undefined ? one : checked(after, one)));
  const fallen = replaced.filter((one, index) => one.formula !== plan.replacements[index]?.formula);
  if (fallen.length > 0) {
    await keepRecords(host, after, [...kept, ...replaced.map(recordOf)]);
    await edit(fallen.map(editOf));
  }
  return { replaced, skipped: plan.skipped };
}

/** Whether a cell still holds exactly what was written. */
function holds(cell: Cell | undefined, { formula, value }: PlainRecord): boolean {
  if (formula !== undefined) return cell?.formula !== undefined && formulaKey(cell.formula) === formulaKey(formula);
  if (cell?.formula !== undefined) return false;
  return cell?.value === (typeof value === "number" ? normalise(value) : value);
}

/** The records of one PERF formula: its own cell first, then the cells its result had spilled into. */
function groups(records: readonly PlainRecord[]): readonly (readonly PlainRecord[])[] {
  const byAnchor = new Map<string, PlainRecord[]>();
  for (const record of records) {
    const key = refAddress(record.anchor);
    byAnchor.set(key, [...(byAnchor.get(key) ?? []), record]);
  }
  return [...byAnchor.values()];
}

/**
 * Puts the PERF formulas of a scope back where the cells still hold exactly what was written in their place; what was
 * changed or moved since stays and is reported. Rejects with a `HostError`.
 */
export async function restorePerfFormulas(host: WorkbookHost, scope: FormulaScope): Promise<RestoreOutcome> {
  const edit = editorOf(host);
  const workbook = await host.read();
  const records = recordsIn(workbook);
  const edits: CellEdit[] = [];
  const restored: CellRef[] = [];
  const missing: RestoreOutcome["missing"][number][] = [];
  const remaining: PlainRecord[] = [];
  for (const group of groups(records)) {
    const anchor = group.find(({ perf }) => perf !== undefined);
    const perf = anchor?.perf;
    if (!anchor || perf === undefined) continue;
    const now = cellIn(workbook, anchor.at);
    if (now?.formula !== undefined && formulaKey(now.formula) === formulaKey(perf)) continue;
    if (!inScope(scope, anchor.at)) {
      remaining.push(...group);
      continue;
    }
    if (!findSheet(workbook, anchor.at.sheet)) {
      missing.push({ at: anchor.at, perf, because: "工作表已改名或删除" });
      remaining.push(...group);
      continue;
    }
    if (!group.every((record) => holds(cellIn(workbook, record.at), record))) {
      missing.push({ at: anchor.at, perf, because: "单元格在转换之后改动过或移动过" });
      remaining.push(...group);
      continue;
    }
    edits.push(...group.filter((record) => record !== anchor).map(({ at }) => ({ ...at, value: null })));
    edits.push({ ...anchor.at, formula: perf, value: now?.value ?? null });
    restored.push(anchor.at);
  }
  if (edits.length > 0) await edit(edits);
  if (remaining.length < records.length) await keepRecords(host, workbook, remaining);
  return { restored, missing };
}
