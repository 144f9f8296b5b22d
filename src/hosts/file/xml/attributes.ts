import { unescapeXml } from "./entities";

/** Where an attribute stands in a tag's text: from its leading space to behind its closing quote. */
interface AttributeSpan {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Finds an attribute in a start tag; `local` looks for a prefixed name by its local part. */
function findAttribute(tag: string, name: string, local: boolean): AttributeSpan | undefined {
  let at = 1;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at += 1;
  while (at < tag.length) {
    const start = at;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const equals = tag.indexOf("=", at);
    if (equals < 0) return undefined;
    let quote = equals + 1;
    while (isSpace(tag.charCodeAt(quote))) quote += 1;
    const close = tag.indexOf(tag.charAt(quote), quote + 1);
    if (close < 0) return undefined;
    const written = tag.slice(at, equals).trimEnd();
    if (local ? written.endsWith(`:${name}`) && !written.startsWith("xmlns:") : written === name) {
      return { start, end: close + 1, raw: tag.slice(quote + 1, close) };
    }
    at = close + 1;
  }
  return undefined;
}

/** The value of an attribute in a start tag's text, entities resolved. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  const plain = tag.indexOf(` ${name}="`);
  if (plain >= 0 && !tag.includes("'")) {
    const from = plain + name.length + 3;
    return unescapeXml(tag.slice(from, tag.indexOf('"', from)));
  }
  const found = findAttribute(tag, name, false);
  return found && unescapeXml(found.raw);
}

/** The value of the attribute with a prefix and this local name, such as `r:id`. */
export function prefixedAttributeOf(tag: string, local: string): string | undefined {
  const found = findAttribute(tag, local, true);
  return found && unescapeXml(found.raw);
}

/** A start tag with one attribute set: in place where it is there, at the end otherwise. `value` is escaped already. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = findAttribute(tag, name, false);
  if (found) return `${tag.slice(0, found.start)} ${name}="${value}"${tag.slice(found.end)}`;
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${value}"${slash}>`);
}

/** A start tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  const found = findAttribute(tag, name, false);
  return found ? tag.slice(0, found.start) + tag.slice(found.end) : tag;
}
