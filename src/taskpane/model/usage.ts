import type { CellUse } from "../../app/session";
import type { Paragraph } from "../../core/narrative/model";
import { sentencesWith } from "./sentence";

/** One paragraph and the sentences of it that rest on the selected cell. */
export interface ParagraphUse {
  readonly paragraph: Paragraph;
  readonly sentences: readonly string[];
}

/** The uses by paragraph, each sentence once. */
export function groupUses(uses: readonly CellUse[]): readonly ParagraphUse[] {
  const groups = new Map<string, { readonly paragraph: Paragraph; readonly sentences: Set<string> }>();
  for (const { paragraph, run } of uses) {
    const group = groups.get(paragraph.id) ?? { paragraph, sentences: new Set<string>() };
    sentencesWith(paragraph, run).forEach((sentence) => group.sentences.add(sentence));
    groups.set(paragraph.id, group);
  }
  return [...groups.values()].map(({ paragraph, sentences }) => ({ paragraph, sentences: [...sentences] }));
}
