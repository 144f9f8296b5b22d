import { brokenFile } from "../failures";
import { attributeOf, prefixedAttributeOf } from "./attributes";
import { unescapeXml } from "./entities";

/**
 * Walks over the tags of an XML text and tells where each begins and ends, so that a part can be read and spliced
 * with one tool. Elements outside the root's namespace prefix have an empty `name`.
 */
export interface XmlScanner {
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
  /** Offsets of the tag's `<` and behind its `>`. */
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

/** A scanner before the first tag of a part. `part` names it in failures. */
export function scanXml(text: string, part: string): XmlScanner {
  const fail = (): Error => brokenFile(`部件 ${part} 不是完整的 XML`);
  const open: string[] = [];
  let at = 0;
  let rootPrefix: string | undefined;

  function tagEnd(from: number): number {
    for (let i = from; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 62) return i + 1;
      if (code === 34 || code === 39) {
        i = text.indexOf(code === 34 ? '"' : "'", i + 1);
        if (i < 0) break;
      }
    }
    throw fail();
  }

  function behind(mark: string, from: number): number {
    const found = text.indexOf(mark, from);
    if (found < 0) throw fail();
    return found + mark.length;
  }

  const closes = (depth: number): boolean => scanner.kind === "close" && scanner.depth === depth;

  const scanner = {
    text,
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
        if (start < 0) {
          if (open.length > 0 || rootPrefix === undefined) throw fail();
          return false;
        }
        const code = text.charCodeAt(start + 1);
        if (code === 63) {
          at = behind("?>", start);
          continue;
        }
        if (code === 33) {
          if (text.startsWith("<!--", start)) at = behind("-->", start + 4);
          else if (text.startsWith("<![CDATA[", start)) at = behind("]]>", start);
          else throw fail();
          continue;
        }
        const closing = code === 47;
        at = closing ? behind(">", start) : tagEnd(start + 1);
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
      let from = scanner.end;
      let result = "";
      while (scanner.next()) {
        result += characterData(text.slice(from, scanner.start));
        from = scanner.end;
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
