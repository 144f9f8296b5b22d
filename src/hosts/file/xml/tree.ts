import { attributeOf } from "./attributes";
import { scanXml } from "./scanner";

/** An element of a small part, read whole. */
export interface XmlNode {
  /** Local name; empty for elements of another namespace than the root's. */
  readonly name: string;
  readonly children: readonly XmlNode[];
  attribute(name: string): string | undefined;
  child(name: string): XmlNode | undefined;
}

/** Reads a small part, such as styles or a theme, as a tree. Throws a `HostError` (broken-file) for broken XML. */
export function parseXml(text: string, part: string): XmlNode {
  const scanner = scanXml(text, part);
  const stack: { readonly node: XmlNode; readonly children: XmlNode[] }[] = [];
  let root: XmlNode | undefined;
  while (scanner.next()) {
    if (scanner.kind === "close") {
      stack.pop();
      continue;
    }
    const { name, empty } = scanner;
    const tag = text.slice(scanner.start, scanner.end);
    const children: XmlNode[] = [];
    const node: XmlNode = {
      name,
      children,
      attribute: (wanted) => attributeOf(tag, wanted),
      child: (wanted) => children.find((child) => child.name === wanted),
    };
    stack.at(-1)?.children.push(node);
    root ??= node;
    if (!empty) stack.push({ node, children });
  }
  if (!root) throw new RangeError("a scanned part has a root");
  return root;
}
