/* Writes the sample workbooks to assets/samples: npx tsx scripts/make-samples.ts */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbookFile } from "../src/hosts/file/create-workbook";
import { sheetContent } from "./samples/sample-sheet";
import { sampleWorkbooks } from "./samples/sample-workbooks";

const folder = join(__dirname, "../assets/samples");
mkdirSync(folder, { recursive: true });
for (const [name, sheets] of Object.entries(sampleWorkbooks)) {
  writeFileSync(join(folder, name), createWorkbookFile(sheets.map(sheetContent)));
  console.log(`assets/samples/${name}`);
}
