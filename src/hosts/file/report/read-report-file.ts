import { emptyFile, fileTooLarge, notAReport } from "../failures";
import { LIMITS } from "../limits";
import { decodeText } from "../other/decode-text";
import { docxParagraphs } from "./docx-paragraphs";

/**
 * The paragraphs of last year's report, from a .docx or a text file in UTF-8, UTF-16 or GB18030; told apart by their
 * content. Rejects with a `HostError` whose sentence says what to do.
 */
export async function readReportFile(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge(bytes.length);
  if (/\.doc$/i.test(name)) throw notAReport("旧版 .doc 读不出文字");
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped || /\.docx$/i.test(name)) return Promise.resolve(docxParagraphs(bytes));
  const text = /^%PDF/.test(new TextDecoder().decode(bytes.subarray(0, 5))) ? undefined : decodeText(bytes);
  if (text === undefined) throw notAReport("它不是文字");
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
