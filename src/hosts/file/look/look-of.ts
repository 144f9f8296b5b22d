import type { OpenedFile, WorkbookLook } from "../../../ports";
import { openPackage, type OpcPackage } from "../package/opc-package";
import { stylesPart } from "../styles/cell-formats";
import { defaultDigitWidth } from "../styles/default-font";
import { digitWidth } from "../styles/digit-width";
import { parseXml } from "../xml/tree";
import { readWorkbookPart } from "../xlsx/workbook-part";
import { readCellLooks } from "./cell-looks";
import { readPalette } from "./palette";
import { plainSheetLook, readSheetLook } from "./sheet-look";

function themePart(pkg: OpcPackage, workbook: string): string | undefined {
  const rel = pkg.relationships(workbook).find(({ kind }) => kind === "theme");
  return rel && pkg.has(rel.target) ? rel.target : undefined;
}

/** How an opened file looks; plain for formats other than .xlsx and .xlsm. Throws a `HostError` for damaged parts. */
export function lookOf(file: OpenedFile): WorkbookLook {
  if (file.format !== "xlsx" && file.format !== "xlsm") {
    const digit = digitWidth("宋体", 11);
    return {
      looks: [{ font: "宋体", size: 11 }],
      sheets: file.workbook.sheets.map((sheet) => plainSheetLook(sheet, digit)),
    };
  }
  const pkg = openPackage(file.bytes);
  const book = readWorkbookPart(pkg);
  const styles = stylesPart(pkg, book.part);
  const theme = themePart(pkg, book.part);
  const tree = styles === undefined ? undefined : parseXml(pkg.text(styles), styles);
  const digit = styles === undefined ? digitWidth("Calibri", 11) : defaultDigitWidth(pkg.text(styles), styles);
  const looks = tree
    ? readCellLooks(tree, readPalette(theme === undefined ? undefined : parseXml(pkg.text(theme), theme), tree))
    : [];
  const entries = book.sheets.filter(({ kind }) => kind === "worksheet");
  return {
    looks: looks.length > 0 ? looks : [{}],
    sheets: file.workbook.sheets.map((sheet, index) => {
      const entry = entries[index];
      return entry ? readSheetLook(pkg.text(entry.part), entry.part, sheet, digit) : plainSheetLook(sheet, digit);
    }),
  };
}
