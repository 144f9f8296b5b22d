import type { Indicator, Performance } from "../../performance/model";
import { forEachSteps, worked, type Steps } from "../../recognition/steps";
import { byAspect, grouped, type Aspect } from "../aspects";
import { behindPlan } from "../behind-plan";
import { body, MISSING, type Block, type SectionWriter } from "../block";
import { periodWords, unitGap } from "../indicator-clauses";
import { sentenceRuns, type ReasonPlace } from "../indicator-sentence";
import { nameOf, relationSign } from "../indicator-words";
import { LIMITS } from "../limits";
import { longList } from "../long-list";
import type { Run } from "../model";
import { projectWords } from "../project-words";
import { partYearGap } from "../part-year";
import { ended, gap, join, say } from "../runs";
import { tallied, tally } from "../tally";
import { fitsTable } from "../tables/indicators-table";
import { lostMarks } from "../worded";

/** The key of a section's 【待填：…】 that counts or marks beside it do not answer. */
const UNANSWERED = "unanswered";

/** Facts without target and parts read better side by side than a paragraph each. */
function isPlain(indicator: Indicator): boolean {
  if (indicator.target || indicator.parts.length > 0 || indicator.reason) return false;
  return indicator.actual !== undefined || !indicator.measured;
}

/** A target of 100%, reached, and nothing else to say. */
function isFull(indicator: Indicator): boolean {
  const { target, actual, state, growth, rank, share, parts, reason, doubts } = indicator;
  if (state !== "completed" || growth || rank || share || parts.length > 0 || reason || doubts || lostMarks(indicator))
    return false;
  const whole = [target, actual].every(
    (value) => value?.figure?.unit === "%" && value.figure.value.eq(1) && relationSign(value) === "",
  );
  return whole && !/预计/u.test(indicator.period ?? "");
}

function paragraphs(
  indicators: readonly Indicator[],
  year: number | undefined,
  toldElsewhere: ReasonPlace,
): readonly Block[] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    const alike = [isPlain, isFull].some((is) => last?.every(is) && is(indicator));
    if (last && alike && last[0]?.period === indicator.period) last.push(indicator);
    else groups.push([indicator]);
  }
  return groups.map((group) =>
    group.length > 1 && group.every(isFull)
      ? allFullBlock(group, year)
      : body(group[0]?.id ?? "", groupRuns(group, year, toldElsewhere)),
  );
}

function groupRuns(group: readonly Indicator[], year: number | undefined, toldElsewhere: ReasonPlace): readonly Run[] {
  const [first] = group;
  const opening = first ? periodWords(first, year).words : "";
  const unitless = group.filter((indicator) => unitGap(indicator) !== undefined);
  const asked = unitless.length > 1 ? gap("计量单位", `${unitless.map(nameOf).join("、")}的计量单位`) : undefined;
  const sentences = group.map((indicator) =>
    sentenceRuns(asked ? withoutUnitGap(indicator) : indicator, year, false, toldElsewhere),
  );
  return ended(say`${opening ? `${opening}，` : ""}${join(sentences, "；")}${asked}`);
}

/** Where several of one sentence lack their units, the sentence asks for them once, at its end. */
function withoutUnitGap(indicator: Indicator): Indicator {
  return { ...indicator, doubts: (indicator.doubts ?? []).filter((doubt) => doubt !== "unit") };
}

/** Neighbours that all reached their 100%: A、B、C均为100%，达到年度目标. */
function allFullBlock(group: readonly Indicator[], year: number | undefined): Block {
  const [first] = group;
  const names = group.map(nameOf);
  const figures = group.flatMap(({ actual }) => actual?.figure ?? []);
  const [printed] = figures;
  const opening = first ? periodWords(first, year).words : "";
  const figure = printed && {
    ...printed,
    id: `${printed.id}.all`,
    label: names.join("、"),
    sources: figures.flatMap(({ sources }) => sources),
  };
  const list = names.join(names.some((name) => name.includes("、")) ? "，" : "、");
  const runs = say`${opening ? `${opening}，` : ""}${list}均为${figure}，达到年度目标。`;
  return body(first?.id ?? "", runs, figure ? [figure] : []);
}

function* shortList(
  indicators: readonly Indicator[],
  year: number | undefined,
  toldElsewhere: ReasonPlace,
): Steps<readonly Block[]> {
  const groups = yield* grouped(indicators);
  if (groups.size < 2) return paragraphs(indicators, year, toldElsewhere);
  return [...groups].flatMap(([name, members]) => [
    ...(name ? [{ kind: "heading" as const, key: `heading.${name}`, text: name }] : []),
    ...paragraphs(members, year, toldElsewhere),
  ]);
}

/** Looks no further than where the list is too long. */
function isLong(indicators: readonly Indicator[]): boolean {
  let [full, plain] = [0, 0];
  return indicators.some((indicator) => {
    if (isPlain(indicator)) plain++;
    else full++;
    return full > LIMITS.fullSentences || plain > LIMITS.fullFacts;
  });
}

/** Where the reader finds what a long list does not tell: the report's table, or, too long for it, the sheets. */
function* pointer(indicators: readonly Indicator[]): Steps<string> {
  if (yield* fitsTable(indicators)) return "绩效指标完成情况表";
  const sheets = new Set<string>();
  yield* forEachSteps(indicators, ({ source }) => sheets.add(source.sheet));
  return `工作表${[...sheets].map((name) => `“${name}”`).join("、")}`;
}

function* told(aspect: Aspect, own: readonly Indicator[], { indicators, year }: Performance): Steps<readonly Block[]> {
  const named = new Set((yield* behindPlan(indicators)).named);
  const toldElsewhere: ReasonPlace = (indicator) => named.has(indicator);
  if (!isLong(own)) return yield* shortList(own, year, toldElsewhere);
  return yield* longList(own, { aspect, year, pointer: yield* pointer(indicators), toldElsewhere });
}

function section(aspect: Aspect, missing: string): SectionWriter {
  return function* (performance: Performance): Steps<readonly Block[]> {
    const { indicators, goalResult } = performance;
    const own = (yield* byAspect(indicators))[aspect];
    if (own.length > 0) return yield* told(aspect, own, performance);
    const counted = aspect === "output" && indicators.length > 0 && !goalResult;
    return [body(counted ? UNANSWERED : MISSING, say`${gap(missing)}`)];
  };
}

/** 投入 and 过程 indicators: how the unit set its goals and managed its money, and what marks it gave itself for that. */
export function* managementIndicators(performance: Performance): Steps<readonly Block[]> {
  const own = (yield* byAspect(performance.indicators)).management;
  return own.length > 0 ? yield* told("management", own, performance) : [];
}

/** A section on how things were managed, with these indicators below it; their marks do not answer what it asks for. */
export function withManagement(write: SectionWriter): SectionWriter {
  return function* (performance: Performance): Steps<readonly Block[]> {
    const blocks = yield* worked(write(performance));
    const own = yield* managementIndicators(performance);
    if (own.length === 0) return blocks;
    return [...blocks.map((block) => (block.key === MISSING ? { ...block, key: UNANSWERED } : block)), ...own];
  };
}

/** 履职完成情况. */
export const outputs = section("output", "年度主要任务的完成情况（数量、质量、时效）");
/** 履职效果情况. */
export const effects = section("effect", "履职效果情况（社会效益、经济效益、生态效益）");
/** 社会满意度. */
export const satisfaction = section("satisfaction", "服务对象满意度");

/** How many indicators there are and how many of them reached their targets, where there are enough to count. */
export function* indicatorCounts(performance: Performance): Steps<readonly Block[]> {
  const counts = yield* tallied(performance.indicators);
  if (counts.all.number < LIMITS.summariseFrom) return [];
  const whose = performance.budget?.scope === "project" ? projectWords(performance) : "";
  const { runs, figures } = tally("all", `${whose}纳入自评的绩效指标共`, counts);
  return [body("counts", say`${runs}${partYearGap(counts.partYear)}`, figures)];
}
