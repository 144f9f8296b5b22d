import type { Indicator } from "../performance/model";
import { forEachSteps, type Steps } from "../recognition/steps";
import { grouped } from "./aspects";
import { body, type Block } from "./block";
import { foremost } from "./foremost";
import { completionClause, periodWords, valueClause } from "./indicator-clauses";
import { sentenceRuns, type ReasonPlace } from "./indicator-sentence";
import { LIMITS } from "./limits";
import type { Run } from "./model";
import { notable } from "./notable";
import { ended, join, say } from "./runs";
import { tallied, tally } from "./tally";

const OTHERS = "其他指标";

/** Which section the list stands in, and how the reader finds what is not told in words. */
export interface LongListContext {
  readonly aspect: string;
  readonly year: number | undefined;
  readonly pointer: string;
  readonly toldElsewhere: ReasonPlace;
}

/** The indicators under one heading. */
type Group = readonly [name: string, members: readonly Indicator[]];

/** The list's groups; beyond the limit the smallest are told together, last. */
function* groupsOf(indicators: readonly Indicator[]): Steps<readonly Group[]> {
  const all = yield* grouped(indicators);
  if (all.size <= LIMITS.groups) return [...all];
  const large = foremost<Group>(LIMITS.groups - 1, (a, b) => b[1].length - a[1].length);
  const groups: readonly Group[] = [...all];
  yield* forEachSteps(groups, large.enter);
  const named = new Set(large.kept);
  const rest: Indicator[] = [];
  yield* forEachSteps(groups, (group) => {
    if (!named.has(group)) for (const member of group[1]) rest.push(member);
  });
  return [...groups.filter((group) => named.has(group)), [OTHERS, rest]];
}

/** One fact in a list; its period is said where it is another than that of the fact before. */
function clause(indicator: Indicator, before: Indicator | undefined, year: number | undefined): readonly Run[] {
  const { words, expected } = periodWords(indicator, year);
  const said = before && before.period === indicator.period;
  return join(
    [
      words && !said ? say`${words}` : undefined,
      valueClause(indicator, expected),
      indicator.state === "behind" ? completionClause(indicator) : undefined,
    ],
    "，",
  );
}

/** The first that are not told in sentences: as many as are listed, and one more where there are more. */
function firstOthers(members: readonly Indicator[], named: ReadonlySet<Indicator>): readonly Indicator[] {
  const others: Indicator[] = [];
  for (const member of members) {
    if (!named.has(member)) others.push(member);
    if (others.length > LIMITS.listedPerGroup) break;
  }
  return others;
}

/** 其余7项：…；…。 The list is cut at the limit and then names where the rest stands. */
function restRuns(rest: readonly Indicator[], context: LongListContext): readonly Run[] | undefined {
  if (rest.length === 0) return undefined;
  const listed = rest
    .slice(0, LIMITS.listedPerGroup)
    .map((indicator, index) => clause(indicator, rest[index - 1], context.year));
  if (rest.length <= LIMITS.listedPerGroup) return say`${join(listed, "；")}。`;
  return say`其余指标中，${join(listed, "；")}。更多指标详见${context.pointer}。`;
}

function* groupBlocks(
  [name, members]: Group,
  most: number,
  context: LongListContext,
): Steps<{ readonly blocks: readonly Block[]; readonly told: number }> {
  const key = `${context.aspect}.${name || "all"}`;
  const blocks: Block[] = [];
  if (members.length > LIMITS.sentencesPerGroup) {
    const { runs, figures } = tally(key, `${name || "本类指标"}共`, yield* tallied(members));
    blocks.push(body(`count.${key}`, runs, figures));
  }
  const named = yield* notable(members, most);
  for (const indicator of named) {
    const runs = sentenceRuns(indicator, context.year, true, context.toldElsewhere);
    blocks.push(body(indicator.id, ended(runs)));
  }
  const others = restRuns(firstOthers(members, new Set(named)), context);
  if (others) blocks.push(body(`rest.${key}`, others));
  return { blocks, told: named.length };
}

/** A long list: counts for each group, full sentences for what matters, the rest in one joined list up to a limit. */
export function* longList(indicators: readonly Indicator[], context: LongListContext): Steps<readonly Block[]> {
  const groups = yield* groupsOf(indicators);
  const all: Block[] = [];
  let left: number = LIMITS.sentencesPerSection;
  for (const group of groups) {
    const [name] = group;
    const { blocks, told } = yield* groupBlocks(group, Math.min(LIMITS.sentencesPerGroup, left), context);
    left -= told;
    if (groups.length > 1 && name !== "") all.push({ kind: "heading", key: `heading.${name}`, text: name });
    all.push(...blocks);
  }
  return all;
}
