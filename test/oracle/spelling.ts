import type { Dice } from "./dice";
import type { Sign } from "./meaning";

const NUMERALS = "零一二三四五六七八九";
const STEPS = ["", "十", "百", "千"] as const;

/** A number below ten thousand in Chinese numerals. */
function section(value: number): string {
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += (gap ? "零" : "") + (NUMERALS[digit] ?? "") + (STEPS[power] ?? "");
    gap = false;
  }
  return text.replace(/^一十/, "十");
}

/** A whole number below a hundred million in Chinese numerals: 三万二千零五. */
export function chinese(value: number): string {
  if (value === 0) return "零";
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return section(low);
  const link = low > 0 && low < 1000 ? "零" : "";
  return `${section(high)}万${low === 0 ? "" : link + section(low).replace(/^十/, "一十")}`;
}

/** Digits, points, signs and letters of the full-width alphabet. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function grouped(digits: string): string {
  const [before = "", after] = digits.split(".");
  const text = before.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return after === undefined ? text : `${text}.${after}`;
}

/** digits ÷ 10^places as somebody types it. */
export function plainDigits(digits: bigint, places: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const number = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return digits < 0n ? `-${number}` : number;
}

/** The same number in one of its spellings. */
export function anyDigits(digits: bigint, places: number, { pick, chance }: Dice): string {
  const plain = plainDigits(digits, places);
  const looks = chance(0.2) && places > 0 ? `${plain}0` : plain;
  return pick([looks, looks, looks, grouped(looks), fullWidth(looks)]);
}

const BEFORE: Readonly<Record<Sign, readonly string[]>> = {
  "≥": ["≥", "≧", ">=", "＞=", "≥＝", "不低于", "不少于", "大于等于", "至少", "达到"],
  ">": [">", "＞", "大于", "超过", "高于"],
  "=": ["=", "＝", "﹦", "等于"],
  "≤": ["≤", "≦", "<=", "≤＝", "不超过", "不高于", "小于等于", "控制在"],
  "<": ["<", "＜", "小于", "低于"],
};
const AFTER: Readonly<Partial<Record<Sign, readonly string[]>>> = { "≥": ["以上", "及以上"], "≤": ["以内", "以下"] };

/** A number's text with its sign in front or behind. */
export function withSign(text: string, sign: Sign | undefined, { pick, chance }: Dice): string {
  if (sign === undefined) return text;
  const behind = AFTER[sign];
  return behind && chance(0.3) ? text + pick(behind) : pick(BEFORE[sign]) + text;
}
