import { indicatorFigures } from "../../../src/core/performance/indicator-figures";
import { finish } from "../../../src/core/recognition/steps";
import { ledger, performanceIn } from "../narrative/report-of";

const { indicators } = performanceIn([
  ledger(
    ["外资", "实际利用外资", "1-9月", "万美元", 25660, 19278, "8.05%", 6],
    ["外资", "其中：制造业", "1-9月", "万美元", 10000, 9000, "-3.2%", 2],
    ["外贸", "出口增速", "2023年", "%", "8%", "9.5%", "", ""],
  ),
]);
const figures = finish(indicatorFigures(indicators));

test("every figure of indicators and their parts is found by its id", () => {
  const all = [...figures];
  expect(all.map(([, { text }]) => text)).toEqual(
    expect.arrayContaining(["25660", "19278", "8.05%", "6", "75.13%", "10000", "9000", "-3.2%", "90%", "9.5%"]),
  );
  for (const [id, figure] of all) {
    expect(figure.id).toBe(id);
    expect(figures.get(id)).toBe(figure);
  }
  expect(figures.size).toBe(new Set(all.map(([id]) => id)).size);
});

test("what is no figure of theirs is not found", () => {
  expect(
    ["", "indicator", "indicator.实际利用外资", "indicator.实际利用外资.none", "execution.rate"].filter((id) =>
      figures.has(id),
    ),
  ).toEqual([]);
});
