import type { Indicator } from "../performance/model";
import { grouped } from "./aspects";
import { body, type Block } from "./block";
import { completionClause, periodWords, valueClause } from "./indicator-clauses";
import { sentenceRuns, type ReasonPlace } from "./indicator-sentence";
import { LIMITS } from "./limits";
import type { Run } from "./model";
import { ended, join, say } from "./runs";
import { notable } from "./significance";
import { tally } from "./tally";

const OTHERS = "其他指标";

/** Which section the list stands in, and how the reader finds what is not told in words. */
export interface LongListContext {
  readonly aspect: string;
  readonly year: number | undefined;
  readonly pointer: string;
  readonly toldElsewhere: ReasonPlace;
}

/** The list's groups; beyond the limit the smallest are told together, last. */
function groupsOf(indicators: readonly Indicator[]): readonly (readonly [string, readonly Indicator[]])[] {
  const all = [...grouped(indicators)];
  if (all.length <= LIMITS.groups) return all;
  const large = new Set([...all].sort((a, b) => b[1].length - a[1].length).slice(0, LIMITS.groups - 1));
  const rest = all.filter((group) => !large.has(group)).flatMap(([, members]) => members);
  return [...all.filter((group) => large.has(group)), [OTHERS, rest]];
}

/** One fact in a list; its period is said where it is another than that of the fact before. */
function clause(indicator: Indicator, before: Indicator | undefined, year: number | undefined): readonly Run[] {
  const { words, expected } = periodWords(indicator, year);
  const said = before && before.period === indicator.period;
  return join(
    [
      words && !said ? say`${words}` : undefined,
      valueClause(indicator, expected),
      indicator.state === "behind" ? completionClause(indicator, expected) : undefined,
    ],
    "，",
  );
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

function groupBlocks(name: string, members: readonly Indicator[], most: number, context: LongListContext) {
  const key = `${context.aspect}.${name || "all"}`;
  const named = notable(members, most);
  const rest = members.filter((indicator) => !named.has(indicator));
  const counts = tally(key, `${name || "本类指标"}共`, members);
  const sentences = [...named];
  const blocks: Block[] = [
    ...(members.length > LIMITS.sentencesPerGroup ? [body(`count.${key}`, counts.runs, counts.figures)] : []),
    ...members
      .filter((indicator) => named.has(indicator))
      .map((indicator) =>
        body(indicator.id, ended(sentenceRuns(indicator, context.year, true, context.toldElsewhere))),
      ),
  ];
  const others = restRuns(rest, context);
  if (others) blocks.push(body(`rest.${key}`, others));
  return { blocks, told: sentences.length };
}

/** A long list: counts for each group, full sentences for what matters, the rest in one joined list up to a limit. */
export function longList(indicators: readonly Indicator[], context: LongListContext): readonly Block[] {
  const groups = groupsOf(indicators);
  let left: number = LIMITS.sentencesPerSection;
  return groups.flatMap(([name, members]) => {
    const most = Math.min(LIMITS.sentencesPerGroup, left);
    const { blocks, told } = groupBlocks(name, members, most, context);
    left -= told;
    const heading =
      groups.length > 1 && name !== "" ? [{ kind: "heading" as const, key: `heading.${name}`, text: name }] : [];
    return [...heading, ...blocks];
  });
}
