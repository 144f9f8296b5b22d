import { reusableSections, type ReusableSection } from "../core/narrative/reusable-sections";
import type { Analysis } from "./analysis";

/** Reads a report that was kept as .docx or .txt: its paragraphs in order. Rejects with a `HostError`. */
export type ReportReader = (name: string, bytes: Uint8Array) => Promise<readonly string[]>;

/** Last year's report: what of it can be used again, with last year's figures and years marked. */
export async function readLastYear(
  read: ReportReader,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { performance }: Analysis,
): Promise<readonly ReusableSection[]> {
  return reusableSections(await read(name, bytes), performance.year ?? new Date().getFullYear());
}
