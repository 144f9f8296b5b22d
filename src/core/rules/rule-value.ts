import { failure, success, type Outcome } from "../performance/outcome";
import { Decimal } from "../quantity/decimal";
import { shortest } from "../quantity/format";
import { parseQuantity } from "../quantity/parse";
import { normaliseText } from "../quantity/normalise-text";
import type { RuleEntry } from "./rule-pack";

/** The number in a rule's value, a percentage as a fraction. */
export function ruleNumber(text: string): Decimal {
  return text.endsWith("%") ? new Decimal(text.slice(0, -1)).div(100) : new Decimal(text);
}

function refused(entry: RuleEntry, text: string, wanted: string): Outcome<string> {
  return failure("#VALUE!", `评分规则“${entry.key}”填的是“${text.slice(0, 30)}”，请填写${wanted}`);
}

function numeric(entry: Extract<RuleEntry, { least: string }>, text: string): Outcome<string> {
  const percent = entry.kind === "percent";
  const wanted = `${entry.least}到${entry.most}之间的${percent ? "百分数" : "数"}，最多两位小数`;
  const quantity = parseQuantity(text);
  if (quantity.kind !== "number" || quantity.relation) return refused(entry, text, wanted);
  const { unit, value } = quantity;
  // A percent-formatted cell comes as its fraction: 1.3 is 130%.
  const hundredths = !percent
    ? value
    : unit === "%"
      ? value
      : unit === "" && value.lte(10)
        ? value.times(100)
        : undefined;
  if (!hundredths || (!percent && unit !== "" && unit !== "分")) return refused(entry, text, wanted);
  const [least, most] = [entry.least, entry.most].map((bound) => new Decimal(bound.replace("%", "")));
  if (hundredths.lt(least ?? 0) || hundredths.gt(most ?? 0) || hundredths.decimalPlaces() > 2)
    return refused(entry, text, wanted);
  return success(shortest(hundredths) + (percent ? "%" : ""));
}

const YES = /^(?:是|对|真|true|1|√|✓|y|yes)$/i;
const NO = /^(?:否|不|非|假|false|0|×|n|no)$/i;

/** A value as a person writes it, in the form the pack keeps; else a sentence that names the rule and what to write. */
export function readRuleValue(entry: RuleEntry, text: string): Outcome<string> {
  const plain = normaliseText(text);
  switch (entry.kind) {
    case "number":
    case "percent":
      return numeric(entry, text.trim());
    case "choice": {
      const found = entry.allowed.find((choice) => normaliseText(choice) === plain.replace(/[、/]/g, ""));
      return found === undefined ? refused(entry, text, entry.allowed.join("或")) : success(found);
    }
    case "flag":
      return YES.test(plain) ? success("是") : NO.test(plain) ? success("否") : refused(entry, text, "是或否");
  }
}
