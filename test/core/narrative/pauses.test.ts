import { composeSteps } from "../../../src/core/narrative/compose";
import { LIMITS } from "../../../src/core/narrative/limits";
import { OUTLINES } from "../../../src/core/narrative/outline";
import { indicatorCounts } from "../../../src/core/narrative/sections/indicators";
import type { Indicator, Performance } from "../../../src/core/performance/model";
import { STRIDE } from "../../../src/core/recognition/steps";
import { withCharts } from "../../../src/core/report/report-charts";
import { ledger, performanceIn, type LedgerRow } from "./report-of";

/** What a step may ask beside its stride: the indicators that the report names. */
const MOST = 2 * STRIDE + LIMITS.mostTableRows;
const MANY = 3000;

function most(steps: Generator<unknown>, asked: Set<unknown>): number {
  let largest = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    largest = Math.max(largest, asked.size);
    asked.clear();
    if (step.done) return largest;
  }
}

/** The same facts, whose indicators and parts enter themselves in `asked` when they are looked at. */
function watched(performance: Performance, asked: Set<unknown>): Performance {
  const watch = (indicator: Indicator): Indicator => {
    const parts = indicator.parts.map(watch);
    return new Proxy(indicator, {
      get: (target, key) => {
        asked.add(target);
        return key === "parts" ? parts : (Reflect.get(target, key) as unknown);
      },
    });
  };
  return { ...performance, indicators: performance.indicators.map(watch) };
}

const done = (n: number): number => 60 + ((n * 37) % 100);
const SHEETS = {
  "in a few groups": (n: number): LedgerRow => [
    `板块${String(n % 4)}`,
    `任务第${String(n)}类`,
    "1-9月",
    "个",
    100,
    done(n),
  ],
  "each in a group of its own": (n: number): LedgerRow => [
    `板块${String(n)}`,
    `任务第${String(n)}类`,
    "",
    "个",
    100,
    done(n),
  ],
  "without targets": (n: number): LedgerRow => ["", `任务第${String(n)}类`, "", "个", "", done(n)],
} as const;

describe.each(Object.entries(SHEETS))("many indicators %s", (_, row) => {
  const performance = performanceIn([ledger(...Array.from({ length: MANY }, (_, n) => row(n)))]);

  it.each(OUTLINES)("are gone through with pauses: $name", (outline) => {
    const asked = new Set<unknown>();
    const facts = watched(performance, asked);
    expect(most(composeSteps(facts, outline), asked)).toBeLessThanOrEqual(MOST);
  });

  it("are gone through with pauses for the chart", () => {
    const asked = new Set<unknown>();
    const facts = watched(performance, asked);
    const rows = [{ id: "table.indicators", after: "", caption: "", header: [], rows: [], align: [], widths: [] }];
    const drawn = withCharts({ paragraphs: [], tables: rows, figures: new Map() }, facts);
    expect(most(drawn, asked)).toBeLessThanOrEqual(MOST);
  });
});

test("the parts of one indicator are gone through with pauses too", () => {
  const [whole] = performanceIn([ledger(["招商", "任务", "", "个", 100, 90])]).indicators;
  if (!whole) throw new Error("no indicator");
  const parts = Array.from({ length: MANY }, (_, n): Indicator => ({ ...whole, id: `${whole.id}.${String(n)}` }));
  const asked = new Set<unknown>();
  const nested = { ...performanceIn([]), indicators: [{ ...whole, parts }] };
  const steps = composeSteps(watched(nested, asked), {
    id: "test",
    name: "",
    title: "",
    numbering: "official",
    parts: [{ id: "counts", heading: "", write: [indicatorCounts] }],
    closing: [],
  });
  expect(most(steps, asked)).toBeLessThanOrEqual(MOST);
});
