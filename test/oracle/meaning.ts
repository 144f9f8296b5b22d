import type { Rational } from "./rational";

export type Sign = "≥" | ">" | "=" | "≤" | "<";

/** A unit as it is printed, and how many steps of its kind it counts; 万 and 亿 alone have no kind. */
export interface Unit {
  readonly name: string;
  readonly kind: string;
  readonly steps: Rational;
}

export interface PlainNumber {
  readonly kind: "number";
  readonly value: Rational;
  readonly unit?: Unit;
  readonly sign?: Sign;
}

export interface Time {
  readonly kind: "time";
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** 9月前. */
  readonly before?: boolean;
}

/** What an argument says, without how it is written. */
export type Meaning =
  | PlainNumber
  | { readonly kind: "range"; readonly low: Rational; readonly high: Rational; readonly unit?: Unit }
  | { readonly kind: "tolerance"; readonly value: Rational; readonly unit?: Unit }
  | Time
  | { readonly kind: "blank" }
  | { readonly kind: "words" }
  | { readonly kind: "text" }
  | { readonly kind: "error"; readonly code: string };

/** Why there is no answer. */
export interface Problem {
  readonly error: string;
  /** What the sentence has to say. */
  readonly says?: string;
}

/** The exact answer, the printed answer, or everything that may be given as the reason for there being none. */
export type Answer =
  | { readonly rate: Rational }
  | { readonly text: string }
  | { readonly sentence: string }
  | { readonly problems: readonly Problem[] };

export function isAnswered<T>(value: T | { readonly problems: readonly Problem[] }): value is T {
  return typeof value !== "object" || value === null || !("problems" in value);
}

export const refuse = (error: string, says?: string): { readonly problems: readonly Problem[] } => ({
  problems: [{ error, ...(says === undefined ? {} : { says }) }],
});
