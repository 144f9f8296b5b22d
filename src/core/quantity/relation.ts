import type { Relation } from "./quantity";

const LEADING: readonly (readonly [relation: Relation, words: readonly string[]])[] = [
  [
    ">=",
    [
      "不低于",
      "不少于",
      "不小于",
      "不得低于",
      "不得少于",
      "大于等于",
      "大于或等于",
      "高于等于",
      "高于或等于",
      "达到或超过",
      "达到",
      "达",
      "至少",
      "最少",
      "不下于",
    ],
  ],
  [">", ["大于", "超过", "高于", "多于", "突破", "超"]],
  [
    "<=",
    [
      "不超过",
      "不高于",
      "不多于",
      "不大于",
      "不得超过",
      "不得高于",
      "小于等于",
      "小于或等于",
      "低于等于",
      "低于或等于",
      "至多",
      "最多",
      "控制在",
      "控制",
      "未超过",
      "不突破",
      "不超",
    ],
  ],
  ["<", ["小于", "低于", "少于", "不足", "不到"]],
  ["=", ["等于", "为"]],
];

const WORDS: readonly (readonly [word: string, relation: Relation])[] = LEADING.flatMap(([relation, words]) =>
  words.map((word) => [word, relation] as const),
).sort(([a], [b]) => b.length - a.length);

const SIGNS: ReadonlyMap<string, Relation> = new Map([
  ["≥", ">="],
  [">=", ">="],
  ["=>", ">="],
  ["≥=", ">="],
  ["≥≥", ">="],
  [">", ">"],
  ["=", "="],
  ["==", "="],
  ["≤", "<="],
  ["<=", "<="],
  ["=<", "<="],
  ["≤=", "<="],
  ["≤≤", "<="],
  ["<", "<"],
]);

/** The comparison sign of a relation as it is printed. */
export const RELATION_SIGN: Readonly<Record<Relation, string>> = { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" };

/** The relation written as a run of comparison signs (≥, >=, ≥= …); the text is normalised. */
export function relationOfSigns(signs: string): Relation | undefined {
  return SIGNS.get(signs);
}

/** The relation word at the end of what stands before a number: 满意度不低于 → `>=` and the 满意度 before it. */
export function relationBefore(lead: string): { readonly relation: Relation; readonly rest: string } | undefined {
  const found = WORDS.find(([word]) => lead.endsWith(word));
  if (!found) return undefined;
  const rest = lead.slice(0, lead.length - found[0].length);
  return /[未没不无]$/.test(rest) ? undefined : { relation: found[1], rest };
}

/** The relation that follows a number: 以上, 以内, 以下, with or without 含. */
export function relationAfter(tail: string): { readonly relation?: Relation; readonly rest: string } {
  const match = /(?:及|和|或)?(以上|之上|以下|之下|以内|之内|范围内|以里|左右|上下)$/.exec(tail);
  if (!match) return { rest: tail };
  const rest = tail.slice(0, match.index);
  const word = match[1] ?? "";
  if (word.endsWith("上") && word !== "上下") return { relation: ">=", rest };
  return word === "左右" || word === "上下" ? { rest } : { relation: "<=", rest };
}

/** `>` and `<` become `>=` and `<=` where 含 is written; `>=` and `<=` lose their equality where 不含 is. */
export function withBoundary(
  relation: Relation | undefined,
  boundary: "含" | "不含" | undefined,
): Relation | undefined {
  if (boundary === "含") return relation === ">" ? ">=" : relation === "<" ? "<=" : relation;
  if (boundary === "不含") return relation === ">=" ? ">" : relation === "<=" ? "<" : relation;
  return relation;
}
