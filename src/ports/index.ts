export type { ExportFile, ExportOutlet, Exporter, RichText } from "./exporter";
export { planFailure } from "./plan-failure";
export { HostError } from "./workbook-host";
export type { HostErrorCode, Unsubscribe, WorkbookChange, WorkbookHost } from "./workbook-host";
export type {
  CellEdit,
  CellLook,
  FileChanges,
  OpenedFile,
  SheetLook,
  WorkbookFiles,
  WorkbookLook,
} from "./workbook-files";
