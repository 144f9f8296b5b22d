import type { Paragraph, Run } from "../../core/narrative/model";

/** The sentences of a paragraph in which a run stands, or another of the same figure, in order; the whole paragraph where it has no full stop. */
export function sentencesWith(paragraph: Paragraph, wanted: Run): readonly string[] {
  const sentences: { text: string; used: boolean }[] = [{ text: "", used: false }];
  for (const run of paragraph.runs) {
    for (const part of run.text.split(/(?<=[。！？])/u)) {
      const last = sentences.at(-1);
      if (!last || /[。！？]$/u.test(last.text)) sentences.push({ text: part, used: isSame(run, wanted) });
      else {
        last.text += part;
        last.used ||= isSame(run, wanted);
      }
    }
  }
  return sentences.filter((sentence) => sentence.used).map((sentence) => sentence.text.trim());
}

function isSame(run: Run, wanted: Run): boolean {
  return run === wanted || (run.kind === "figure" && wanted.kind === "figure" && run.figure === wanted.figure);
}
