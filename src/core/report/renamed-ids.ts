import type { WrittenReport } from "./read-report";

/** Sections that an outline has under another id since an earlier release. */
const RENAMED = [{ former: "conclusion.public", now: "conclusion.publication" }] as const;

/**
 * A written report under the ids that its sections have in the report to come, `next`, so that what the user edited,
 * moved or deleted there stays so. An outline that still has a section under the former id keeps it.
 */
export function underPresentIds(written: WrittenReport, next: Iterable<string | undefined>): WrittenReport {
  const wanted = new Set(next);
  const { generated } = written;
  const moved = RENAMED.filter(({ former, now }) => wanted.has(now) && !wanted.has(former) && !generated.has(now));
  if (moved.length === 0) return written;
  const present = (id: string): string => {
    const section = moved.find(({ former }) => id === former || id.startsWith(`${former}.`));
    return section ? section.now + id.slice(section.former.length) : id;
  };
  return {
    ...written,
    paragraphs: written.paragraphs.map((one) => (one.id === undefined ? one : { ...one, id: present(one.id) })),
    generated: new Map([...generated].map(([id, paragraph]) => [present(id), paragraph])),
  };
}
