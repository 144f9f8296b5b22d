import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { anhuiProjectForm } from "../fixtures/anhui-project-form";
import { budgetExportYuan } from "../fixtures/budget-export-yuan";
import { bureauLedger } from "../fixtures/bureau-ledger";
import { chongqingWeightOnly } from "../fixtures/chongqing-weight-only";
import { finalAccountsPair } from "../fixtures/final-accounts-pair";
import { hubei2080 } from "../fixtures/hubei-20-80";
import { hunanBasicData } from "../fixtures/hunan-basic-data";
import { sichuanSplitRelation } from "../fixtures/sichuan-split-relation";
import { workbookBytes } from "../support/workbook-bytes";

/** A user's workbook as a file. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = join(__dirname, "../../assets/samples");
const CORPUS = resolve(__dirname, "../../../shared/corpus");

function folderBooks(folder: string): readonly Book[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** The fixture workbooks by the form they show. */
export const fixtures = {
  安徽项目自评表: anhuiProjectForm,
  四川一体化自评表: sichuanSplitRelation,
  重庆权重式整体自评表: chongqingWeightOnly,
  湖南基础数据表: hunanBasicData,
  湖北自评表: hubei2080,
  部门决算两表: finalAccountsPair,
  单位台账: bureauLedger,
  "预算执行导出（元）": budgetExportYuan,
} as const;

/** The fixtures as .xlsx files. */
export const fixtureBooks = (): readonly Book[] =>
  Object.entries(fixtures).map(([name, fixture]) => ({ name: `${name}.xlsx`, bytes: workbookBytes(fixture()) }));

/** The sample workbooks that come with the product. */
export const sampleBooks = (): readonly Book[] => folderBooks(SAMPLES);

/** Public workbooks beside the project; none where that folder is absent. */
export const corpusBooks = (): readonly Book[] => folderBooks(CORPUS);
