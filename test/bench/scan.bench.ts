import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { analyseSteps } from "../../src/app/analyse";
import type { CellPlan, SheetContent } from "../../src/core/report/plan";
import { createWorkbookFile } from "../../src/hosts/file/create-workbook";
import { workbookFiles } from "../../src/hosts/file/workbook-files";

/** Time and memory of understanding a workbook as a ratio to opening its file, and the longest step, in one run. */
const MEGABYTE = 1_000_000;
const EVERY = 32;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const cell = (value: string | number): CellPlan => ({ value, style: "cell" });

function sheetOf(name: string, rows: SheetContent["rows"]): SheetContent {
  return {
    name,
    visibility: "visible",
    columns: [{ width: 200 }],
    rows,
    merges: [],
    styles: { cell: { font: "宋体", size: 11 } },
    gridlines: true,
  };
}

function ledger(name: string, rows: number): SheetContent {
  return sheetOf(name, [
    { cells: [cell("某局2023年度绩效指标台账")] },
    { cells: ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"].map(cell) },
    ...Array.from({ length: rows }, (_, row) => ({
      cells: [`重点任务${String(row)}`, "1-11月", "个", 100 + row, 90 + row].map(cell),
    })),
  ]);
}

function funds(name: string, rows: number): SheetContent {
  return sheetOf(name, [
    { cells: [cell("2023年度部门预算执行情况表"), cell("单位：万元")] },
    { cells: ["项目名称", "年初预算数", "全年预算数", "全年执行数"].map(cell) },
    { cells: ["合计", 3 * rows, 2 * rows, rows].map(cell) },
    ...Array.from({ length: rows }, (_, row) => ({ cells: [`项目${String(row)}`, 3, 2, 1].map(cell) })),
  ]);
}

interface Measured<T> {
  readonly result: T;
  readonly time: number;
  /** Bytes of the heap above what was there before, garbage included. */
  readonly peak: number;
  /** Milliseconds of the longest step. */
  readonly longest: number;
}

function measured<T>(steps: Generator<unknown, T, undefined>): Measured<T> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  let [peak, longest, last] = [0, 0, start];
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (step.done || count % EVERY === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    if (step.done) return { result: step.value, time: now - start, peak, longest };
    last = performance.now();
  }
}

function* opening(bytes: Uint8Array): Generator<undefined, ReturnType<typeof workbookFiles.open>, undefined> {
  yield undefined;
  return workbookFiles.open(bytes, "表.xlsx");
}

const CASES: readonly (readonly [string, () => readonly SheetContent[]])[] = [
  ["指标台账 2,000 行", () => [ledger("台账", 2_000)]],
  ["指标台账 20,000 行", () => [ledger("台账", 20_000)]],
  ["指标台账 200,000 行", () => [ledger("台账", 200_000)]],
  ["预算导出 200,000 行", () => [funds("预算", 200_000)]],
  ["100 张表共 200,000 行", () => Array.from({ length: 100 }, (_, index) => ledger(`台账${String(index + 1)}`, 2_000))],
];

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(0)} MB`;
const times = (value: number, base: number): string => `${(value / base).toFixed(2)} 倍`;

for (const [name, sheets] of CASES) {
  const bytes = createWorkbookFile(sheets());
  if (name === CASES[0]?.[0]) measured(analyseSteps(workbookFiles.open(bytes, "预热.xlsx").workbook));
  const file = measured(opening(bytes));
  const analysis = measured(analyseSteps(file.result.workbook));
  console.log(
    `${name}：打开 ${file.time.toFixed(0)} ms、${megabytes(file.peak)}；` +
      `识别与成文 ${analysis.time.toFixed(0)} ms（打开的 ${times(analysis.time, file.time)}）、` +
      `${megabytes(analysis.peak)}（${times(analysis.peak, file.peak)}），最长一步 ${analysis.longest.toFixed(0)} ms`,
  );
}
