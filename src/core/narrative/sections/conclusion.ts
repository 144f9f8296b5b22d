import type { Figure } from "../../performance/figure";
import { grade } from "../../performance/grade";
import type { Performance, ReportTerms } from "../../performance/model";
import { shortest } from "../../quantity/format";
import { body, MISSING, type Block, type SectionWriter } from "../block";
import type { Run } from "../model";
import { projectWords } from "../project-words";
import { gap, quote, say, sentence, unstopped } from "../runs";
import { entriesOf } from "./profile";

/** The grade under the workbook's rules (优、良、中、差), in the quotation marks of official prose. */
function gradeWords(score: Figure | undefined, { scale }: ReportTerms): readonly Run[] {
  const graded = score && grade({ kind: "number", value: score.value, unit: "分", decimals: score.decimals }, scale);
  return graded?.ok ? say`“${graded.value}”` : say`${gap("自评等级")}`;
}

/** The question that rows which do not bear the total out leave open. */
function doubtGap({ scoreDoubt: doubt, totalScore }: Performance): Run | undefined {
  if (!doubt || !totalScore) return undefined;
  return doubt.kind === "sum"
    ? gap(`总分（各项得分合计${shortest(doubt.sum)}分，与表内总分${totalScore.text}分不符）`)
    : gap(
        `总分（${String(doubt.all)}项指标中有${String(doubt.empty)}项没有完成值，不能证实表内总分${totalScore.text}分）`,
      );
}

/** The unit's own words on its score or grade. */
function ownWords(performance: Performance): Run | undefined {
  const line = entriesOf(performance, "conclusion")[0]?.lines[0];
  return line && !line.figure ? quote(unstopped(line.text), line.source, "自评结论") : undefined;
}

/** A grade needs a score, so one without the other leaves a gap; a score in doubt gets no grade. */
function graded(performance: Performance, subject: string): readonly Run[] {
  const { totalScore: score, terms } = performance;
  const words = ownWords(performance);
  const doubt = doubtGap(performance);
  if (words && /分/.test(words.text)) return say`${words}${doubt}。`;
  const first = say`${subject}自评得分${score ?? gap("自评得分")}${doubt}`;
  if (words) return say`${first}，自评结论为${words}。`;
  return say`${first}，自评等级为${gradeWords(doubt ? undefined : score, terms)}。`;
}

/** What a project's form claims, which is not the whole department's score and gives it no grade. */
function ofProject(performance: Performance): readonly Run[] {
  const words = ownWords(performance);
  const subject = projectWords(performance);
  const score = say`自评得分${performance.totalScore}`;
  const said =
    words && /分/.test(words.text)
      ? say`${/^[该本“]/.test(words.text) ? "" : subject}${words}`
      : say`${subject}${score}${doubtGap(performance)}${words && say`，自评结论为${words}`}`;
  const doubt = words && /分/.test(words.text) ? doubtGap(performance) : undefined;
  return say`${said}${doubt}。${gap("部门（单位）整体自评得分")}`;
}

function wholeRuns(performance: Performance, subject = ""): readonly Run[] {
  return performance.scoreScope === "project" ? ofProject(performance) : graded(performance, subject);
}

/** 自评结论 of the whole department. */
export function conclusion(performance: Performance): readonly Block[] {
  return [body("conclusion", wholeRuns(performance))];
}

/** 自评结论 after the last section, where no heading tells it from the measures above. */
export function closingConclusion(performance: Performance): readonly Block[] {
  return [body("conclusion", say`综上，${wholeRuns(performance, "部门（单位）整体支出绩效")}`)];
}

/** 自评结论 of a report on one project. */
export function projectConclusion(performance: Performance): readonly Block[] {
  return [body("conclusion", graded(performance, ""))];
}

function publicationLines(performance: Performance): readonly Block[] {
  return entriesOf(performance, "publication")
    .flatMap(({ label, lines }) => lines.map(({ text, source }) => quote(sentence(text), source, label)))
    .map((words, index) => body(`publication.${String(index + 1)}`, [words]));
}

/** 结果应用和公开, where the unit says something of them. */
export const publication: SectionWriter = publicationLines;

/** 结果应用和公开 where the outline asks for them. */
export const requiredPublication: SectionWriter = (performance) => {
  const lines = publicationLines(performance);
  return lines.length > 0 ? lines : [body(MISSING, say`${gap("绩效自评结果拟应用和公开情况")}`)];
};
