/** Width of a Latin letter or digit in em, as the official fonts (仿宋_GB2312, 宋体 …) have it. */
const NARROW_EM = 0.5;

/** Punctuation that may not begin a line. */
const NO_LINE_START = /^[，。、．；：？！）〕】〗》〉」』｝”’％‰℃%…—～·,.;:?!)\]}]/u;
/** Punctuation that may not end a line. */
const NO_LINE_END = /[（〔【〖《〈「『｛“‘([{]$/u;
/** Number, letters and what clings to them stay together: 19278、8.05%、1-9. */
const WORD = /[A-Za-z0-9.,%\-+/]+|[\s\S]/gu;

/** Width of a text in em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 ? NARROW_EM : 1;
  return width;
}

/** A word wider than a line, cut so that each piece fits. */
function cutWord(word: string, capacity: number): readonly string[] {
  if (textWidth(word) <= capacity) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const char of word) {
    if (piece !== "" && textWidth(piece + char) > capacity) {
      pieces.push(piece);
      piece = "";
    }
    piece += char;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into the lines that a column of `capacity` em shows, as a spreadsheet wraps them: numbers stay whole,
 * closing punctuation does not begin a line, opening punctuation does not end one. The lines joined are the text.
 */
export function wrapLines(text: string, capacity: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/(?<=\n)/)) {
    let line = "";
    let width = 0;
    const words = (paragraph.match(WORD) ?? [""]).flatMap((word) => cutWord(word, capacity));
    for (const word of words) {
      const more = textWidth(word);
      if (line === "" || word === "\n" || width + more <= capacity) {
        line += word;
        width += more;
        continue;
      }
      const carried = carriedOver(line, word, capacity);
      lines.push(line.slice(0, line.length - carried.length));
      line = carried + word;
      width = textWidth(carried) + more;
    }
    lines.push(line);
  }
  return lines;
}

/**
 * The end of the full line that has to move down with the next word, so that neither line breaks the rules; nothing
 * where that is all of the line, or does not fit on one line with the word.
 */
function carriedOver(line: string, word: string, capacity: number): string {
  const words = line.match(WORD) ?? [];
  let from = words.length;
  const next = (): string => words[from] ?? word;
  const before = (): string => words[from - 1] ?? "";
  while (from > 0 && (NO_LINE_START.test(next()) || NO_LINE_END.test(before()))) from--;
  const end = words.slice(from).join("");
  return from > 0 && textWidth(end + word) <= capacity ? end : "";
}
