import { brokenFile, tooMany } from "../failures";
import { LIMITS } from "../limits";
import type { OpcPackage } from "../package/opc-package";
import { scanXml } from "../xml/scanner";
import type { SheetVisibility } from "../../../core/workbook/snapshot";

/** One entry of the workbook part's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetVisibility;
  /** The sheet's part; only worksheets have cells. */
  readonly part: string;
  readonly kind: "worksheet" | "other";
}

/** A defined name as the workbook part holds it. */
export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** Index into all sheets of the workbook, for names that belong to one sheet. */
  readonly localSheetId?: number;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  /** Dates count from 1904-01-01. */
  readonly date1904: boolean;
  /** Sheets may not be added. */
  readonly structureLocked: boolean;
}

const flag = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** The part that the package's root relationship names. */
function workbookPartName(pkg: OpcPackage): string {
  const root = pkg.relationships("").find((rel) => rel.kind === "officeDocument" && !rel.external);
  if (!root) throw brokenFile("找不到工作簿");
  return root.target;
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Reads the workbook part: sheets in the order of their tabs, defined names, date system. */
export function readWorkbookPart(pkg: OpcPackage): WorkbookPart {
  const part = workbookPartName(pkg);
  const rels = new Map(pkg.relationships(part).map((rel) => [rel.id, rel]));
  const scanner = scanXml(pkg.text(part), part);
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let date1904 = false;
  let structureLocked = false;
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    if (scanner.depth === 0 && scanner.name !== "workbook") throw brokenFile("找不到工作簿");
    if (scanner.name === "workbookPr" && scanner.depth === 1) date1904 = flag(scanner.attribute("date1904"));
    if (scanner.name === "workbookProtection" && scanner.depth === 1)
      structureLocked = flag(scanner.attribute("lockStructure"));
    if (scanner.name === "sheet" && scanner.depth === 2) {
      const rel = rels.get(scanner.prefixedAttribute("id") ?? "");
      const name = scanner.attribute("name") ?? "";
      if (!rel) throw brokenFile(`找不到工作表“${name}”的内容`);
      sheets.push({
        name,
        sheetId: Number(scanner.attribute("sheetId")),
        visibility: visibilityOf(scanner.attribute("state")),
        part: rel.target,
        kind: rel.kind === "worksheet" ? "worksheet" : "other",
      });
      if (sheets.length > LIMITS.sheets) throw tooMany(sheets.length, LIMITS.sheets, "个工作表");
    }
    if (scanner.name === "definedName" && scanner.depth === 2) {
      const name = scanner.attribute("name") ?? "";
      const local = scanner.attribute("localSheetId");
      const refersTo = scanner.content();
      names.push(local === undefined ? { name, refersTo } : { name, refersTo, localSheetId: Number(local) });
    }
  }
  if (sheets.length === 0) throw brokenFile("工作簿里没有工作表");
  return { part, sheets, names, date1904, structureLocked };
}
