/**
 * A stretch of a formula's text. A `word` is a name, a cell or a structured reference, with its sheet; `mark` is one
 * operator, bracket or separator. The parts put together give the text again, character by character.
 */
export interface FormulaPart {
  readonly kind: "space" | "text" | "error" | "number" | "word" | "mark";
  readonly text: string;
}

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:DIV\/0!|N\/A|VALUE!|NUM!|REF!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_])/iuy;
const WORD_START = /[\p{L}_\\$'[\d]/uy;
const WORD_RUN = /[\p{L}\p{N}_.\\$?!]+/uy;
const QUOTED_SHEET = /'(?:[^']|'')+'(?=!)/y;
const MARK = /<=|>=|<>|./suy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The end of a bracketed piece that begins at `at`; inside, an apostrophe takes the next character as it is. */
function bracketEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === "'") end++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return end + 1;
  }
  return undefined;
}

function wordAt(text: string, start: number): string | undefined {
  if (matchAt(WORD_START, text, start) === undefined) return undefined;
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "[") {
      const end = bracketEnd(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else {
      const run = char === "'" ? matchAt(QUOTED_SHEET, text, at) : matchAt(WORD_RUN, text, at);
      if (run === undefined) break;
      at += run.length;
    }
  }
  return at > start ? text.slice(start, at) : undefined;
}

/** The parts of a formula in en-US notation; `undefined` where a quote or bracket has no end. */
export function formulaParts(formula: string): readonly FormulaPart[] | undefined {
  const parts: FormulaPart[] = [];
  let at = 0;
  while (at < formula.length) {
    const char = formula.charAt(at);
    const matched: readonly (readonly [FormulaPart["kind"], string | undefined])[] = [
      ["space", matchAt(SPACE, formula, at)],
      ["text", matchAt(TEXT, formula, at)],
      ["error", matchAt(ERROR, formula, at)],
      ["number", matchAt(NUMBER, formula, at)],
      ["word", wordAt(formula, at)],
      ["mark", `"'[]`.includes(char) ? undefined : matchAt(MARK, formula, at)],
    ];
    const found = matched.find(([, text]) => text !== undefined);
    if (found?.[1] === undefined) return undefined;
    parts.push({ kind: found[0], text: found[1] });
    at += found[1].length;
  }
  return parts;
}

/** The text of parts. */
export function partsText(parts: readonly FormulaPart[]): string {
  return parts.map(({ text }) => text).join("");
}

/** The formula without case and spaces that carry no meaning, for telling whether two are the same. */
export function formulaKey(formula: string): string {
  const parts = formulaParts(formula);
  if (!parts) return formula;
  return parts.map(({ kind, text }) => (kind === "space" ? "" : kind === "text" ? text : text.toUpperCase())).join("");
}
