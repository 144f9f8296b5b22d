import { strFromU8, unzipSync } from "fflate";
import { childrenOf, parseXml, type Element } from "./xml";

/** A relationship as the checks see it; `target` is a part's name, or a URL where `external`. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package opened for checking. Part names have no leading slash. */
export interface Package {
  readonly names: readonly string[];
  /** Content type by part name; absent where the package gives none. */
  readonly types: ReadonlyMap<string, string>;
  readonly relations: (part: string) => readonly Relation[];
  /** A part as a tree; `undefined` where it is missing or no XML. */
  readonly xml: (part: string) => Element | undefined;
  readonly bytes: (part: string) => Uint8Array;
  /** What is wrong with parts, types and relationships. */
  readonly problems: readonly string[];
}

const decoder = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder("utf-16le").decode(bytes) : strFromU8(bytes);

function targetPart(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of decodeURI(target.replace(/#.*$/, "")).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The part whose relationships a `.rels` part holds; `""` for the package itself. */
function sourceOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

function relationsOf(root: Element, source: string): readonly Relation[] {
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      kind: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : targetPart(source, target),
      external,
    };
  });
}

/** The values that stand more than once, compared without case. */
export function repeated(values: readonly string[]): readonly string[] {
  const keys = values.map((value) => value.toLowerCase());
  return values.filter((_, index) => keys.indexOf(keys[index] ?? "") !== index);
}

function typeProblems(root: Element, names: readonly string[]): readonly string[] {
  const overrides = childrenOf(root, "Override").map(({ attributes }) => attributes.get("PartName") ?? "");
  const defaults = childrenOf(root, "Default").map(({ attributes }) => attributes.get("Extension") ?? "");
  const known = new Set(names.map((name) => `/${name}`.toLowerCase()));
  return [
    ...repeated(overrides).map((name) => `content type of ${name} given twice`),
    ...repeated(defaults).map((name) => `content type of .${name} given twice`),
    ...overrides
      .filter((name) => !known.has(decodeURI(name).toLowerCase()))
      .map((name) => `content type for missing part ${name}`),
  ];
}

/** Opens a package and checks what holds for every Open Packaging Conventions file. */
export function openForChecking(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith("/"));
  const problems: string[] = repeated(names).map((name) => `part ${name} stands twice`);
  const trees = new Map<string, Element>();
  for (const name of names) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      trees.set(name.toLowerCase(), parseXml(decoder(parts[name] ?? new Uint8Array())));
    } catch (error) {
      if (!name.endsWith(".vml")) problems.push(`${name}: ${String(error)}`);
    }
  }
  const xml = (part: string): Element | undefined => trees.get(part.toLowerCase());
  const exists = new Set(names.map((name) => name.toLowerCase()));

  const types = new Map<string, string>();
  const typesRoot = xml("[Content_Types].xml");
  if (!typesRoot)
    return { names, types, relations: () => [], xml, bytes: () => bytes, problems: [...problems, "no content types"] };
  problems.push(...typeProblems(typesRoot, names));
  const given = new Map(
    typesRoot.children.map(({ attributes }) => [
      decodeURI(attributes.get("PartName") ?? attributes.get("Extension") ?? "").toLowerCase(),
      attributes.get("ContentType") ?? "",
    ]),
  );
  for (const name of names) {
    const type = given.get(`/${name}`.toLowerCase()) ?? given.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
    if (type !== undefined && type !== "") types.set(name, type);
    else if (name !== "[Content_Types].xml") problems.push(`part ${name} has no content type`);
  }

  const all = new Map<string, readonly Relation[]>();
  for (const name of names.filter((candidate) => candidate.endsWith(".rels"))) {
    const source = sourceOf(name);
    const root = xml(name);
    if (!root) continue;
    if (source !== "" && !exists.has(source.toLowerCase())) problems.push(`${name} belongs to no part`);
    const relations = relationsOf(root, source);
    all.set(source.toLowerCase(), relations);
    problems.push(...repeated(relations.map(({ id }) => id)).map((id) => `${name}: id ${id} twice`));
    for (const { id, target, external } of relations) {
      if (!/^[A-Za-z_][\w.-]*$/.test(id)) problems.push(`${name}: bad id ${id}`);
      if (!external && target !== "NULL" && !exists.has(target.toLowerCase()))
        problems.push(`${name}: ${id} leads to missing ${target}`);
    }
  }
  const relations = (part: string): readonly Relation[] => all.get(part.toLowerCase()) ?? [];
  problems.push(...orphans(names, relations).map((name) => `nothing leads to part ${name}`));
  return {
    names,
    types,
    relations,
    xml,
    bytes: (part) => parts[part] ?? new Uint8Array(),
    problems,
  };
}

function orphans(names: readonly string[], relations: Package["relations"]): readonly string[] {
  const reached = new Set<string>();
  const follow = (part: string): void => {
    for (const { target, external } of relations(part)) {
      const key = target.toLowerCase();
      if (external || reached.has(key)) continue;
      reached.add(key);
      follow(key);
    }
  };
  follow("");
  return names.filter(
    (name) => !name.endsWith(".rels") && name !== "[Content_Types].xml" && !reached.has(name.toLowerCase()),
  );
}
