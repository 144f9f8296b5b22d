import type { Grid, Slot } from "./grid";
import type { Statement } from "./model";
import { flatMapSteps } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark } from "./text";

/** Heads of the 年度总体目标 block as the forms print them, without brackets. Seen in the forms of six provinces. */
const HEADS: readonly (readonly [topic: Statement["topic"], head: RegExp])[] = [
  ["goal", /^(?:预期(?:总体)?目标|年初(?:设定|总体)?目标|项目年度目标|年度(?:总体)?(?:绩效)?目标)$/],
  ["goalResult", /^(?:全年|年度)?(?:实际)?(?:总体)?(?:目标)?(?:实际)?完成情况(?:综述)?$/],
];

/** A goal is a sentence; anything shorter is another head. */
const SHORTEST = 8;

function topicOf(slot: Slot): Statement["topic"] | undefined {
  const head = fold(slot.text)
    .replace(/\([^()]*\)$/u, "")
    .replace(/^\d+\./u, "");
  return HEADS.find(([, pattern]) => pattern.test(head))?.[0];
}

/** What stands under 预期目标 and 实际完成情况 in a self-evaluation form, in the form's own words. */
export function* statementsIn(grid: Grid): Steps<readonly Statement[]> {
  return yield* flatMapSteps(grid.rowNumbers, (row) =>
    grid
      .slots(row)
      .filter((slot) => slot.top === row)
      .flatMap((slot): readonly Statement[] => {
        const topic = topicOf(slot);
        const below = topic && grid.slotAt(slot.bottom + 1, slot.left);
        if (!topic || !below || below.left !== slot.left || below.numeric || topicOf(below)) return [];
        const text = below.text.trim();
        if (text.length < SHORTEST || isBlankMark(text)) return [];
        return [{ topic, text, source: { sheet: grid.sheet.name, row: below.top, column: below.left } }];
      }),
  );
}
