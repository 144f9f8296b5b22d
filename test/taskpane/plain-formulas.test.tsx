import { act, fireEvent, screen, within } from "@testing-library/react";
import type { PlainPlan } from "../../src/app/plain-formulas";
import { HostError } from "../../src/ports";
import { ASKING, at, memoryTask, PLAN } from "./support/memory-plain";
import { memorySession, ready } from "./support/memory-session";
import { renderPane } from "./support/render-pane";
import { nothingFound, SAMPLE } from "./support/sample";

const panel = (name = "转为普通公式"): HTMLElement => screen.getByRole("region", { name });
const button = (name: string): HTMLElement => within(panel()).getByRole("button", { name });

describe("普通公式", () => {
  it("shows nothing while nobody asked for it", () => {
    renderPane(memorySession(ready(SAMPLE)), { plain: memoryTask() });
    expect(screen.queryByRole("region", { name: "转为普通公式" })).toBeNull();
  });

  it("lists beforehand what becomes a value and what stays, with the reasons", () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session, { plain: memoryTask(ASKING) });
    expect(within(panel()).getByText("2 个单元格换成普通公式")).toBeTruthy();
    expect(within(panel()).getByText("1 个单元格没有等效的公式，改为当前的值")).toBeTruthy();
    expect(within(panel()).getByText("指标!B4是文字，Excel公式读不懂")).toBeTruthy();
    expect(within(panel()).getByText("1 个单元格保持不变")).toBeTruthy();
    fireEvent.click(button("指标!D4"));
    expect(session.calls).toEqual(["show 指标!D4"]);
  });

  it("converts only when asked to, and lets the place be chosen", () => {
    const task = memoryTask(ASKING);
    renderPane(memorySession(ready(SAMPLE)), { plain: task });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "选中的 D2:D5" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "整个工作簿" }));
    fireEvent.click(button("转换"));
    fireEvent.click(button("取消"));
    expect(task.calls).toEqual(["choose workbook", "run", "dismiss"]);
  });

  it("offers no conversion where there is nothing to convert", () => {
    const plan: PlainPlan = { replacements: [], skipped: [] };
    renderPane(memorySession(ready(SAMPLE)), { plain: memoryTask({ ...ASKING, plan }) });
    expect(within(panel()).getByText("这个范围里没有 PERF 公式。")).toBeTruthy();
    expect(within(panel()).queryByRole("button", { name: "转换" })).toBeNull();
  });

  it("works in a workbook without any table, and tells the result to screen readers", () => {
    const task = memoryTask();
    renderPane(memorySession(ready(nothingFound([]))), { plain: task });
    act(() => task.become({ stage: "busy", direction: "plain" }));
    expect(within(panel()).queryByRole("button")).toBeNull();
    act(() => task.become({ stage: "converted", outcome: { replaced: PLAN.replacements, skipped: [] } }));
    const words = "已转换：2 个换成普通公式，1 个改为当前的值";
    expect(within(panel()).getByText(words)).toBeTruthy();
    expect(screen.getAllByRole("status").map((region) => region.textContent)).toContain(words);
  });

  it("says what was put back and what was not, and why", () => {
    const missing = [{ at: at(2), perf: "=PERF.COMPLETION(C3,B3)", because: "单元格在转换之后改动过" }];
    const task = memoryTask({ stage: "restored", outcome: { restored: [at(1)], missing } });
    renderPane(memorySession(ready(SAMPLE)), { plain: task });
    const result = panel("恢复 PERF 公式");
    expect(within(result).getByText("已恢复 1 个 PERF 公式")).toBeTruthy();
    expect(within(result).getByText("单元格在转换之后改动过")).toBeTruthy();
    fireEvent.click(within(result).getByRole("button", { name: "知道了" }));
    expect(task.calls).toEqual(["dismiss"]);
  });

  it("gives the reason of a failure at once and tries the same again", () => {
    const task = memoryTask();
    renderPane(memorySession(ready(SAMPLE)), { plain: task });
    const failure = new HostError("protected", "工作表“指标”受保护，无法写入。");
    act(() => task.become({ stage: "failed", direction: "plain", failure }));
    expect(screen.getAllByRole("alert").map((region) => region.textContent)).toContain(failure.message);
    fireEvent.click(button("重试"));
    expect(task.calls).toEqual(["ask plain"]);
  });
});
