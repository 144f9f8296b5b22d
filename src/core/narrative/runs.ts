import type { Figure } from "../performance/figure";
import type { CellRef } from "../workbook/address";
import type { Run } from "./model";

/** What may stand inside {@link say}: words, a figure with its unit, runs, or nothing. */
export type Part = string | Figure | Run | readonly Run[] | undefined;

function isRuns(part: Part): part is readonly Run[] {
  return Array.isArray(part);
}

function runsOf(part: Part): readonly Run[] {
  if (part === undefined || part === "") return [];
  if (typeof part === "string") return [{ kind: "text", text: part }];
  if (isRuns(part)) return part;
  if ("kind" in part) return [part];
  const number: Run = { kind: "figure", text: part.text, figure: part.id };
  return part.unit === "" || part.unit === "%" ? [number] : [number, { kind: "text", text: part.unit }];
}

/** Joins neighbouring plain text. */
function tidy(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === "") continue;
    if (last?.kind === "text" && run.kind === "text" && !last.source && !run.source) {
      out[out.length - 1] = { kind: "text", text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}

/**
 * Writes a stretch of prose. A figure prints with its unit, `undefined` prints nothing.
 * @example say`全年执行数${executed}，预算执行率${rate}`
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): readonly Run[] {
  return tidy(strings.flatMap((text, index) => [...runsOf(text), ...runsOf(parts[index])]));
}

/** The same clauses with a separator between them; empty ones leave no trace. */
export function join(clauses: readonly (readonly Run[] | undefined)[], separator: string): readonly Run[] {
  const filled = clauses.filter((clause) => clause !== undefined && clause.length > 0);
  return tidy(filled.flatMap((clause, index) => [...(index > 0 ? runsOf(separator) : []), ...(clause ?? [])]));
}

/** A figure without its minus sign, for words that say the direction themselves. */
export function unsigned(figure: Figure): Figure {
  return { ...figure, text: figure.text.replace(/^-/, "") };
}

/** Stands in a table's cell that has nothing to say. */
export const NOTHING = "—";

/** Runs as a sentence: 。 at the end, unless a stop stands there or before a question that follows it. */
export function ended(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLast(({ kind }) => kind !== "gap");
  return !last || /[。！？]$/u.test(last.text) || (last === runs.at(-1) && /：$/.test(last.text))
    ? runs
    : say`${runs}。`;
}

/** 【待填：…】; `about` says in full what is asked for where the sentence has said half of it already. */
export function gap(words: string, about = words): Run {
  return { kind: "gap", text: `【待填：${words}】`, about };
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Text with the punctuation of Chinese between its Chinese characters: 任务,并… is 任务，并…, 及时(按期) is 及时（按期）. */
export function chinese(text: string): string {
  return text
    .replace(
      /(?<=[\p{sc=Han}）】”’》])[ \t]*([,;:?!])[ \t]*(?=[\p{sc=Han}\d（【“‘《]|$)/gmu,
      (_, mark: string) => FULL_WIDTH[mark] ?? mark,
    )
    .replace(/\((?=[^()]*\p{sc=Han})([^()]*)\)/gu, "（$1）");
}

/** A cell's own words, in the punctuation of Chinese; `label` says what they are where 数据来源 lists them. */
export function quote(text: string, source: CellRef, label?: string): Run {
  return { kind: "text", text: chinese(text), source, ...(label && { label }) };
}

/** Text without a trailing stop, so that it can stand inside a sentence. */
export function unstopped(text: string): string {
  return text.trim().replace(/[。；;，,、.]+$/u, "");
}

/** Text as a sentence: ends with 。 unless it already ends a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[。！？!?】：:]$/u.test(trimmed) ? trimmed : `${unstopped(trimmed)}。`;
}
