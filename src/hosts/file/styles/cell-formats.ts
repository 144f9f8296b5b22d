import type { OpcPackage } from "../package/opc-package";
import { scanXml } from "../xml/scanner";
import { BUILTIN_FORMATS } from "./builtin-formats";

/** What reading a cell needs to know of its style. */
export interface CellFormat {
  /** Number format code; absent for General. */
  readonly format?: string;
  /** Absent for 0. */
  readonly indent?: number;
}

/** The workbook's styles part, if it has one. */
export function stylesPart(pkg: OpcPackage, workbook: string): string | undefined {
  const rel = pkg.relationships(workbook).find(({ kind }) => kind === "styles");
  return rel && pkg.has(rel.target) ? rel.target : undefined;
}

/** A number format's code; `undefined` for General. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const code = custom.get(id) ?? BUILTIN_FORMATS[id];
  return code === undefined || /^general$/i.test(code) ? undefined : code;
}

/** Number formats and indents by style index. */
export function readCellFormats(pkg: OpcPackage, workbook: string): readonly CellFormat[] {
  const part = stylesPart(pkg, workbook);
  if (part === undefined) return [];
  const custom = new Map<number, string>();
  const formats: { readonly id: number; indent: number }[] = [];
  const scanner = scanXml(pkg.text(part), part);
  let inside = false;
  while (scanner.next()) {
    if (scanner.name === "cellXfs" && scanner.depth === 1) inside = scanner.kind === "open" && !scanner.empty;
    if (scanner.kind !== "open") continue;
    if (scanner.name === "numFmt" && scanner.depth === 2)
      custom.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "");
    if (inside && scanner.name === "xf" && scanner.depth === 2)
      formats.push({ id: Number(scanner.attribute("numFmtId") ?? 0), indent: 0 });
    const last = formats.at(-1);
    if (inside && last && scanner.name === "alignment" && scanner.depth === 3)
      last.indent = Number(scanner.attribute("indent") ?? 0);
  }
  return formats.map(({ id, indent }) => {
    const format = formatCode(id, custom);
    return { ...(format === undefined ? {} : { format }), ...(indent > 0 ? { indent } : {}) };
  });
}
