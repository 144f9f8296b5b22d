import { withUnit } from "../../../src/core/quantity/align";
import { dateOfSerial, serialOf } from "../../../src/core/quantity/calendar";
import { Decimal } from "../../../src/core/quantity/decimal";
import { formatDecimal, formatPercent, shortest } from "../../../src/core/quantity/format";
import { parseQuantity } from "../../../src/core/quantity/parse";
import { convert } from "../../../src/core/quantity/units";
import { written } from "./written";

describe("换算", () => {
  test.each([
    [2, "亿元", "万元", "20000"],
    [72890, "元", "万元", "7.289"],
    [19278, "万美元", "亿美元", "1.9278"],
    [3, "公顷", "亩", "45"],
    [45, "亩", "公顷", "3"],
    [5, "吨", "公斤", "5000"],
    [1.5, "公里", "米", "1500"],
    [2, "万人次", "人次", "20000"],
    [1, "万个", "个", "10000"],
    [3, "家（次）", "家", "3"],
    [25, "万", "万元", "25"],
    [8, "", "万元", "8"],
  ])("%d%s = ?%s", (value, from, to, expected) => {
    expect(convert(new Decimal(value), from, to)?.toString()).toBe(expected);
  });

  test.each([
    ["万美元", "亿元"],
    ["家", "个"],
    ["人", "人次"],
    ["%", "个百分点"],
    ["亩", "米"],
    ["元/人", "元"],
  ])("%s 与 %s 不能换算", (from, to) => {
    expect(convert(new Decimal(1), from, to)).toBeUndefined();
  });
});

test.each([
  ["5", "万元", "5 万元"],
  ["5万元", "元", "5 万元"],
  ["25万", "亿元", "25 万元"],
  ["≥9.5", "百分比", ">= 9.5 %"],
  ["3-5", "家", "3..5 家"],
  ["12月底前", "个", "by 12"],
  ["5", undefined, "5"],
])("%s 配上单位 %s", (text, unit, expected) => {
  expect(written(withUnit(parseQuantity(text), unit))).toBe(expected);
});

test.each([
  ["934.545", 2, "934.55"],
  ["-0.005", 2, "-0.01"],
  ["-0.001", 2, "0.00"],
  ["1234567.8", 1, "1234567.8"],
  ["1e21", 0, "1000000000000000000000"],
])("%s 保留 %d 位", (value, decimals, expected) => {
  expect(formatDecimal(new Decimal(value), decimals)).toBe(expected);
});

test("百分比与最短写法", () => {
  expect(formatPercent(new Decimal(19278).div(25660), 2)).toBe("75.13%");
  expect(formatPercent(new Decimal("94.56").div("126.02"), 2)).toBe("75.04%");
  expect(shortest(new Decimal("15.970"))).toBe("15.97");
  expect(shortest(new Decimal("0.0000001"))).toBe("0.0000001");
});

test("Excel 日期", () => {
  expect(serialOf(2021, 12, 31)).toBe(44561);
  expect(serialOf(2000, 2, 29)).toBe(36585);
  expect(dateOfSerial(44561)).toEqual({ year: 2021, month: 12, day: 31 });
  expect(dateOfSerial(45352.75)).toEqual({ year: 2024, month: 3, day: 1 });
  for (let serial = 30_000; serial < 60_000; serial += 17) {
    const { year, month, day } = dateOfSerial(serial);
    const milliseconds = (serial - 25_569) * 86_400_000;
    expect([year, month, day]).toEqual([
      new Date(milliseconds).getUTCFullYear(),
      new Date(milliseconds).getUTCMonth() + 1,
      new Date(milliseconds).getUTCDate(),
    ]);
  }
});
