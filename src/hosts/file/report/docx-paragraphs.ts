import { brokenFile, contentTooLarge, encryptedFile, notAReport } from "../failures";
import { scanXml, type XmlScanner } from "../xml/scanner";
import { readZip } from "../zip/read-zip";
import { unpack } from "../zip/unpack";

/** Bytes of the text part of a report, unpacked. A report of a hundred pages has 2 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The magic number of OLE compound files: .doc, and documents with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function mainPart(bytes: Uint8Array): string {
  const entries = readZip(bytes);
  const entry = entries.find(({ name }) => name.toLowerCase() === "word/document.xml");
  if (!entry) throw notAReport("里面没有 Word 的正文");
  if (entry.size > MOST_BYTES) throw contentTooLarge(entry.size);
  return new TextDecoder().decode(unpack(entry));
}

/** Content that is not to be read as text: the second version of a drawing, and what was moved away. */
function isSkipped(scanner: XmlScanner): boolean {
  return scanner.qualified === "mc:Fallback" || scanner.name === "moveFrom" || scanner.name === "del";
}

/**
 * The paragraphs of a .docx in order, those in tables and text boxes too; changes that were tracked count as accepted.
 * Document types and outer entities are refused, nothing outside the file is read. Throws a `HostError`.
 */
export function docxParagraphs(bytes: Uint8Array): readonly string[] {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) throw encryptedFile();
  const scanner = scanXml(mainPart(bytes), "word/document.xml");
  const found: string[] = [];
  const open: string[] = [];
  const add = (text: string): void => {
    const last = open.length - 1;
    if (last >= 0) open[last] = (open[last] ?? "") + text;
  };
  while (scanner.next()) {
    const { kind, name, empty } = scanner;
    if (kind === "close") {
      const done = name === "p" ? open.pop() : undefined;
      if (done !== undefined && done.trim() !== "") found.push(done.trim());
    } else if (isSkipped(scanner)) {
      if (!empty) scanner.skip();
    } else if (name === "p" && !empty) open.push("");
    else if (name === "t") add(scanner.content());
    else if (name === "tab") add("\t");
    else if (name === "br" || name === "cr") add("\n");
    else if (name === "noBreakHyphen") add("-");
  }
  if (open.length > 0) throw brokenFile("正文不完整");
  return found;
}
