/** Longer texts are prose, not a value; they are never searched for a quantity. */
export const MAX_VALUE_LENGTH = 200;

const SAME: Readonly<Record<string, string>> = {
  "﹦": "=",
  "≡": "=",
  "﹥": ">",
  "﹤": "<",
  "〉": ">",
  "〈": "<",
  "≧": "≥",
  "⩾": "≥",
  "≮": "≥",
  "≦": "≤",
  "⩽": "≤",
  "≯": "≤",
  "﹪": "%",
  "﹢": "+",
  "﹣": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "─": "-",
  "〜": "~",
  "∼": "~",
  "﹙": "(",
  "﹚": ")",
  "﹑": "、",
  "㎡": "平方米",
  "㎥": "立方米",
  "㎞": "公里",
  "㎝": "厘米",
  "㎜": "毫米",
  "㎏": "公斤",
  "￥": "¥",
};

const SPECIAL = /[\uff01-\uff5e﹦≡﹥﹤〉〈≧⩾≮≦⩽≯﹪﹢﹣−‐‑‒–—―─〜∼﹙﹚﹑㎡㎥㎞㎝㎜㎏￥]/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g;

function plain(char: string): string {
  const same = SAME[char];
  if (same !== undefined) return same;
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

/**
 * One spelling for all: full-width letters, digits and signs become half-width, the many dashes and comparison signs
 * become one, spaces go (one stays between two digits, where its absence would make another number).
 * @example normaliseText("≧ １００ ％") // "≥100%"
 */
export function normaliseText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(SPECIAL, plain)
    .replace(/\s+/g, " ")
    .replace(/ (?!\d)|(?<!\d) /g, "")
    .replace(/正负|\+\/-|-\/\+/g, "±")
    .replace(/[kK][mM][2²]/g, "平方公里")
    .replace(/[mM][2²]/g, "平方米")
    .replace(/[mM][3³]/g, "立方米");
}

/** Whether a normalised text is a mark for "not filled": empty, / — * …… 无. */
export function isNotFilledMark(text: string): boolean {
  return /^[-~_/\\|*×.。…·、,;:()\s]*$/.test(text) || NOT_FILLED.has(text.toLowerCase());
}

const NOT_FILLED: ReadonlySet<string> = new Set([
  "无",
  "空",
  "暂无",
  "无数据",
  "暂无数据",
  "未填",
  "未填报",
  "未填写",
  "待填",
  "待填报",
  "不适用",
  "不涉及",
  "n/a",
  "#n/a",
  "na",
  "(无)",
]);
