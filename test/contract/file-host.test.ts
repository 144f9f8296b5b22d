import { createFileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { workbookHostContract } from "./workbook-host.contract";
import { xlsxOf } from "./xlsx-fixture";

const OF_A_FILE = {
  breakOff: "cannot break off half-way: a copy is made whole in memory or not at all",
  calculate: "a file is calculated by the program that opens it",
  undo: "the original stays as it is, and the copy is a file of its own",
};

workbookHostContract(
  "A file",
  (workbook) => {
    const host = createFileHost(workbookFiles.open(xlsxOf(workbook), "绩效.xlsx"));
    return Promise.resolve({
      host,
      // What is saved is what counts: the copy is opened again.
      snapshot: () => workbookFiles.open(host.save(), "绩效.xlsx").workbook,
      edit: (sheet, row, column, value) => host.edit([{ sheet, row, column, value }]),
    });
  },
  OF_A_FILE,
);
