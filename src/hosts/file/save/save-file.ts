import { isOurs } from "../../../core/report/our-sheets";
import type { FileChanges, OpenedFile } from "../../../ports";
import { createWorkbookFile } from "../create-workbook";
import { editPackage } from "../package/package-editor";
import { openPackage } from "../package/opc-package";
import { stylesPart } from "../styles/cell-formats";
import { readWorkbookPart } from "../xlsx/workbook-part";
import { checkPlan } from "./check-plan";
import { checkStructure } from "./check-structure";
import { editCells } from "./edit-cells";
import { writeSheets } from "./write-sheets";

/**
 * A copy of an opened .xlsx or .xlsm with the changes, every other part byte for byte as it was; of other formats a
 * new .xlsx with the plan's sheets. Throws a `HostError`.
 */
export function saveFile(file: OpenedFile, { edits = [], plan = { sheets: [] } }: FileChanges): Uint8Array {
  if (file.format !== "xlsx" && file.format !== "xlsm") return createWorkbookFile(plan.sheets, plan.activate);
  if (edits.length === 0 && plan.sheets.length === 0) return file.bytes.slice();
  checkPlan(file.workbook, plan);
  const pkg = openPackage(file.bytes);
  const book = readWorkbookPart(pkg);
  checkStructure(book, plan);
  const editor = editPackage(pkg);
  const edited = editCells(editor, pkg, book, edits);
  const { lostFormulas } = writeSheets(editor, book, stylesPart(pkg, book.part), {
    sheets: plan.sheets,
    ...(plan.activate === undefined ? {} : { activate: plan.activate }),
    mayChange: (entry) => edited.parts.has(entry.part) || isOurs(file.workbook, entry.name),
    recalculate: edits.length > 0,
  });
  const chain = pkg.relationships(book.part).find(({ kind }) => kind === "calcChain");
  if (chain && pkg.has(chain.target) && (lostFormulas || edited.formulasChanged))
    editor.remove(chain.target, book.part);
  return editor.bytes();
}
