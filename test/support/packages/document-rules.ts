import { repeated, type Package } from "./package";
import { child, childrenOf, descendants, namespaced, type Element } from "./xml";

const value = (element: Element | undefined): string | undefined => element && namespaced(element, "val");
const idsOf = (elements: readonly Element[], attribute: string): readonly string[] =>
  elements.map((element) => namespaced(element, attribute) ?? "");

function tableProblems(table: Element, part: string): readonly string[] {
  const problems: string[] = [];
  const width = childrenOf(child(table, "tblGrid"), "gridCol").length;
  if (width === 0) problems.push(`${part}: a table without a grid`);
  const rows = childrenOf(table, "tr");
  if (rows.length === 0) problems.push(`${part}: a table without rows`);
  rows.forEach((row, index) => {
    const cells = childrenOf(row, "tc");
    const skipped = ["gridBefore", "gridAfter"].map((name) => Number(value(child(child(row, "trPr"), name)) ?? 0));
    const spans = cells.map((cell) => Number(value(child(child(cell, "tcPr"), "gridSpan")) ?? 1));
    const total = [...skipped, ...spans].reduce((sum, span) => sum + span, 0);
    if (cells.length === 0) problems.push(`${part}: table row ${String(index + 1)} has no cells`);
    if (total !== width)
      problems.push(`${part}: table row ${String(index + 1)} fills ${String(total)} of ${String(width)} columns`);
    for (const cell of cells)
      if (cell.children.at(-1)?.name !== "p") problems.push(`${part}: a table cell does not end with a paragraph`);
  });
  return problems;
}

function referenceProblems(pkg: Package, part: string, document: string): readonly string[] {
  const root = pkg.xml(part);
  if (!root) return [];
  const related = (kind: string): Element | undefined => {
    const target = pkg.relations(document).find((relation) => relation.kind === kind)?.target;
    return target === undefined ? undefined : pkg.xml(target);
  };
  const problems: string[] = [];
  const styles = new Set(idsOf(childrenOf(related("styles"), "style"), "styleId"));
  for (const name of ["pStyle", "rStyle", "tblStyle"])
    for (const element of descendants(root, name))
      if (!styles.has(value(element) ?? "")) problems.push(`${part}: no style ${String(value(element))}`);
  const numbers = new Set(idsOf(childrenOf(related("numbering"), "num"), "numId"));
  for (const element of descendants(root, "numId"))
    if (value(element) !== "0" && !numbers.has(value(element) ?? ""))
      problems.push(`${part}: no numbering ${String(value(element))}`);
  const relations = new Set(pkg.relations(part).map(({ id }) => id));
  for (const [name, attribute] of [
    ["headerReference", "id"],
    ["footerReference", "id"],
    ["blip", "embed"],
    ["svgBlip", "embed"],
    ["hyperlink", "id"],
    ["chart", "id"],
  ] as const)
    for (const element of descendants(root, name)) {
      const id = namespaced(element, attribute);
      if (id !== undefined && !relations.has(id)) problems.push(`${part}: ${name} ${id} is no relationship`);
    }
  const bookmarks = descendants(root, "bookmarkStart");
  const starts = idsOf(bookmarks, "id");
  const names = idsOf(bookmarks, "name");
  const ends = idsOf(descendants(root, "bookmarkEnd"), "id");
  problems.push(...repeated(starts).map((id) => `${part}: bookmark ${id} twice`));
  problems.push(...repeated(names).map((name) => `${part}: bookmark ${name} twice`));
  if ([...starts].sort().join() !== [...ends].sort().join()) problems.push(`${part}: bookmarks do not end`);
  for (const link of descendants(root, "hyperlink")) {
    const anchor = namespaced(link, "anchor");
    if (anchor !== undefined && !names.includes(anchor)) problems.push(`${part}: no bookmark ${anchor}`);
  }
  const shapes = descendants(root, "docPr").map(({ attributes }) => attributes.get("id") ?? "");
  problems.push(...repeated(shapes).map((id) => `${part}: shape id ${id} twice`));
  for (const [mark, kind, element] of [
    ["footnoteReference", "footnotes", "footnote"],
    ["endnoteReference", "endnotes", "endnote"],
    ["commentReference", "comments", "comment"],
  ] as const) {
    const known = new Set(idsOf(childrenOf(related(kind), element), "id"));
    for (const reference of idsOf(descendants(root, mark), "id"))
      if (!known.has(reference)) problems.push(`${part}: no ${element} ${reference}`);
  }
  return [...problems, ...descendants(root, "tbl").flatMap((table) => tableProblems(table, part))];
}

function styleListProblems(root: Element | undefined): readonly string[] {
  const styles = childrenOf(root, "style");
  const ids = idsOf(styles, "styleId");
  const known = new Set(ids);
  const missing = styles.flatMap((style) =>
    ["basedOn", "next", "link"].flatMap((name) => value(child(style, name)) ?? []).filter((id) => !known.has(id)),
  );
  return [
    ...repeated(ids).map((id) => `style ${id} twice`),
    ...missing.map((id) => `a style names missing style ${id}`),
  ];
}

function numberingProblems(root: Element | undefined): readonly string[] {
  const abstracts = idsOf(childrenOf(root, "abstractNum"), "abstractNumId");
  const lists = childrenOf(root, "num");
  return [
    ...repeated(abstracts).map((id) => `abstract numbering ${id} twice`),
    ...repeated(idsOf(lists, "numId")).map((id) => `numbering ${id} twice`),
    ...lists
      .map((list) => value(child(list, "abstractNumId")) ?? "")
      .filter((id) => !abstracts.includes(id))
      .map((id) => `no abstract numbering ${id}`),
  ];
}

/** What is wrong with a word processing package beyond its schemas. */
export function documentProblems(pkg: Package, part: string): readonly string[] {
  const root = pkg.xml(part);
  const body = child(root, "body");
  if (root?.name !== "document" || !body) return [`${part} is no document`];
  const target = (kind: string): Element | undefined => {
    const name = pkg.relations(part).find((relation) => relation.kind === kind)?.target;
    return name === undefined ? undefined : pkg.xml(name);
  };
  const sections = childrenOf(body, "sectPr");
  const others = pkg
    .relations(part)
    .filter(({ kind }) => ["header", "footer", "footnotes", "endnotes", "comments"].includes(kind));
  return [
    ...(sections.length === 1 && body.children.at(-1) === sections[0] ? [] : ["the last section is not at the end"]),
    ...[part, ...others.map((other) => other.target)].flatMap((name) => referenceProblems(pkg, name, part)),
    ...styleListProblems(target("styles")),
    ...numberingProblems(target("numbering")),
  ];
}
