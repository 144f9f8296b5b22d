import { failedSummary, SUMMARY_COLUMNS, type SummaryRow } from "../../../src/core/report/summary";
import { summaryCsv } from "../../../src/core/report/summary-csv";
import { summarySheet } from "../../../src/core/report/summary-sheet";

const row: SummaryRow = {
  ...failedSummary("各部门/甲.xlsx", ""),
  unit: "=cmd|'/c calc'!A1",
  project: '项目"一",二期',
  year: 2023,
  executed: 934.55,
  executionRate: 0.1 + 0.2,
  error: null,
};

it("the CSV holds every column, numbers bare, texts that look like formulas defused", () => {
  const [head = "", line = "", rest] = summaryCsv([row]).split("\r\n");
  expect(head).toBe(`\ufeff${SUMMARY_COLUMNS.map(({ name }) => name).join(",")}`);
  expect(line).toBe(`'=cmd|'/c calc'!A1,2023,"项目""一"",二期",,,934.55,0.30000000000000004,,,,,,,各部门/甲.xlsx,,`);
  expect(rest).toBe("");
});

it("the sheet has a filter over all rows, texts as text and numbers as numbers", () => {
  const sheet = summarySheet([row, failedSummary("乙.xlsx", "密码保护。")]);
  expect(sheet.filter).toEqual({ top: 0, left: 0, bottom: 2, right: SUMMARY_COLUMNS.length - 1 });
  const [, first, second] = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value));
  expect(first?.slice(0, 2)).toEqual(["=cmd|'/c calc'!A1", 2023]);
  expect(sheet.styles["text"]?.format).toBe("@");
  expect(second?.at(-1)).toBe("密码保护。");
});
