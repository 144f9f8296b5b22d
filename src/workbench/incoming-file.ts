import { HostError } from "../ports";
import type { Texts } from "./texts";

/** A file's bytes and its name, before anything is known of its content. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}

/** Reads a picked or dropped file of at most so many bytes; rejects with a HostError when it is too large or cannot be read. */
export async function readFile(file: File, most: number, texts: Texts): Promise<IncomingFile> {
  if (file.size > most) throw new HostError("too-large", texts.tooLarge(megabytes(file.size), megabytes(most)));
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new HostError("failed", texts.unreadable, { cause });
  }
}

/** Fetches a sample from beside the page; rejects with a HostError when it is not there. */
export async function fetchSample(name: string, url: string, texts: Texts): Promise<IncomingFile> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new HostError("not-found", texts.sampleMissing(name));
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}
