import type { Indicator } from "./model";

/**
 * An indicator while it is put together, field by field and in place: the many of a long ledger then share one layout in
 * memory, which copies joined from parts do not.
 */
export type IndicatorDraft = { -readonly [K in keyof Omit<Indicator, "parts">]: Indicator[K] } & {
  parts: readonly IndicatorDraft[];
};
