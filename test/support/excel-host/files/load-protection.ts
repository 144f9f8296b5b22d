import { parseRect } from "../../../../src/core/workbook/address";
import { openPackage, type OpcPackage } from "../../../../src/hosts/file/package/opc-package";
import { readWorkbookPart } from "../../../../src/hosts/file/xlsx/workbook-part";
import { scanXml } from "../../../../src/hosts/file/xml/scanner";
import type { OpenedFile } from "../../../../src/ports";
import type { SheetModel } from "../model/sheet-model";
import { TABLE_SETTINGS } from "../model/table-model";
import { sheetByKey, type WorkbookModel } from "../model/workbook-model";

/** In a file, `0` means that a protected sheet does not lock the action. */
const ACTIONS = [
  "autoFilter",
  "deleteColumns",
  "deleteRows",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertHyperlinks",
  "insertRows",
  "objects",
  "sort",
] as const;

function loadSheetProtection(sheet: SheetModel, text: string, part: string): void {
  const scanner = scanXml(text, part);
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.name !== "sheetProtection" || scanner.attribute("sheet") !== "1") continue;
    sheet.protected = true;
    sheet.allowed = Object.fromEntries(
      ACTIONS.map((action) => {
        const name = action === "objects" ? "EditObjects" : action.charAt(0).toUpperCase() + action.slice(1);
        const open = scanner.attribute(action) === "0" || (action === "objects" && scanner.attribute(action) !== "1");
        return [`allow${name}`, open];
      }),
    );
    if (scanner.attribute("password") !== undefined || scanner.attribute("hashValue") !== undefined) {
      sheet.password = "\0known to its owner";
    }
  }
}

function loadTables(model: WorkbookModel, sheet: SheetModel, pkg: OpcPackage, part: string): void {
  for (const { kind, target } of pkg.relationships(part)) {
    if (kind !== "table" || !pkg.has(target)) continue;
    const scanner = scanXml(pkg.text(target), target);
    const area = scanner.next() ? parseRect(scanner.attribute("ref") ?? "") : undefined;
    if (!area) continue;
    model.nextId += 1;
    sheet.tables.push({
      id: `{${model.nextId.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
      sheet,
      name: scanner.attribute("displayName") ?? scanner.attribute("name") ?? "",
      area,
      showHeaders: scanner.attribute("headerRowCount") !== "0",
      showTotals: Number(scanner.attribute("totalsRowCount") ?? 0) > 0,
      settings: new Map(Object.entries(TABLE_SETTINGS)),
    });
  }
}

/** Protection of sheets and structure, and the tables of an .xlsx; which cells are unlocked is not read. */
export function loadProtection(model: WorkbookModel, file: OpenedFile): void {
  if (file.format !== "xlsx" && file.format !== "xlsm") return;
  const pkg = openPackage(file.bytes);
  const book = readWorkbookPart(pkg);
  model.protected = book.structureLocked;
  for (const { name, part, kind } of book.sheets) {
    const sheet = sheetByKey(model, name);
    if (kind !== "worksheet" || !sheet) continue;
    loadSheetProtection(sheet, pkg.text(part), part);
    loadTables(model, sheet, pkg, part);
  }
}
