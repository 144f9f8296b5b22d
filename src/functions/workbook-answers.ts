import { failure, type Outcome } from "../core/performance/outcome";

/** What the functions ask the workbook for. */
export interface WorkbookAnswers {
  /** The completion that a cell stands for; the address as Excel writes it: `'表 1'!F5`. */
  completionAt(address: string): Promise<Outcome>;
}

/** The entry reads the workbook for the first time within this many milliseconds, or the cell says why not. */
const PATIENCE = 30_000;

let given: WorkbookAnswers | undefined;
const waiting = new Set<(answers: WorkbookAnswers) => void>();

/** Sets who answers. Called by the entry that opens the workbook; calls that came before are answered then. */
export function provideWorkbookAnswers(answers: WorkbookAnswers): void {
  given = answers;
  for (const answer of [...waiting]) answer(answers);
  waiting.clear();
}

/** The completion that a cell stands for; `#N/A` where nobody answers. */
export function completionFromWorkbook(address: string): Promise<Outcome> {
  if (given) return given.completionAt(address);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      waiting.delete(answer);
      resolve(failure("#N/A", "加载项还没有读完工作簿，请打开加载项的窗格后重新计算"));
    }, PATIENCE);
    const answer = (answers: WorkbookAnswers): void => {
      clearTimeout(timer);
      resolve(answers.completionAt(address));
    };
    waiting.add(answer);
  });
}
