import type { DefinedName, Sheet, Workbook } from "../../../core/workbook/snapshot";
import type { ByteSteps } from "../byte-steps";
import { brokenFile, tooMany } from "../failures";
import { formulaFromFile } from "../formula/file-formula";
import { LIMITS } from "../limits";
import type { OpcPackage } from "../package/opc-package";
import { readCellFormats } from "../styles/cell-formats";
import { readSheet, type SheetContext } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import { readWorkbookPart, type NameEntry, type SheetEntry } from "./workbook-part";

/** Counts cells and throws a `HostError` (too-large) beyond the limit. */
export function cellCounter(): () => void {
  let cells = 0;
  return () => {
    cells += 1;
    if (cells > LIMITS.cells) throw tooMany(cells, LIMITS.cells, "个单元格");
  };
}

/** Print areas, print titles and filters: names that Excel keeps for itself. */
export function isBuiltinName(name: string): boolean {
  return name.toLowerCase().startsWith("_xlnm.");
}

function definedName(entry: NameEntry, sheets: readonly SheetEntry[]): DefinedName {
  const refersTo = formulaFromFile(entry.refersTo).slice(1);
  const sheet = entry.localSheetId === undefined ? undefined : sheets[entry.localSheetId]?.name;
  return sheet === undefined ? { name: entry.name, refersTo } : { name: entry.name, refersTo, sheet };
}

/** Reads an .xlsx or .xlsm package, in steps. Chart sheets and the like have no cells and are left out. */
export function* readXlsx(pkg: OpcPackage): ByteSteps<Workbook> {
  const { part, sheets, names, date1904 } = readWorkbookPart(pkg);
  const context: SheetContext = {
    strings: yield* readSharedStrings(pkg, part),
    formats: readCellFormats(pkg, part),
    date1904,
    count: cellCounter(),
  };
  const worksheets = sheets.filter((entry) => entry.kind === "worksheet");
  const missing = worksheets.find((entry) => !pkg.has(entry.part));
  if (missing) throw brokenFile(`找不到工作表“${missing.name}”的内容`);
  const read: Sheet[] = [];
  for (const entry of worksheets) read.push(yield* readSheet(entry, yield* pkg.pieces(entry.part), context));
  return {
    sheets: read,
    names: names.filter(({ name }) => !isBuiltinName(name)).map((entry) => definedName(entry, sheets)),
  };
}
