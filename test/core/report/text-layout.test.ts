import fc from "fast-check";
import { textWidth, wrapLines } from "../../../src/core/report/text-layout";

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom("全年执行数", "万元", "，", "。", "（", "）", "“", "”", "：", "、", "\n", "增长"),
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.constantFrom("8.05%", "1-9月", "ABC", "——"),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(""));

describe("wrapLines", () => {
  test("loses and adds nothing", () => {
    fc.assert(
      fc.property(
        prose,
        fc.integer({ min: 4, max: 40 }),
        (text, capacity) => wrapLines(text, capacity).join("") === text,
      ),
    );
  });

  test("no line is wider than the column", () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 40 }), (text, capacity) =>
        wrapLines(text, capacity).every((line) => textWidth(line.replace(/\n$/, "")) <= capacity),
      ),
    );
  });

  test("28 characters fill a line, the 29th begins the next", () => {
    expect(wrapLines("一".repeat(29), 28).map((line) => line.length)).toEqual([28, 1]);
  });

  test("a number is not cut", () => {
    expect(wrapLines("全年执行数934.55万元", 7)).toEqual(["全年执行数", "934.55万元"]);
  });

  test("closing punctuation does not begin a line, opening punctuation does not end one", () => {
    expect(wrapLines("一二三四。五六", 4)).toEqual(["一二三", "四。五六"]);
    expect(wrapLines("一二三（四五六）", 4)).toEqual(["一二三", "（四五", "六）"]);
  });

  test("whatever punctuation meets, closing one never begins a line and opening one never ends one", () => {
    const phrase = fc.record({
      open: fc.constantFrom("", "（", "〔", "“《", "（“"),
      words: fc.oneof(
        fc.constantFrom("全年执行数", "目标", "增"),
        fc.integer({ min: 0, max: 99_999_999 }).map((number) => `${String(number)}万元`),
      ),
      close: fc.constantFrom("", "，", "。", "）。", "〕；", "”），", "》”。", "】", "！”、"),
    });
    const text = fc
      .array(phrase, { minLength: 1, maxLength: 60 })
      .map((phrases) => phrases.map(({ open, words, close }) => open + words + close).join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 16, max: 40 }), (written, capacity) => {
        const lines = wrapLines(written, capacity);
        expect(lines.slice(1).filter((line) => /^[，。、；）〕】》”！]/u.test(line))).toEqual([]);
        expect(lines.slice(0, -1).filter((line) => /[（〔“《]$/u.test(line))).toEqual([]);
      }),
    );
    expect(wrapLines("甲乙丙（丁）。戊", 6)).toEqual(["甲乙丙", "（丁）。戊"]);
  });

  test("a line break in the text begins a new line", () => {
    expect(wrapLines("甲\n乙", 10)).toEqual(["甲\n", "乙"]);
  });
});
