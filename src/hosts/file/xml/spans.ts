import { scanXml } from "./scanner";
import type { Splice } from "./splice";

/** Where an element stands in a part's text. */
export interface ElementSpan {
  /** Local name; empty for elements of another namespace than the root's. */
  readonly name: string;
  readonly qualified: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  /** Before the end tag; `openEnd` for empty elements. */
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
  readonly children: readonly ElementSpan[];
}

/** An XML part's root with its elements down to a depth, and the root's prefix with its colon. */
export interface XmlOutline {
  readonly prefix: string;
  readonly root: ElementSpan;
}

/** Outlines a part; `depth` 1 tells the root's children, 2 theirs too. Throws a `HostError` for broken XML. */
export function outlineXml(text: string, part: string, depth: 1 | 2): XmlOutline {
  interface Open extends Omit<ElementSpan, "children"> {
    closeStart: number;
    end: number;
    children: Open[];
  }
  const stack: Open[] = [];
  let root: Open | undefined;
  const scanner = scanXml(text, part);
  while (scanner.next()) {
    if (scanner.depth > depth) continue;
    if (scanner.kind === "close") {
      const element = stack.pop();
      if (element) Object.assign(element, { closeStart: scanner.start, end: scanner.end });
      continue;
    }
    const { name, qualified, start, end, empty } = scanner;
    const element: Open = { name, qualified, start, openEnd: end, closeStart: end, end, empty, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    if (!empty) stack.push(element);
  }
  if (!root) throw new RangeError("a scanned part has a root");
  return { prefix: scanner.prefix, root };
}

/** The first child of that name. */
export function childNamed(parent: ElementSpan, name: string): ElementSpan | undefined {
  return parent.children.find((child) => child.name === name);
}

/** The text of an element's start tag. */
export function startTag(text: string, span: ElementSpan): string {
  return text.slice(span.start, span.openEnd);
}

/** Puts XML at the end of an element's content, its start tag changed on the way if wanted. */
export function appendTo(text: string, span: ElementSpan, xml: string, tag = startTag(text, span)): readonly Splice[] {
  if (span.empty)
    return [{ start: span.start, end: span.end, text: `${tag.replace(/\s*\/>$/, ">")}${xml}</${span.qualified}>` }];
  const changed = tag === startTag(text, span) ? [] : [{ start: span.start, end: span.openEnd, text: tag }];
  return [...changed, { start: span.closeStart, end: span.closeStart, text: xml }];
}

/** Where a new child belongs among children whose order the schema fixes: before the first that comes later. */
export function insertionPoint(parent: ElementSpan, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const later = parent.children.find((child) => order.indexOf(child.name) > rank);
  return later?.start ?? parent.closeStart;
}
