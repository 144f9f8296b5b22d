/** A piece of a formula; `at` counts characters from the start of the text. */
export type Token =
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "text"; readonly value: string; readonly at: number }
  | { readonly kind: "error"; readonly value: string; readonly at: number }
  | { readonly kind: "name"; readonly value: string; readonly at: number }
  | { readonly kind: "mark"; readonly value: string; readonly at: number };

/** A place that cannot be read. */
export interface Unreadable {
  readonly at: number;
  readonly message: string;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "；": ";",
  "｛": "{",
  "｝": "}",
  "％": "%",
  "＝": "=",
  "－": "-",
  "＋": "+",
};

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const ERROR = /#(?:DIV\/0!|N\/A|VALUE!|NUM!|REF!|NAME\?|NULL!|SPILL!|CALC!)/iy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The end of a quoted text that begins at `at`, and what it says; a doubled quote is one quote. */
function quotedAt(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  if (text.charAt(at) === "“") {
    const end = text.indexOf("”", at + 1);
    return end < 0 ? undefined : { value: text.slice(at + 1, end), end: end + 1 };
  }
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text.charAt(end + 1) !== '"') return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
  }
  return undefined;
}

/** A formula's tokens without spaces; full-width marks outside quotes are read as their half-width ones. */
export function tokenise(text: string): readonly Token[] | Unreadable {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const mark = FULL_WIDTH[char] ?? char;
    if (/\s/.test(char)) {
      at++;
    } else if (char === '"' || char === "“") {
      const quoted = quotedAt(text, at);
      if (!quoted) return { at, message: "引号没有成对" };
      tokens.push({ kind: "text", value: quoted.value, at });
      at = quoted.end;
    } else if ("(),;{}%=+-@".includes(mark)) {
      tokens.push({ kind: "mark", value: mark, at });
      at++;
    } else {
      const number = matchAt(NUMBER, text, at);
      const error = number === undefined ? matchAt(ERROR, text, at) : undefined;
      const name = number === undefined && error === undefined ? matchAt(NAME, text, at) : undefined;
      const found = number ?? error ?? name;
      if (found === undefined) return { at, message: `不认识“${char}”` };
      if (number !== undefined) tokens.push({ kind: "number", value: Number(number), at });
      else if (error !== undefined) tokens.push({ kind: "error", value: error.toUpperCase(), at });
      else tokens.push({ kind: "name", value: found, at });
      at += found.length;
    }
  }
  return tokens;
}
