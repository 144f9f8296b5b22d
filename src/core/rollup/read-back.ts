import type { Decimal } from "../quantity/decimal";

/** Sums by the id of the figure that a reader of the roll-up's sheets has to find again, exactly. */
export type ReadBack = readonly { readonly id: string; readonly value: Decimal }[];
