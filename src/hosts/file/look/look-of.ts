import { finish } from "../../../core/recognition/steps";
import type { OpenedFile, SheetLook, WorkbookLook } from "../../../ports";
import { sharesOf, type ByteSteps } from "../byte-steps";
import { bytesToRead, openPackage, type OpcPackage } from "../package/opc-package";
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

function* readLook(pkg: OpcPackage, { workbook }: OpenedFile): ByteSteps<WorkbookLook> {
  const book = readWorkbookPart(pkg);
  const styles = stylesPart(pkg, book.part);
  const theme = themePart(pkg, book.part);
  const tree = styles === undefined ? undefined : parseXml(pkg.text(styles), styles);
  const digit = styles === undefined ? digitWidth("Calibri", 11) : defaultDigitWidth(pkg.text(styles), styles);
  const looks = tree
    ? readCellLooks(tree, readPalette(theme === undefined ? undefined : parseXml(pkg.text(theme), theme), tree))
    : [];
  const entries = book.sheets.filter(({ kind }) => kind === "worksheet");
  const sheets: SheetLook[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = entries[index]?.part;
    sheets.push(
      part === undefined
        ? plainSheetLook(sheet, digit)
        : yield* readSheetLook(yield* pkg.pieces(part), part, sheet, digit),
    );
  }
  return { looks: looks.length > 0 ? looks : [{}], sheets };
}

/**
 * How an opened file looks, in steps that yield the share done, from 0 to 1; plain for formats other than .xlsx and
 * .xlsm. Throws a `HostError` for damaged parts.
 */
export function* lookSteps(file: OpenedFile): Generator<number, WorkbookLook, undefined> {
  if (file.format !== "xlsx" && file.format !== "xlsm") {
    const digit = digitWidth("宋体", 11);
    return {
      looks: [{ font: "宋体", size: 11 }],
      sheets: file.workbook.sheets.map((sheet) => plainSheetLook(sheet, digit)),
    };
  }
  const pkg = openPackage(file.bytes);
  return yield* sharesOf(readLook(pkg, file), bytesToRead(pkg));
}

/** {@link lookSteps} run to the end. */
export function lookOf(file: OpenedFile): WorkbookLook {
  return finish(lookSteps(file));
}
