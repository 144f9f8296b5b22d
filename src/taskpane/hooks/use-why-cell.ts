import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Analysis } from "../../app/analysis";
import type { Session } from "../../app/session";
import type { CellRef } from "../../core/workbook/address";
import { markedSheet } from "../../core/report/our-sheets";
import { SHEET_MARKS } from "../../core/report/plan";
import { cellAt, findSheet } from "../../core/workbook/snapshot";

/** A cell that may be explained, and the workbook it stands in. */
export interface WhyCell {
  readonly at: CellRef;
  readonly analysis: Analysis;
}

/** The selected cell, where it has a PERF formula or stands on 绩效自评表. */
export function useWhyCell(session: Session, analysis: Analysis | undefined): WhyCell | undefined {
  const selection = useSyncExternalStore(
    useCallback((listener) => session.subscribe(listener), [session]),
    () => session.selection,
  );
  return useMemo(() => {
    const sheet = selection && analysis && findSheet(analysis.workbook, selection.sheet);
    const formula = sheet && cellAt(sheet, selection.top, selection.left)?.formula;
    if (!analysis || !selection || !sheet) return undefined;
    const scored = markedSheet(analysis.workbook, SHEET_MARKS.form) === sheet;
    if (!scored && !/perf[._]/i.test(formula ?? "")) return undefined;
    return { at: { sheet: selection.sheet, row: selection.top, column: selection.left }, analysis };
  }, [selection, analysis]);
}
