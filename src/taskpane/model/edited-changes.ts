import type { Analysis } from "../../app/analysis";
import type { StaleParagraph } from "../../core/report/stale";

/** A paragraph that the user edited and whose data changed since. */
export interface EditedChange {
  readonly id: string;
  /** Words for its place; a table's row says its own name. */
  readonly place: string;
  readonly stale: StaleParagraph;
}

/** What has to be asked before the report is written again. */
export function editedChanges({ report, stale }: Analysis): readonly EditedChange[] {
  const places = new Map(report.paragraphs.map(({ id, place }) => [id, place]));
  return [...stale].flatMap(([id, one]) =>
    one.edited ? [{ id, place: places.get(id) ?? `表中“${id.replace(/^.*\.row\./, "")}”一行`, stale: one }] : [],
  );
}
