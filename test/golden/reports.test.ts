import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/app/analyse";
import { paragraphText } from "../../src/core/narrative/model";
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

const BOOKS: readonly (readonly [name: string, book: () => Workbook])[] = [
  ["进贤县商务局2021", () => sample("进贤县商务局2021.xlsx")],
  ["部门整体支出绩效自评表示例", () => sample("部门整体支出绩效自评表示例.xlsx")],
  ["安徽项目自评表", anhuiProjectForm],
  ["四川一体化自评表", sichuanSplitRelation],
  ["重庆权重式整体自评表", chongqingWeightOnly],
  ["湖南基础数据表", hunanBasicData],
  ["湖北自评表", hubei2080],
  ["部门决算两表", finalAccountsPair],
  ["单位台账", bureauLedger],
  ["预算执行导出（元）", budgetExportYuan],
];

test.each(BOOKS)("the report of %s reads as proofread", (name, book) => {
  const text = `${analyse(book()).report.paragraphs.map(paragraphText).join("\n")}\n`;
  const file = join(REPORTS, `${name}.txt`);
  if (process.env["PROOFREAD"] === "1" || !existsSync(file)) {
    if (process.env["CI"]) throw new Error(`${name}.txt is missing`);
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
});
