import type { HeaderColumn } from "./header-cells";
import type { Sense } from "./lexicon";

/** What a header block's words point to; `amounts` are plain amount columns, which only a form's title explains. */
export type HeaderGuess = "indicators" | "funds" | "staffing" | "amounts";

/** The senses that a header's columns have, those of groups included. */
function sensesOf(columns: readonly HeaderColumn[]): ReadonlySet<Sense> {
  return new Set(
    columns.flatMap((column) => [column.match, ...column.groups].flatMap((match) => (match ? [match.sense] : []))),
  );
}

const moneySenses: readonly Sense[] = ["initial", "adjusted", "adjustment", "change", "budget", "executed"];
const valueSenses: readonly Sense[] = [
  "target",
  "initialTarget",
  "revisedTarget",
  "actual",
  "weight",
  "score",
  "reviewScore",
  "relation",
  "rank",
  "growth",
];

/** What the columns point to; `undefined` where they head no table that is read. */
export function guessKind(columns: readonly HeaderColumn[]): HeaderGuess | undefined {
  const senses = sensesOf(columns);
  const has = (...wanted: readonly Sense[]): boolean => wanted.some((sense) => senses.has(sense));
  const count = (wanted: readonly Sense[]): number => wanted.filter((sense) => senses.has(sense)).length;
  const money = count(moneySenses);
  const level = columns.some(
    (column) =>
      /级/u.test(column.match?.phrase ?? "") && (column.match?.sense === "level1" || column.match?.sense === "level2"),
  );
  const named = has("name") || level;
  const goals = count(["target", "actual"]) + (has("initialTarget", "revisedTarget") ? 1 : 0);
  const ledger =
    (has("item", "task", "level1", "serial") && goals >= 2) ||
    (has("item") && goals >= 1 && has("growth", "rank", "unit", "measure"));
  if ((named || ledger) && has(...valueSenses, "rate") && (money < 2 || goals + (named ? 1 : 0) > money)) {
    if (columns.length > 1 && has(...valueSenses)) return "indicators";
  }
  if (money >= 2) return "funds";
  if (
    count(["approved", "onDuty", "controlRate"]) >= 2 ||
    (has("approved", "onDuty") && has("item", "serial", "level1", "organisation"))
  )
    return "staffing";
  if (money === 1 && (has("rate", "prior") || (has("item", "name", "organisation") && !has("executed"))))
    return "funds";
  if (has("item", "code") && has("executed", "amount", "total", "basic", "project")) return "amounts";
  return undefined;
}
