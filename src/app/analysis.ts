import type { Report } from "../core/narrative/model";
import type { Performance } from "../core/performance/model";
import type { Reading } from "../core/recognition/model";
import type { Workbook } from "../core/workbook/snapshot";

/** A 【待填：…】 of the report. */
export interface MissingItem {
  readonly paragraph: string;
  /** What has to be filled in. */
  readonly about: string;
  /** Words for its place: 二（三）第1段. */
  readonly place: string;
}

/** Everything known of a workbook at one moment. */
export interface Analysis {
  readonly workbook: Workbook;
  readonly reading: Reading;
  readonly performance: Performance;
  readonly report: Report;
  readonly missing: readonly MissingItem[];
  /** Ids of the paragraphs whose text on the report sheet no longer follows the data. */
  readonly stale: ReadonlySet<string>;
}
