/** @jest-environment node */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../../src/app/analyse";
import type { CellPlan } from "../../../src/core/report/plan";
import { planReport } from "../../../src/core/report/write-plan";
import { findSheet } from "../../../src/core/workbook/snapshot";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { valuesOf } from "../../contract/seen";
import { openExcel } from "./support";

const NAME = "进贤县商务局2021.xlsx";

/** What a planned cell reads as: Excel shows 15 significant digits. */
function expected(cell: CellPlan | null): unknown {
  if (typeof cell?.value === "number") return Number(cell.value.toPrecision(15));
  return cell?.value === "" ? null : (cell?.value ?? null);
}

function expectedRow(cells: readonly (CellPlan | null)[]): unknown[] {
  const values = cells.map(expected);
  while (values.length > 0 && values.at(-1) === null) values.pop();
  return values;
}

test("the sample's report is written to Excel whole, and written again without a change", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", NAME)));
  const { workbook } = workbookFiles.open(bytes, NAME);
  const excel = await openExcel({ workbook });
  const before = await excel.workbookHost.read();
  expect(before.sheets.map(valuesOf)).toEqual(workbook.sheets.map(valuesOf));

  const { plan } = planReport(before, analyse(before).report);
  excel.requests.length = 0;
  await excel.workbookHost.write(plan);
  expect(excel.requests).toHaveLength(2);
  expect(excel.requests[1]?.bytes).toBeLessThan(1_000_000);
  expect(excel.requests[1]?.actions).toBeLessThan(5_000);

  const after = await excel.workbookHost.read();
  for (const sheet of plan.sheets) {
    expect(valuesOf(findSheet(after, sheet.name))).toEqual(sheet.rows.map(({ cells }) => expectedRow(cells)));
  }
  expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);

  const again = planReport(after, analyse(after).report);
  expect(new Set(again.fates.values())).toEqual(new Set(["same"]));
  await excel.workbookHost.write(again.plan);
  expect(await excel.workbookHost.read()).toEqual(after);
  await excel.close();
});
