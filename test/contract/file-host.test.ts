import { createFileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { workbookHostContract } from "./workbook-host.contract";
import { xlsxOf } from "./xlsx-fixture";

workbookHostContract("A file", (workbook) => {
  const host = createFileHost(workbookFiles.open(xlsxOf(workbook), "绩效.xlsx"));
  return Promise.resolve({
    host,
    // What is saved is what counts: the copy is opened again.
    snapshot: () => workbookFiles.open(host.save(), "绩效.xlsx").workbook,
    edit: (sheet, row, column, value) => host.edit([{ sheet, row, column, value }]),
  });
});
