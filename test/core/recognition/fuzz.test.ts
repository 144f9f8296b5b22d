import fc from "fast-check";
import { lexicon } from "../../../src/core/recognition/lexicon";
import { inspection } from "../../../src/core/recognition/inspect";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Cell, Sheet } from "../../../src/core/workbook/snapshot";

const words = lexicon.flatMap(({ seen, customary }) => `${seen} ${customary}`.split(" ")).filter((word) => word !== "");
const odd = [
  "其中：",
  "三产中：数字",
  "总分",
  "合计",
  "注：",
  "单位：万元",
  "（2021年度）",
  "……",
  "/",
  "收入决算表",
  "财政拨款“三公”经费支出决算表",
  "主要职责",
  "2080501",
  "类",
  "𠮷",
  "\u0000",
  "((((",
  ":：",
  "：",
  "1,234.50",
  "((((((((((((((((((万元",
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell["value"]>(null, true, { error: "#DIV/0!" }) },
);
const cell = fc.option(fc.record({ value, indent: fc.nat(3) }), { nil: undefined, freq: 4 });
const rect = fc
  .tuple(fc.nat(12), fc.nat(9), fc.nat(6), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const anySheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.string({ minLength: 1 }),
  visibility: fc.constantFrom("visible" as const, "hidden" as const),
  rows: fc.array(fc.option(fc.array(cell, { maxLength: 10 }), { nil: undefined, freq: 8 }), { maxLength: 14 }),
  merges: fc.array(rect, { maxLength: 6 }),
});

it("reads any sheet without failing, and only places inside it", () => {
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
      const reading = recognise({ sheets, names: [] });
      for (const table of reading.tables) {
        expect(table.confidence).toBeGreaterThan(0);
        expect(table.confidence).toBeLessThanOrEqual(1);
        table.rows.forEach((row, index) => {
          expect(row.parent ?? -1).toBeLessThan(index);
          for (const place of Object.values(row.cells))
            expect(Math.min(place?.row ?? 0, place?.column ?? 0)).toBeGreaterThanOrEqual(0);
        });
      }
      expect(JSON.parse(JSON.stringify(inspection(reading)))).toEqual(inspection(reading));
    }),
    { numRuns: 400 },
  );
});

it("bears merges that cover the whole sheet, and far cells", () => {
  const rows: (readonly (Cell | undefined)[] | undefined)[] = [
    [{ value: "项目" }, { value: "年初预算数" }, { value: "全年执行数" }],
  ];
  rows[1_000_000] = [{ value: "合计" }, { value: 1 }, { value: 1 }];
  const merges = Array.from({ length: 200 }, (_, index) => ({ top: index, left: 0, bottom: 1_048_575, right: 16_383 }));
  const sheet: Sheet = { name: "远", visibility: "visible", rows, merges };
  expect(() => recognise({ sheets: [sheet, { ...sheet, merges: [] }], names: [] })).not.toThrow();
});

it("takes time in proportion to the rows", () => {
  const ledger = (count: number): Sheet => ({
    name: "台账",
    visibility: "visible",
    merges: [],
    rows: [
      ["序号", "指标名称", "计量单位", "年度目标", "实际完成", "备注"].map((text) => ({ value: text })),
      ...Array.from({ length: count }, (_, index) =>
        [index + 1, `指标${String(index)}号项目`, "个", 100, 90, ""].map((item) => ({ value: item })),
      ),
    ],
  });
  const time = (count: number): number => {
    const start = performance.now();
    expect(recognise({ sheets: [ledger(count)], names: [] }).tables[0]?.rows).toHaveLength(count);
    return performance.now() - start;
  };
  time(500);
  const [small, large] = [time(2000), time(16000)];
  expect(large / small).toBeLessThan(8 * 4);
});
