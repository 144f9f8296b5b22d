import { parseQuantity } from "../quantity/parse";
import type { NumberQuantity } from "../quantity/quantity";
import type { Slot } from "./grid";
import { readLabel } from "./labels";
import type { Label } from "./labels";
import { fold, moneyUnit } from "./text";

/** An amount of money that stands in one cell with its name: 其中：财政拨款 3,200.00万元. */
export interface LabelledAmount {
  readonly slot: Slot;
  readonly label: Label;
  readonly amount: NumberQuantity;
}

const longest = 60;
const moneyNoun = /(拨款|资金|总额|总计|合计|补助|补贴|支出|收入|经费|预算|预算数|结转|结余|债券|基金)(\([^()]*\))?$/u;
const split = /^(.*[\p{sc=Han}):])\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\p{sc=Han}{0,3})$/u;
const figure = /(拨款|资金|总额|总计|合计|补助|支出|收入|经费|预算|结转|结余|基金|性质分)[:为计共]{0,2}\d/gu;

/** The cell's text cut before its figure; `undefined` where name and figure are not told apart by a colon, a blank or a unit. */
function cut(text: string): { readonly name: string; readonly unit: string } | undefined {
  const folded = fold(text);
  const [, name = "", digits = "", unit = ""] = split.exec(folded) ?? [];
  if (digits === "" || folded.length > longest) return undefined;
  const apart = name.endsWith(":") || unit !== "" || /[\p{sc=Han}）)][ \u00a0\u3000]+[\d０-９]/u.test(text);
  return apart && (unit === "" || moneyUnit(unit) !== undefined) ? { name: name.replace(/:$/u, ""), unit } : undefined;
}

/** Whether a name heads a split of the whole: 按收入性质分. */
export function isSplitHead(label: string): boolean {
  return /^按\S{1,8}分(类)?$/u.test(fold(label));
}

/** Reads a cell that holds an amount with its name; `undefined` for every other cell. */
export function labelledAmount(slot: Slot): LabelledAmount | undefined {
  if (slot.numeric || slot.text.length > 2 * longest || !/[\d０-９]/u.test(slot.text)) return undefined;
  const found = cut(slot.text);
  if (!found || !(moneyNoun.test(found.name) || isSplitHead(found.name))) return undefined;
  const amount = parseQuantity(slot.text);
  if (amount.kind !== "number" || amount.relation) return undefined;
  const end = slot.text.search(/[:：\s]*[\d０-９][\d０-９,，.．]*\s*\p{sc=Han}{0,3}\s*$/u);
  const label = readLabel({ ...slot, text: end > 0 ? slot.text.slice(0, end) : found.name });
  return label.label === "" ? undefined : { slot, label, amount };
}

/** Whether a cell names amounts of money in a way that cannot be read: two figures in a cell, a figure among other words. */
export function holdsAmounts(slot: Slot): boolean {
  return !slot.numeric && slot.text.length <= 2 * longest && (fold(slot.text).match(figure)?.length ?? 0) > 0;
}
