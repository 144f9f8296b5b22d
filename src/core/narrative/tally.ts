import { everyIndicator } from "../performance/every-indicator";
import type { Figure } from "../performance/figure";
import type { Indicator } from "../performance/model";
import type { Steps } from "../recognition/steps";
import { countFigure, countIn, noCount, type Count } from "./count";
import type { Run } from "./model";
import { join, say } from "./runs";
import { enterPartYear, isPartYear, noPartYear, type PartYear } from "./part-year";
import { isBehindPlan } from "./significance";
import { isMetInWords } from "./worded";

/** What an indicator counts as. The kinds do not overlap and leave nothing out. */
type Kind = "completed" | "behind" | "worded" | "asked" | "missing" | "untargeted" | "idle";

/** Each kind as some of the indicators are of it, and as all of them are. */
const WORDS: readonly (readonly [kind: Kind, some: string, all: string])[] = [
  ["completed", "完成年度目标", "完成年度目标"],
  ["behind", "尚未完成年度目标", "尚未完成年度目标"],
  ["worded", "定性指标", "为定性指标"],
  ["untargeted", "未设年度目标", "未设年度目标"],
  ["idle", "不适用", "不适用"],
  ["asked", "目标方向待核对", "待核对目标方向"],
  ["missing", "完成值待补充", "待补充完成值"],
];

function kindOf(indicator: Indicator): Kind {
  if (indicator.idle) return "idle";
  switch (indicator.state) {
    case "completed":
    case "exceeded":
      return "completed";
    case "behind":
      return "behind";
    case "untargeted":
      return "untargeted";
    case "unknown":
      if (isMetInWords(indicator)) return "completed";
      if (indicator.doubts?.includes("direction")) return "asked";
      return indicator.actual && indicator.unclear.length === 0 ? "worded" : "missing";
  }
}

/** How many there are of each kind, and of two kinds how many are better than that. */
export interface Tallied {
  readonly all: Count;
  readonly kinds: Readonly<Record<Kind, Count>>;
  readonly exceeded: Count;
  /** Behind the annual target and ahead of the calendar. */
  readonly ahead: Count;
  /** Behind the annual target with a result of a part of the year only. */
  readonly partYear: PartYear;
}

/** Whether a count speaks of an indicator: each one, and those of its parts that have a target of their own. */
function isCountable({ measured, target }: Indicator, whole: Indicator | undefined): boolean {
  return measured && !(whole && target === undefined);
}

/** Counts indicators and their parts. */
export function* tallied(indicators: readonly Indicator[]): Steps<Tallied> {
  const [all, exceeded, ahead] = [noCount(), noCount(), noCount()];
  const kinds: Tallied["kinds"] = {
    completed: noCount(),
    behind: noCount(),
    worded: noCount(),
    asked: noCount(),
    missing: noCount(),
    untargeted: noCount(),
    idle: noCount(),
  };
  const partYear = noPartYear();
  yield* everyIndicator(indicators, (indicator, whole) => {
    if (!isCountable(indicator, whole)) return;
    countIn(all, indicator);
    countIn(kinds[kindOf(indicator)], indicator);
    if (indicator.state === "exceeded") countIn(exceeded, indicator);
    if (indicator.state !== "behind") return;
    if (!isBehindPlan(indicator)) countIn(ahead, indicator);
    if (isPartYear(indicator)) enterPartYear(partYear, indicator);
  });
  return { all, kinds, exceeded, ahead, partYear };
}

/** 纳入自评的绩效指标共 as the name of its number: 绩效指标总数. */
function totalName(opening: string): string {
  return `${opening.replace(/^.*纳入自评的/u, "").replace(/共$/u, "")}总数`;
}

/** Counts in words, and the figures that they print. */
export interface Tally {
  readonly runs: readonly Run[];
  readonly figures: readonly Figure[];
}

/**
 * 绩效指标共27项，其中：完成年度目标9项（含超额完成5项），尚未完成年度目标8项… Kinds that nothing belongs to are not
 * named; where all belong to one kind: 共6项，均完成年度目标.
 */
export function tally(id: string, opening: string, { all, kinds, exceeded, ahead, partYear }: Tallied): Tally {
  const figures: Figure[] = [];
  const figureOf = (key: string, label: string, counted: Count): Figure | undefined => {
    const figure = countFigure(`${id}.${key}`, label, counted);
    if (figure) figures.push(figure);
    return figure;
  };
  const inner: Partial<Record<Kind, readonly [part: string, counted: Count, every: string]>> = {
    completed: ["超额完成", exceeded, "均超额完成年度目标"],
    behind: ["快于序时进度", ahead, "均尚未完成年度目标，但均快于序时进度"],
  };
  const total = figureOf("all", totalName(opening), all);
  if (!total) return { runs: [], figures };
  const told = WORDS.flatMap(([kind, words, every]) => {
    const figure = figureOf(kind, words, kinds[kind]);
    if (!figure) return [];
    const [innerWords, counted, whole] = inner[kind] ?? ["", noCount(), ""];
    const part = figureOf(`${kind}.${innerWords}`, innerWords, counted);
    const until = kind === "behind" && partYear.number > 0 ? "截至统计期" : "";
    const same = part?.value.eq(figure.value);
    const some = part && (same ? say`（均${innerWords}）` : say`（含${innerWords}${part}）`);
    const all = same ? whole : say`均${every}${part && say`，其中${innerWords}${part}`}`;
    return [{ some: say`${until}${words}${figure}${some}`, all: say`${until}${all}` }];
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
