import type { Performance } from "../performance/model";
import type { Run } from "./model";

/** What a section's writer gives: body paragraphs and third-level headings, numbered later. */
export type Block =
  | { readonly kind: "body"; readonly key: string; readonly runs: readonly Run[] }
  | { readonly kind: "heading"; readonly key: string; readonly text: string };

/** Writes one section from the facts. An empty answer is a section without text. */
export type SectionWriter = (performance: Performance) => readonly Block[];

/** A body paragraph. `key` is unique inside its section and stays the same while the thing it speaks of does. */
export function body(key: string, runs: readonly Run[]): Block {
  return { kind: "body", key, runs };
}
