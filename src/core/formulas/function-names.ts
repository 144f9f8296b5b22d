/** The PERF functions, in the order they are listed. */
export const FUNCTION_NAMES = [
  "COMPLETION",
  "EXECUTION",
  "DEVIATION",
  "GROWTH",
  "SHARE",
  "PROGRESS",
  "SCORE",
  "EXECUTIONSCORE",
  "GRADE",
  "RATIO",
  "QUANTITY",
  "TIE",
  "SENTENCE",
] as const;

/** One of them. */
export type FunctionName = (typeof FUNCTION_NAMES)[number];
