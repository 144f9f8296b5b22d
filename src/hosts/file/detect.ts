import { CFB } from "@e965/xlsx";
import { brokenFile, emptyFile, encryptedFile, notASpreadsheet, unsupportedFormat } from "./failures";
import { openPackage, type OpcPackage } from "./package/opc-package";

/** SheetJS's reader of OLE compound files, which its own types leave open. */
const compoundFiles = CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => { readonly FullPaths: readonly string[] };
};

/** What a file turned out to be, from its content alone. */
export type Detected =
  | { readonly kind: "xlsx" | "xlsm"; readonly pkg: OpcPackage }
  | { readonly kind: "ods"; readonly pkg: OpcPackage }
  /** Read by SheetJS: BIFF, and the XML or HTML that many systems export under the name .xls. */
  | { readonly kind: "xls" }
  | { readonly kind: "text" };

const SIGNATURES: readonly (readonly [signature: string, what: string])[] = [
  ["%PDF", "PDF 文件"],
  ["{\\rtf", "RTF 文档"],
  ["\u0089PNG", "图片"],
  ["\u00ff\u00d8\u00ff", "图片"],
  ["GIF8", "图片"],
  ["Rar!", "压缩包"],
  ["7z\u00bc\u00af", "压缩包"],
  ["\u001f\u008b", "压缩包"],
];

function detectPackage(bytes: Uint8Array): Detected {
  const pkg = openPackage(bytes);
  if (pkg.has("mimetype")) {
    const type = new TextDecoder().decode(pkg.bytes("mimetype")).trim();
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
      const manifest = pkg.has("META-INF/manifest.xml") ? pkg.text("META-INF/manifest.xml") : "";
      if (manifest.includes("encryption-data")) throw encryptedFile();
      return { kind: "ods", pkg };
    }
    if (type.includes("opendocument")) throw notASpreadsheet("其他 OpenDocument 文档");
  }
  if (!pkg.has("[Content_Types].xml")) throw notASpreadsheet("压缩包");
  const main = pkg.relationships("").find(({ kind }) => kind === "officeDocument");
  const type = (main && pkg.contentType(main.target)) ?? "";
  if (type.includes("wordprocessingml") || type.includes("ms-word")) throw notASpreadsheet("Word 文档");
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) throw notASpreadsheet("演示文稿");
  if (type.includes("sheet.binary")) throw unsupportedFormat("二进制工作簿（.xlsb）");
  if (type.includes("template")) throw unsupportedFormat("模板文件（.xltx、.xltm）");
  if (type.includes("addin")) throw unsupportedFormat("加载宏文件（.xlam）");
  if (!main) throw brokenFile("找不到工作簿");
  return { kind: type.includes("macroEnabled") ? "xlsm" : "xlsx", pkg };
}

/** Names of the streams in an OLE compound file, without their folders. */
function oleStreams(bytes: Uint8Array): readonly string[] {
  try {
    return compoundFiles.read(bytes, { type: "array" }).FullPaths.map((path) => path.replace(/^.*\/(?=.)/, ""));
  } catch (error) {
    throw brokenFile("文件不完整", error);
  }
}

function detectOle(bytes: Uint8Array): Detected {
  const streams = new Set(oleStreams(bytes));
  if (streams.has("EncryptedPackage")) throw encryptedFile();
  if (streams.has("Workbook") || streams.has("Book")) return { kind: "xls" };
  if (streams.has("WordDocument")) throw notASpreadsheet("Word 文档");
  if (streams.has("PowerPoint Document")) throw notASpreadsheet("演示文稿");
  throw notASpreadsheet("其他 Office 文件");
}

/** Tells a file's format. Throws a `HostError` for what is empty, encrypted, damaged or no spreadsheet. */
export function detect(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw emptyFile();
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return detectPackage(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return detectOle(bytes);
  if (
    bytes[0] === 9 &&
    [0, 2, 4, 8].includes(bytes[1] ?? 1) &&
    (bytes[2] ?? 0) >= 4 &&
    (bytes[2] ?? 99) <= 16 &&
    bytes[3] === 0
  )
    return { kind: "xls" };
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) throw notASpreadsheet(known[1]);
  const text = head
    .replace(/^\u00ef\u00bb\u00bf|^[\u00ff\u00fe]{2}/, "")
    .replaceAll("\u0000", "")
    .trimStart();
  if (/^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return { kind: "xls" };
  if (
    /^<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i.test(text) ||
    /^<\?xml[\s\S]*<(?:html|table)\b/i.test(text)
  )
    return { kind: "xls" };
  if (/^MIME-Version:/i.test(text)) throw unsupportedFormat("单个文件网页（.mht）");
  if (text.startsWith("<?xml")) throw notASpreadsheet("XML 文件");
  return { kind: "text" };
}
