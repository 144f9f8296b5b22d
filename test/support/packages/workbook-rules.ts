import { drawingProblems } from "./drawing-rules";
import { repeated, type Package } from "./package";
import { namedSheets, parseArea, sheetProblems } from "./sheet-rules";
import { styleCounts, styleProblems } from "./style-rules";
import { child, childrenOf, descendants, namespaced, numberOf, type Element } from "./xml";

interface SheetEntry {
  readonly name: string;
  readonly state: string;
  readonly id: string;
  readonly part: string | undefined;
  readonly kind: string | undefined;
}

function sheetEntries(pkg: Package, part: string, root: Element): readonly SheetEntry[] {
  const relations = pkg.relations(part);
  return childrenOf(child(root, "sheets"), "sheet").map((sheet) => {
    const relation = relations.find(({ id }) => id === namespaced(sheet, "id"));
    return {
      name: sheet.attributes.get("name") ?? "",
      state: sheet.attributes.get("state") ?? "visible",
      id: sheet.attributes.get("sheetId") ?? "",
      part: relation?.target,
      kind: relation?.kind,
    };
  });
}

function listProblems(sheets: readonly SheetEntry[], root: Element): readonly string[] {
  const problems = [
    ...repeated(sheets.map(({ name }) => name)).map((name) => `sheet name ${name} twice`),
    ...repeated(sheets.map(({ id }) => id)).map((id) => `sheetId ${id} twice`),
    ...repeated(sheets.flatMap(({ part }) => part ?? [])).map((part) => `two sheets in ${part}`),
  ];
  for (const { name, id, part, kind } of sheets) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history")
      problems.push(`sheet name ${name}`);
    if (!(Number(id) >= 1 && Number(id) <= 65_534)) problems.push(`sheetId ${id}`);
    if (part === undefined || !/sheet$/i.test(kind ?? "")) problems.push(`sheet ${name} has no part`);
  }
  if (!sheets.some(({ state }) => state === "visible")) problems.push("no visible sheet");
  for (const view of childrenOf(child(root, "bookViews"), "workbookView")) {
    const active = sheets[numberOf(view, "activeTab") ?? 0];
    if (!active) problems.push("the active tab does not exist");
    else if (active.state !== "visible") problems.push(`the active tab ${active.name} is hidden`);
  }
  return problems;
}

function nameProblems(names: readonly Element[], sheets: readonly SheetEntry[]): readonly string[] {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const scoped = names.map(
    ({ attributes }) => `${attributes.get("name") ?? ""}|${attributes.get("localSheetId") ?? ""}`,
  );
  const problems = repeated(scoped).map((name) => `defined name ${name} twice`);
  for (const defined of names) {
    const name = defined.attributes.get("name") ?? "";
    const local = numberOf(defined, "localSheetId");
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) problems.push(`defined name ${name}`);
    else if (parseArea(name.toUpperCase())) problems.push(`defined name ${name} is an address`);
    if (local !== undefined && !sheets[local]) problems.push(`defined name ${name} belongs to missing sheet`);
    for (const sheet of namedSheets(defined.text))
      if (!known.has(sheet.toLowerCase())) problems.push(`defined name ${name} names missing sheet ${sheet}`);
    const own = local === undefined ? undefined : sheets[local]?.name;
    if (/^_xlnm\.Print_/.test(name) && namedSheets(defined.text).some((sheet) => sheet !== own))
      problems.push(`defined name ${name} of ${String(own)} prints another sheet`);
  }
  return problems;
}

function stringLengths(root: Element | undefined): readonly number[] {
  const texts = (item: Element): number =>
    item.children
      .filter(({ name }) => name === "t" || name === "r")
      .flatMap((inner) => (inner.name === "t" ? [inner] : childrenOf(inner, "t")))
      .reduce((sum, { text }) => sum + text.length, 0);
  return root ? childrenOf(root, "si").map(texts) : [];
}

function chainProblems(chain: Element | undefined, cells: ReadonlySet<string>): readonly string[] {
  let sheet = "";
  return childrenOf(chain, "c").flatMap((entry) => {
    sheet = entry.attributes.get("i") ?? sheet;
    const address = `${sheet}!${entry.attributes.get("r") ?? ""}`;
    return cells.has(address) ? [] : [`the calculation chain names ${address}, which has no formula`];
  });
}

/** What is wrong with a workbook package beyond its schemas. */
export function workbookProblems(pkg: Package, part: string): readonly string[] {
  const root = pkg.xml(part);
  if (root?.name !== "workbook") return [`${part} is no workbook`];
  const sheets = sheetEntries(pkg, part, root);
  const names = childrenOf(child(root, "definedNames"), "definedName");
  const related = (kind: string): string | undefined =>
    pkg.relations(part).find((relation) => relation.kind === kind)?.target;
  const styles = related("styles");
  const styleRoot = styles === undefined ? undefined : pkg.xml(styles);
  const strings = related("sharedStrings");
  const sheetNames = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const formulas = new Set<string>();
  const problems = [
    ...listProblems(sheets, root),
    ...nameProblems(names, sheets),
    ...styleProblems(styleRoot, styles ?? "styles"),
  ];
  let selected = 0;
  for (const { name, id, part: sheetPart, kind } of sheets) {
    const sheet = sheetPart === undefined ? undefined : pkg.xml(sheetPart);
    if (sheetPart === undefined || !sheet) continue;
    selected += descendants(sheet, "sheetView").filter((view) =>
      /^(1|true)$/.test(view.attributes.get("tabSelected") ?? ""),
    ).length;
    const relations = pkg.relations(sheetPart);
    if (kind === "worksheet")
      problems.push(
        ...sheetProblems(sheet, name, {
          styles: styleCounts(styleRoot),
          strings: stringLengths(strings === undefined ? undefined : pkg.xml(strings)),
          sheetNames,
          definedNames: new Set(names.map(({ attributes }) => attributes.get("name")?.toLowerCase() ?? "")),
          relationIds: new Set(relations.map((relation) => relation.id)),
        }),
      );
    for (const cell of descendants(sheet, "c"))
      if (child(cell, "f")) formulas.add(`${id}!${cell.attributes.get("r") ?? ""}`);
    for (const { kind: what, target } of relations)
      if (what === "drawing") problems.push(...drawingProblems(pkg, target, sheetNames));
  }
  if (selected > 1) problems.push(`${String(selected)} tabs are selected together`);
  const chain = related("calcChain");
  if (chain !== undefined) problems.push(...chainProblems(pkg.xml(chain), formulas));
  return problems;
}
