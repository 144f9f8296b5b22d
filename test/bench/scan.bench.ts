import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { composeSteps } from "../../src/core/narrative/compose";
import { DEFAULT_OUTLINE } from "../../src/core/narrative/outline";
import { performanceSteps } from "../../src/core/performance/performance";
import { recogniseSteps } from "../../src/core/recognition/recognise";
import type { CellPlan, SheetContent } from "../../src/core/report/plan";
import { withCharts } from "../../src/core/report/report-charts";
import { planReportSteps, type ReportPlan } from "../../src/core/report/write-plan";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { createWorkbookFile } from "../../src/hosts/file/create-workbook";
import { openFileSteps } from "../../src/hosts/file/open-file";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import type { OpenedFile } from "../../src/ports";

/** Time and memory of understanding a workbook as a ratio to opening its file, and each stage's longest step, in one run. */
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

const ASPECTS = [
  ["产出指标", "数量指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

function form(name: string, rows: number): SheetContent {
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  return sheetOf(name, [
    { cells: [cell("某局2023年度部门整体支出绩效自评表")] },
    { cells: heads.map(cell) },
    ...Array.from({ length: rows }, (_, row) => {
      const reason = row % 5 === 0 ? "" : `原因${String(row)}`;
      const values = [`重点任务${String(row)}`, `≥${String(100 + row)}个`, `${String(90 + (row % 7) * 10 + row)}个`];
      return { cells: [...(ASPECTS[row % 3] ?? []), ...values, 1, 1, reason].map(cell) };
    }),
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
  /** Milliseconds of each stage's longest step, the collection of garbage included. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Runs steps to the end; what they yield is the stage that they are at. */
function measured<T>(steps: Generator<string, T, undefined>): Measured<T> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const longest = new Map<string, number>();
  let [peak, last, stage] = [0, start, ""];
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    const now = performance.now();
    stage = step.done ? stage : step.value;
    longest.set(stage, Math.max(longest.get(stage) ?? 0, now - last));
    if (step.done || count % EVERY === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    if (step.done) return { result: step.value, time: now - start, peak, longest };
    last = performance.now();
  }
}

const opening = (bytes: Uint8Array): Generator<string, OpenedFile, undefined> =>
  stage("打开", openFileSteps(bytes, "表.xlsx"));

function* stage<T>(name: string, steps: Generator<unknown, T, undefined>): Generator<string, T, undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield name;
  }
}

/** From the workbook to what one click writes. */
function* journey(workbook: Workbook): Generator<string, ReportPlan, undefined> {
  const reading = yield* stage("识别", recogniseSteps(workbook));
  const performance = yield* stage("取数", performanceSteps(workbook, reading));
  const text = yield* stage("成文", composeSteps(performance, DEFAULT_OUTLINE));
  const report = yield* stage("图表", withCharts(text, performance));
  return yield* stage("排版", planReportSteps(workbook, report));
}

const CASES: readonly (readonly [string, () => readonly SheetContent[]])[] = [
  ["指标台账 2,000 行", () => [ledger("台账", 2_000)]],
  ["指标台账 20,000 行", () => [ledger("台账", 20_000)]],
  ["指标台账 200,000 行", () => [ledger("台账", 200_000)]],
  ["自评表 2,000 行", () => [form("自评表", 2_000)]],
  ["自评表 20,000 行", () => [form("自评表", 20_000)]],
  ["自评表 200,000 行", () => [form("自评表", 200_000)]],
  ["预算导出 200,000 行", () => [funds("预算", 200_000)]],
  ["100 张表共 200,000 行", () => Array.from({ length: 100 }, (_, index) => ledger(`台账${String(index + 1)}`, 2_000))],
];

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(0)} MB`;
const times = (value: number, base: number): string => `${(value / base).toFixed(2)} 倍`;

for (const [name, sheets] of CASES) {
  const bytes = createWorkbookFile(sheets());
  if (name === CASES[0]?.[0]) measured(journey(workbookFiles.open(bytes, "预热.xlsx").workbook));
  const file = measured(opening(bytes));
  const report = measured(journey(file.result.workbook));
  const longest = [...file.longest, ...report.longest].map(([of, time]) => `${of} ${time.toFixed(0)}`).join("、");
  console.log(
    `${name}：打开 ${file.time.toFixed(0)} ms、${megabytes(file.peak)}；` +
      `识别到排版 ${report.time.toFixed(0)} ms（打开的 ${times(report.time, file.time)}）、` +
      `${megabytes(report.peak)}（${times(report.peak, file.peak)}）；最长一步（ms）：${longest}`,
  );
}
