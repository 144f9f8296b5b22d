import { act, fireEvent, screen, within } from "@testing-library/react";
import { HostError } from "../../src/ports";
import { memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { nothingFound, SAMPLE, sheet } from "./support/sample";

describe("first screen", () => {
  it("says in two lines what the pane does and, once dismissed, never again", () => {
    const memory = memoryOf();
    const first = renderPane(memorySession(ready(SAMPLE)), { memory });
    const intro = screen.getByRole("region", { name: "功能说明" });
    expect(within(intro).getAllByText(/。$/)).toHaveLength(2);
    fireEvent.click(within(intro).getByRole("button", { name: "知道了" }));
    expect(screen.queryByRole("region", { name: "功能说明" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
    first.unmount();

    renderPane(memorySession(ready(SAMPLE)), { memory });
    expect(screen.queryByRole("region", { name: "功能说明" })).toBeNull();
  });

  it("opens on the view that was open last", () => {
    const memory = memoryOf({ introduced: "yes" });
    const first = renderPane(memorySession(ready(SAMPLE)), { memory });
    fireEvent.click(screen.getByRole("tab", { name: /^识别结果/ }));
    first.unmount();

    renderPane(memorySession(ready(SAMPLE)), { memory });
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^识别结果/);
  });

  it("forgets a view that no longer exists", () => {
    renderPane(memorySession(ready(SAMPLE)), { memory: memoryOf({ view: "dashboard", introduced: "yes" }) });
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("关键数字");
  });
});

describe("workbook without the two tables", () => {
  it("explains for an empty workbook which two sheets are needed", () => {
    renderPane(memorySession(ready(nothingFound([sheet("Sheet1", [])]))));
    expect(screen.getByText("这个工作簿还是空的，没有可以读取的数据。")).toBeTruthy();
    expect(screen.getByText("预算执行表")).toBeTruthy();
    expect(screen.getByText("绩效指标表")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成报告" })).toBeNull();
  });

  it("says what was looked for, and why each sheet was not read", () => {
    const unread = [{ sheet: "通讯录", reason: "没有金额列，也没有指标列。" }];
    renderPane(memorySession(ready(nothingFound([sheet("通讯录", [["姓名", "电话"]])], unread))));
    expect(screen.getByText("看过 1 张工作表，没有找到预算执行表或绩效指标表。")).toBeTruthy();
    expect(screen.getByText("没有金额列，也没有指标列。")).toBeTruthy();
  });

  it("reads again on demand and offers what the page around it offers", async () => {
    const opened: string[] = [];
    const session = memorySession(ready(nothingFound([])));
    renderPane(session, { actions: [{ label: "打开文件", run: () => opened.push("file") }] });
    fireEvent.click(screen.getByRole("button", { name: "打开文件" }));
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "重新读取" })));
    expect(opened).toEqual(["file"]);
    expect(session.calls).toEqual(["refresh"]);
  });
});

describe("reading", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("shows progress only beyond half a second", () => {
    renderPane(memorySession({ phase: "reading" }));
    expect(screen.queryByRole("progressbar")).toBeNull();
    act(() => void jest.advanceTimersByTime(499));
    expect(screen.queryByRole("progressbar")).toBeNull();
    act(() => void jest.advanceTimersByTime(1));
    expect(screen.getByRole("progressbar", { name: "正在读取工作簿…" })).toBeTruthy();
  });

  it("keeps what it shows while the workbook is read again", () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    act(() => session.become({ phase: "reading" }));
    expect(screen.getByRole("heading", { name: "临溪县水务局" })).toBeTruthy();
    expect(screen.getByRole("tabpanel").getAttribute("aria-busy")).toBe("true");
  });

  it("says why a workbook could not be read, and tries again", async () => {
    const failure = new HostError("broken-file", "“预算.xlsx”不是完整的工作簿。请重新下载后再打开。");
    const session = memorySession({ phase: "failed", failure });
    renderPane(session);
    expect(screen.getByRole("heading", { name: "没有读到工作簿" })).toBeTruthy();
    expect(screen.getAllByText(failure.message).length).toBeGreaterThan(0);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "重试" })));
    expect(session.calls).toEqual(["refresh"]);
  });
});
