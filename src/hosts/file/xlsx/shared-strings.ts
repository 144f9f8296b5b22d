import type { ByteSteps } from "../byte-steps";
import type { OpcPackage } from "../package/opc-package";
import { decodeCellText } from "../xml/entities";
import { scanXml, type XmlScanner } from "../xml/scanner";

/** The text of a string item: plain or rich, phonetic guides left out. Goes to the item's closing tag. */
export function stringItem(scanner: XmlScanner): string {
  if (scanner.empty) return "";
  const depth = scanner.depth;
  let text = "";
  while (scanner.next() && !(scanner.kind === "close" && scanner.depth === depth)) {
    if (scanner.kind !== "open") continue;
    if (scanner.name === "t") text += scanner.content();
    else if (scanner.name === "rPh") scanner.skip();
  }
  return decodeCellText(text);
}

/** Strings between two pauses. */
const STRIDE = 512;

/** The workbook's shared strings in order, in steps; none where it has no such part. */
export function* readSharedStrings(pkg: OpcPackage, workbook: string): ByteSteps<readonly string[]> {
  const rel = pkg.relationships(workbook).find(({ kind }) => kind === "sharedStrings");
  if (!rel || !pkg.has(rel.target)) return [];
  const strings: string[] = [];
  const pieces = yield* pkg.pieces(rel.target);
  const scanner = scanXml(pieces, rel.target);
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.name !== "si" || scanner.depth !== 1) continue;
    strings.push(stringItem(scanner));
    if (strings.length % STRIDE === 0) yield pieces.taken();
  }
  return strings;
}
