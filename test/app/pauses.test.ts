import { analyseSteps } from "../../src/app/analyse";
import { STRIDE } from "../../src/core/recognition/steps";
import type { Sheet } from "../../src/core/workbook/snapshot";
import { sheet, workbook, type FixtureCell } from "../fixtures/build";

/** A row and its neighbours are looked at together. */
const MOST = 2 * STRIDE;
const MANY = 3000;

/** The same sheet, whose rows enter themselves in `asked` when they are looked at. */
function watched(of: Sheet, asked: Set<number>): Sheet {
  const rows = new Proxy(of.rows, {
    get: (target, key) => {
      if (typeof key === "string" && /^[0-9]+$/.test(key)) asked.add(Number(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  return { ...of, rows };
}

const table = (title: string, head: readonly string[], row: (n: number) => readonly FixtureCell[]): Sheet =>
  sheet("表", [[title], head, ...Array.from({ length: MANY }, (_, n) => row(n))]);

test.each([
  [
    "a ledger",
    table("某局2023年度绩效指标台账", ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"], (n) => [
      `任务第${String(n)}类`,
      "1-9月",
      "个",
      100,
      n % 130,
    ]),
  ],
  [
    "an export of the budget",
    table("2023年度部门预算执行情况表（单位：万元）", ["项目名称", "年初预算数", "全年预算数", "全年执行数"], (n) =>
      n === 0 ? ["合计", 3 * MANY, 2 * MANY, MANY] : [`项目第${String(n)}类`, 3, 2, 1],
    ),
  ],
])("a workbook with %s is read with pauses, the rows of no two strides between them", (_, of) => {
  const asked = new Set<number>();
  const steps = analyseSteps(workbook(watched(of, asked)));
  let largest = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    largest = Math.max(largest, asked.size);
    asked.clear();
    if (step.done) break;
  }
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThanOrEqual(MOST);
});
