import type { OutlineRow } from "../narrative/outline-choice";
import type { Answer } from "../recognition/answers";

/** One scoring rule that the user set: the rule's Chinese label and her value, as text. */
export interface RuleSetting {
  readonly key: string;
  readonly value: string;
}

/** A row of 绩效设置 that nobody here understands: kept as it is. */
export type KeptRow = readonly string[];

/** What the user decided for her workbook, as the visible sheet 绩效设置 holds it. */
export interface Settings {
  /** What her sheets mean, where they do not say. */
  readonly answers: readonly Answer[];
  readonly rules: readonly RuleSetting[];
  /** Name of the outline that the report follows; absent for the default. */
  readonly outlineBase?: string;
  /** Her own order and headings; empty where the outline is followed as it is. */
  readonly outline: readonly OutlineRow[];
  /** 生成报告 writes 绩效自评表 as well; absent where it does not. */
  readonly withForm?: true;
  readonly kept: readonly KeptRow[];
}

/** A workbook without 绩效设置. */
export const NO_SETTINGS: Settings = { answers: [], rules: [], outline: [], kept: [] };

/** The settings with one answer given, changed or (without a value) forgotten. */
export function withAnswer(
  settings: Settings,
  about: Answer["about"],
  key: string,
  value: string | undefined,
): Settings {
  const others = settings.answers.filter((answer) => answer.about !== about || answer.key !== key);
  const at = settings.answers.findIndex((answer) => answer.about === about && answer.key === key);
  if (value === undefined) return { ...settings, answers: others };
  const place = at < 0 ? others.length : at;
  return { ...settings, answers: [...others.slice(0, place), { about, key, value }, ...others.slice(place)] };
}

/** The settings with or without 绩效自评表 beside the report. */
export function withFormChosen(settings: Settings, chosen: boolean): Settings {
  const { withForm: _, ...others } = settings;
  return chosen ? { ...others, withForm: true } : others;
}
