import { useEffect } from "react";
import type { Paragraph } from "../../core/narrative/model";

/** A paragraph the user asked to see. A new object is a new request. */
export interface JumpTarget {
  readonly paragraph: string;
  /** The gap in it that is meant. */
  readonly about?: string;
}

/** Brings the asked-for paragraph (or its gap) into view and gives it the focus, once for each request. */
export function useJump(
  jump: JumpTarget | undefined,
  elementId: string | undefined,
  paragraph: Paragraph | undefined,
): void {
  useEffect(() => {
    if (!jump || elementId === undefined) return;
    const element = document.getElementById(elementId);
    const gap = paragraph?.runs.findIndex((run) => run.kind === "gap" && run.about === jump.about) ?? -1;
    const goal = element?.querySelector<HTMLElement>(`[data-gap="${gap}"]`) ?? element;
    goal?.focus({ preventScroll: true });
    goal?.scrollIntoView({ block: "center" });
    // A later reading of the workbook must not move the focus again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [jump]);
}
