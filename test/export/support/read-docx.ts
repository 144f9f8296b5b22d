import { strFromU8, unzipSync } from "fflate";
import { child, childrenOf, descendants, namespaced, parseXml, type Element } from "../../support/packages/xml";

/** A .docx as a reader sees it. */
export interface ReadDocx {
  part(name: string): Element;
  /** Paragraphs and tables in order. */
  readonly body: readonly Element[];
  readonly paragraphs: readonly Element[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const part = (name: string): Element => {
    const found = parts[name];
    if (!found) throw new Error(`no part ${name}`);
    return parseXml(strFromU8(found));
  };
  const body = child(part("word/document.xml"), "body")?.children ?? [];
  return { part, body, paragraphs: body.filter(({ name }) => name === "p") };
}

/** The text of a paragraph without its number; line breaks as `\n`. */
export function textOf(element: Element): string {
  if (element.name === "t") return element.text;
  if (element.name === "br") return "\n";
  return element.children.map(textOf).join("");
}

/** The value of a property: `property(p, "pPr", "pStyle")`. */
export function property(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const found = path.reduce<Element | undefined>((at, name) => child(at, name), element);
  return found && (namespaced(found, "val") ?? "");
}

/** Attributes of an element by local name. */
export function attributes(element: Element | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...(element?.attributes ?? [])].map(([key, value]) => [key.replace(/^\{.*\}/, ""), value]),
  );
}

/** A paragraph style with what it inherits left out. */
export function styleNamed(docx: ReadDocx, id: string): Element {
  const found = childrenOf(docx.part("word/styles.xml"), "style").find((style) => namespaced(style, "styleId") === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

export { child, childrenOf, descendants };
