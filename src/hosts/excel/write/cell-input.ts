import type { CellPlan, CellStyle } from "../../../core/report/plan";

/** What goes into `formulas` and `numberFormat` for one cell; `null` leaves it as it is. */
export interface CellInput {
  readonly content: string | number | null;
  readonly format: string | null;
}

/** Excel takes text that begins like this for a formula, and an apostrophe for a mark that it drops. */
const READS_AS_FORMULA = /^[=+\-@']/;
const GENERAL = "General";
const TEXT = "@";
/** Old versions of Excel show longer text under the text format as `####`. */
const TEXT_FORMAT_CHARACTERS = 255;

/**
 * A text so that it arrives unchanged. Under the text format Excel keeps what looks like a number or a date; prose too
 * long for that format looks like neither. A text that would become a formula goes under General with an apostrophe,
 * which Excel drops.
 */
export function textInput(text: string): CellInput {
  const content = text.replace(/\r\n?/g, "\n");
  if (READS_AS_FORMULA.test(content)) return { content: `'${content}`, format: GENERAL };
  if (content.length <= TEXT_FORMAT_CHARACTERS) return { content, format: TEXT };
  return { content: /^\d/.test(content) ? `'${content}` : content, format: GENERAL };
}

/** One planned cell as Excel takes it. */
export function cellInput(cell: CellPlan | null | undefined, style: CellStyle | undefined): CellInput {
  if (!cell) return { content: null, format: null };
  const format = style?.format ?? GENERAL;
  if (cell.formula !== undefined) return { content: cell.formula, format: format === TEXT ? GENERAL : format };
  if (typeof cell.value === "string" && cell.value !== "") return textInput(cell.value);
  return { content: cell.value ?? "", format };
}
