import type { Indicator, Performance } from "../../performance/model";
import type { Steps } from "../../recognition/steps";
import { behindPlan } from "../behind-plan";
import { body, MISSING, type Block } from "../block";
import { countFigure } from "../count";
import { completionClause, periodWords, reasonWords, valueClause } from "../indicator-clauses";
import { nameOf } from "../indicator-words";
import type { Run } from "../model";
import { gap, join, say } from "../runs";
import { entriesOf, listed } from "./profile";

/** Whether the unit's own words speak of the indicator by name, or are the form's reasons for all that was not reached. */
function isExplained(indicator: Indicator, performance: Performance): boolean {
  return entriesOf(performance, "problems").some(
    ({ label, lines }) =>
      /(?:偏差|偏离|差异|未完成).*原因/.test(label) || lines.some(({ text }) => text.includes(indicator.name)),
  );
}

function problemClause(indicator: Indicator, year: number | undefined): readonly Run[] {
  const { words, expected } = periodWords(indicator, year);
  const reason = indicator.reason ? say`（原因：${reasonWords(indicator)}）` : undefined;
  const clause = join(
    [words ? say`${words}` : undefined, valueClause(indicator, expected), completionClause(indicator)],
    "，",
  );
  return say`${clause}${reason}`;
}

function gapFor(unexplained: readonly Indicator[], all: number): Run | undefined {
  if (unexplained.length === 0) return undefined;
  const names = unexplained.map(nameOf);
  const list = names.join(names.some((name) => name.includes("、")) ? "，" : "、");
  return gap(unexplained.length === all ? "偏差原因" : `偏差原因（${list}）`);
}

/** The indicators behind plan with their figures; those without a reason ask for it. */
function* behindBlocks(performance: Performance): Steps<readonly Block[]> {
  const { indicators, year } = performance;
  const { named, all } = yield* behindPlan(indicators);
  if (all.number === 0) return [];
  const count = countFigure("problems", "落后于计划的指标", all);
  const clauses = named.map((indicator) => problemClause(indicator, year));
  const unexplained = named.filter((indicator) => !indicator.reason && !isExplained(indicator, performance));
  const more = all.number > named.length;
  const opening = more
    ? say`从指标完成情况看，落后于计划的指标有${count}，其中完成率较低的是：`
    : say`从指标完成情况看，落后于计划的指标有${count}：`;
  const question = gapFor(unexplained, all.number);
  return [body("behind", say`${opening}${join(clauses, "；")}。${question}`, count ? [count] : [])];
}

/** 主要问题及原因分析: what the unit writes, then what the indicators show. */
export function* problems(performance: Performance): Steps<readonly Block[]> {
  const own = listed("problems", entriesOf(performance, "problems"), undefined);
  const behind = yield* behindBlocks(performance);
  return own.length + behind.length > 0 ? [...own, ...behind] : [body(MISSING, say`${gap("存在的主要问题及原因")}`)];
}
