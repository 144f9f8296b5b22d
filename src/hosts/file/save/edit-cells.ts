import { contains, parseRect, refAddress, type Rect } from "../../../core/workbook/address";
import { HostError, type CellEdit } from "../../../ports";
import { notFaithful, sheetNotFound } from "../failures";
import { needsArrayStorage } from "../formula/file-formula";
import { LIMITS } from "../limits";
import type { OpcPackage } from "../package/opc-package";
import type { PackageEditor } from "../package/package-editor";
import { isDateFormat } from "../styles/builtin-formats";
import { readCellFormats, stylesPart } from "../styles/cell-formats";
import { writeStyles } from "../styles/style-writer";
import { scanXml } from "../xml/scanner";
import { decodePart } from "../xml/text";
import { DAYS_1904 } from "../xlsx/cell-value";
import type { SheetEntry, WorkbookPart } from "../xlsx/workbook-part";
import { editSheet, type EditStyles } from "./edit-sheet";

/** What became of the edits. */
export interface EditedCells {
  /** Parts of the sheets that were edited. */
  readonly parts: ReadonlySet<string>;
  /** A cell lost or gained a formula. */
  readonly formulasChanged: boolean;
}

/** The header rows of a sheet's tables; Excel wants them to agree with the table's column names. */
function tableHeaders(pkg: OpcPackage, sheet: string): readonly Rect[] {
  const tables = pkg.relationships(sheet).filter(({ kind, target }) => kind === "table" && pkg.has(target));
  return tables.flatMap(({ target }) => {
    const scanner = scanXml(pkg.text(target), target);
    if (!scanner.next() || scanner.attribute("headerRowCount") === "0") return [];
    const rect = parseRect(scanner.attribute("ref") ?? "");
    return rect ? [{ ...rect, bottom: rect.top }] : [];
  });
}

function checkEdit(edit: CellEdit, headers: readonly Rect[]): void {
  const where = `${refAddress(edit)} 单元格`;
  if (edit.row < 0 || edit.row >= LIMITS.rows || edit.column < 0 || edit.column >= LIMITS.columns)
    throw new HostError("failed", `${where}超出了工作表的范围。请重新选择单元格。`);
  const length = Math.max(typeof edit.value === "string" ? edit.value.length : 0, edit.formula?.length ?? 0);
  if (length > LIMITS.text)
    throw new HostError("too-large", `${where}有 ${length} 个字，超过 Excel 的上限 ${LIMITS.text} 个字。请拆成几格。`);
  if (headers.some((rect) => contains(rect, edit)))
    throw notFaithful(where, "是 Excel 表格（超级表）的标题，改动会牵连引用它的公式", "请在 Excel 里修改这一格。");
  if (edit.formula !== undefined && needsArrayStorage(edit.formula))
    throw notFaithful(where, "的公式会自动扩展到别的单元格", "请在 Excel 里填写这一格的公式。");
}

/** Writes edited cells into their sheets' parts. Throws a `HostError` before anything is written. */
export function editCells(
  editor: PackageEditor,
  pkg: OpcPackage,
  book: WorkbookPart,
  edits: readonly CellEdit[],
): EditedCells {
  const bySheet = new Map<SheetEntry, Map<string, CellEdit>>();
  for (const edit of edits) {
    const entry = book.sheets.find(
      ({ name, kind }) => kind === "worksheet" && name.toLowerCase() === edit.sheet.toLowerCase(),
    );
    if (!entry) throw sheetNotFound(edit.sheet);
    const cells = bySheet.get(entry) ?? new Map<string, CellEdit>();
    cells.set(`${edit.row},${edit.column}`, edit);
    bySheet.set(entry, cells);
  }
  if (bySheet.size === 0) return { parts: new Set(), formulasChanged: false };

  const part = stylesPart(pkg, book.part);
  const writer = part === undefined ? undefined : writeStyles(editor.text(part), part);
  const formats = book.date1904 ? readCellFormats(pkg, book.part) : [];
  const styles: EditStyles = {
    quotedLike: (style) => writer?.quotedLike(style) ?? style,
    formattedLike: (style, format) => writer?.formattedLike(style, format) ?? style,
    stored: (edit, style) =>
      book.date1904 && typeof edit.value === "number" && isDateFormat(edit.format ?? formats[style]?.format)
        ? { ...edit, value: edit.value - DAYS_1904 }
        : edit,
  };
  let formulasChanged = false;
  for (const [entry, cells] of bySheet) {
    const headers = tableHeaders(pkg, entry.part);
    for (const edit of cells.values()) checkEdit(edit, headers);
    if (decodePart(pkg.bytes(entry.part), entry.part).encoding !== "utf-8") {
      throw notFaithful(
        `工作表“${entry.name}”`,
        "的文字编码比较少见，改动后难以保持原样",
        "请先在 Excel 里打开这个文件并另存一份，再来修改。",
      );
    }
    const result = editSheet(editor.text(entry.part), entry.part, [...cells.values()], styles);
    editor.set(entry.part, result.text);
    formulasChanged ||= result.formulasChanged;
  }
  const restyled = writer?.result();
  if (part !== undefined && restyled !== undefined) editor.set(part, restyled);
  return { parts: new Set([...bySheet.keys()].map((entry) => entry.part)), formulasChanged };
}
