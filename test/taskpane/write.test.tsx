import { act, fireEvent, screen } from "@testing-library/react";
import { HostError } from "../../src/ports";
import { generation, memorySession, ready } from "./support/memory-session";
import { renderPane } from "./support/render-pane";
import { SAMPLE } from "./support/sample";
import { loadTexts } from "../../src/taskpane/locale/texts";

beforeAll(() => loadTexts("en-US"));

const PROTECTED = new HostError("protected", "工作簿结构有保护，不能新建“自评报告”表。请取消保护后重试。");

const primary = (): HTMLElement => screen.getByRole("button", { name: /^(生成报告|正在写入…)$/ });

describe("生成报告", () => {
  it("writes on one click and tells what became of the paragraphs", async () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    fireEvent.click(primary());
    expect(session.calls).toEqual(["generate"]);
    await act(async () =>
      session.finish(
        generation(SAMPLE, { title: "same", "budget.text": "changed", "training.text": "kept", "bridge.text": "new" }),
      ),
    );
    expect(screen.getByText("已写入“自评报告”和“数据来源”")).toBeTruthy();
    expect(screen.getByText("新 1 段，改 1 段，保留你的修改 1 段，未变 1 段")).toBeTruthy();
    expect(screen.getByText("还有 2 项待填")).toBeTruthy();
  });

  it("cannot be pressed twice while writing", () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    fireEvent.click(primary());
    expect(primary().getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(primary());
    expect(session.calls).toEqual(["generate"]);
  });

  it("shows a spinner when writing takes more than half a second", () => {
    jest.useFakeTimers();
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    fireEvent.click(primary());
    act(() => void jest.advanceTimersByTime(499));
    expect(document.querySelector(".fui-Spinner")).toBeNull();
    act(() => void jest.advanceTimersByTime(1));
    expect(document.querySelector(".fui-Spinner")).not.toBeNull();
    jest.useRealTimers();
  });

  it("gives the reason of a failure and tries the same again", async () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    fireEvent.click(primary());
    await act(async () => session.finish(PROTECTED));
    expect(screen.getByText("没有写成")).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toBe(PROTECTED.message);
    expect(screen.getAllByText(PROTECTED.message)).toHaveLength(2);
    fireEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(session.calls).toEqual(["generate", "generate"]);
  });

  it("marks in the preview what is new, changed or kept", async () => {
    const session = memorySession({
      ...ready(SAMPLE),
      generation: generation(SAMPLE, { "training.text": "kept", "bridge.text": "new", title: "same" }),
    });
    renderPane(session);
    fireEvent.click(screen.getByRole("button", { name: "查看报告" }));
    expect(screen.getByText("保留你的修改").parentElement?.textContent).toMatch(/培训农户/);
    expect(screen.getByText("新").parentElement?.textContent).toMatch(/维修桥梁/);
    expect(screen.queryByText("未变")).toBeNull();
  });

  it("takes the result away when it is dismissed, without losing the keyboard's place", () => {
    const session = memorySession({ ...ready(SAMPLE), generation: generation(SAMPLE, { title: "new" }) });
    renderPane(session);
    fireEvent.click(screen.getByRole("button", { name: "关闭消息" }));
    expect(screen.queryByRole("button", { name: "查看报告" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
  });
});

describe("同时写绩效自评表", () => {
  const choice = (name = "同时写“绩效自评表”"): HTMLInputElement => screen.getByRole("checkbox", { name });

  it("is off at first, and is remembered in the workbook's settings", async () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    expect(choice().checked).toBe(false);
    await act(async () => void fireEvent.click(choice()));
    expect(session.calls).toEqual(["decide"]);
    expect(session.decided.map(({ withForm }) => withForm)).toEqual([true]);
    expect(choice().checked).toBe(true);
    await act(async () => void fireEvent.click(choice()));
    expect(session.decided.map(({ withForm }) => withForm)).toEqual([true, undefined]);
    expect(choice().checked).toBe(false);
  });

  it("says in one sentence what was written", async () => {
    const session = memorySession(ready({ ...SAMPLE, settings: { ...SAMPLE.settings, withForm: true } }));
    renderPane(session);
    fireEvent.click(primary());
    await act(async () => session.finish({ ...generation(SAMPLE, { title: "new" }), formSheet: "绩效自评表" }));
    expect(session.calls).toEqual(["generate"]);
    expect(screen.getByText("已写入“自评报告”、“绩效自评表”和“数据来源”")).toBeTruthy();
  });

  it("speaks English", async () => {
    renderPane(memorySession(ready({ ...SAMPLE, settings: { ...SAMPLE.settings, withForm: true } })), {
      language: "en-US",
    });
    expect(choice("Also write the scoring form").checked).toBe(true);
  });

  it("is not offered where there is nothing to score", () => {
    const { budget: _, ...performance } = SAMPLE.performance;
    renderPane(memorySession(ready({ ...SAMPLE, performance: { ...performance, indicators: [] } })));
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});

describe("定位", () => {
  it("says why a cell could not be selected", async () => {
    const session = memorySession(ready(SAMPLE));
    session.refuse(new HostError("not-found", "工作表“预算执行”已不在。请重新读取。"));
    renderPane(session);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "812.40" })));
    expect(screen.getByRole("alert").textContent).toBe("工作表“预算执行”已不在。请重新读取。");
    expect(screen.getByText("没有完成")).toBeTruthy();
    session.refuse(undefined);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "重试" })));
    expect(session.calls).toEqual(["show 预算执行!B4", "show 预算执行!B4"]);
    expect(screen.queryByText("没有完成")).toBeNull();
  });
});

describe("live regions", () => {
  const politely = (): string =>
    screen
      .getAllByRole("status")
      .map((region) => region.textContent)
      .join("");

  it("announce a reading and a report politely", async () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    expect(politely()).toBe("读取完成：认出 2 张表，报告待填 2 项。");
    fireEvent.click(primary());
    await act(async () => session.finish(generation(SAMPLE, { title: "new" })));
    expect(politely()).toContain("已写入“自评报告”和“数据来源”：新 1 段。");
    expect(screen.getByRole("alert").textContent).toBe("");
  });
});

it("promises that the data stays on the computer", () => {
  renderPane(memorySession(ready(SAMPLE)));
  expect(screen.getByText("数据不离开本机")).toBeTruthy();
});
