const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * A counting number in Chinese, 1 to 999.
 * @example chineseNumber(21) // "二十一"
 */
export function chineseNumber(n: number): string {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const unit = DIGITS[n % 10] ?? "";
  const hundred = hundreds === 0 ? "" : `${DIGITS[hundreds] ?? ""}百`;
  if (tens === 0) return hundred + (hundred && unit ? "零" : "") + unit;
  return `${hundred}${tens === 1 && hundreds === 0 ? "" : (DIGITS[tens] ?? "")}十${unit}`;
}

/** A level of headings: 1 is an outline's parts. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * How an outline numbers its levels: `official` 一、（一）1.（1） as official documents do; `parts` 第一部分 above 一、（一）1.
 */
export type Numbering = "official" | "parts";

type Style = (n: number) => string;
const COMMA: Style = (n) => `${chineseNumber(n)}、`;
const BRACKETS: Style = (n) => `（${chineseNumber(n)}）`;
const DOT: Style = (n) => `${String(n)}.`;
const DIGIT_BRACKETS: Style = (n) => `（${String(n)}）`;
const PART: Style = (n) => `第${chineseNumber(n)}部分　`;

const STYLES: Readonly<Record<Numbering, readonly [Style, Style, Style, Style]>> = {
  official: [COMMA, BRACKETS, DOT, DIGIT_BRACKETS],
  parts: [PART, COMMA, BRACKETS, DOT],
};

/** The number before a heading of a level. */
export function headingNumber(level: HeadingLevel, n: number, numbering: Numbering = "official"): string {
  return STYLES[numbering][level - 1]?.(n) ?? "";
}

/** The number as a place's name says it: 二, （一）, 第一部分. */
export function placeNumber(level: HeadingLevel, n: number, numbering: Numbering = "official"): string {
  return headingNumber(level, n, numbering).replace(/[、.　]$/, "");
}

/** A line's own number in front (1. 1、 （1） 一是 ①), removed so that it can be numbered afresh. */
export function withoutNumber(text: string): string {
  const bare = text.trim();
  const number =
    /^(?:\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)][、.．]?|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*[：:]?\s*/u;
  return bare.replace(number, "");
}
