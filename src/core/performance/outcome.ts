import type { Decimal } from "../quantity/decimal";

/** The error values that PERF functions give of their own accord. */
export type OutcomeError = "#DIV/0!" | "#VALUE!" | "#N/A" | "#NUM!";

/** Why there is no result: Excel's error value and one Chinese sentence. */
export interface Failure {
  readonly ok: false;
  readonly error: OutcomeError;
  readonly message: string;
}

/** A result, or the reason there is none. */
export type Outcome<T = Decimal> = { readonly ok: true; readonly value: T } | Failure;

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(error: OutcomeError, message: string): Failure {
  return { ok: false, error, message };
}

/** The outcome with its value put through `change`; a failure stays as it is. */
export function mapOutcome<A, B>(outcome: Outcome<A>, change: (value: A) => B): Outcome<B> {
  return outcome.ok ? success(change(outcome.value)) : outcome;
}
