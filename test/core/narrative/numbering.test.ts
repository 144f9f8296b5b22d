import { chineseNumber, headingNumber, placeNumber, withoutNumber } from "../../../src/core/narrative/numbering";

test.each([
  [1, "一"],
  [9, "九"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "一百"],
  [105, "一百零五"],
  [110, "一百一十"],
  [321, "三百二十一"],
])("%d is written %s", (n, text) => {
  expect(chineseNumber(n)).toBe(text);
});

test("a number for each level of an official document", () => {
  expect(([1, 2, 3, 4] as const).map((level) => headingNumber(level, 2))).toEqual(["二、", "（二）", "2.", "（2）"]);
});

test("parts stand above the levels of an official document", () => {
  const numbers = ([1, 2, 3, 4] as const).map((level) => headingNumber(level, 3, "parts"));
  expect(numbers).toEqual(["第三部分　", "三、", "（三）", "3."]);
  expect(([1, 2, 3] as const).map((level) => placeNumber(level, 3, "parts"))).toEqual(["第三部分", "三", "（三）"]);
});

test.each([
  ["1. 组织招商活动", "组织招商活动"],
  ["12、承办交办事项", "承办交办事项"],
  ["（三）要素保障不足", "要素保障不足"],
  ["(2)市场监管", "市场监管"],
  ["②企业规模小", "企业规模小"],
  ["三、加强管理", "加强管理"],
  ["10亿元以上项目14个", "10亿元以上项目14个"],
  ["1.5万吨冷库建成", "1.5万吨冷库建成"],
  ["一是扩大规模", "一是扩大规模"],
  ["2021年完成任务", "2021年完成任务"],
])("%s loses only its own number", (text, bare) => {
  expect(withoutNumber(text)).toBe(bare);
});
