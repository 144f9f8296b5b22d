import type { Performance } from "../performance/model";
import type { Block, SectionWriter } from "./block";
import type { Paragraph, Report } from "./model";
import { headingNumber } from "./numbering";
import type { Outline, OutlineSection } from "./outline";
import { gap, say } from "./runs";

/** A section's own gap stands only when no writer had anything to say. */
function blocksOf(writers: readonly SectionWriter[], performance: Performance): readonly Block[] {
  const blocks = writers.flatMap((write) => write(performance));
  const told = blocks.filter((block) => block.key !== "missing");
  return told.length > 0 ? told : blocks;
}

function bodyParagraphs(id: string, place: string, blocks: readonly Block[]): readonly Paragraph[] {
  let headings = 0;
  let bodies = 0;
  return blocks.map((block): Paragraph => {
    if (block.kind === "heading") {
      headings++;
      return {
        id: `${id}.${block.key}`,
        role: "heading3",
        place: `${place}${String(headings)}`,
        runs: say`${headingNumber(3, headings)}${block.text}`,
      };
    }
    bodies++;
    return { id: `${id}.${block.key}`, role: "body", place: `${place}第${String(bodies)}段`, runs: block.runs };
  });
}

function sectionParagraphs(part: OutlineSection, partNumber: number, performance: Performance): readonly Paragraph[] {
  const partPlace = headingNumber(1, partNumber).replace("、", "");
  const heading: Paragraph = {
    id: part.id,
    role: "heading1",
    place: partPlace,
    runs: say`${headingNumber(1, partNumber)}${part.heading}`,
  };
  const sections = (part.sections ?? []).flatMap((section, index): readonly Paragraph[] => {
    const number = headingNumber(2, index + 1);
    const place = partPlace + number;
    const id = `${part.id}.${section.id}`;
    return [
      { id, role: "heading2", place, runs: say`${number}${section.heading}` },
      ...bodyParagraphs(id, place, blocksOf(section.write ?? [], performance)),
    ];
  });
  return [heading, ...bodyParagraphs(part.id, partPlace, blocksOf(part.write ?? [], performance)), ...sections];
}

/** The whole report in the outline's order; numbering follows from the order alone. */
export function composeReport(performance: Performance, outline: Outline): Report {
  const { year } = performance;
  const paragraphs: Paragraph[] = [
    { id: "title", role: "title", place: "标题", runs: say`${outline.title}` },
    {
      id: "subtitle",
      role: "subtitle",
      place: "年度",
      runs: year ? say`（${String(year)}年度）` : say`（${gap("年度")}年度）`,
    },
    ...outline.parts.flatMap((part, index) => sectionParagraphs(part, index + 1, performance)),
    ...bodyParagraphs("closing", "结尾", blocksOf(outline.closing, performance)),
  ];
  return { paragraphs, figures: performance.figures };
}
