/**
 * What an answer is about: a table's kind, its money unit, the year (of a table or of the report), a column's role, the table
 * that the report's budget is taken from, how bare numbers in a growth column (`growthUnit`) or beside the unit % (`percent`)
 * are meant.
 */
export type AnswerAbout = "kind" | "unit" | "year" | "role" | "budgetTotal" | "growthUnit" | "percent";

/** One thing the user said about the meaning of her sheets, keyed by what the headers say, not by where they stand. */
export interface Answer {
  readonly about: AnswerAbout;
  /** Header meaning: normalised, without year numbers, sheet names and addresses, so that next year's copy has the same key. */
  readonly key: string;
  /** The answer in Chinese words, one of the question's choices, or typed by the user: 万元, 年初预算数, 不读此表, 忽略此列 … */
  readonly value: string;
}
