import type { Figure } from "../../performance/figure";
import { grade } from "../../performance/grade";
import type { Performance } from "../../performance/model";
import { body, MISSING, type Block, type SectionWriter } from "../block";
import type { Run } from "../model";
import { gap, quote, say, sentence, unstopped } from "../runs";
import { entriesOf } from "./profile";

/** 优、良、中、差 by the usual thresholds 90/80/60, in the quotation marks of official prose. */
function gradeWords(score: Figure | undefined): readonly Run[] {
  const graded = score && grade({ kind: "number", value: score.value, unit: "分", decimals: score.decimals });
  return graded?.ok ? say`“${graded.value}”` : say`${gap("自评等级")}`;
}

/** 自评结论: a grade needs a score, so one without the other leaves a gap. */
export function conclusion(performance: Performance): readonly Block[] {
  const line = entriesOf(performance, "conclusion")[0]?.lines[0];
  const words = line && !line.figure ? quote(unstopped(line.text), line.source) : undefined;
  const score = performance.totalScore;
  const scored = score ? say`自评得分${score}` : say`自评得分${gap("自评得分")}`;
  const runs =
    words && /分/.test(words.text)
      ? say`${words}。`
      : say`${scored}，${words ? say`自评结论为${words}` : say`自评等级为${gradeWords(score)}`}。`;
  return [body("conclusion", runs)];
}

function publicationLines(performance: Performance): readonly Block[] {
  return entriesOf(performance, "publication")
    .flatMap(({ lines }) => lines)
    .map((entry, index) => body(`publication.${String(index + 1)}`, say`${quote(sentence(entry.text), entry.source)}`));
}

/** 结果应用和公开, where the unit says something of them. */
export const publication: SectionWriter = publicationLines;

/** 结果应用和公开 where the outline asks for them. */
export const requiredPublication: SectionWriter = (performance) => {
  const lines = publicationLines(performance);
  return lines.length > 0 ? lines : [body(MISSING, say`${gap("绩效自评结果拟应用和公开情况")}`)];
};
