import { DEFAULT_OUTLINE, OUTLINES } from "../core/narrative/outline";
import { customOutline, type CustomOutline } from "../core/narrative/outline-choice";
import type { Settings } from "../core/settings/model";

/** The outline that a workbook's settings choose, with what in them could not be followed. */
export function chosenOutline({ outlineBase, outline }: Settings): CustomOutline {
  const base = OUTLINES.find(({ id, name }) => id === outlineBase || name === outlineBase);
  const problems =
    outlineBase === undefined || base
      ? []
      : [`没有名为“${outlineBase.slice(0, 30)}”的提纲，已改用“${DEFAULT_OUTLINE.name}”。`];
  const chosen = base ?? DEFAULT_OUTLINE;
  if (outline.length === 0) return { outline: chosen, problems };
  const custom = customOutline({ base: chosen.id, rows: outline });
  return { ...custom, problems: [...problems, ...custom.problems] };
}
