/** An element of a part, namespaces resolved; a parser apart from the one under test. */
export interface Element {
  readonly namespace: string;
  /** Local name. */
  readonly name: string;
  /** By local name, or by `{namespace}name` where the attribute has one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text directly inside. */
  readonly text: string;
}

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;

function unescape(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);|&/g, (whole, name?: string) => {
    if (name?.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name?.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    const known = name === undefined ? undefined : ENTITIES[name];
    if (known === undefined) throw new SyntaxError(`bad entity ${whole}`);
    return known;
  });
}

type Scope = ReadonlyMap<string, string>;
interface Open {
  readonly element: Element & { readonly children: Element[] };
  readonly qualified: string;
  readonly scope: Scope;
  text: string;
}

function resolve(scope: Scope, qualified: string, isAttribute: boolean): { namespace: string; name: string } {
  const colon = qualified.indexOf(":");
  if (colon < 0) return { namespace: isAttribute ? "" : (scope.get("") ?? ""), name: qualified };
  const namespace = scope.get(qualified.slice(0, colon));
  if (namespace === undefined) throw new SyntaxError(`undeclared prefix ${qualified}`);
  return { namespace, name: qualified.slice(colon + 1) };
}

function readTag(raw: string, outer: Scope): { scope: Scope; attributes: Map<string, string> } {
  const pairs = [...raw.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = "", double, single]) => [name, unescape(double ?? single ?? "")] as const,
  );
  const declared = pairs.flatMap(([name, value]): (readonly [string, string])[] =>
    name === "xmlns" ? [["", value]] : name.startsWith("xmlns:") ? [[name.slice(6), value]] : [],
  );
  const scope = declared.length > 0 ? new Map([...outer, ...declared]) : outer;
  const attributes = new Map<string, string>();
  for (const [qualified, value] of pairs) {
    if (/^xmlns(:|$)/.test(qualified)) continue;
    const { namespace, name } = resolve(scope, qualified, true);
    const key = namespace === "" ? name : `{${namespace}}${name}`;
    if (attributes.has(key)) throw new SyntaxError(`attribute ${qualified} twice`);
    attributes.set(key, value);
  }
  const ignorable = attributes.get(`{${COMPATIBILITY}}Ignorable`);
  if (ignorable === undefined) return { scope, attributes };
  const ignored = new Set([scope.get(IGNORED) ?? "", ...ignorable.split(/\s+/).map((prefix) => scope.get(prefix))]);
  return { scope: new Map([...scope, [IGNORED, [...ignored].join(" ")]]), attributes };
}

/** The key under which a scope remembers the namespaces that a reader skips. */
const IGNORED = " ignored";

/**
 * Parses a part as a reader sees it: elements and attributes of ignorable namespaces left out, alternate content
 * replaced by its fallback. Throws a `SyntaxError` where the text is not well-formed.
 */
export function parseXml(text: string): Element {
  const stack: Open[] = [];
  let root: Element | undefined;
  const skipped = (scope: Scope, namespace: string): boolean =>
    namespace !== "" && (scope.get(IGNORED)?.split(" ").includes(namespace) ?? false);
  const finish = (open: Open): void => {
    const parent = stack.at(-1);
    const whole: Element = { ...open.element, text: open.text };
    if (!parent) root = whole;
    else if (skipped(open.scope, whole.namespace)) return;
    else if (whole.namespace === COMPATIBILITY) {
      const fallback = whole.name === "AlternateContent" ? whole.children : whole.name === "Fallback" ? [whole] : [];
      parent.element.children.push(
        ...(whole.name === "Fallback" ? fallback : fallback.flatMap(({ children }) => children)),
      );
    } else parent.element.children.push(whole);
  };
  for (const [token, cdata, close, qualified = "", raw = "", empty] of text.replace(/^\ufeff/, "").matchAll(TOKEN)) {
    const top = stack.at(-1);
    if (cdata !== undefined) {
      if (top) top.text += cdata;
    } else if (token.startsWith("<!--") || token.startsWith("<?")) continue;
    else if (!token.startsWith("<")) {
      if (top) top.text += unescape(token);
      else if (token.trim() !== "") throw new SyntaxError("text outside the root");
    } else if (qualified === "") throw new SyntaxError(`bad markup near ${token}`);
    else if (close) {
      if (top?.qualified !== qualified) throw new SyntaxError(`</${qualified}> closes ${top?.qualified ?? "nothing"}`);
      stack.pop();
      finish(top);
    } else {
      if (root) throw new SyntaxError("a second root");
      const { scope, attributes } = readTag(raw, top?.scope ?? new Map([["xml", "xml"]]));
      const kept = [...attributes].filter(([key]) => {
        const namespace = /^\{(.*)\}/.exec(key)?.[1] ?? "";
        return namespace !== COMPATIBILITY && !skipped(scope, namespace);
      });
      const open: Open = {
        element: { ...resolve(scope, qualified, false), attributes: new Map(kept), children: [], text: "" },
        qualified,
        scope,
        text: "",
      };
      if (empty) finish(open);
      else stack.push(open);
    }
  }
  if (!root || stack.length > 0) throw new SyntaxError("the text ends inside an element");
  return root;
}

/** The first child with a local name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children with a local name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements below one, itself included, with a local name. */
export function descendants(element: Element, name: string): readonly Element[] {
  const below = element.children.flatMap((inner) => descendants(inner, name));
  return element.name === name ? [element, ...below] : below;
}

/** An attribute of no namespace as a number; `undefined` where it is absent. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = element?.attributes.get(name);
  return value === undefined ? undefined : Number(value);
}

/** The attribute with this local name in a namespace, whichever prefix the part uses. */
export function namespaced(element: Element, name: string): string | undefined {
  return [...element.attributes].find(([key]) => key.startsWith("{") && key.endsWith(`}${name}`))?.[1];
}

/** An element as text again, `xml:space` left out, which the schemas do not know. */
export function writeXml(element: Element): string {
  const prefixes = new Map<string, string>();
  const escape = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (c) => `&#${String(c.codePointAt(0))};`);
  const prefix = (namespace: string): string => {
    const known = prefixes.get(namespace) ?? `n${String(prefixes.size)}`;
    prefixes.set(namespace, known);
    return known;
  };
  const write = ({ namespace, name, attributes, children, text }: Element): string => {
    const tag = namespace === "" ? name : `${prefix(namespace)}:${name}`;
    const written = [...attributes].flatMap(([key, value]) => {
      const [, uri = "", local = key] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
      if (uri === "xml") return [];
      return [` ${uri === "" ? local : `${prefix(uri)}:${local}`}="${escape(value)}"`];
    });
    return `<${tag}${written.join("")}>${escape(text.trim() === "" && children.length > 0 ? "" : text)}${children.map(write).join("")}</${tag}>`;
  };
  const body = write(element);
  const declarations = [...prefixes].map(([uri, name]) => ` xmlns:${name}="${escape(uri)}"`).join("");
  return body.replace(/^<[^\s>]+/, (start) => start + declarations);
}
