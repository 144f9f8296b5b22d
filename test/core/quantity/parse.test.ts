import { parseQuantity, quantityOf } from "../../../src/core/quantity/parse";
import { written } from "./written";

const cases = (table: string): readonly (readonly [string, string])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [text = "", meaning = ""] = line.split(" → ");
      return [text.trim(), meaning.trim()] as const;
    });

describe("真实表格里的写法", () => {
  test.each(
    cases(`
      1 → 1
      50 → 50
      8 → 8
      30万元 → 30 万元
      29.5亩 → 29.5 亩
      192只 → 192 只
      12头 → 12 头
      285.84 → 285.84
      5000吨 → 5000 吨
      ≥266米 → >= 266 米
      ≥50厘米 → >= 50 厘米
      ≥50个 → >= 50 个
      =8个 → = 8 个
      年度资金总额：1500万元 → 1500 万元
      其中：财政拨款 3,200.00万元 → 3200 万元
      项目支出 402.2 → 402.2
      1.财政拨款：100万元 → 100 万元
      （2）专户管理资金：20 → 20
      专项资金3个 → text
      ≤90万元 → <= 90 万元
      ≤202.6万元 → <= 202.6 万元
      ≥95% → >= 95 %
      ﹦100 → = 100
      ≧90% → >= 90 %
      ±3%以内 → ±3 %
      98%以上 → >= 98 %
      大于90% → > 90 %
      3-5家 → 3..5 家
      ≥100百分比 → >= 100 %
      ≥99百分比 → >= 99 %
      17.5亿人民币 → 17.5 亿人民币
      9月前 → before 9
      7月 → by 7
      11月前 → before 11
      12月底之前完成 → by 12
      12月底之前完成/100% → by 12
      11月底完成100% → by 11
      2022年3月-2022年11月 → by 2022-11
      在项目计划完成时间内完成 → words
      达成预期指标 → words
      效果明显 → words
      严格执行相关制度规定 → words
      符合相关规定 → words
      合规 → words
      及时 → words
      显著提升 → words
      高 → words
      好 → words
      长远 → words
      提升 → words
      是 → words
      基本达到 → words
      完成 → words
      可持续 → words
      无 → empty
      0 → 0
      0起 → 0 起
      0% → 0 %
      年度资金支付完成率100% → 100 %
      290% → 290 %
      88|100 → text
      ≧ % → text
    `),
  )("%s", (text, meaning) => {
    expect(written(parseQuantity(text))).toBe(meaning);
  });
});

describe("其余应支持的写法", () => {
  test.each(
    cases(`
      ＞=5 → >= 5
      >=5 → >= 5
      ≥＝5个 → >= 5 个
      大于等于5 → >= 5
      不低于90% → >= 90 %
      不少于3次 → >= 3 次
      每年不少于2次 → >= 2 次
      不超过5% → <= 5 %
      控制在90万元以内 → <= 90 万元
      90万元以内 → <= 90 万元
      达到100% → >= 100 %
      至少3家 → >= 3 家
      不足5% → < 5 %
      12月底前 → by 12
      2021年12月31日前 → by 2021-12-31
      2021.12 → by 2021-12
      2021-12-31 → by 2021-12-31
      2021/9/5 → by 2021-9-5
      第四季度 → by 12
      2021年第一季度 → by 2021-3
      全年 → by 12
      上半年 → by 6
      年底前 → by 12
      2021年底 → by 2021-12
      1-9月 → by 9
      5-10个 → 5..10 个
      5～10 → 5..10
      5—10 → 5..10
      10%—20% → 10..20 %
      5至10个 → 5..10 个
      100±5 → 95..105
      98%±2% → 96..100 %
      -3%~3% → ±3 %
      １００％ → 100 %
      1,234.5 → 1234.5
      1,234,567元 → 1234567 元
      －5% → -5 %
      百分之九十 → 90 %
      百分之九十五点五以上 → >= 95.5 %
      九成 → 90 %
      九成五以上 → >= 95 %
      三千二百万元 → 3200 万元
      二百三十八万零三个 → 2380003 个
      一亿零五万元 → 10005 万元
      一亿二千万元 → 12000 万元
      两万五千人次 → 25000 人次
      两万五 → 25000
      一百二十个 → 120 个
      一千三 → 1300
      一百零五吨 → 105 吨
      零点五公顷 → 0.5 公顷
      十二月底前 → by 12
      二〇二一年十二月 → by 2021-12
      三至五家 → 3..5 家
      1.2万人次 → 1.2 万人次
      ≥5家（次） → >= 5 家(次)
      100%（含） → 100 %
      大于90%（含） → >= 90 %
      90%以上（不含） → > 90 %
      100.00 → 100
      1（=100%） → 100 %
      44余次 → 44 次
      满意度≥90% → >= 90 %
      同比增长8.05% → 8.05 %
      下降5% → -5 %
      3个月 → 3 个月
      5m² → 5 平方米
      30万元/年 → 30 万元/年
      优 → words
      已完成 → words
      未完成 → words
      部分完成 → words
      按时 → words
      当年完成 → words
      一般 → words
    `),
  )("%s", (text, meaning) => {
    expect(written(parseQuantity(text))).toBe(meaning);
  });
});

test.each(["", "  ", "/", "—", "-", "——", "……", "…", "*", "无", "暂无", "未填报", "N/A", "　"])(
  "未填报：%j",
  (mark) => {
    expect(parseQuantity(mark)).toEqual({ kind: "notFilled" });
  },
);

test.each([
  ...["第3名", "第五批", "152工业项目", "“1+5+X”", "10号文", "四史", "APP2.0", "4A级", "5G基站", "1.1-9月"],
  ...[
    "未达到90%",
    "次年1月",
    "12月底前完成50个",
    "1,23",
    "12,345,6",
    "1 234",
    "5 10",
    "13月",
    "2月30日",
    "1e5",
    "10-5个",
    "三五家",
  ],
])("不是量：%s", (text) => {
  expect(parseQuantity(text)).toEqual({ kind: "text", text });
});

test("小数位按书写的算", () => {
  expect(parseQuantity("100.00")).toMatchObject({ decimals: 2 });
  expect(parseQuantity("1,234.5万元")).toMatchObject({ decimals: 1 });
  expect(parseQuantity("5.25-10%")).toMatchObject({ decimals: 2 });
});

test("2021.12 既是年月也是数", () => {
  const quantity = parseQuantity("2021.12");
  expect(quantity.kind === "deadline" && quantity.plain?.value.toString()).toBe("2021.12");
});

describe("单元格", () => {
  test.each([
    [0.95, "0%", "95 %"],
    [0.7513, "0.00%", "75.13 %"],
    [12, '0"万元"', "12 万元"],
    [25, "0\\家", "25 家"],
    [95, '"≥"0"个"', ">= 95 个"],
    [95, '0"%"', "95 %"],
    [3, 'General"家"', "3 家"],
    [123456, '0!.0,"万元"', "12.3456 万元"],
    [1234567, '#,##0.00,"千元"', "1234.567 千元"],
    [1234.5, "¥#,##0.00_);[Red](¥#,##0.00)", "1234.5 元"],
    [44561, "yyyy/m/d", "by 2021-12-31"],
    [44561, '[$-804]yyyy"年"m"月";@', "by 2021-12"],
    [44561, "General", "44561"],
    [0.1 + 0.2, undefined, "0.3"],
    [633.19 + 0 + 301.36, "0.00", "934.55"],
    ["≥95%", "@", ">= 95 %"],
    [null, "0%", "empty"],
    [true, undefined, "text"],
    [{ error: "#N/A" }, undefined, "text"],
  ])("%j 按 %s 显示为 %s", (value, format, meaning) => {
    expect(written(quantityOf(value, format))).toBe(meaning);
  });
});

describe("速度与极端输入", () => {
  test("十万条不同的文字在两三秒内读完", () => {
    const forms = [
      "≥#%",
      "#万元",
      "#-9999999家",
      "12月#日前",
      "效果明显#",
      "第#批",
      "百分之九十#",
      "#个项目",
      "±#%以内",
      "完成率#%",
    ];
    const texts = Array.from({ length: 100_000 }, (_, at) => (forms[at % forms.length] ?? "").replace("#", String(at)));
    const start = performance.now();
    for (const text of texts) parseQuantity(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test.each(["保持在", "增长", "(", "≥", "1,", "1-", "百", "九点", "已全部", "年", " 1", "月", "共计", "成"])(
    "重复上万遍的%j不拖慢",
    (piece) => {
      const start = performance.now();
      for (const length of [150, 199, 50_000]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        parseQuantity(text);
        parseQuantity(`${text}5%x`.slice(-199));
      }
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

test("a numbered line is no quantity", () => {
  expect(parseQuantity("1. 支持龙头企业发展").kind).toBe("text");
  expect(parseQuantity("3.").kind).toBe("number");
});
