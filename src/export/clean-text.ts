/** Characters that XML 1.0 does not have: control characters, halves of surrogate pairs, non-characters. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text that XML can hold; characters it cannot hold are left out. */
export function cleanText(text: string): string {
  return text.replace(ILLEGAL, "");
}
