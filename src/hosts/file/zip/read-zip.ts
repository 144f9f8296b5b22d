import { brokenFile, contentTooLarge, encryptedFile, tooMany, unsupportedFormat } from "../failures";
import { LIMITS } from "../limits";
import type { ZipEntry } from "./zip-entry";

const MAX32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/** An 8-byte integer; throws for values beyond what a file of the allowed size can hold. */
function long(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (value > Number.MAX_SAFE_INTEGER) throw brokenFile("压缩包目录有误");
  return value;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const record = long(view, locator + 8);
      if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50)
        throw brokenFile("压缩包目录有误");
      return { count: long(view, record + 32), offset: long(view, record + 48) };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw brokenFile("文件不完整，可能没有下载完");
}

/** Sizes and offset of an entry, from the 64-bit extra field where the 32-bit ones are full. */
function wide(view: DataView, from: number, to: number, short: readonly number[]): readonly number[] {
  if (!short.includes(MAX32)) return short;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== MAX32) return value;
      if (next + 8 > to) throw brokenFile("压缩包目录有误");
      next += 8;
      return long(view, next - 8);
    });
  }
  throw brokenFile("压缩包目录有误");
}

function readEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.parts) throw tooMany(directory.count, LIMITS.parts, "个内部部件");
  const entries: ZipEntry[] = [];
  let declared = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw brokenFile("压缩包目录有误");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packedSize = 0, local = 0] = wide(view, nameEnd, extraEnd, short);
    if (flags & 1) throw encryptedFile();
    if (method !== 0 && method !== 8) throw unsupportedFormat("这种压缩方式的文件");
    if (view.getUint32(local, true) !== 0x04034b50) throw brokenFile("压缩包目录有误");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw brokenFile("文件不完整，可能没有下载完");
    declared += size;
    if (declared > LIMITS.inflatedBytes) throw contentTooLarge(declared);
    const nameBytes = bytes.subarray(at + 46, nameEnd);
    entries.push({
      name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, ""),
      nameBytes,
      method,
      flags,
      modified: view.getUint32(at + 12, true),
      externalAttributes: view.getUint32(at + 38, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Reads a ZIP archive's directory without unpacking anything. Throws a `HostError` for damaged, encrypted and
 * oversized archives. Follows APPNOTE.TXT 6.3 with its 64-bit fields; spanned archives are not read.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readEntries(bytes);
  } catch (error) {
    throw error instanceof RangeError ? brokenFile("压缩包目录有误", error) : error;
  }
}
