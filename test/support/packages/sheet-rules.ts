import type { StyleCounts } from "./style-rules";
import { child, childrenOf, descendants, namespaced, numberOf, type Element } from "./xml";

/** What a sheet's cells and links point to elsewhere in its workbook. */
export interface SheetSurroundings {
  readonly styles: StyleCounts;
  /** Lengths of the shared strings. */
  readonly strings: readonly number[];
  /** Lower-cased. */
  readonly sheetNames: ReadonlySet<string>;
  readonly definedNames: ReadonlySet<string>;
  readonly relationIds: ReadonlySet<string>;
}

/** A rectangle counted from 1, both ends included. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LAST = { row: 1_048_576, column: 16_384 };
const ERRORS =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/;

/** Reads `B2` or `B2:C4`; `undefined` where the text is neither or lies outside the grid. */
export function parseArea(text: string): Area | undefined {
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(text);
  if (!match) return undefined;
  const column = (name: string): number => [...name].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  const [, left = "", top = "", right = left, bottom = top] = match;
  const area = { left: column(left), top: Number(top), right: column(right), bottom: Number(bottom) };
  const inside = area.top >= 1 && area.bottom <= LAST.row && area.right <= LAST.column;
  return inside && area.left <= area.right && area.top <= area.bottom ? area : undefined;
}

/** The sheet names that a formula or reference names, as they are written. */
export function namedSheets(formula: string): readonly string[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const found = [...plain.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)];
  return found
    .map(([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? "")
    .flatMap((name) => (name.includes("[") || name === "" ? [] : name.split(":")))
    .filter((name) => !name.startsWith("#"));
}

function cellProblems(cell: Element, at: string, around: SheetSurroundings): readonly string[] {
  const problems: string[] = [];
  const type = cell.attributes.get("t") ?? "n";
  const value = child(cell, "v")?.text;
  const style = numberOf(cell, "s") ?? 0;
  if (!(style < around.styles.cellFormats)) problems.push(`${at}: format ${String(style)} does not exist`);
  const formula = child(cell, "f")?.text ?? "";
  if (formula.length > 8192) problems.push(`${at}: formula too long`);
  if (formula.startsWith("=")) problems.push(`${at}: formula begins with =`);
  for (const name of namedSheets(formula))
    if (!around.sheetNames.has(name.toLowerCase())) problems.push(`${at}: formula names missing sheet ${name}`);
  const inline = child(cell, "is");
  if ((type === "inlineStr") !== (inline !== undefined)) problems.push(`${at}: inline text and type disagree`);
  const length =
    type === "s"
      ? (around.strings[Number(value)] ?? -1)
      : inline
        ? descendants(inline, "t").reduce((sum, t) => sum + t.text.length, 0)
        : (value?.length ?? 0);
  if (length < 0) problems.push(`${at}: shared string ${String(value)} does not exist`);
  if (length > 32_767) problems.push(`${at}: text of ${String(length)} characters`);
  if (type === "n" && value !== undefined && !/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim()))
    problems.push(`${at}: ${value} is no number`);
  if (type === "b" && value !== undefined && !/^[01]$/.test(value)) problems.push(`${at}: ${value} is no truth value`);
  if (type === "e" && value !== undefined && !ERRORS.test(value)) problems.push(`${at}: ${value} is no error`);
  return problems;
}

function gridProblems(root: Element, part: string, around: SheetSurroundings): readonly string[] {
  const problems: string[] = [];
  const dimension = parseArea(child(root, "dimension")?.attributes.get("ref") ?? "");
  let lastRow = 0;
  for (const row of childrenOf(child(root, "sheetData"), "row")) {
    const number = numberOf(row, "r") ?? lastRow + 1;
    if (!(number > lastRow && number <= LAST.row))
      problems.push(`${part}: row ${String(number)} after ${String(lastRow)}`);
    lastRow = number;
    if ((numberOf(row, "ht") ?? 0) > 409.5) problems.push(`${part}: row ${String(number)} is too high`);
    let lastColumn = 0;
    for (const cell of childrenOf(row, "c")) {
      const address = cell.attributes.get("r") ?? "";
      const area = parseArea(address);
      if (cell.attributes.has("r") && area?.top !== number)
        problems.push(`${part}: ${address} stands in row ${String(number)}`);
      const column = area?.left ?? lastColumn + 1;
      if (column <= lastColumn) problems.push(`${part}: ${address} out of order`);
      lastColumn = column;
      const outside =
        dimension &&
        (column < dimension.left || column > dimension.right || number < dimension.top || number > dimension.bottom);
      if (outside && cell.children.length > 0) problems.push(`${part}: ${address} lies outside the dimension`);
      problems.push(...cellProblems(cell, `${part} ${address}`, around));
    }
  }
  return problems;
}

function mergeProblems(root: Element, part: string): readonly string[] {
  const merges = child(root, "mergeCells");
  const refs = childrenOf(merges, "mergeCell").map(({ attributes }) => attributes.get("ref") ?? "");
  const problems: string[] = [];
  const count = numberOf(merges, "count");
  if (count !== undefined && count !== refs.length) problems.push(`${part}: merges counted ${String(count)}`);
  if (merges && refs.length === 0) problems.push(`${part}: an empty list of merges`);
  const areas = refs.map((ref) => ({ ref, area: parseArea(ref) }));
  areas.forEach(({ ref, area }, index) => {
    if (!area) problems.push(`${part}: bad merge ${ref}`);
    else if (area.left === area.right && area.top === area.bottom) problems.push(`${part}: merge of one cell ${ref}`);
    for (const { ref: other, area: earlier } of areas.slice(0, index)) {
      if (!area || !earlier) continue;
      const apart =
        area.right < earlier.left ||
        earlier.right < area.left ||
        area.bottom < earlier.top ||
        earlier.bottom < area.top;
      if (!apart) problems.push(`${part}: merges ${other} and ${ref} overlap`);
    }
  });
  return problems;
}

function columnProblems(root: Element, part: string): readonly string[] {
  const problems: string[] = [];
  let last = 0;
  for (const column of childrenOf(child(root, "cols"), "col")) {
    const [min, max] = [numberOf(column, "min") ?? 0, numberOf(column, "max") ?? 0];
    if (!(min > last && max >= min && max <= LAST.column))
      problems.push(`${part}: columns ${String(min)}–${String(max)}`);
    if ((numberOf(column, "width") ?? 0) > 255) problems.push(`${part}: column ${String(min)} too wide`);
    last = max;
  }
  return problems;
}

/** What is wrong on one worksheet. */
export function sheetProblems(root: Element, part: string, around: SheetSurroundings): readonly string[] {
  const problems = [...gridProblems(root, part, around), ...mergeProblems(root, part), ...columnProblems(root, part)];
  for (const link of childrenOf(child(root, "hyperlinks"), "hyperlink")) {
    const ref = link.attributes.get("ref") ?? "";
    if (!parseArea(ref)) problems.push(`${part}: link at ${ref}`);
    const location = link.attributes.get("location");
    const known =
      location === undefined ||
      around.definedNames.has(location.toLowerCase()) ||
      (namedSheets(location).length > 0 &&
        namedSheets(location).every((name) => around.sheetNames.has(name.toLowerCase())));
    if (!known) problems.push(`${part}: link at ${ref} leads to ${location}`);
  }
  for (const footer of child(root, "headerFooter")?.children ?? [])
    if (footer.text.length > 255) problems.push(`${part}: ${footer.name} too long`);
  for (const rule of descendants(root, "cfRule")) {
    const index = numberOf(rule, "dxfId");
    if (index !== undefined && index >= around.styles.differentialFormats)
      problems.push(`${part}: conditional format ${String(index)} does not exist`);
  }
  for (const name of ["drawing", "legacyDrawing", "legacyDrawingHF", "picture", "tablePart", "hyperlink"])
    for (const element of descendants(root, name)) {
      const id = namespaced(element, "id");
      if (id !== undefined && !around.relationIds.has(id)) problems.push(`${part}: ${name} ${id} is no relationship`);
    }
  for (const single of ["sheetViews", "sheetData", "drawing", "legacyDrawing", "pageSetup", "mergeCells"])
    if (childrenOf(root, single).length > 1) problems.push(`${part}: ${single} twice`);
  return problems;
}
