import { repeated, type Package } from "./package";
import { namedSheets } from "./sheet-rules";
import { child, childrenOf, descendants, namespaced, numberOf, type Element } from "./xml";

function chartProblems(root: Element, part: string, sheetNames: ReadonlySet<string>): readonly string[] {
  const problems: string[] = [];
  const values = (name: string, owner = ""): readonly string[] =>
    descendants(root, name)
      .filter((element) => owner === "" || element.name === owner)
      .map((element) => element.attributes.get("val") ?? "");
  const axes = ["catAx", "valAx", "dateAx", "serAx"].flatMap((name) => descendants(root, name));
  const axisIds = axes.map((axis) => child(axis, "axId")?.attributes.get("val") ?? "");
  problems.push(...repeated(axisIds).map((id) => `${part}: axis ${id} twice`));
  const known = new Set(axisIds);
  for (const id of [...values("axId"), ...values("crossAx")])
    if (!known.has(id)) problems.push(`${part}: no axis ${id}`);
  const series = descendants(root, "ser");
  const numbers = (name: string): readonly string[] =>
    series.map((one) => child(one, name)?.attributes.get("val") ?? "");
  for (const name of ["idx", "order"])
    problems.push(...repeated(numbers(name)).map((value) => `${part}: series ${name} ${value} twice`));
  for (const formula of descendants(root, "f"))
    for (const sheet of namedSheets(formula.text))
      if (!sheetNames.has(sheet.toLowerCase())) problems.push(`${part}: names missing sheet ${sheet}`);
  for (const cache of ["numCache", "strCache", "numLit", "strLit"].flatMap((name) => descendants(root, name))) {
    const count = numberOf(child(cache, "ptCount"), "val") ?? 0;
    const indexes = childrenOf(cache, "pt").map((point) => numberOf(point, "idx") ?? -1);
    if (indexes.some((index, at) => index >= count || index <= (indexes[at - 1] ?? -1)))
      problems.push(`${part}: points ${indexes.join(",")} of ${String(count)}`);
  }
  return problems;
}

/** What is wrong with the drawing of a sheet and the charts and pictures on it. */
export function drawingProblems(pkg: Package, part: string, sheetNames: ReadonlySet<string>): readonly string[] {
  const root = pkg.xml(part);
  if (!root) return [`${part} cannot be read`];
  const relations = pkg.relations(part);
  const ids = descendants(root, "cNvPr").map(({ attributes }) => attributes.get("id") ?? "");
  const problems = repeated(ids).map((id) => `${part}: shape id ${id} twice`);
  for (const [element, attribute, kind] of [
    ["chart", "id", "chart"],
    ["blip", "embed", "image"],
  ] as const)
    for (const found of descendants(root, element)) {
      const id = namespaced(found, attribute);
      const relation = relations.find((candidate) => candidate.id === id);
      if (relation?.kind !== kind) problems.push(`${part}: ${element} ${String(id)} leads nowhere`);
    }
  for (const anchor of descendants(root, "twoCellAnchor")) {
    const at = (end: string, name: string): number => Number(child(child(anchor, end), name)?.text);
    if (!(at("to", "col") >= at("from", "col") && at("to", "row") >= at("from", "row")))
      problems.push(`${part}: an anchor ends before it begins`);
  }
  for (const { kind, target } of relations) {
    const chart = kind === "chart" ? pkg.xml(target) : undefined;
    if (chart) problems.push(...chartProblems(chart, target, sheetNames));
  }
  return problems;
}
