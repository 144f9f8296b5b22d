import { Inflate } from "fflate";
import { HostError } from "../../../ports";
import { brokenFile } from "../failures";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

const CHUNK = 32 * 1024;

function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > out.length) throw brokenFile(`部件 ${entry.name} 的实际大小与登记的不符`);
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < entry.packed.length || at === 0; at += CHUNK) {
    stream.push(entry.packed.subarray(at, at + CHUNK), at + CHUNK >= entry.packed.length);
  }
  if (length !== out.length) throw brokenFile(`部件 ${entry.name} 的实际大小与登记的不符`);
  return out;
}

/**
 * The content of an entry. Never yields more bytes than the directory declares, whatever the packed data says;
 * throws a `HostError` (broken-file) where size or checksum differ.
 */
export function unpack(entry: ZipEntry): Uint8Array {
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? entry.packed : inflate(entry);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw brokenFile(`部件 ${entry.name} 无法解压`, error);
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw brokenFile(`部件 ${entry.name} 的校验值不符`);
  return content;
}
