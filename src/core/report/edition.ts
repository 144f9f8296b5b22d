import type { ChartPlan } from "./chart";
import type { TableLayout, SheetParagraph, SheetRole } from "./sheet-paragraph";
import type { TraceLine } from "./trace-lines";

/** A paragraph as the data gave it. */
export interface GeneratedParagraph {
  readonly text: string;
  readonly role: SheetRole;
  readonly layout?: TableLayout;
}

/**
 * By paragraph id, in order: the generated text that the paragraph on the sheet goes back to. Where the user edited a
 * paragraph it is the text that she edited, however often the data changed since.
 */
export type Generated = ReadonlyMap<string, GeneratedParagraph>;

/** The report as it stood at one time: what is on the sheet, what it goes back to, what it rests on. */
export interface Edition {
  readonly paragraphs: readonly SheetParagraph[];
  readonly generated: Generated;
  readonly trace: readonly TraceLine[];
  readonly charts?: readonly ChartPlan[];
}

/** What 绩效_版本 holds. */
export interface Version {
  readonly generated: Generated;
  /** The charts that were drawn with it. */
  readonly charts?: readonly ChartPlan[];
  /** The report before the last click; absent after the first one. */
  readonly previous?: Edition;
}

/** What a report that was never generated goes back to. */
export const NO_VERSION: Version = { generated: new Map() };
