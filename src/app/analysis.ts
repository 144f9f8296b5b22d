import type { Report } from "../core/narrative/model";
import type { Performance } from "../core/performance/model";
import type { Reading } from "../core/recognition/model";
import type { Rules } from "../core/rules/rules";
import type { StaleParagraph } from "../core/report/stale";
import type { Settings } from "../core/settings/model";
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
  /** What the user decided, from 绩效设置. */
  readonly settings: Settings;
  /** The scoring rules that the settings say. */
  readonly rules: Rules;
  /** Rules in the settings that cannot be used, a sentence each. */
  readonly ruleProblems: readonly string[];
  /** What of the chosen outline could not or should not be followed, a sentence each. */
  readonly outlineProblems: readonly string[];
  readonly reading: Reading;
  readonly performance: Performance;
  readonly report: Report;
  readonly missing: readonly MissingItem[];
  /** By id, the paragraphs of the report sheet that no longer follow the data. */
  readonly stale: ReadonlyMap<string, StaleParagraph>;
  /** The workbook holds the report from before the last click. */
  readonly restorable: boolean;
}
