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

function decoderOf(bytes: Uint8Array, encoding: PartText["encoding"]): TextDecoder {
  const label =
    encoding === "other"
      ? (/encoding\s*=\s*["']([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1] ?? "utf-8")
      : encoding;
  return new TextDecoder(label, { fatal: true, ignoreBOM: true });
}

const wrongEncoding = (part: string, cause: unknown): Error => brokenFile(`部件 ${part} 的文字编码有误`, cause);

/** Reads an XML part's bytes. Throws a `HostError` (broken-file) where they are not text of their encoding. */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    return { text: decoderOf(bytes, encoding).decode(bytes), encoding };
  } catch (error) {
    throw wrongEncoding(part, error);
  }
}

/** A text that is handed out piece by piece, so that no moment has to hold or decode all of it. */
export interface TextPieces {
  /** The next piece; `undefined` behind the last. Throws a `HostError` (broken-file) for a wrong encoding. */
  next(): string | undefined;
  /** The number of bytes handed out since this was asked last. */
  taken(): number;
}

/** Bytes of a piece: a millisecond of reading. */
const PIECE = 64 * 1024;

/** Reads an XML part's bytes as {@link decodePart} does, piece by piece. */
export function piecesOfPart(bytes: Uint8Array, part: string): TextPieces {
  let decoder: TextDecoder | undefined;
  let at = 0;
  let asked = 0;
  return {
    next() {
      if (at >= bytes.length && at > 0) return undefined;
      const end = Math.min(at + PIECE, bytes.length);
      try {
        decoder ??= decoderOf(bytes, encodingOf(bytes));
        const piece = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
        at = Math.max(end, 1);
        return piece;
      } catch (error) {
        throw wrongEncoding(part, error);
      }
    },
    taken() {
      const now = at - asked;
      asked = at;
      return now;
    },
  };
}

/** Text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
