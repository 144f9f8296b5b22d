import type { WorkbookFiles } from "../../ports";
import { createWorkbookFile } from "./create-workbook";
import { lookOf, lookSteps } from "./look/look-of";
import { openFile, openFileSteps } from "./open-file";
import { saveFile } from "./save/save-file";

/** Spreadsheet files as bytes, in Node and in the browser. */
export const workbookFiles: WorkbookFiles = {
  open: openFile,
  openSteps: openFileSteps,
  look: lookOf,
  lookSteps,
  save: saveFile,
  create: (plan) => createWorkbookFile(plan.sheets, plan.activate),
};
