function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text in UTF-8, UTF-16 or GB18030, whichever its bytes can be; `undefined` where it is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const sample = bytes.subarray(0, 4096);
  const nulls = (odd: number): number =>
    sample.reduce((sum, byte, i) => sum + (byte === 0 && i % 2 === odd ? 1 : 0), 0);
  const guess =
    mark ?? (nulls(1) > sample.length / 20 ? "utf-16le" : nulls(0) > sample.length / 20 ? "utf-16be" : undefined);
  const text =
    guess === undefined ? (decodeWith("utf-8", bytes) ?? decodeWith("gb18030", bytes)) : decodeWith(guess, bytes);
  // eslint-disable-next-line no-control-regex
  return text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
}
