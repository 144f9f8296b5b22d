import type { Generation, ParagraphFate } from "../../app/session";

/** How many paragraphs met each fate; the rows of tables inside the report are not paragraphs. */
export function countFates({ analysis, fates }: Generation): Readonly<Record<ParagraphFate, number>> {
  const counts: Record<ParagraphFate, number> = { new: 0, changed: 0, kept: 0, same: 0, deleted: 0 };
  const tables = analysis.report.tables.map(({ id }) => `${id}.`);
  for (const [id, fate] of fates) if (!tables.some((table) => id.startsWith(table))) counts[fate] += 1;
  return counts;
}
