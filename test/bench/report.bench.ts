import { analyse } from "../../src/app/analyse";
import { planReport } from "../../src/core/report/write-plan";
import type { CellPlan, SheetContent } from "../../src/core/report/plan";
import { createWorkbookFile } from "../../src/hosts/file/create-workbook";
import { workbookFiles } from "../../src/hosts/file/workbook-files";

/** Every step as a ratio to opening the same file, in one run. */
const ROWS = [200, 2_000, 20_000];

const cell = (value: string | number): CellPlan => ({ value, style: "cell" });

function ledger(rows: number): Uint8Array {
  const sheet: SheetContent = {
    name: "台账",
    visibility: "visible",
    columns: [{ width: 200 }],
    rows: [
      { cells: [cell("某局2023年度绩效指标台账")] },
      { cells: ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"].map(cell) },
      ...Array.from({ length: rows }, (_, row) => ({
        cells: [`重点任务${String(row)}`, "全年", "个", 100 + row, 90 + row].map(cell),
      })),
    ],
    merges: [],
    styles: { cell: { font: "宋体", size: 11 } },
    gridlines: true,
  };
  return createWorkbookFile([sheet]);
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const show = (ms: number, base: number): string => `${ms.toFixed(0)} ms（打开的 ${(ms / base).toFixed(2)} 倍）`;

for (const rows of ROWS) {
  const bytes = ledger(rows);
  workbookFiles.open(bytes, "预热.xlsx");
  const [file, opening] = timed(() => workbookFiles.open(bytes, "台账.xlsx"));
  const [analysis, analysing] = timed(() => analyse(file.workbook));
  const [planned, planning] = timed(() => planReport(file.workbook, analysis.report));
  const [, saving] = timed(() => workbookFiles.save(file, { plan: planned.plan }));
  console.log(
    `${String(rows)} 行：打开 ${opening.toFixed(0)} ms；识别与成文 ${show(analysing, opening)}；排版 ${show(planning, opening)}；写出 ${show(saving, opening)}`,
  );
}
