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

  test("a line break in the text begins a new line", () => {
    expect(wrapLines("甲\n乙", 10)).toEqual(["甲\n", "乙"]);
  });
});
