import type { Indicator, Performance } from "../../performance/model";
import { body, type Block, type SectionWriter } from "../block";
import { periodWords } from "../indicator-clauses";
import { sentenceRuns } from "../indicator-sentence";
import type { Run } from "../model";
import { gap, join, say } from "../runs";

type Aspect = "output" | "effect" | "satisfaction";

/** Which section an indicator belongs to, by the names of its levels and then its own. */
function aspectOf(indicator: Indicator): Aspect {
  const levels = `${indicator.level1 ?? ""} ${indicator.level2 ?? ""}`;
  if (/满意/.test(levels)) return "satisfaction";
  if (/效益|效果|影响/.test(levels)) return "effect";
  return !/产出|成本|数量|质量|时效/.test(levels) && /满意度/.test(indicator.name) ? "satisfaction" : "output";
}

/** Facts without target and parts read better side by side than a paragraph each. */
function isPlain(indicator: Indicator): boolean {
  return !indicator.target && indicator.parts.length === 0 && indicator.actual !== undefined && !indicator.reason;
}

function paragraphs(indicators: readonly Indicator[], year: number | undefined): readonly Block[] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    const joins = last?.every(isPlain) && isPlain(indicator) && last[0]?.period === indicator.period;
    if (last && joins) last.push(indicator);
    else groups.push([indicator]);
  }
  return groups.map((group) => body(group[0]?.id ?? "", groupRuns(group, year)));
}

function groupRuns(group: readonly Indicator[], year: number | undefined): readonly Run[] {
  const [first] = group;
  const opening = first ? periodWords(first, year).words : "";
  const sentences = group.map((indicator) => sentenceRuns(indicator, year, false));
  return say`${opening ? `${opening}，` : ""}${join(sentences, "；")}。`;
}

function headed(indicators: readonly Indicator[], year: number | undefined): readonly Block[] {
  const heading = (indicator: Indicator): string => (indicator.level2 ?? indicator.level1 ?? "").replace(/\s/g, "");
  const names = [...new Set(indicators.map(heading))];
  if (names.length < 2) return paragraphs(indicators, year);
  return names.flatMap((name) => [
    ...(name ? [{ kind: "heading" as const, key: `heading.${name}`, text: name.replace(/[（(]\d+分[）)]$/, "") }] : []),
    ...paragraphs(
      indicators.filter((indicator) => heading(indicator) === name),
      year,
    ),
  ]);
}

function section(aspect: Aspect, missing: string): SectionWriter {
  return (performance: Performance) => {
    const own = performance.indicators.filter((indicator) => aspectOf(indicator) === aspect);
    return own.length > 0 ? headed(own, performance.year) : [body("missing", say`${gap(missing)}`)];
  };
}

/** 履职完成情况. */
export const outputs = section("output", "年度主要任务的完成情况（数量、质量、时效）");
/** 履职效果情况. */
export const effects = section("effect", "履职效果情况（社会效益、经济效益、生态效益）");
/** 社会满意度. */
export const satisfaction = section("satisfaction", "服务对象满意度");
