import { nearestNames } from "../performance/nearest";
import { Decimal } from "../quantity/decimal";
import { shortest } from "../quantity/format";
import { normaliseText } from "../quantity/normalise-text";
import { RULE_KEYS } from "./national";
import { RULE_PACKS, rulePack } from "./packs";
import type { RuleEntry, RulePack } from "./rule-pack";
import { readRuleValue, ruleNumber } from "./rule-value";

/** One row of the settings sheet: a rule's Chinese label and its value as text. */
export interface RuleRow {
  readonly key: string;
  readonly value: string;
}

/** 评分规则 of a workbook: a pack, and the values that the user set otherwise. */
export interface Rules {
  /** The pack's id. */
  readonly pack: string;
  readonly overrides: readonly RuleRow[];
}

/** Rules as they were read, and a Chinese sentence for each row that says nothing usable. */
export interface RulesRead {
  readonly rules: Rules;
  readonly problems: readonly string[];
}

/** The label of the row that names the pack. */
export const PACK_KEY = "评分规则";

/** 全国通用, unchanged. */
export const DEFAULT_RULES: Rules = { pack: "national", overrides: [] };

/** The rules' pack; the default where its id is unknown. */
export function packOf(rules: Rules): RulePack {
  const pack = rulePack(rules.pack) ?? RULE_PACKS[0];
  if (!pack) throw new Error("there is no rule pack");
  return pack;
}

/** The pack's entries with the values that hold. */
export function ruleEntries(rules: Rules): readonly RuleEntry[] {
  return packOf(rules).entries.map((entry) => {
    const own = rules.overrides.find(({ key }) => key === entry.key);
    const value = own && readRuleValue(entry, own.value);
    return value?.ok ? ({ ...entry, value: value.value } as RuleEntry) : entry;
  });
}

/** The value that holds for a key; `undefined` where the pack has no such rule. */
export function ruleValue(rules: Rules, key: string): string | undefined {
  return ruleEntries(rules).find((entry) => entry.key === key)?.value;
}

/** The rows that say by which rules a workbook was scored: the pack, then every rule. */
export function rowsOf(rules: Rules): readonly RuleRow[] {
  return [
    { key: PACK_KEY, value: packOf(rules).name },
    ...ruleEntries(rules).map(({ key, value }) => ({ key, value })),
  ];
}

function sumProblem(entries: readonly RuleEntry[]): string | undefined {
  const value = (key: string): Decimal | undefined => {
    const entry = entries.find((one) => one.key === key);
    return entry && ruleNumber(entry.value);
  };
  const [execution, indicators] = [value(RULE_KEYS.execution), value(RULE_KEYS.indicators)];
  if (!execution || !indicators) return undefined;
  const levels = entries.filter((entry) => entry.kind === "number" && entry.level1 !== undefined);
  const sum = levels.reduce((added, entry) => added.plus(ruleNumber(entry.value)), new Decimal(0));
  if (levels.length > 0 && !sum.eq(indicators)) {
    const parts = levels.map(({ key, value: points }) => `${key}${points}`).join("、");
    return `评分规则的${parts}合计${shortest(sum)}分，与“${RULE_KEYS.indicators}”${shortest(indicators)}分不等，请改成相等`;
  }
  const total = execution.plus(indicators);
  if (total.eq(100)) return undefined;
  return `“${RULE_KEYS.execution}”${shortest(execution)}分加“${RULE_KEYS.indicators}”${shortest(indicators)}分为${shortest(total)}分，请改成合计100分`;
}

/** Lines that have to fall from one to the next. */
const FALLING: readonly (readonly string[])[] = [
  [RULE_KEYS.first, RULE_KEYS.second, RULE_KEYS.third],
  [RULE_KEYS.fullFrom, RULE_KEYS.zeroBelow],
  [RULE_KEYS.reached, RULE_KEYS.partly],
];

/** What does not fit together in rules whose values are each in order; empty where all does. */
function ruleConflicts(rules: Rules): readonly string[] {
  const entries = ruleEntries(rules);
  const falling = FALLING.flatMap((keys) => {
    const chain = keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
    return chain.slice(1).flatMap((entry, index) => {
      const above = chain[index];
      if (!above || ruleNumber(above.value).gt(ruleNumber(entry.value))) return [];
      return [`评分规则“${above.key}”${above.value}应高于“${entry.key}”${entry.value}，请修改其中一个`];
    });
  });
  const sum = sumProblem(entries);
  return sum === undefined ? falling : [...falling, sum];
}

/** The rules with one value changed; a value that cannot be read is a problem and changes nothing. */
export function withRule(rules: Rules, key: string, value: string): RulesRead {
  const entry = packOf(rules).entries.find((one) => one.key === key);
  if (!entry) return { rules, problems: [unknownKey(key, packOf(rules))] };
  const read = readRuleValue(entry, value);
  if (!read.ok) return { rules, problems: [read.message] };
  const others = rules.overrides.filter((row) => row.key !== key);
  const changed = {
    ...rules,
    overrides: read.value === entry.value ? others : [...others, { key, value: read.value }],
  };
  return { rules: changed, problems: ruleConflicts(changed) };
}

function unknownKey(key: string, pack: RulePack): string {
  const near = nearestNames(
    key,
    pack.entries.map((entry) => entry.key),
  );
  return `评分规则里没有“${key.slice(0, 30)}”，相近的有：${near.join("、")}`;
}

/**
 * The rules that the settings sheet's rows say. Rows are in any order; a missing rule is the pack's, an unreadable one
 * too, with a sentence. Keys of other settings are to be left out by the caller.
 */
export function rulesOf(rows: readonly RuleRow[]): RulesRead {
  const named = rows.find(({ key }) => normaliseText(key) === PACK_KEY)?.value.trim();
  const pack = named ? RULE_PACKS.find(({ id, name }) => id === named || name === named) : undefined;
  const problems: string[] = [];
  if (named && !pack) {
    const near = nearestNames(
      named,
      RULE_PACKS.map(({ name }) => name),
    );
    problems.push(
      `没有名为“${named.slice(0, 30)}”的评分规则，按${packOf(DEFAULT_RULES).name}计分；相近的有：${near.join("、")}`,
    );
  }
  const { id, entries } = pack ?? packOf(DEFAULT_RULES);
  const overrides = new Map<string, string>();
  for (const { key, value } of rows) {
    const wanted = normaliseText(key);
    if (wanted === PACK_KEY || value.trim() === "") continue;
    const entry = entries.find((one) => one.key === wanted);
    const read = entry && readRuleValue(entry, value);
    if (!entry) problems.push(unknownKey(key, packOf({ pack: id, overrides: [] })));
    else if (!read?.ok) problems.push(`${read?.message ?? ""}；现按${entry.value}计分`);
    else if (read.value !== entry.value) overrides.set(entry.key, read.value);
    else overrides.delete(entry.key);
  }
  const rules: Rules = { pack: id, overrides: [...overrides].map(([key, value]) => ({ key, value })) };
  return { rules, problems: [...problems, ...ruleConflicts(rules)] };
}
