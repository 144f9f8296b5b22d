import type { SheetContent } from "../../core/report/plan";
import { HostError } from "../../ports";
import { editPackage } from "./package/package-editor";
import { basePackage, BASE_WORKBOOK } from "./save/base-package";
import { checkContent } from "./save/check-plan";
import { writeSheets, type SheetToWrite } from "./save/write-sheets";
import { stylesPart } from "./styles/cell-formats";

/** A new .xlsx that holds these sheets alone, the first visible one or the one named `activate` in front. */
export function createWorkbookFile(sheets: readonly SheetContent[], activate?: string): Uint8Array {
  const first = sheets.find(({ visibility }) => visibility === "visible");
  if (!first) throw new HostError("failed", "没有可写的工作表，新文件至少要有一张可见的工作表。");
  checkContent(sheets);
  const written: readonly SheetToWrite[] = sheets.map((sheet: SheetToWrite) => ({ ...sheet, replaces: undefined }));
  const shown = sheets.some(({ name, visibility }) => name === activate && visibility === "visible")
    ? activate
    : first.name;
  const pkg = basePackage();
  const editor = editPackage(pkg);
  writeSheets(
    editor,
    { part: BASE_WORKBOOK, sheets: [], names: [], date1904: false, structureLocked: false },
    stylesPart(pkg, BASE_WORKBOOK),
    {
      sheets: written,
      activate: shown,
      mayChange: () => true,
      recalculate: false,
    },
  );
  return editor.bytes();
}
