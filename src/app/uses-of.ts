import type { Run } from "../core/narrative/model";
import { contains, type CellRef, type RangeRef } from "../core/workbook/address";
import type { Analysis } from "./analysis";
import type { CellUse } from "./session";

/** The stretches of a report that rest on a range. */
export function usesOf({ report }: Analysis, range: RangeRef): readonly CellUse[] {
  const sources = (run: Run): readonly CellRef[] => {
    if (run.kind === "figure") return report.figures.get(run.figure)?.sources ?? [];
    return run.kind === "text" && run.source ? [run.source] : [];
  };
  return report.paragraphs.flatMap((paragraph) =>
    paragraph.runs
      .filter((run) => sources(run).some((source) => source.sheet === range.sheet && contains(range, source)))
      .map((run) => ({ paragraph, run })),
  );
}
