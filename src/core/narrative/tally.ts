import type { Figure } from "../performance/figure";
import { readFigure } from "../performance/figures";
import type { Indicator } from "../performance/model";
import { Decimal } from "../quantity/decimal";
import { LIMITS } from "./limits";
import type { Run } from "./model";
import { join, say } from "./runs";
import { isBehindPlan } from "./significance";

/** What an indicator counts as. The kinds do not overlap and leave nothing out. */
type Kind = "completed" | "behind" | "worded" | "missing" | "untargeted";

/** Each kind as some of the indicators are of it, and as all of them are. */
const WORDS: readonly (readonly [kind: Kind, some: string, all: string])[] = [
  ["completed", "完成年度目标", "完成年度目标"],
  ["behind", "尚未完成年度目标", "尚未完成年度目标"],
  ["worded", "定性指标", "为定性指标"],
  ["untargeted", "未设年度目标", "未设年度目标"],
  ["missing", "完成值待补充", "待补充完成值"],
];

function kindOf(indicator: Indicator): Kind {
  switch (indicator.state) {
    case "completed":
    case "exceeded":
      return "completed";
    case "behind":
      return "behind";
    case "untargeted":
      return "untargeted";
    case "unknown":
      return indicator.actual && indicator.unclear.length === 0 ? "worded" : "missing";
  }
}

/** The indicators that a count speaks of: each one, and those of its parts that have a target of their own. */
export function countable(indicators: readonly Indicator[]): readonly Indicator[] {
  const found: Indicator[] = [];
  const enter = (indicator: Indicator, isPart: boolean): void => {
    if (indicator.measured && !(isPart && indicator.target === undefined)) found.push(indicator);
    for (const part of indicator.parts) enter(part, true);
  };
  for (const indicator of indicators) enter(indicator, false);
  return found;
}

function sheetsOf(indicators: readonly Indicator[]): readonly string[] {
  const sheets = new Set<string>();
  for (const { source } of indicators) sheets.add(source.sheet);
  return [...sheets];
}

/** How many indicators there are of a kind, with the first of their cells; the formula says where all of them stand. */
export function countFigure(id: string, label: string, counted: readonly Indicator[]): Figure | undefined {
  const [first] = counted;
  if (!first) return undefined;
  const sheets = sheetsOf(counted);
  const figure = readFigure(`count.${id}`, label, new Decimal(counted.length), "项", first.source);
  return {
    ...figure,
    formula: `逐行计数：工作表${sheets.map((name) => `“${name}”`).join("、")}共${String(counted.length)}行`,
    sources: counted.slice(0, LIMITS.countSources).map(({ source }) => source),
  };
}

/** Counts in words, and the figures that they print. */
export interface Tally {
  readonly runs: readonly Run[];
  readonly figures: readonly Figure[];
}

/**
 * 绩效指标共27项，其中：完成年度目标9项（其中超额完成5项），尚未完成年度目标8项… Kinds that nothing belongs to are not
 * named; where all belong to one kind: 共6项，均完成年度目标.
 */
export function tally(id: string, opening: string, indicators: readonly Indicator[]): Tally {
  const all = countable(indicators);
  const figures: Figure[] = [];
  const count = (key: string, label: string, counted: readonly Indicator[]): Figure | undefined => {
    const figure = countFigure(`${id}.${key}`, label, counted);
    if (figure) figures.push(figure);
    return figure;
  };
  const inner: Partial<Record<Kind, readonly [string, readonly Indicator[]]>> = {
    completed: ["超额完成", all.filter(({ state }) => state === "exceeded")],
    behind: ["快于序时进度", all.filter((indicator) => indicator.state === "behind" && !isBehindPlan(indicator))],
  };
  const total = count("all", opening, all);
  if (!total) return { runs: [], figures };
  const kinds = new Map<Kind, Indicator[]>(WORDS.map(([kind]) => [kind, []]));
  for (const indicator of all) kinds.get(kindOf(indicator))?.push(indicator);
  const told = WORDS.flatMap(([kind, words, every]) => {
    const members = kinds.get(kind) ?? [];
    const figure = count(kind, words, members);
    if (!figure) return [];
    const [innerWords = "", counted = []] = inner[kind] ?? [];
    const part = count(`${kind}.${innerWords}`, innerWords, counted);
    const detail = part && (part.value.eq(figure.value) ? say`（均${innerWords}）` : say`（其中${innerWords}${part}）`);
    return [{ some: say`${words}${figure}${detail}`, all: say`均${every}${detail}` }];
  });
  const [only] = told;
  const runs =
    only && told.length === 1
      ? say`${opening}${total}，${only.all}。`
      : say`${opening}${total}，其中：${join(
          told.map(({ some }) => some),
          "，",
        )}。`;
  return { runs, figures };
}
