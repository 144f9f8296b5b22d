import { fireEvent, screen, within } from "@testing-library/react";
import type { Analysis } from "../../src/app/analysis";
import { memorySession, ready, type MemorySession } from "./support/memory-session";
import { renderPane } from "./support/render-pane";
import { at, SAMPLE } from "./support/sample";

function open(analysis: Analysis = SAMPLE): MemorySession {
  const session = memorySession(ready(analysis));
  renderPane(session);
  return session;
}

const rate = (): HTMLElement => screen.getByRole("button", { name: "97.56%" });

describe("预算执行率", () => {
  it("stands with its base in words", () => {
    open();
    expect(rate()).toBeTruthy();
    expect(screen.getByText("全年执行数 ÷ 全年（调整后）预算数")).toBeTruthy();
  });

  it("names the initial budget as its base where that is the only one", () => {
    const { budget } = SAMPLE.performance;
    if (!budget) throw new Error("the sample has a budget");
    open({ ...SAMPLE, performance: { ...SAMPLE.performance, budget: { ...budget, executionBase: "initial" } } });
    expect(screen.getByText("全年执行数 ÷ 年初预算数")).toBeTruthy();
  });

  it("says what is missing where there is no budget table", () => {
    open({ ...SAMPLE, performance: { ...SAMPLE.performance, budget: undefined } });
    expect(screen.getByText(/^没有找到预算执行表，所以没有执行率。/)).toBeTruthy();
  });
});

describe("a figure", () => {
  it("selects its source cell and shows value, unrounded value, formula and cells", () => {
    const session = open();
    fireEvent.click(rate());
    expect(session.calls).toEqual(["show 预算执行!D4"]);
    const card = within(screen.getByRole("group", { name: "预算执行率的来源" }));
    expect(card.getByText("97.56%")).toBeTruthy();
    expect(card.getByText("97.561371…%")).toBeTruthy();
    expect(card.getByText("全年执行数÷全年预算数")).toBeTruthy();
    expect(card.getByText("预算执行!D4")).toBeTruthy();
    expect(card.getByText("1021.37")).toBeTruthy();
    expect(card.getByText("1046.9")).toBeTruthy();
  });

  it("leads to each of its cells", () => {
    const session = open();
    fireEvent.click(rate());
    fireEvent.click(screen.getByRole("button", { name: "定位到 预算执行!C4" }));
    expect(session.calls).toEqual(["show 预算执行!D4", "show 预算执行!C4"]);
  });

  it("keeps the focus when it is opened, and takes it back on Esc", () => {
    open();
    rate().focus();
    fireEvent.click(rate());
    expect(document.activeElement).toBe(rate());
    const locate = screen.getByRole("button", { name: "定位到 预算执行!C4" });
    locate.focus();
    fireEvent.keyDown(locate, { key: "Escape" });
    expect(screen.queryByRole("group", { name: "预算执行率的来源" })).toBeNull();
    expect(document.activeElement).toBe(rate());
  });

  it("closes by its own button and gives the focus back", () => {
    open();
    fireEvent.click(rate());
    fireEvent.click(screen.getByRole("button", { name: "关闭" }));
    expect(rate().getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(rate());
  });

  it("is alone open", () => {
    open();
    fireEvent.click(rate());
    fireEvent.click(screen.getByRole("button", { name: "812.40" }));
    expect(screen.getAllByRole("group", { name: /的来源$/ }).map((card) => card.getAttribute("aria-label"))).toEqual([
      "年初预算数的来源",
    ]);
  });
});

describe("绩效指标", () => {
  it("counts the indicators by state", () => {
    open();
    for (const word of ["超额完成", "已完成", "未完成", "待填"]) {
      expect(screen.getByRole("button", { name: new RegExp(`^${word}\\s?1$`) })).toBeTruthy();
    }
    expect(screen.getByText("共 4 项")).toBeTruthy();
  });

  it("lists those of a state with target, actual and completion", () => {
    const session = open();
    fireEvent.click(screen.getByRole("button", { name: /^未完成/ }));
    const list = within(screen.getByRole("list", { name: "未完成 1 项" }));
    expect(list.getByText("维修桥梁")).toBeTruthy();
    expect(list.getByRole("button", { name: "12" })).toBeTruthy();
    fireEvent.click(list.getByRole("button", { name: "75%" }));
    expect(session.calls).toEqual(["show 绩效指标!D4"]);
    expect(list.getByText("实际完成值÷年度指标值")).toBeTruthy();
  });

  it("says what a 待填 indicator lacks and where", () => {
    const session = open();
    fireEvent.click(screen.getByRole("button", { name: /^待填/ }));
    expect(screen.getByText(/没有目标值和完成值，请在表中补填。/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "定位到 绩效指标!B6" }));
    expect(session.calls).toEqual(["show 绩效指标!B6"]);
  });

  it("passes on why a cell could not be read", () => {
    const indicators = SAMPLE.performance.indicators.map((indicator) =>
      indicator.state === "unknown"
        ? { ...indicator, unclear: [{ source: at("绩效指标!C6"), because: "“290%”可能是“≥90%”。" }] }
        : indicator,
    );
    open({ ...SAMPLE, performance: { ...SAMPLE.performance, indicators } });
    fireEvent.click(screen.getByRole("button", { name: /^待填/ }));
    expect(screen.getByText("“290%”可能是“≥90%”。")).toBeTruthy();
  });

  it("offers no list for a state that no indicator is in", () => {
    open({ ...SAMPLE, performance: { ...SAMPLE.performance, indicators: SAMPLE.performance.indicators.slice(0, 1) } });
    expect(screen.queryByRole("button", { name: /^未完成/ })).toBeNull();
    expect(screen.getByText("未完成")).toBeTruthy();
  });
});

describe("what is open", () => {
  it("leads to the questions and to the gaps", () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "查看：有 1 处要你确认后才能用" }));
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^识别结果/);
    expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
  });
});
