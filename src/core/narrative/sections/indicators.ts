import type { Indicator, Performance } from "../../performance/model";
import { aspectOf, grouped, type Aspect } from "../aspects";
import { body, MISSING, type Block, type SectionWriter } from "../block";
import { periodWords } from "../indicator-clauses";
import { sentenceRuns, type ReasonPlace } from "../indicator-sentence";
import { LIMITS } from "../limits";
import { longList } from "../long-list";
import type { Run } from "../model";
import { ended, gap, join, say } from "../runs";
import { namedProblems } from "../significance";
import { countable, tally } from "../tally";
import { fitsTable } from "../tables/indicators-table";

/** Facts without target and parts read better side by side than a paragraph each. */
function isPlain(indicator: Indicator): boolean {
  if (indicator.target || indicator.parts.length > 0 || indicator.reason) return false;
  return indicator.actual !== undefined || !indicator.measured;
}

function paragraphs(
  indicators: readonly Indicator[],
  year: number | undefined,
  toldElsewhere: ReasonPlace,
): readonly Block[] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    const joins = last?.every(isPlain) && isPlain(indicator) && last[0]?.period === indicator.period;
    if (last && joins) last.push(indicator);
    else groups.push([indicator]);
  }
  return groups.map((group) => body(group[0]?.id ?? "", groupRuns(group, year, toldElsewhere)));
}

function groupRuns(group: readonly Indicator[], year: number | undefined, toldElsewhere: ReasonPlace): readonly Run[] {
  const [first] = group;
  const opening = first ? periodWords(first, year).words : "";
  const sentences = group.map((indicator) => sentenceRuns(indicator, year, false, toldElsewhere));
  return ended(say`${opening ? `${opening}，` : ""}${join(sentences, "；")}`);
}

function shortList(
  indicators: readonly Indicator[],
  year: number | undefined,
  toldElsewhere: ReasonPlace,
): readonly Block[] {
  const groups = grouped(indicators);
  if (groups.size < 2) return paragraphs(indicators, year, toldElsewhere);
  return [...groups].flatMap(([name, members]) => [
    ...(name ? [{ kind: "heading" as const, key: `heading.${name}`, text: name }] : []),
    ...paragraphs(members, year, toldElsewhere),
  ]);
}

function isLong(indicators: readonly Indicator[]): boolean {
  const plain = indicators.filter(isPlain).length;
  return indicators.length - plain > LIMITS.fullSentences || plain > LIMITS.fullFacts;
}

/** Where the reader finds what a long list does not tell: the report's table, or, too long for it, the sheets. */
function pointer(indicators: readonly Indicator[]): string {
  if (fitsTable(indicators)) return "绩效指标完成情况表";
  const sheets = [...new Set(indicators.map(({ source }) => source.sheet))];
  return `工作表${sheets.map((name) => `“${name}”`).join("、")}`;
}

function section(aspect: Aspect, missing: string): SectionWriter {
  return ({ indicators, year }: Performance) => {
    const own = indicators.filter((indicator) => aspectOf(indicator) === aspect);
    if (own.length === 0) return [body(MISSING, say`${gap(missing)}`)];
    const named = new Set(namedProblems(indicators));
    const toldElsewhere: ReasonPlace = (indicator) => named.has(indicator);
    return isLong(own)
      ? longList(own, { aspect, year, pointer: pointer(indicators), toldElsewhere })
      : shortList(own, year, toldElsewhere);
  };
}

/** 履职完成情况. */
export const outputs = section("output", "年度主要任务的完成情况（数量、质量、时效）");
/** 履职效果情况. */
export const effects = section("effect", "履职效果情况（社会效益、经济效益、生态效益）");
/** 社会满意度. */
export const satisfaction = section("satisfaction", "服务对象满意度");

/** How many indicators there are and how many of them reached their targets, where there are enough to count. */
export const indicatorCounts: SectionWriter = ({ indicators }) => {
  if (countable(indicators).length < LIMITS.summariseFrom) return [];
  const { runs, figures } = tally("all", "纳入自评的绩效指标共", indicators);
  return [body("counts", runs, figures)];
};
