import { Inflate } from "fflate";
import { finish } from "../../../core/recognition/steps";
import { HostError } from "../../../ports";
import type { ByteSteps } from "../byte-steps";
import { brokenFile } from "../failures";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

/** Packed bytes between two pauses: XML grows some twentyfold. */
const CHUNK = 16 * 1024;
/** Bytes of a stored entry between two pauses. */
const STORED_CHUNK = 1024 * 1024;

function* inflate(entry: ZipEntry): ByteSteps<Uint8Array> {
  const out = new Uint8Array(entry.size);
  let length = 0;
  let crc = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > out.length) throw brokenFile(`部件 ${entry.name} 的实际大小与登记的不符`);
    out.set(piece, length);
    length += piece.length;
    crc = crc32(piece, crc);
  });
  for (let at = 0; at < entry.packed.length || at === 0; at += CHUNK) {
    const before = length;
    stream.push(entry.packed.subarray(at, at + CHUNK), at + CHUNK >= entry.packed.length);
    yield length - before;
  }
  if (length !== out.length) throw brokenFile(`部件 ${entry.name} 的实际大小与登记的不符`);
  if (crc !== entry.crc) throw wrongChecksum(entry);
  return out;
}

function* stored(entry: ZipEntry): ByteSteps<Uint8Array> {
  const { packed } = entry;
  let crc = 0;
  for (let at = 0; at < packed.length; at += STORED_CHUNK) {
    const piece = packed.subarray(at, at + STORED_CHUNK);
    crc = crc32(piece, crc);
    yield piece.length;
  }
  if (packed.length !== entry.size || crc !== entry.crc) throw wrongChecksum(entry);
  return packed;
}

const wrongChecksum = (entry: ZipEntry): HostError => brokenFile(`部件 ${entry.name} 的校验值不符`);

/**
 * The content of an entry, in steps. Never yields more bytes than the directory declares, whatever the packed data
 * says; throws a `HostError` (broken-file) where size or checksum differ.
 */
export function* unpackSteps(entry: ZipEntry): ByteSteps<Uint8Array> {
  try {
    return yield* entry.method === 0 ? stored(entry) : inflate(entry);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw brokenFile(`部件 ${entry.name} 无法解压`, error);
  }
}

/** {@link unpackSteps} run to the end. */
export function unpack(entry: ZipEntry): Uint8Array {
  return finish(unpackSteps(entry));
}
