/** @jest-environment node */
import type { WritePlan } from "../../../src/core/report/plan";
import { findSheet } from "../../../src/core/workbook/snapshot";
import { formatAt } from "../../support/excel-host/model/sheet-model";
import { firstPlan, reportSheet, secondPlan, traceSheet } from "../../contract/fixtures";
import { openExcel, type ExcelUnderTest } from "./support";

let excel: ExcelUnderTest;
beforeEach(async () => {
  excel = await openExcel();
  excel.requests.length = 0;
});
afterEach(() => excel.close());

/** Calls after which the user can no longer undo. */
const CLEARS_UNDO =
  /^(WorksheetCollection\.Add|Worksheet\.(Delete|Copy|Name|Position|Visibility)|Worksheet(Protection)?\.(Protect|Unprotect)|PageLayout|HeaderFooter|Style|NamedItem\.Comment|SettingCollection)/;

test("a first report takes two requests", async () => {
  await excel.workbookHost.write(firstPlan());
  expect(excel.requests).toHaveLength(2);
  expect(excel.requests.every(({ bytes }) => bytes < 200_000)).toBe(true);
  expect(excel.host.model.active.name).toBe("绩效自评报告");
});

test("writing a report again leaves the user's undo list alone", async () => {
  await excel.workbookHost.write(firstPlan());
  excel.requests.length = 0;
  await excel.workbookHost.write(secondPlan(["新的段落。"]));
  const calls = excel.requests.flatMap((request) => request.calls);
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((call) => CLEARS_UNDO.test(call))).toEqual([]);
});

test("a new sheet looks as planned", async () => {
  await excel.workbookHost.write(firstPlan());
  const report = excel.sheet("绩效自评报告");
  expect(formatAt(report, 0, 0, "fontName")).toBe("方正小标宋简体");
  expect(formatAt(report, 0, 0, "fontSize")).toBe(22);
  expect(formatAt(report, 0, 0, "bold")).toBe(true);
  expect(formatAt(report, 0, 0, "horizontal")).toBe("Center");
  expect(formatAt(report, 3, 0, "fontName")).toBe("仿宋_GB2312");
  expect(formatAt(report, 3, 0, "wrap")).toBe(true);
  expect(formatAt(report, 3, 0, "vertical")).toBe("Top");
  expect(formatAt(report, 3, 0, "bold")).toBe(false);
  expect(report.gridlines).toBe(false);
  expect([report.rows.get(0)?.size, report.rows.get(1)?.size]).toEqual([40, 30]);
  expect([report.columns.get(0)?.size, report.columns.get(1)?.hidden]).toEqual([440, true]);
  const trace = excel.sheet("绩效溯源");
  expect(formatAt(trace, 1, 2, "fillColor")).toBe("#D9E2F3");
  for (const side of ["borderTop", "borderBottom", "borderLeft", "borderRight"] as const) {
    expect(formatAt(trace, 2, 1, side).style).toBe("Continuous");
  }
  expect(formatAt(trace, 2, 1, "horizontal")).toBe("Right");
  expect(trace.frozen).toEqual({ rows: 2, columns: 0 });
});

test("a new report is set up for printing on A4", async () => {
  await excel.workbookHost.write(firstPlan());
  const { page } = excel.sheet("绩效自评报告");
  expect(page.settings.get("PaperSize")).toBe("A4");
  expect(page.settings.get("Orientation")).toBe("Portrait");
  expect(page.settings.get("TopMargin")).toBe(105);
  expect(page.settings.get("FooterMargin")).toBe(79);
  expect(page.settings.get("Zoom")).toEqual({ horizontalFitToPages: 1 });
  expect(page.printArea).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 0 }]);
  expect(page.titleRows).toMatchObject({ top: 0, bottom: 0 });
  expect(page.state).toBe("OddAndEven");
  expect([page.texts.odd.rightFooter, page.texts.even.leftFooter]).toEqual(["&14— &P —", "&14— &P —"]);
});

test("links lead to their cells and do not look like links", async () => {
  await excel.workbookHost.write(firstPlan());
  const trace = excel.sheet("绩效溯源");
  const cell = trace.cells.get(2 * 16_384 + 2);
  expect(cell?.hyperlink).toEqual({ documentReference: "预算执行!C3" });
  expect(cell?.value).toBe("预算执行!C3");
  expect(formatAt(trace, 2, 2, "underline")).toBe("None");
  expect(formatAt(trace, 2, 2, "fontColor")).toBe("#000000");
  expect(formatAt(trace, 2, 2, "fontName")).toBe("宋体");
});

test("nothing of the former look remains when a sheet is written again", async () => {
  await excel.workbookHost.write(firstPlan());
  await excel.workbookHost.write(secondPlan(["只剩一段。"]));
  const report = excel.sheet("绩效自评报告");
  expect(report.rows.get(8)?.size).toBeUndefined();
  expect(formatAt(report, 8, 0, "fontName")).toBe("等线");
  expect(excel.sheet("绩效溯源").merges).toHaveLength(1);
});

test("the marks are hidden from the user's list of names", async () => {
  await excel.workbookHost.write(firstPlan());
  expect(excel.host.model.names.filter(({ name }) => name.startsWith("_PERF")).map(({ visible }) => visible)).toEqual([
    false,
    false,
  ]);
});

test("a mark whose sheet the user deleted is used again", async () => {
  await excel.workbookHost.write(firstPlan());
  await excel.act((context) => context.workbook.worksheets.getItem("绩效自评报告").delete());
  await excel.workbookHost.write({
    sheets: [reportSheet("绩效自评报告", ["甲。"]), traceSheet("绩效溯源", "绩效溯源")],
  });
  const marks = excel.snapshot().names.filter(({ name }) => name === "_PERF_REPORT");
  expect(marks).toEqual([{ name: "_PERF_REPORT", refersTo: "绩效自评报告!$A$1" }]);
});

test("prose too long for the text format arrives whole", async () => {
  const long = `2023年，${"本单位坚持以习近平新时代经济思想为指导，".repeat(60)}`;
  await excel.workbookHost.write({ sheets: [reportSheet("绩效自评报告", [long, "12", `1${"0".repeat(300)}`])] });
  const rows = findSheet(await excel.workbookHost.read(), "绩效自评报告")?.rows;
  expect(rows?.slice(1).map((row) => row?.[0]?.value)).toEqual([long, "12", `1${"0".repeat(300)}`]);
  expect(formatAt(excel.sheet("绩效自评报告"), 1, 0, "numberFormat")).toBe("General");
  expect(formatAt(excel.sheet("绩效自评报告"), 2, 0, "numberFormat")).toBe("@");
});

/** A plan of several requests. */
const hugePlan = (): WritePlan => ({
  sheets: [
    reportSheet("绩效自评报告", ["甲。"]),
    {
      ...reportSheet(
        "绩效_版本",
        Array.from({ length: 400 }, () => "字".repeat(9_000)),
      ),
      mark: "_PERF_VERSION",
    },
  ],
});

test("a large plan is divided into requests below 5 MB", async () => {
  await excel.workbookHost.write(hugePlan());
  expect(excel.requests.length).toBeGreaterThan(3);
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  expect(findSheet(excel.snapshot(), "绩效_版本")?.rows).toHaveLength(401);
});

test("a write that breaks off between two requests leaves no trace", async () => {
  const before = excel.snapshot();
  excel.host.failRequest(4, { code: "GeneralException" });
  await expect(excel.workbookHost.write(hugePlan())).rejects.toMatchObject({ name: "HostError", code: "failed" });
  expect(excel.snapshot()).toEqual(before);
  expect(excel.host.model.active.name).toBe("预算执行");
});

test("says that the next click completes a new report that could not be removed", async () => {
  excel.host.failRequest(4);
  excel.host.failRequest(5);
  await expect(excel.workbookHost.write(hugePlan())).rejects.toMatchObject({
    message: expect.stringMatching(/另外，新建的报告工作表还没有写完，重试时会接着写好。$/) as string,
  });
});

test("says that the next click completes a report that is written in parts", async () => {
  await excel.workbookHost.write(firstPlan());
  excel.requests.length = 0;
  for (const k of [5, 6]) excel.host.failRequest(k, { afterActions: 60 * (6 - k) });
  await expect(excel.workbookHost.write(secondPlan(["乙。"]))).rejects.toMatchObject({
    message: expect.stringMatching(/另外，报告可能只更新了一部分，重试时会更新完整。$/) as string,
  });
});

test("waits while a cell is edited, and then writes", async () => {
  const before = excel.snapshot();
  excel.host.cellEditing = true;
  const writing = excel.workbookHost.write(firstPlan());
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(excel.snapshot()).toEqual(before);
  excel.host.cellEditing = false;
  await writing;
  expect(findSheet(excel.snapshot(), "绩效自评报告")?.rows[0]?.[0]?.value).toBe("部门整体支出绩效自评报告");
});

test("names the sheet whose protection is in the way", async () => {
  await excel.workbookHost.write(firstPlan());
  excel.sheet("绩效溯源").protected = true;
  const before = excel.snapshot();
  await expect(excel.workbookHost.write(secondPlan(["乙。"]))).rejects.toMatchObject({
    code: "protected",
    message: expect.stringContaining("工作表“绩效溯源”受保护") as string,
  });
  expect(excel.snapshot()).toEqual(before);
});

test("adds no sheet to a workbook whose structure is protected, but rewrites its own", async () => {
  await excel.workbookHost.write(firstPlan());
  excel.host.model.protected = true;
  await excel.workbookHost.write(secondPlan(["乙。"]));
  expect(findSheet(excel.snapshot(), "绩效自评报告")?.rows[1]?.[0]?.value).toBe("乙。");
  const version = { sheets: [{ ...reportSheet("绩效_版本", []), mark: "_PERF_VERSION" as const }] };
  await expect(excel.workbookHost.write(version)).rejects.toMatchObject({
    code: "protected",
    message: expect.stringContaining("结构受保护") as string,
  });
});
