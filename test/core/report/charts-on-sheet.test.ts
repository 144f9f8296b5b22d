import { analyse } from "../../../src/app/analyse";
import type { Report } from "../../../src/core/narrative/model";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { chartBlock } from "../../../src/core/report/chart";
import { chartOfText, chartText } from "../../../src/core/report/chart-text";
import { documentOf } from "../../../src/core/report/document-of";
import { markedSheet } from "../../../src/core/report/our-sheets";
import { LINE_PITCH, PAGE_LINES } from "../../../src/core/report/page";
import { SHEET_MARKS, type SheetPlan, type WritePlan } from "../../../src/core/report/plan";
import { readTraceSheet, traceLines } from "../../../src/core/report/trace-lines";
import { planPrevious, planReport } from "../../../src/core/report/write-plan";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import { bureauLedger } from "../../fixtures/bureau-ledger";

const book = bureauLedger();
const { report } = analyse(book);
const generate = (workbook: Workbook, now: Report = report): Workbook =>
  applyPlan(workbook, planReport(workbook, now).plan);

function planned(plan: WritePlan, mark: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.mark === mark);
  if (!found) throw new Error(`no sheet ${mark}`);
  return found;
}
const textsOf = (sheet: SheetPlan): readonly unknown[] => sheet.rows.map(({ cells }) => cells[0]?.value);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The workbook with the rows of 自评报告 that `wanted` keeps. */
function withRows(workbook: Workbook, wanted: (text: string) => boolean): Workbook {
  const ours = markedSheet(workbook, SHEET_MARKS.report);
  const sheets = workbook.sheets.map((sheet) =>
    sheet === ours
      ? { ...sheet, rows: Array.from(sheet.rows).filter((row) => wanted(textOf(row?.[0]?.value))) }
      : sheet,
  );
  return { ...workbook, sheets };
}

const { plan } = planReport(book, report);
const sheet = planned(plan, SHEET_MARKS.report);
const trace = planned(plan, SHEET_MARKS.trace);
const charts = sheet.charts ?? [];

test("each chart has a row of its height after its table, and its caption below", () => {
  expect(charts.map(({ id }) => id)).toEqual(["budget", "completion"]);
  const texts = textsOf(sheet);
  charts.forEach((chart, index) => {
    const { row } = chart.anchor;
    expect(texts[row]).toBe(chart.alternative);
    expect(texts[row + 1]).toBe(`图${index + 1}　${chart.caption}`);
    expect(sheet.rows[row]?.height).toBeGreaterThanOrEqual(chart.size.height);
    expect(sheet.rows[row]?.height).toBeLessThanOrEqual(409);
    expect(texts.slice(0, row)).toContainEqual(expect.stringMatching(new RegExp(`^表${index + 1}　`)));
  });
});

test("a chart begins below its table's border, with a row between them", () => {
  for (const { anchor } of charts) {
    const between = sheet.rows[anchor.row - 1];
    expect(between?.cells.slice(0, 30).every((cell) => cell === null)).toBe(true);
    expect(between?.height).toBeGreaterThan(5);
  }
});

test("no page ends between a chart and its caption, and none is higher than a page", () => {
  const breaks = sheet.page?.breaks ?? [];
  for (const { anchor } of charts) expect(breaks).not.toContain(anchor.row + 1);
  const edges = [0, ...breaks, sheet.rows.length];
  edges.slice(1).forEach((end, index) => {
    const rows = sheet.rows.slice(edges[index], end);
    const height = rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect(height).toBeLessThanOrEqual(PAGE_LINES * LINE_PITCH + 0.5);
  });
});

test("the numbers stand on 数据来源 where the chart says, and are no sources", () => {
  for (const chart of charts) {
    const { row, column, sheet: name } = chart.data;
    expect(name).toBe(trace.name);
    const cells = chartBlock(chart).map((line, offset) =>
      line.map((_, at) => trace.rows[row + offset]?.cells[column + at]?.value ?? null),
    );
    expect(cells).toEqual(chartBlock(chart).map((line) => line.map((value) => (value === "" ? null : value))).map((line, index) => (index === 0 ? [cells[0]?.[0] ?? null, ...line.slice(1)] : line))); // prettier-ignore
  }
  const written = markedSheet(generate(book), SHEET_MARKS.trace);
  expect(written && readTraceSheet(written)).toHaveLength(traceLines(report).filter(({ sources }) => sources.length > 0).length); // prettier-ignore
});

test("a chart whose row the user took out stays out, with its caption", () => {
  const [first] = charts;
  const cut = withRows(generate(book), (text) => text !== first?.alternative);
  const again = planReport(cut, report);
  const kept = planned(again.plan, SHEET_MARKS.report);
  expect(kept.charts?.map(({ id }) => id)).toEqual(["completion"]);
  expect(textsOf(kept).filter((text) => String(text).startsWith("图"))).toHaveLength(1);
  expect([again.fates.get("chart.budget"), again.fates.get("chart.budget.caption")]).toEqual(["deleted", "deleted"]);
  expect(planReport(applyPlan(cut, again.plan), report).charts).toHaveLength(1);
});

test("an empty row that the user put in is no chart, and a caption she wrote stays", () => {
  const written = generate(book);
  const ours = markedSheet(written, SHEET_MARKS.report);
  const caption = `图1　${charts[0]?.caption ?? ""}`;
  const sheets = written.sheets.map((one) =>
    one === ours
      ? {
          ...one,
          rows: [
            ...Array.from(one.rows).map((row) =>
              row?.[0]?.value === caption ? [{ ...row[0], value: "图1　我的图名" }, ...row.slice(1)] : row,
            ),
            undefined,
          ],
        }
      : one,
  );
  const again = planReport({ ...written, sheets }, report);
  expect(again.charts).toHaveLength(2);
  expect(textsOf(planned(again.plan, SHEET_MARKS.report))).toContain("图1　我的图名");
});

test("恢复上一版 brings the charts of before with their numbers", () => {
  const later: Report = {
    ...report,
    charts: (report.charts ?? []).slice(1).map((one) => ({ ...one, plan: { ...one.plan, title: "新的标题" } })),
  };
  const back = planPrevious(generate(generate(book), later));
  const restored = back && planned(back.plan, SHEET_MARKS.report);
  expect(restored?.charts?.map(({ id, title, series }) => ({ id, title, series }))).toEqual(
    charts.map(({ id, title, series }) => ({ id, title, series })),
  );
});

test("a chart is kept as text exactly; a text that somebody changed is no chart", () => {
  for (const chart of charts) {
    const place = { data: { sheet: "", row: 0, column: 0 }, anchor: { row: 0, column: 0 } };
    expect(chartOfText(chartText(chart))).toEqual([{ ...chart, ...place }]);
  }
  for (const text of ["", "{", "[]", "null", '{"id":"budget"}', '{"id":"a","categories":["甲"],"series":[{}]}'])
    expect(chartOfText(text)).toEqual([]);
});

test("a document has the charts where their rows are; without them the words stand there", () => {
  const { paragraphs } = planReport(book, report);
  const found = documentOf(paragraphs, charts).filter(({ kind }) => kind === "chart");
  expect(found).toEqual(
    charts.map((chart, index) => ({
      kind: "chart",
      chart,
      alt: chart.alternative,
      caption: `图${index + 1}　${chart.caption}`,
    })),
  );
  const words = documentOf(paragraphs, []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  for (const { alternative } of charts) expect(words).toContain(alternative);
});
