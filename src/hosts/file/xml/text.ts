import { brokenFile } from "../failures";

/** A part's text and how it is written, so that it can be written back byte for byte. */
export interface PartText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "other";
}

function encodingOf(bytes: Uint8Array): PartText["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || declared === "utf-8" || declared === "utf8" || declared === "us-ascii"
    ? "utf-8"
    : "other";
}

/** Reads an XML part's bytes. Throws a `HostError` (broken-file) where they are not text of their encoding. */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    const label =
      encoding === "other"
        ? (/encoding\s*=\s*["']([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1] ?? "utf-8")
        : encoding;
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (error) {
    throw brokenFile(`部件 ${part} 的文字编码有误`, error);
  }
}

/** Text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
