/** @jest-environment node */
import { createExcelHost } from "../../src/hosts/excel/excel-host";
import { startExcel } from "../support/excel-host/start-excel";
import { workbookHostContract } from "./workbook-host.contract";

const OF_EXCEL = {
  undo: "Excel keeps its own undo list, which no call reads or runs; what clears it is asserted over the requests",
};

workbookHostContract(
  "Excel",
  async (workbook) => {
    const excel = await startExcel({ workbook, profile: "ltsc2021" });
    return {
      host: createExcelHost(excel.Excel, { patience: 10_000 }),
      snapshot: excel.snapshot,
      edit: (sheet, row, column, value) =>
        excel.Excel.run((context) => {
          context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[value]];
          return context.sync();
        }),
      // A rewrite reads its backup and asks for charts before it writes, so the write is the second request or the fifth.
      breakNextWrite: () => {
        for (const k of [2, 3, 4, 5]) excel.host.failRequest(k, { afterActions: 60 });
      },
      close: excel.close,
    };
  },
  OF_EXCEL,
);
