import type { Decimal } from "./decimal";

export type Relation = ">=" | ">" | "=" | "<=" | "<";

/** A calendar point as staff write it; month and day count from 1. */
export interface Deadline {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** 9月前: before the month begins; absent for 9月底前, 9月. */
  readonly before?: boolean;
}

/** A written or calculated number. */
export interface NumberQuantity {
  readonly kind: "number";
  readonly value: Decimal;
  /** %, 万元, 个 …; empty where none is written. */
  readonly unit: string;
  readonly relation?: Relation;
  /** Digits written after the point. */
  readonly decimals: number;
}

/** What a cell or a text says. Percentages keep the number that is written: 95 for 95%. */
export type Quantity =
  | NumberQuantity
  | {
      readonly kind: "range";
      readonly low: Decimal;
      readonly high: Decimal;
      readonly unit: string;
      readonly decimals: number;
    }
  /** ±3%以内. */
  | { readonly kind: "tolerance"; readonly value: Decimal; readonly unit: string; readonly decimals: number }
  | {
      readonly kind: "deadline";
      readonly deadline: Deadline;
      readonly relation?: Relation;
      /** The same text read as a bare number: 2021.12 is December 2021 beside a deadline and 2021.12 beside a number. */
      readonly plain?: NumberQuantity;
    }
  /** 完成、显著提升、达成预期指标: needs a person. */
  | { readonly kind: "qualitative"; readonly text: string }
  /** Blank, / — 无 ……. */
  | { readonly kind: "notFilled" }
  /** Text in which no quantity was found. */
  | { readonly kind: "text"; readonly text: string };
