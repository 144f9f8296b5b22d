import type { Generation, ParagraphFate } from "../../app/session";

/** How many paragraphs met each fate. */
export function countFates(generation: Generation): Readonly<Record<ParagraphFate, number>> {
  const counts: Record<ParagraphFate, number> = { new: 0, changed: 0, kept: 0, same: 0, deleted: 0 };
  for (const fate of generation.fates.values()) counts[fate] += 1;
  return counts;
}
