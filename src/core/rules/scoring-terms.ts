import type { Method } from "../performance/direction";
import { parseScale, type GradeScale } from "../performance/grade";
import type { Decimal } from "../quantity/decimal";
import { BY_RATIO, INITIAL_BASE, LESS_EXCESS, PASS_NAMES, RULE_KEYS, USUAL_NAMES } from "./national";
import { ruleNumber } from "./rule-value";
import { packOf, ruleEntries, type Rules } from "./rules";

/** A first-level indicator and the weights that belong to it. */
export interface LevelWeight {
  readonly key: string;
  readonly level1: readonly string[];
  readonly points: Decimal;
}

/** Rules as the scoring takes them; rates are fractions, points are 分. */
export interface ScoringTerms {
  /** The pack's name, for the steps in words. */
  readonly name: string;
  readonly execution: Decimal;
  readonly indicators: Decimal;
  readonly base: "adjusted" | "initial";
  readonly fullFrom: Decimal;
  readonly zeroBelow: Decimal;
  readonly explainBelow: Decimal;
  readonly cap: { readonly below: Decimal; readonly most: Decimal } | undefined;
  readonly method: Method;
  readonly explainFrom: Decimal;
  readonly lessExcess: boolean;
  readonly reached: Decimal;
  readonly partly: Decimal;
  readonly scale: GradeScale;
  readonly tolerance: Decimal;
  readonly levels: readonly LevelWeight[];
}

const known = new WeakMap<Rules, ScoringTerms>();

/** The terms that hold under the rules; read once, for they are asked for at every row. */
export function termsOf(rules: Rules): ScoringTerms {
  const terms = known.get(rules) ?? readTerms(rules);
  known.set(rules, terms);
  return terms;
}

function readTerms(rules: Rules): ScoringTerms {
  const entries = ruleEntries(rules);
  const text = (key: string): string => entries.find((entry) => entry.key === key)?.value ?? "0";
  const number = (key: string): Decimal => ruleNumber(text(key));
  const usual = parseScale(USUAL_NAMES);
  const named = parseScale(text(RULE_KEYS.names) === PASS_NAMES ? PASS_NAMES : USUAL_NAMES);
  const names = named.ok ? named.value.names : usual.ok ? usual.value.names : (["", "", "", ""] as const);
  return {
    name: packOf(rules).name,
    execution: number(RULE_KEYS.execution),
    indicators: number(RULE_KEYS.indicators),
    base: text(RULE_KEYS.base) === INITIAL_BASE ? "initial" : "adjusted",
    fullFrom: number(RULE_KEYS.fullFrom),
    zeroBelow: number(RULE_KEYS.zeroBelow),
    explainBelow: number(RULE_KEYS.explainBelow),
    cap:
      text(RULE_KEYS.capped) === "是"
        ? { below: number(RULE_KEYS.capBelow), most: number(RULE_KEYS.capAt) }
        : undefined,
    method: text(RULE_KEYS.method) === BY_RATIO ? "ratio" : "linear",
    explainFrom: number(RULE_KEYS.explainFrom),
    lessExcess: text(RULE_KEYS.overshoot) === LESS_EXCESS,
    reached: number(RULE_KEYS.reached),
    partly: number(RULE_KEYS.partly),
    scale: { names, lowest: [number(RULE_KEYS.first), number(RULE_KEYS.second), number(RULE_KEYS.third)] },
    tolerance: number(RULE_KEYS.tolerance),
    levels: entries.flatMap((entry) =>
      entry.kind === "number" && entry.level1
        ? [{ key: entry.key, level1: entry.level1, points: ruleNumber(entry.value) }]
        : [],
    ),
  };
}
