/** @jest-environment node */
import { createSession } from "../../src/app/create-session";
import type { Session } from "../../src/app/session";
import { createWorkbookAnswers, type SessionAnswers } from "../../src/app/workbook-answers";
import { parseRef } from "../../src/core/workbook/address";
import { cellAt, findSheet, type Workbook } from "../../src/core/workbook/snapshot";
import { openExcel, type ExcelUnderTest } from "../hosts/excel/support";
import { PERF_FUNCTIONS } from "../support/perf-functions";
import { sheet, workbook } from "../support/sheet";

/** Excel takes results every 500 milliseconds at most. */
const PATIENCE = 1500;

const indicators = (): Workbook =>
  workbook([
    sheet("指标 表1", [
      ["2023年度绩效指标完成情况表"],
      ["指标名称", "计量单位", "年度指标值", "实际完成值", "分值"],
      ["新签约项目", "个", 32, 40, 20],
      ["实际利用外资", "万美元", 25660, 19245, 10],
    ]),
    sheet("封面", [["目录"]]),
  ]);

let excel: ExcelUnderTest;
let session: Session;
let answers: SessionAnswers;
let calls = 0;

beforeAll(async () => {
  excel = await openExcel({ workbook: indicators(), functions: PERF_FUNCTIONS });
  Object.assign(globalThis, { CustomFunctions: excel.window.CustomFunctions });
  await import("../../src/functions/index");
  const { provideWorkbookAnswers } = await import("../../src/functions/workbook-answers");
  session = createSession(excel.workbookHost, { settle: 20 });
  answers = createWorkbookAnswers(session, excel.workbookHost);
  provideWorkbookAnswers({
    completionAt: (address) => {
      calls += 1;
      return answers.completionAt(address);
    },
  });
});

afterAll(async () => {
  answers.close();
  session.close();
  await excel.close();
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

const type = (address: string, content: string | number): Promise<void> =>
  excel.act((context) => {
    const bang = address.lastIndexOf("!");
    context.workbook.worksheets.getItem(address.slice(0, bang)).getRange(address.slice(bang + 1)).formulas = [
      [content],
    ];
  });

function shown(address: string): unknown {
  const range = parseRef(address);
  const found = range && findSheet(excel.snapshot(), range.sheet);
  const value = range && found && cellAt(found, range.top, range.left)?.value;
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

async function becomes(address: string, value: unknown): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && JSON.stringify(shown(address)) !== JSON.stringify(value))
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(shown(address)).toEqual(value);
}

test("指标所在的行里是这一行的完成率，别处是加权完成率", async () => {
  await type("指标 表1!F3", "=PERF.COMPLETION()");
  await type("指标 表1!F4", "=PERF.COMPLETION()");
  await type("封面!B1", "=PERF.COMPLETION()");
  await becomes("指标 表1!F3", 1.25);
  await becomes("指标 表1!F4", 0.75);
  await becomes("封面!B1", Number(((20 * 1.25 + 10 * 0.75) / 30).toPrecision(15)));
});

test("它代表的单元格改动以后跟着更新，别的不重算", async () => {
  calls = 0;
  excel.requests.length = 0;
  await type("指标 表1!D4", 25660);
  await becomes("指标 表1!F4", 1);
  await becomes("封面!B1", Number(((20 * 1.25 + 10) / 30).toPrecision(15)));
  expect(shown("指标 表1!F3")).toBe(1.25);
  expect(calls).toBe(2);
  const sent = excel.requests.flatMap((request) => request.calls);
  expect(sent.filter((call) => call === "Range.SetDirty()")).toHaveLength(2);
  expect(sent.filter((call) => call === "Application.Calculate()")).toHaveLength(1);
});

test("与它无关的改动不引起重算", async () => {
  calls = 0;
  await type("封面!A5", "说明");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(calls).toBe(0);
});

test("没有可算的指标时说明", async () => {
  await type("指标 表1!D3", "");
  await type("指标 表1!D4", "");
  await becomes("指标 表1!F3", { error: "#N/A" });
  await becomes("封面!B1", { error: "#N/A" });
});

test("用户选了手动计算时只作记号，等她按F9", async () => {
  await excel.act((context) => {
    context.workbook.application.calculationMode = "Manual";
  });
  excel.requests.length = 0;
  await type("指标 表1!D3", 32);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const sent = excel.requests.flatMap((request) => request.calls);
  expect(sent).toContain("Range.SetDirty()");
  expect(sent).not.toContain("Application.Calculate()");
});
