import type { RangeRef } from "../../core/workbook/address";
import type { ExcelApi } from "./excel-host";

/** What the user has selected now; `undefined` where that is not one block of cells, such as a chart. */
export function selectedRange(excel: ExcelApi): Promise<RangeRef | undefined> {
  return excel
    .run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      await context.sync();
      const { rowIndex: top, columnIndex: left, rowCount, columnCount, worksheet } = range;
      return { sheet: worksheet.name, top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    })
    .catch(() => undefined); // Excel refuses other selections with an error
}
