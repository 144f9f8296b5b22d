import { CFB } from "@e965/xlsx";

/** SheetJS's reader of OLE compound files, which its own types leave open. */
const compoundFiles = CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => unknown;
  readonly find: (file: unknown, path: string) => { readonly content?: ArrayLike<number> } | null;
};

/** Record types of [MS-XLS] 2.3 that begin a substream and that end it. */
export const BOF = 0x0809;
export const EOF = 0x000a;
/** BOF, and what it was in formats before BIFF8. */
export const BEGINNINGS: ReadonlySet<number> = new Set([BOF, 0x0009, 0x0209, 0x0409]);
const BIFF8 = 0x0600;

/** One record of a BIFF stream: its type, and where its contents stand. */
export interface XlsRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

function streamOf(bytes: Uint8Array, path: string): DataView | undefined {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  const content = compoundFiles.find(compoundFiles.read(bytes, { type: "array" }), path)?.content;
  return content && new DataView(Uint8Array.from(content).buffer);
}

/** A copy of the workbook stream of Excel 97 and later; `undefined` for older files and for XML or HTML named .xls. */
export function workbookStream(bytes: Uint8Array): DataView | undefined {
  return streamOf(bytes, "Workbook");
}

/** A copy of the records of an older file: the stream of Excel 5 and 95, or all of a file without streams. */
export function olderStream(bytes: Uint8Array): DataView | undefined {
  return bytes[0] === 0x09 ? new DataView(Uint8Array.from(bytes).buffer) : streamOf(bytes, "Book");
}

/** Whether a record begins a substream of the format of Excel 97; none of another may stand beside one. */
export function isBiff8(view: DataView, { type, at, length }: XlsRecord): boolean {
  return type === BOF && length >= 4 && view.getUint16(at, true) === BIFF8;
}

/** The records of a stream in order, up to the first that its own length does not let end inside it. */
export function* recordsOf(view: DataView): Generator<XlsRecord> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > view.byteLength) return;
    yield { type, at: at + 4, length };
    at += 4 + length;
  }
}
