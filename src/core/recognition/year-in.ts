import { fold } from "./text";

const chineseDigits: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  "○": "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** A table of one month or up to it: 2023年11月支出进度表. */
const monthlyTitle =
  /(?<![\d-])((?:19|20)\d{2})年(?:\d{1,2}[-~至到])?\d{1,2}月(?:份|末|底)?(?!\d)(?:\D{2,}(?:表|台账|台帐|通报)|(?<=(?:表|台账|台帐|通报)\([^()]{5,14})\))$/u;

/** A calendar year at the start of a text or in brackets: 2021年度, （二〇二一年度）; `undefined` for dates and ranges. */
export function yearIn(text: string): { readonly year: number; readonly titled: boolean } | undefined {
  const folded = fold(text).replace(/[〇零○一二三四五六七八九]{4}(?=年)/gu, (digits) =>
    [...digits].map((digit) => chineseDigits[digit] ?? digit).join(""),
  );
  const titled = /(?<!\d)((?:19|20)\d{2})年度/u.exec(folded);
  if (titled?.[1]) return { year: Number(titled[1]), titled: true };
  const plain = /(?<![\d-])((?:19|20)\d{2})年(?:12月31日|(?!\d{1,2}月|底|初|末|至|-))/u.exec(folded);
  const monthly = /填|报送|公布|印发/u.test(folded) ? undefined : monthlyTitle.exec(folded);
  const year = plain?.[1] ?? monthly?.[1];
  return year === undefined ? undefined : { year: Number(year), titled: false };
}
