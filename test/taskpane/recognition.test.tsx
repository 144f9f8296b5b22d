import { fireEvent, screen, within } from "@testing-library/react";
import type { Analysis } from "../../src/app/analysis";
import { memorySession, ready, type MemorySession } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { SAMPLE } from "./support/sample";

function open(analysis: Analysis = SAMPLE): MemorySession {
  const session = memorySession(ready(analysis));
  renderPane(session, { memory: memoryOf({ view: "recognition", introduced: "yes" }) });
  return session;
}

function table(name: string): HTMLElement {
  const item = screen.getByRole("heading", { level: 3, name }).closest("li");
  if (!item) throw new Error(`no table: ${name}`);
  return item;
}

it("lists kind, unit, year, rows and confidence of every table", () => {
  open();
  const funds = within(table("预算执行"));
  expect(funds.getByText("万元")).toBeTruthy();
  expect(funds.getByText("2023 年度")).toBeTruthy();
  expect(funds.getByText("3 行")).toBeTruthy();
  expect(funds.getByText("把握 97%（高）")).toBeTruthy();
  const indicators = within(table("绩效指标"));
  expect(indicators.queryByText("未写金额单位")).toBeNull();
  expect(indicators.getByText("未写年度")).toBeTruthy();
  expect(indicators.getByText("把握 52%（低，请核对）")).toBeTruthy();
});

it("says so where a table of amounts names no unit", () => {
  const [funds, ...others] = SAMPLE.reading.tables;
  if (!funds) throw new Error("the sample has tables");
  open({ ...SAMPLE, reading: { ...SAMPLE.reading, tables: [{ ...funds, unit: undefined }, ...others] } });
  expect(within(table("预算执行")).getByText("未写金额单位")).toBeTruthy();
});

it("names the kinds in Chinese", () => {
  open();
  expect(within(table("绩效指标")).getAllByText("绩效指标")).toHaveLength(2);
});

it("selects a column's header cell when its chip is clicked", () => {
  const session = open();
  fireEvent.click(within(table("预算执行")).getByRole("button", { name: /^D\s?全年执行数/ }));
  fireEvent.click(within(table("绩效指标")).getByRole("button", { name: /^C\s?年度指标值/ }));
  expect(session.calls).toEqual(["show 预算执行!D3", "show 绩效指标!C2"]);
});

it("tells on demand why a table was read so", () => {
  open();
  const why = within(table("预算执行")).getByText("为什么").closest("details");
  expect(why?.open).toBe(false);
  fireEvent.click(within(table("预算执行")).getByText("为什么"));
  expect(why?.open).toBe(true);
  expect(within(table("预算执行")).getByText("D3 的表头是“全年执行数”。")).toBeTruthy();
  expect(within(table("预算执行")).getByText("D 列是全年执行数")).toBeTruthy();
});

it("asks its questions before anything else and leads to the cell", () => {
  const session = open();
  const headings = within(screen.getByRole("tabpanel"))
    .getAllByRole("heading", { level: 2 })
    .map((heading) => heading.textContent);
  expect(headings).toEqual(["需要你确认 1 处", "已读取的表", "没有读取的工作表"]);
  expect(screen.getByText("可能是：2023 年、2022 年")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "定位到“绩效指标”A1" }));
  expect(session.calls).toEqual(["show 绩效指标!A1"]);
});

it("names the sheets that were not read, with the reason", () => {
  open();
  expect(screen.getByText("通讯录")).toBeTruthy();
  expect(screen.getByText("没有金额列，也没有指标列。")).toBeTruthy();
});

it("says on the tab how many questions are open", () => {
  open();
  expect(screen.getByRole("tab", { name: /识别结果.*需要你确认 1 处/ })).toBeTruthy();
});
