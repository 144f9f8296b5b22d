import { repeated } from "./package";
import { child, childrenOf, numberOf, type Element } from "./xml";

/** How many formats a styles part has, for the parts that point into it. */
export interface StyleCounts {
  readonly cellFormats: number;
  readonly differentialFormats: number;
}

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** What is wrong inside a styles part: counts, and indexes that point beyond their list. */
export function styleProblems(root: Element | undefined, part: string): readonly string[] {
  if (!root) return [`${part} is missing`];
  const problems: string[] = [];
  const size = (name: string): number => child(root, name)?.children.length ?? 0;
  for (const name of LISTS) {
    const count = numberOf(child(root, name), "count");
    if (count !== undefined && count !== size(name))
      problems.push(`${part}: ${name} counts ${String(count)} of ${String(size(name))}`);
    if (child(root, name) && size(name) === 0 && name !== "dxfs") problems.push(`${part}: ${name} is empty`);
  }
  for (const name of ["fonts", "fills", "borders", "cellXfs"])
    if (size(name) === 0) problems.push(`${part}: no ${name}`);

  const formats = childrenOf(child(root, "numFmts"), "numFmt");
  const ids = formats.map(({ attributes }) => attributes.get("numFmtId") ?? "");
  problems.push(...repeated(ids).map((id) => `${part}: number format ${id} twice`));
  for (const { attributes } of formats)
    if ((attributes.get("formatCode") ?? "").length > 255) problems.push(`${part}: number format too long`);
  for (const font of childrenOf(child(root, "fonts"), "font")) {
    const name = child(font, "name")?.attributes.get("val") ?? "";
    if (name.length > 31) problems.push(`${part}: font name ${name} too long`);
    const points = numberOf(child(font, "sz"), "val") ?? 11;
    if (!(points >= 1 && points <= 409)) problems.push(`${part}: font size ${String(points)}`);
  }

  const within = (owner: string, what: string, index: number | undefined, count: number): void => {
    if (index !== undefined && !(Number.isInteger(index) && index >= 0 && index < count))
      problems.push(`${part}: ${owner} names ${what} ${String(index)} of ${String(count)}`);
  };
  for (const list of ["cellStyleXfs", "cellXfs"])
    childrenOf(child(root, list), "xf").forEach((xf, at) => {
      const owner = `${list}[${String(at)}]`;
      within(owner, "font", numberOf(xf, "fontId"), size("fonts"));
      within(owner, "fill", numberOf(xf, "fillId"), size("fills"));
      within(owner, "border", numberOf(xf, "borderId"), size("borders"));
      if (list === "cellXfs") within(owner, "style", numberOf(xf, "xfId"), size("cellStyleXfs"));
      const format = numberOf(xf, "numFmtId") ?? 0;
      if (format >= 164 && !ids.includes(String(format)))
        problems.push(`${part}: ${owner} names number format ${String(format)}, which is not there`);
    });
  const styles = childrenOf(child(root, "cellStyles"), "cellStyle");
  for (const style of styles) within("cellStyle", "style", numberOf(style, "xfId"), size("cellStyleXfs"));
  problems.push(...repeated(styles.map((s) => s.attributes.get("name") ?? "")).map((n) => `${part}: style ${n} twice`));
  return problems;
}

/** The sizes of the lists that cells point into. */
export function styleCounts(root: Element | undefined): StyleCounts {
  const size = (name: string): number => (root ? (child(root, name)?.children.length ?? 0) : 0);
  return { cellFormats: size("cellXfs"), differentialFormats: size("dxfs") };
}
