/** @jest-environment node */
import { createExcelHost } from "../../src/hosts/excel/excel-host";
import { startExcel } from "../support/excel-host/start-excel";
import { workbookHostContract } from "./workbook-host.contract";

workbookHostContract("Excel", async (workbook) => {
  const excel = await startExcel({ workbook, profile: "ltsc2021" });
  return {
    host: createExcelHost(excel.Excel),
    snapshot: excel.snapshot,
    edit: (sheet, row, column, value) =>
      excel.Excel.run((context) => {
        context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[value]];
        return context.sync();
      }),
    // A rewrite reads its backup before it writes, so the write is the second request or the third.
    breakNextWrite: () => {
      excel.host.failRequest(2, { afterActions: 60 });
      excel.host.failRequest(3, { afterActions: 60 });
    },
    close: excel.close,
  };
});
