import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeReport } from "../../src/core/narrative/compose";
import { paragraphText, type Report, type Run } from "../../src/core/narrative/model";
import { outlineFor } from "../../src/core/narrative/outline";
import { performanceOf } from "../../src/core/performance/performance";
import { recognise } from "../../src/core/recognition/recognise";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { anhuiProjectForm } from "../fixtures/anhui-project-form";
import { budgetExportYuan } from "../fixtures/budget-export-yuan";
import { bureauLedger } from "../fixtures/bureau-ledger";
import { chongqingWeightOnly } from "../fixtures/chongqing-weight-only";
import { finalAccountsPair } from "../fixtures/final-accounts-pair";
import { hubei2080 } from "../fixtures/hubei-20-80";
import { hunanBasicData } from "../fixtures/hunan-basic-data";
import { sichuanSplitRelation } from "../fixtures/sichuan-split-relation";

/** The texts in reports/ were proofread by a person; PROOFREAD=1 writes them afresh for the next proofreading. */
const REPORTS = join(__dirname, "reports");

const sample = (name: string): Workbook =>
  workbookFiles.open(readFileSync(join(__dirname, "../../assets/samples", name)), name).workbook;

const BOOKS: readonly (readonly [name: string, outline: string, book: () => Workbook])[] = [
  ["进贤县商务局2021", "jiangxi", () => sample("进贤县商务局2021.xlsx")],
  ["部门整体支出绩效自评表示例", "jiangxi", () => sample("部门整体支出绩效自评表示例.xlsx")],
  ["安徽项目自评表", "jiangxi", anhuiProjectForm],
  ["四川一体化自评表", "jiangxi", sichuanSplitRelation],
  ["重庆权重式整体自评表", "jiangxi", chongqingWeightOnly],
  ["湖南基础数据表", "jiangxi", hunanBasicData],
  ["湖北自评表", "jiangxi", hubei2080],
  ["部门决算两表", "jiangxi", finalAccountsPair],
  ["单位台账", "jiangxi", bureauLedger],
  ["预算执行导出（元）", "jiangxi", budgetExportYuan],
  ["转移支付提纲：四川一体化自评表", "transfer", sichuanSplitRelation],
  ["云南提纲：单位台账", "yunnan", bureauLedger],
  ["四川提纲：部门决算两表", "sichuan", finalAccountsPair],
  ["湖南提纲：湖南基础数据表", "hunan", hunanBasicData],
];

const cell = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** Paragraphs, with the tables in brackets where they stand. */
function proof(report: Report): string {
  const lines = report.paragraphs.flatMap((paragraph) => [
    paragraphText(paragraph),
    ...report.tables
      .filter(({ after }) => after === paragraph.id)
      .flatMap(({ caption, unit, header, rows }) => [
        `［${caption}${unit ? `　单位：${unit}` : ""}］`,
        header.join("｜"),
        ...rows.map((row) => row.map(cell).join("｜")),
        "［表完］",
      ]),
  ]);
  return `${lines.join("\n")}\n`;
}

test.each(BOOKS)("the report of %s by the outline %s reads as proofread", (name, id, book) => {
  const workbook = book();
  const outline = outlineFor(id);
  if (!outline) throw new Error(`no outline ${id}`);
  const text = proof(composeReport(performanceOf(workbook, recognise(workbook)), outline));
  const file = join(REPORTS, `${name}.txt`);
  if (process.env["PROOFREAD"] === "1" || !existsSync(file)) {
    if (process.env["CI"]) throw new Error(`${name}.txt is missing`);
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
});
