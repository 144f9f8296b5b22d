import type { Figure } from "../performance/figure";
import type { Performance } from "../performance/model";
import type { Work } from "../recognition/steps";
import type { ReportTable, Run } from "./model";

/**
 * What a section's writer gives, numbered later: body paragraphs, headings below the section's own, and items, which
 * are numbered where there is more than one. `figures` are those that the writer made itself, such as counts.
 */
export type Block =
  | {
      readonly kind: "body" | "item";
      readonly key: string;
      readonly runs: readonly Run[];
      readonly figures?: readonly Figure[];
    }
  | { readonly kind: "heading"; readonly key: string; readonly text: string };

/** Writes one section from the facts, in steps where it asks every indicator. An empty answer is a section without text. */
export type SectionWriter = (performance: Performance) => Work<readonly Block[]>;

/** A table before it has its place and its number. */
export type TableDraft = Omit<ReportTable, "after"> & {
  /** Keys of the blocks whose sentence points at the table: the first of them that there is. */
  readonly toldIn?: readonly string[];
  /** Set where it stands right under the paragraph of its own part that points at it, not at the part's end. */
  readonly beside?: true;
  /** What it holds, for the last figures before it to point at it where none of those blocks does. */
  readonly holds?: string;
};

/** Builds one table from the facts, as a section is written; `undefined` where they are too few for one. */
export type TableWriter = (performance: Performance) => Work<TableDraft | undefined>;

/** A body paragraph. `key` is unique inside its section and stays the same while the thing it speaks of does. */
export function body(key: string, runs: readonly Run[], figures: readonly Figure[] = []): Block {
  return { kind: "body", key, runs, ...(figures.length > 0 && { figures }) };
}

/** One of several things that are told one after the other. */
export function item(key: string, runs: readonly Run[]): Block {
  return { kind: "item", key, runs };
}

/** The key of a section's 【待填：…】, which stands only while no writer has anything to say. */
export const MISSING = "missing";
