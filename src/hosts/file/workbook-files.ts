import type { WorkbookFiles } from "../../ports";
import { createWorkbookFile } from "./create-workbook";
import { lookOf } from "./look/look-of";
import { openFile } from "./open-file";
import { saveFile } from "./save/save-file";

/** Spreadsheet files as bytes, in Node and in the browser. */
export const workbookFiles: WorkbookFiles = {
  open: openFile,
  look: lookOf,
  save: saveFile,
  create: (plan) => createWorkbookFile(plan.sheets, plan.activate),
};
