import { LIMITS } from "../../../src/core/narrative/limits";
import { ledger, reportOf, textsOf, type LedgerRow } from "./report-of";

const GROUPS = ["招商", "外贸", "商贸", "监管"];
/** Three in ten behind, one in ten far over the plan. */
const rows = (count: number, groups: readonly string[] = GROUPS): readonly LedgerRow[] =>
  groups.flatMap((group) =>
    Array.from({ length: count / groups.length }, (_, n): LedgerRow => {
      const done = n % 10 < 3 ? 60 + (n % 30) : n % 10 === 3 ? 150 : 100;
      return [group, `${group}任务第${String(n)}类`, "2023年", "个", 100, done];
    }),
  );

describe("a ledger of 200 indicators", () => {
  const report = reportOf([ledger(...rows(200))]);
  const texts = textsOf(report, "achievement.outputs");

  test("is read in a page or two", () => {
    expect(texts.length).toBeLessThan(50);
    expect(texts.join("").length).toBeLessThan(4000);
  });

  test("counts every indicator, in all and in its group", () => {
    expect(texts).toContain(
      "纳入自评的绩效指标共200项，其中：完成年度目标140项（含超额完成20项），尚未完成年度目标60项（详见表1）。",
    );
    for (const group of GROUPS) {
      expect(texts).toContain(`${group}共50项，其中：完成年度目标35项（含超额完成5项），尚未完成年度目标15项。`);
    }
  });

  test("gives its first sentences to what is furthest behind", () => {
    const named = texts.filter((text) => /^招商任务/.test(text) && text.includes("尚差"));
    expect(named.length).toBe(LIMITS.sentencesPerGroup);
    expect(named.every((text) => /的6\d%/.test(text))).toBe(true);
  });

  test("points to the table for what it does not say", () => {
    expect(texts.filter((text) => text.endsWith("更多指标详见绩效指标完成情况表。"))).toHaveLength(GROUPS.length);
    const rows = report.tables.find(({ id }) => id === "table.indicators")?.rows ?? [];
    expect(rows.filter((row) => row.slice(1).some((runs) => runs.length > 0))).toHaveLength(200);
    expect(rows).toHaveLength(200 + GROUPS.length);
  });

  test("has a source for each count", () => {
    const counts = [...report.figures.values()].filter(({ id }) => id.startsWith("count."));
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(report.figures.get("count.all.behind")?.formula).toBe("逐行计数：工作表“台账”共60行");
  });
});

test("a table too long for the report keeps what matters and the text points to the sheet", () => {
  const report = reportOf([ledger(...rows(400))]);
  const table = report.tables.find(({ id }) => id === "table.indicators");
  expect(table?.caption).toContain("（重点指标）");
  expect(table?.rows.length).toBeLessThanOrEqual(LIMITS.mostTableRows);
  expect(textsOf(report, "achievement.outputs").join("")).toContain("更多指标详见工作表“台账”。");
});

test("more groups than a reader can follow are told together", () => {
  const groups = Array.from({ length: 40 }, (_, n) => `板块${"甲乙丙丁戊己庚辛壬癸"[n % 10] ?? ""}${String(n)}`);
  const texts = textsOf(reportOf([ledger(...rows(80, groups))]), "achievement.outputs.heading.");
  expect(texts).toHaveLength(LIMITS.groups);
  expect(texts.at(-1)).toBe(`${String(LIMITS.groups)}.其他指标`);
});

test("one kind only is said in a word", () => {
  const same = Array.from({ length: 8 }, (_, n): LedgerRow => ["招商", `任务第${String(n)}类`, "2023年", "个", 10, 10]);
  expect(textsOf(reportOf([ledger(...same)]), "achievement.outputs.counts")).toEqual([
    "纳入自评的绩效指标共8项，均完成年度目标（详见表1）。",
  ]);
});
