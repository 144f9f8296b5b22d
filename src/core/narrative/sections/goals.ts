import type { Performance, ProfileEntry, StatedText } from "../../performance/model";
import { body, MISSING, type Block } from "../block";
import type { Run } from "../model";
import { withoutNumber } from "../numbering";
import { projectWords } from "../project-words";
import { gap, quote, say, sentence, unstopped } from "../runs";
import { entriesOf, listed } from "./profile";

function goalLines(performance: Performance, stated: StatedText | undefined): readonly Block[] {
  const entries = entriesOf(performance, "goal");
  const form = stated && { label: "年度总体目标", lines: splitLines(stated) };
  return listed("goal", entries.length > 0 || !form ? entries : [form], undefined);
}

/** One paragraph of what a form says in the lines of one cell. */
function statedRuns(opening: string, stated: StatedText): readonly Run[] {
  const lines = splitLines(stated).map((line) => unstopped(withoutNumber(line.text)));
  return say`${opening}：${quote(sentence(lines.join("；")), stated.source, opening)}`;
}

/** 年度整体支出绩效目标: from the profile, else the form's 年度总体目标. That of one project does not answer for the whole. */
export function goal(performance: Performance): readonly Block[] {
  const lines = goalLines(performance, performance.goal);
  if (lines.length > 0) return lines;
  const { projectGoal: stated } = performance;
  const missing = gap("年度整体支出绩效目标");
  if (!stated) return [body(MISSING, say`${missing}`)];
  return [
    body("projectGoal", statedRuns(`${projectWords(performance)}年度总体目标`, stated)),
    body("wholeGoal", say`${missing}`),
  ];
}

/** 绩效目标 of a report on one project. */
export function projectGoal(performance: Performance): readonly Block[] {
  const lines = goalLines(performance, performance.projectGoal ?? performance.goal);
  return lines.length > 0 ? lines : [body(MISSING, say`${gap("年度绩效目标")}`)];
}

/** A form's one cell holds its goals as 1. … 2. …, one after the other or line by line. */
function splitLines({ text, source }: StatedText): ProfileEntry["lines"] {
  return text
    .split(/\r?\n|(?<=[;；。])(?=\s*\d{1,2}\s*[.、．](?!\d))/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line, source }));
}

/** What became of the form's 年度总体目标, before the indicators; of a project's it says whose it is. */
export function goalResult(performance: Performance): readonly Block[] {
  const { goalResult: result, projectGoalResult, indicators } = performance;
  if (result) return [body("goalResult", statedRuns("年度总体目标完成情况", result))];
  if (!projectGoalResult) return [];
  const opening = `${projectWords(performance)}年度总体目标完成情况`;
  const told = body("projectGoalResult", statedRuns(opening, projectGoalResult));
  return indicators.length > 0
    ? [told]
    : [told, body("wholeResult", say`${gap("年度主要任务的完成情况（数量、质量、时效）")}`)];
}

/** What became of the goal in a report on one project. */
export function projectGoalResult({ goalResult: whole, projectGoalResult: own }: Performance): readonly Block[] {
  const result = own ?? whole;
  return result ? [body("goalResult", statedRuns("年度总体目标完成情况", result))] : [];
}
