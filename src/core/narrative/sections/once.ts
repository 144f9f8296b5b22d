import type { Performance } from "../../performance/model";
import { worked, type Steps } from "../../recognition/steps";
import { MISSING, type Block, type SectionWriter } from "../block";

/** What a paragraph says, without the marks and the small words that two ways of saying it differ in. */
function bare(block: Block): string {
  if (block.kind === "heading") return "";
  const text = block.runs.map(({ text: own }) => own).join("");
  return text.replace(/[\p{P}\p{S}\s为]/gu, (mark) => (mark === "%" ? mark : ""));
}

/** Headings that still have a paragraph under them. */
function withoutBareHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }, index) => kind !== "heading" || (blocks[index + 1]?.kind ?? "heading") !== "heading");
}

/** Two writers as one: what the first has said, the second does not say again. */
export function once(first: SectionWriter, second: SectionWriter): SectionWriter {
  return function* (performance: Performance): Steps<readonly Block[]> {
    const told = yield* worked(first(performance));
    const own = yield* worked(second(performance));
    const said = told.filter(({ key }) => key !== MISSING).map(bare);
    const fresh = own.filter((block) => bare(block) === "" || !said.some((text) => text.includes(bare(block))));
    return [...told, ...(fresh.length < own.length ? withoutBareHeadings(fresh) : fresh)];
  };
}
