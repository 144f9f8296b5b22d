import type { Figure } from "../performance/figure";
import { joinedMap } from "../performance/joined-map";
import type { Performance } from "../performance/model";
import { finish, worked, type Steps } from "../recognition/steps";
import { MISSING, type Block, type SectionWriter, type TableDraft } from "./block";
import type { Paragraph, ParagraphRole, Report, ReportTable, Run } from "./model";
import { headingNumber, placeNumber, type HeadingLevel, type Numbering } from "./numbering";
import type { Outline, OutlineSection } from "./outline-model";
import { figuresUnder, withPointer, type Pointer } from "./pointers";
import { toldInWan } from "./prose-amounts";
import { gap, say } from "./runs";

/** A section with what its writers said, before anything is numbered. */
interface Written {
  readonly section: OutlineSection;
  readonly blocks: readonly Block[];
  readonly tables: readonly TableDraft[];
  readonly sections: readonly Written[];
}

interface Composed {
  readonly paragraphs: Paragraph[];
  readonly tables: ReportTable[];
  readonly pointers: Pointer[];
  readonly figures: Map<string, Figure>;
}

/** A section's own gap stands only when no writer had anything to say. */
function* blocksOf(writers: readonly SectionWriter[], performance: Performance): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  for (const write of writers) blocks.push(...(yield* worked(write(performance))));
  const told = blocks.filter((block) => block.key !== MISSING);
  return told.length > 0 ? told : blocks;
}

/** The facts as the tables show them and as the sentences tell them. */
interface Facts {
  readonly shown: Performance;
  readonly told: Performance;
}

/** A section that nobody requires and that has nothing to say is left out. */
function* written(section: OutlineSection, facts: Facts, drawn: Set<string>): Steps<readonly Written[]> {
  const blocks = yield* blocksOf(section.write ?? [], facts.told);
  const sections: Written[] = [];
  for (const inner of section.sections ?? []) sections.push(...(yield* written(inner, facts, drawn)));
  const tables: TableDraft[] = [];
  for (const build of section.tables ?? []) {
    const table = yield* worked(build(facts.shown));
    if (!table || drawn.has(table.id)) continue;
    drawn.add(table.id);
    tables.push(table);
  }
  if (section.required || blocks.length + sections.length + tables.length > 0) {
    return [{ section, blocks, tables, sections }];
  }
  return [];
}

function below(level: HeadingLevel): HeadingLevel {
  return level >= 3 ? 4 : level === 2 ? 3 : 2;
}

function headingRole(level: HeadingLevel): ParagraphRole {
  return `heading${level}`;
}

/** Items under a part or a section are 1. 2. 3.; under anything deeper （1）（2）（3）. */
function itemNumber(n: number, level: HeadingLevel): string {
  return headingNumber(level <= 2 ? 3 : 4, n);
}

/** A heading's number; one that has no other beside it is told without. */
function numberOf(level: HeadingLevel, n: number | undefined, numbering: Numbering): string {
  return n === undefined ? "" : headingNumber(level, n, numbering);
}

function placeOf(level: HeadingLevel, n: number | undefined, heading: string, numbering: Numbering): string {
  return n === undefined ? `“${heading}”` : placeNumber(level, n, numbering);
}

/**
 * The paragraphs of one section's blocks; returns how many headings they have. Items beside headings are not numbered.
 * `beside` is how many other headings stand on the blocks' level.
 */
function blockParagraphs(
  into: Composed,
  id: string,
  place: string,
  blocks: readonly Block[],
  level: HeadingLevel,
  numbering: Numbering,
  beside = 0,
): number {
  const alone = beside + blocks.filter(({ kind }) => kind === "heading").length === 1;
  const items = blocks.filter(({ kind }) => kind === "item").length;
  const numbered = items > 1 && !blocks.some(({ kind }) => kind === "heading");
  let headings = 0;
  let bodies = 0;
  let counted = 0;
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings++;
      const own = below(level);
      into.paragraphs.push({
        id: `${id}.${block.key}`,
        role: headingRole(own),
        place: place + placeOf(own, alone ? undefined : headings, block.text, numbering),
        runs: say`${numberOf(own, alone ? undefined : headings, numbering)}${block.text}`,
      });
      continue;
    }
    bodies++;
    const number = block.kind === "item" && numbered ? itemNumber(++counted, level) : "";
    into.paragraphs.push({
      id: `${id}.${block.key}`,
      role: "body",
      place: `${place}第${String(bodies)}段`,
      runs: say`${number}${block.runs}`,
    });
    block.figures?.forEach((figure) => into.figures.set(figure.id, figure));
  }
  return headings;
}

function composeSection(
  into: Composed,
  { section, blocks, tables, sections }: Written,
  level: HeadingLevel,
  n: number | undefined,
  above: string,
  numbering: Numbering,
): void {
  const place = above + placeOf(level, n, section.heading, numbering);
  const start = into.paragraphs.length;
  const runs = say`${numberOf(level, n, numbering)}${section.heading}`;
  into.paragraphs.push({ id: section.id, role: headingRole(level), place, runs });
  const empty = blocks.length + tables.length + sections.length === 0;
  const told: readonly Block[] = empty ? [{ kind: "body", key: MISSING, runs: say`${gap(section.heading)}` }] : blocks;
  const headings = blockParagraphs(into, section.id, place, told, level, numbering, sections.length);
  const alone = headings + sections.length === 1;
  sections.forEach((inner, index) => {
    composeSection(into, inner, below(level), alone ? undefined : headings + index + 1, place, numbering);
  });
  const own = into.paragraphs.slice(start);
  const end = own.at(-1)?.id ?? section.id;
  for (const { toldIn, holds, beside, ...table } of tables) {
    const [told] = beside ? (toldIn ?? []).flatMap((key) => figuresUnder(own, key) ?? []) : [];
    const after = told?.id ?? end;
    const number = `表${String(into.tables.length + 1)}`;
    into.tables.push({ ...table, after, caption: `${number}　${table.caption}` });
    if (toldIn)
      into.pointers.push({ keys: toldIn, table: table.id, number, after, ...(holds !== undefined && { holds }) });
  }
}

function subtitle(year: number | undefined): readonly Run[] {
  return year ? say`（${String(year)}年度）` : say`（${gap("年度")}年度）`;
}

/** The whole report in the outline's order; all numbers follow from the order alone. Pauses after each piece of a section, and inside those that ask every indicator. */
export function* composeSteps(performance: Performance, outline: Outline): Steps<Report> {
  const into: Composed = {
    paragraphs: [
      { id: "title", role: "title", place: "标题", runs: say`${outline.title}` },
      { id: "subtitle", role: "subtitle", place: "年度", runs: subtitle(performance.year) },
    ],
    tables: [],
    pointers: [],
    figures: new Map(),
  };
  const drawn = new Set<string>();
  const parts: Written[] = [];
  const told = toldInWan(performance);
  for (const part of outline.parts) parts.push(...(yield* written(part, { shown: performance, told }, drawn)));
  parts.forEach((part, index) => {
    composeSection(into, part, 1, index + 1, "", outline.numbering);
  });
  const closing = yield* blocksOf(outline.closing, told);
  blockParagraphs(into, "closing", "结尾", closing, 1, outline.numbering);
  const { tables, pointers } = into;
  const paragraphs = pointers.reduce<readonly Paragraph[]>(withPointer, into.paragraphs);
  return { paragraphs, tables, figures: joinedMap(told.figures, into.figures) };
}

/** {@link composeSteps} without a pause. */
export function composeReport(performance: Performance, outline: Outline): Report {
  return finish(composeSteps(performance, outline));
}
