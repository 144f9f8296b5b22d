import type { WritePlan } from "../../../core/report/plan";
import type { OpenedFile } from "../../../ports";
import { structureProtected } from "../failures";
import { openPackage } from "../package/opc-package";
import { readWorkbookPart, type WorkbookPart } from "../xlsx/workbook-part";

/** Throws a `HostError` (protected) where a plan adds a sheet to a workbook whose structure is protected. */
export function checkStructure({ structureLocked }: Pick<WorkbookPart, "structureLocked">, plan: WritePlan): void {
  if (structureLocked && plan.sheets.some(({ replaces }) => replaces === undefined)) throw structureProtected();
}

/** {@link checkStructure} for an opened file; formats that are not written back have no structure to protect. */
export function checkFileStructure({ format, bytes }: OpenedFile, plan: WritePlan): void {
  if (format === "xlsx" || format === "xlsm") checkStructure(readWorkbookPart(openPackage(bytes)), plan);
}
