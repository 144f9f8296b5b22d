import { requireTables } from "./reportable";
import { analyse } from "./analyse";
import type { Analysis } from "./analysis";
import { rollUp, type RollUp } from "../core/rollup/roll-up";
import type { RollUpChoices, UnitBook } from "../core/rollup/model";
import { planReport, type ReportPlan } from "../core/report/write-plan";
import { HostError, type OpenedFile, type WorkbookFiles } from "../ports";

/** A roll-up with the report over its sheets. */
export interface RolledUp {
  readonly rollUp: RollUp;
  readonly analysis: Analysis;
  readonly report: ReportPlan;
  /** The whole workbook: the roll-up's sheets, the report and its sources. */
  readonly bytes: Uint8Array;
}

/** A unit's workbook as the roll-up takes it; throws a `HostError` (no-tables) that names the file. */
export function unitBook(file: OpenedFile): UnitBook {
  const analysis = analyse(file.workbook);
  try {
    requireTables(analysis);
  } catch (error) {
    if (error instanceof HostError) throw new HostError(error.code, `“${file.name}”：${error.message}`);
    throw error;
  }
  const { reading, performance } = analysis;
  return { file: file.name, workbook: file.workbook, reading, performance };
}

/** Throws a `HostError` where the sheets do not read back as what was written on them. */
function checkReadBack({ executed, indicators, money, readBack }: RollUp, { performance, reading }: Analysis): void {
  const total = performance.budget?.total.executed;
  const listed = reading.tables
    .filter(({ kind }) => kind === "indicators")
    .reduce((sum, { rows }) => sum + rows.length, 0);
  const same = executed ? total?.value.eq(executed) === true && total.unit === money : total === undefined;
  const lost = readBack.filter(({ id, value }) => !performance.figures.get(id)?.value.eq(value));
  if (same && listed === indicators && lost.length === 0) return;
  throw new HostError(
    "failed",
    "汇总表写成后读回来与各单位的数不一致，没有写出文件。请检查各工作簿的单位名称和指标名称里有没有“合计”“总计”一类的字样。",
  );
}

/**
 * Adds units' workbooks up and writes the department's report over them. Throws a `HostError` with a line for each reason
 * where they cannot be added.
 */
export function rollUpBooks(
  books: readonly UnitBook[],
  choices: RollUpChoices,
  files: Pick<WorkbookFiles, "open" | "save"> & { createSheets(sheets: RollUp["sheets"]): Uint8Array },
): RolledUp {
  const rolled = rollUp(books, choices);
  if ("refused" in rolled) throw new HostError("failed", rolled.refused.join("\n"));
  const file = files.open(files.createSheets(rolled.sheets), "汇总.xlsx");
  const analysis = analyse(file.workbook);
  checkReadBack(rolled, analysis);
  const report = planReport(file.workbook, analysis.report);
  return { rollUp: rolled, analysis, report, bytes: files.save(file, { plan: report.plan }) };
}
