import { body, item, type Block, type SectionWriter } from "./block";
import { withoutNumber, type Numbering } from "./numbering";
import { DEFAULT_OUTLINE, outlineFor } from "./outline";
import type { Outline, OutlineSection } from "./outline-model";
import { gap, say, sentence } from "./runs";
import { CONTENT, type ContentId } from "./sections/library";

/** One row of the unit's own outline. What stands under a row of a higher level belongs to it. */
export interface OutlineRow {
  readonly level: 1 | 2 | 3;
  /** A section's id; of a section that the user added anything else, or empty. */
  readonly id: string;
  readonly heading: string;
  /** Dropped where false, with everything under it. */
  readonly used: boolean;
  /** The user's own text, a paragraph a line; it stands after what the data say. */
  readonly own?: string;
}

/** 本单位提纲: an outline as its unit changed it, in the order of the report. */
export interface OutlineChoice {
  readonly base: string;
  /** The base's numbering where absent. */
  readonly numbering?: Numbering;
  readonly rows: readonly OutlineRow[];
}

/** An outline from a choice, and sentences on what in the choice could not or should not be followed. */
export interface CustomOutline {
  readonly outline: Outline;
  readonly problems: readonly string[];
}

const LONGEST_HEADING = 60;

interface Node {
  readonly row: OutlineRow;
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  readonly inner: Node[];
}

function flatten(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections ?? [])]);
}

function rowsOf(sections: readonly OutlineSection[], level: 1 | 2 | 3): readonly OutlineRow[] {
  return sections.flatMap(({ id, heading, sections: inner }): readonly OutlineRow[] => [
    { level, id, heading, used: true },
    ...rowsOf(inner ?? [], level === 1 ? 2 : 3),
  ]);
}

/** An outline as rows that a user can change. */
export function outlineRows(outline: Outline): readonly OutlineRow[] {
  return rowsOf(outline.parts, 1);
}

function tidyHeading(heading: string): string {
  return withoutNumber(heading.replace(/[\p{Cc}\s]+/gu, " ").trim()).slice(0, LONGEST_HEADING);
}

/** The user's own lines; an added section without any is a gap. */
function ownWriter(text: string | undefined, asked: string | undefined): SectionWriter | undefined {
  const lines = (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return asked === undefined ? undefined : () => [body("own", say`${gap(asked)}`)];
  return (): readonly Block[] =>
    lines.map((line, index) => item(`own.${String(index + 1)}`, say`${sentence(withoutNumber(line))}`));
}

function isContent(id: string): id is ContentId {
  return Object.hasOwn(CONTENT, id);
}

/** Nests the used rows; a level that skips one is taken for the next below. */
function nest(rows: readonly OutlineRow[], problems: string[]): readonly Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  const taken = new Set<string>();
  let dropped: number | undefined;
  for (const row of rows) {
    if (dropped !== undefined && row.level > dropped) continue;
    dropped = row.used ? undefined : row.level;
    if (!row.used) continue;
    const heading = tidyHeading(row.heading);
    const id = row.id.trim() || `own.${heading}`;
    if (heading === "") problems.push(`提纲中有一行没有标题，未采用，请填写标题或删去这一行。`);
    else if (taken.has(id)) problems.push(`提纲中“${heading}”重复出现，只采用第一处，请删去多余的一行。`);
    if (heading === "" || taken.has(id)) continue;
    taken.add(id);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
    const node: Node = { row, id, heading, level: row.level, inner: [] };
    (open.at(-1)?.inner ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function sectionOf(node: Node, known: ReadonlyMap<string, OutlineSection>): OutlineSection {
  const { id, heading, row, inner } = node;
  const base = known.get(id);
  const content = base ?? (isContent(id) ? CONTENT[id] : undefined);
  const sections = inner.map((child) => sectionOf(child, known));
  const own = ownWriter(row.own, content || sections.length > 0 ? undefined : heading);
  const write = [...(content?.write ?? []), ...(own ? [own] : [])];
  const tables = content && "tables" in content ? content.tables : undefined;
  const required = base ? base.required === true && (write.length > 0 || sections.length > 0) : true;
  return { id, heading, required, write, ...(tables && { tables }), sections };
}

/** A required section that is not used, said once: a part that went with all that it holds is named alone. */
function droppedSections(sections: readonly OutlineSection[], used: ReadonlySet<string>): readonly string[] {
  return sections.flatMap((section): readonly string[] => {
    const inner = section.sections ?? [];
    const gone = flatten([section]).every(({ id }) => !used.has(id));
    if (gone) return section.required ? [section.heading] : [];
    const own = !used.has(section.id) && (section.write?.length ?? 0) > 0 && section.required ? [section.heading] : [];
    return [...own, ...droppedSections(inner, used)];
  });
}

/**
 * The unit's own outline: reordered, renamed, with sections dropped and added as the choice says. Dropping what the base
 * requires is allowed and said in `problems`. An unknown base is the usual outline.
 */
export function customOutline(choice: OutlineChoice): CustomOutline {
  const problems: string[] = [];
  const found = outlineFor(choice.base);
  const base = found ?? DEFAULT_OUTLINE;
  if (!found) problems.push(`没有代号为“${choice.base}”的提纲，已改用“${base.name}”。`);
  const known = new Map(flatten(base.parts).map((section) => [section.id, section]));
  const nodes = nest(choice.rows, problems);
  const parts = nodes.map((node) => sectionOf(node, known));
  const used = new Set(flatten(parts).map(({ id }) => id));
  for (const heading of droppedSections(base.parts, used)) {
    problems.push(`“${heading}”是“${base.name}”要求的内容，现在的提纲没有采用，报送前请确认。`);
  }
  if (parts.length === 0) problems.push(`提纲中没有采用任何内容，已改用“${base.name}”。`);
  const numbering = choice.numbering ?? base.numbering;
  return { outline: { ...base, numbering, parts: parts.length > 0 ? parts : base.parts }, problems };
}
