import * as v from "valibot";

const text = v.pipe(v.string(), v.nonEmpty());
const decimal = v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d{1,4})?$/));
const percent = v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d{1,2})?%$/));

const shared = {
  /** The Chinese label under which the settings sheet keeps the value. */
  key: text,
  /** What the pane calls it. */
  label: text,
  /** What it does, in plain words. */
  explanation: text,
  /** Where it comes from: a document's name, a region's form, or common practice. */
  source: text,
};

const RuleEntrySchema = v.variant("kind", [
  v.object({
    ...shared,
    kind: v.literal("number"),
    value: decimal,
    least: decimal,
    most: decimal,
    /** First-level indicators whose weights add up to it. */
    level1: v.optional(v.pipe(v.array(text), v.nonEmpty())),
  }),
  v.object({ ...shared, kind: v.literal("percent"), value: percent, least: percent, most: percent }),
  v.pipe(
    v.object({ ...shared, kind: v.literal("choice"), value: text, allowed: v.array(text) }),
    v.check(({ value, allowed }) => allowed.includes(value)),
  ),
  v.object({ ...shared, kind: v.literal("flag"), value: v.picklist(["是", "否"]) }),
]);

/** 评分规则: a pack is data, one entry for each rule that can be changed. */
export const RulePackSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** As the settings sheet and the pane name it. */
  name: text,
  /** Where it is used and what is different there. */
  explanation: text,
  source: text,
  entries: v.pipe(
    v.array(RuleEntrySchema),
    v.check((entries) => new Set(entries.map(({ key }) => key)).size === entries.length),
  ),
});

/** One rule: its value as text in the form the settings sheet shows: 50, 130%, 线性扣减, 是. */
export type RuleEntry = v.InferOutput<typeof RuleEntrySchema>;
export type RulePack = v.InferOutput<typeof RulePackSchema>;
