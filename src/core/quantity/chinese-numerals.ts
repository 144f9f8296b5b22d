const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

const RUN =
  /[〇○零一二两三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖十拾百佰千仟万萬亿億]+(?:点[〇○零一二三四五六七八九]+)?[万萬亿億]?/g;

/** A number below ten thousand, `undefined` where the characters do not form one: 三千二百, 十二, 二〇二一. */
function small(text: string): number | undefined {
  const digits = [...text];
  if (digits.length > 1 && digits.every((char) => char in DIGITS)) {
    const spelt = digits.length === 4 || /[〇○]/.test(text);
    return spelt ? Number(digits.map((char) => String(DIGITS[char])).join("")) : undefined;
  }
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  for (const char of digits) {
    const step = STEPS[char];
    if (step === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char];
      if (digit === undefined) return undefined;
      continue;
    }
    if (step >= last) return undefined;
    total += (digit ?? 1) * step;
    last = step;
    digit = undefined;
  }
  const endsOnBareDigit = digit !== undefined && digit > 0;
  const shortened = endsOnBareDigit && last > 10 && last < 10_000 && !/[零〇○]/.test(text);
  return total + (digit ?? 0) * (shortened ? last / 10 : 1);
}

/** What stands before, between or behind 万 and 亿; behind one of them it may open with 零: 三万零六. */
function section(text: string, follows: boolean): number | undefined {
  return small(follows ? text.replace(/^[〇○零](?=.)/, "") : text);
}

/** The whole part in plain digits: 一亿二千万 → 120000000. */
function whole(text: string): bigint | undefined {
  let total = 0n;
  let start = 0;
  let last = 99;
  for (let at = 0; at < text.length; at++) {
    const power = SECTIONS[text.charAt(at)];
    if (power === undefined) continue;
    const part = at > start ? section(text.slice(start, at), start > 0) : undefined;
    if (part === undefined || power >= last) return undefined;
    total += BigInt(part) * 10n ** BigInt(power);
    last = power;
    start = at + 1;
  }
  if (start === text.length) return total;
  const rest = text.slice(start);
  const shortened = start > 0 && rest.length === 1 ? DIGITS[rest] : undefined;
  if (shortened !== undefined) return total + BigInt(shortened) * 10n ** BigInt(last - 1);
  const part = section(rest, start > 0);
  return part === undefined ? undefined : total + BigInt(part);
}

function arabic(run: string): string {
  if (![...run].some((char) => char in DIGITS || char === "十" || char === "拾")) return run;
  const [before = "", after] = run.split("点");
  const last = run.charAt(run.length - 1);
  const power = SECTIONS[last] ?? 0;
  const scale = power === 0 ? "" : power === 4 ? "万" : "亿";
  const value = whole(before);
  if (value === undefined) return run;
  if (after === undefined) return `${String(value / 10n ** BigInt(power))}${scale}`;
  const decimals = [...after].filter((char) => char in DIGITS).map((char) => String(DIGITS[char]));
  return `${String(value)}.${decimals.join("")}${scale}`;
}

/**
 * The text with its Chinese numerals as digits; a closing 万 or 亿 stays, as in 3200万元.
 * @example arabicNumerals("百分之九十五") // "95%"
 */
export function arabicNumerals(text: string): string {
  const shares = text
    .replace(/百分之百/g, "100%")
    .replace(/([百千])分之([零一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/g, (all, base: string, run: string) => {
      const number = /^\d/.test(run) ? run : arabic(run);
      return /^\d/.test(number) ? number + (base === "百" ? "%" : "‰") : all;
    })
    .replace(/([一二三四五六七八九])成([一二三四五六七八九])?/g, (_all, tens: string, ones: string | undefined) => {
      return `${String(DIGITS[tens])}${ones === undefined ? "0" : String(DIGITS[ones])}%`;
    });
  return shares.replace(RUN, (run, at: number) => (/\d/.test(shares.charAt(at - 1)) ? run : arabic(run)));
}
