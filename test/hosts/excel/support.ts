import type { WorkbookHost } from "../../../src/ports";
import { createExcelHost, type ExcelHostOptions } from "../../../src/hosts/excel/excel-host";
import type { SheetModel } from "../../support/excel-host/model/sheet-model";
import { startExcel, type RunningExcel, type StartOptions } from "../../support/excel-host/start-excel";
import { UNIT_WORKBOOK } from "../../contract/fixtures";

export interface ExcelUnderTest extends RunningExcel {
  readonly workbookHost: WorkbookHost;
  /** A sheet of the model, for looking at what the snapshot does not show. */
  readonly sheet: (name: string) => SheetModel;
  /** Runs calls as the user or another add-in would. */
  readonly act: (work: (context: Excel.RequestContext) => void) => Promise<void>;
}

/** Asks the Excel under test which requirement sets it has. */
export const supportsOf =
  ({ Office }: RunningExcel) =>
  (version: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", version);

/** Long enough for a slow machine, short enough for a test that waits in vain. */
const PATIENCE = 10_000;

/** Excel with the unit's workbook and the product's host. */
export async function openExcel(options: StartOptions = {}, host: ExcelHostOptions = {}): Promise<ExcelUnderTest> {
  const excel = await startExcel({ workbook: UNIT_WORKBOOK, profile: "ltsc2021", ...options });
  return {
    ...excel,
    workbookHost: createExcelHost(excel.Excel, { patience: PATIENCE, supports: supportsOf(excel), ...host }),
    sheet: (name) => {
      const found = excel.host.model.sheets.find((sheet) => sheet.name === name);
      if (!found) throw new Error(`There is no sheet ${name}`);
      return found;
    },
    act: (work) =>
      excel.Excel.run((context) => {
        work(context);
        return context.sync();
      }),
  };
}
