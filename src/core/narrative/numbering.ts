const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * A counting number in Chinese, 1 to 99.
 * @example chineseNumber(21) // "二十一"
 */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return ten + (DIGITS[n % 10] ?? "");
}

/** The number before a heading: 一、 （一） 1. （1） by level, as official documents number them. */
export function headingNumber(level: 1 | 2 | 3 | 4, n: number): string {
  if (level === 1) return `${chineseNumber(n)}、`;
  if (level === 2) return `（${chineseNumber(n)}）`;
  return level === 3 ? `${String(n)}.` : `（${String(n)}）`;
}

/** A line's own number in front (1. 1、 （1） 一是 ①), removed so that it can be numbered afresh. */
export function withoutNumber(text: string): string {
  const bare = text.trim();
  const number =
    /^(?:\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)][、.．]?|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*[：:]?\s*/u;
  return bare.replace(number, "");
}
