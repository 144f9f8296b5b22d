import { brokenFile } from "../failures";
import { attributeOf, prefixedAttributeOf } from "./attributes";
import { unescapeXml } from "./entities";
import type { TextPieces } from "./text";

/**
 * Walks over the tags of an XML text and tells where each begins and ends, so that a part can be read and spliced
 * with one tool. Elements outside the root's namespace prefix have an empty `name`.
 */
export interface XmlScanner {
  /** The text as far as it has come; all of it where it came as a whole. */
  readonly text: string;
  /** An empty element (`<a/>`) is told as one `open` with `empty` set; no `close` follows. */
  readonly kind: "open" | "close";
  readonly empty: boolean;
  /** The local name, empty for elements of another namespace than the root's. */
  readonly name: string;
  /** The name with its prefix. */
  readonly qualified: string;
  /** The root's prefix with its colon, empty where it has none. */
  readonly prefix: string;
  /** Offsets of the tag's `<` and behind its `>`; in a text that comes in pieces they hold for the present tag alone. */
  readonly start: number;
  readonly end: number;
  /** The number of elements around this one; an element's open and close tags agree. */
  readonly depth: number;
  /** Goes to the next tag; false at the end. Throws a `HostError` (broken-file) for text that is not well formed. */
  next(): boolean;
  /** An attribute of the current tag by its written name. */
  attribute(name: string): string | undefined;
  /** An attribute of the current tag by its local name, whatever its prefix, provided it has one. */
  prefixedAttribute(local: string): string | undefined;
  /** The text inside the current element, tags inside it left out; goes to its closing tag. */
  content(): string;
  /** Goes to the current element's closing tag. */
  skip(): void;
}

/** White space or the slash of an empty element. */
const endsName = (code: number): boolean => code === 32 || code === 47 || code === 10 || code === 13 || code === 9;

/** The offset behind the `>` that ends the tag around `from`, quoted ones left out; -1 where it is not there. */
function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 34 || code === 39) {
      i = text.indexOf(code === 34 ? '"' : "'", i + 1);
      if (i < 0) break;
    }
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** A scanner before the first tag of a part, whose text is there as a whole or in pieces. `part` names it in failures. */
export function scanXml(source: string | TextPieces, part: string): XmlScanner {
  const fail = (): Error => brokenFile(`部件 ${part} 不是完整的 XML`);
  const open: string[] = [];
  /** The text from the end of the last tag on, as far as it has come; all of it where it comes as a whole. */
  let text = typeof source === "string" ? source : "";
  let at = 0;
  /** Where the tag before the present one ends. */
  let before = 0;
  let rootPrefix: string | undefined;

  /** Takes in as much as is waiting to be read, so that even a tag of any length is searched through twice at most. */
  function grow(): boolean {
    if (typeof source === "string") return false;
    const done = scanner.end;
    const rest = text.length - done;
    let more = source.next();
    if (more === undefined) return false;
    for (let piece; more.length < rest && (piece = source.next()) !== undefined;) more += piece;
    text = text.slice(done) + more;
    at -= done;
    scanner.start -= done;
    scanner.end = 0;
    return true;
  }

  /** The offset behind the markup at `start`; -1 where it goes on beyond the text. */
  function markupEnd(start: number, code: number): number {
    if (code === 63) return behind(text, "?>", start);
    if (code === 47) return behind(text, ">", start);
    if (code !== 33) return tagEnd(text, start + 1);
    if (text.startsWith("<!--", start)) return behind(text, "-->", start + 4);
    if (text.startsWith("<![CDATA[", start)) return behind(text, "]]>", start);
    if ("<![CDATA[".startsWith(text.slice(start)) || "<!--".startsWith(text.slice(start))) return -1;
    throw fail();
  }

  const closes = (depth: number): boolean => scanner.kind === "close" && scanner.depth === depth;

  const scanner = {
    get text(): string {
      return text;
    },
    kind: "open" as "open" | "close",
    empty: false,
    name: "",
    qualified: "",
    prefix: "",
    start: 0,
    end: 0,
    depth: 0,

    next(): boolean {
      for (;;) {
        const start = text.indexOf("<", at);
        const code = start < 0 ? 0 : text.charCodeAt(start + 1);
        const end = start < 0 ? -1 : markupEnd(start, code);
        if (end < 0) {
          if (grow()) continue;
          if (start >= 0 || open.length > 0 || rootPrefix === undefined) throw fail();
          return false;
        }
        at = end;
        if (code === 63 || code === 33) continue;
        const closing = code === 47;
        let nameEnd = start + (closing ? 2 : 1);
        while (nameEnd < at - 1 && !endsName(text.charCodeAt(nameEnd))) nameEnd += 1;
        const qualified = text.slice(start + (closing ? 2 : 1), nameEnd);
        scanner.kind = closing ? "close" : "open";
        scanner.empty = !closing && text.charCodeAt(at - 2) === 47;
        if (closing && open.pop() !== qualified) throw fail();
        scanner.depth = open.length;
        if (!closing && !scanner.empty) open.push(qualified);
        if (rootPrefix === undefined) {
          rootPrefix = qualified.slice(0, qualified.indexOf(":") + 1);
          scanner.prefix = rootPrefix;
        }
        const colon = qualified.indexOf(":") + 1;
        scanner.qualified = qualified;
        if (colon === 0 && rootPrefix === "") scanner.name = qualified;
        else
          scanner.name = colon === rootPrefix.length && qualified.startsWith(rootPrefix) ? qualified.slice(colon) : "";
        before = scanner.end;
        scanner.start = start;
        scanner.end = at;
        return true;
      }
    },

    attribute(name: string): string | undefined {
      return attributeOf(text.slice(scanner.start, scanner.end), name);
    },

    prefixedAttribute(local: string): string | undefined {
      return prefixedAttributeOf(text.slice(scanner.start, scanner.end), local);
    },

    content(): string {
      if (scanner.empty || scanner.kind === "close") return "";
      const depth = scanner.depth;
      let result = "";
      while (scanner.next()) {
        result += characterData(text.slice(before, scanner.start));
        if (closes(depth)) break;
      }
      return result;
    },

    skip(): void {
      if (scanner.empty || scanner.kind === "close") return;
      const depth = scanner.depth;
      while (scanner.next()) if (closes(depth)) return;
    },
  };
  return scanner;
}

function characterData(raw: string): string {
  if (!raw.includes("<!") && !raw.includes("<?"))
    return unescapeXml(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : /^<[!?]/.test(piece) ? "" : unescapeXml(piece),
    )
    .join("");
}
