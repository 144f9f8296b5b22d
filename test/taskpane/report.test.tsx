import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Analysis } from "../../src/app/analysis";
import { paragraphText } from "../../src/core/narrative/model";
import { rangeAt } from "../../src/core/workbook/address";
import { memorySession, ready, type MemorySession } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { at, longSample, SAMPLE } from "./support/sample";

function open(analysis: Analysis = SAMPLE, view = "report"): MemorySession {
  const session = memorySession(ready(analysis));
  renderPane(session, { memory: memoryOf({ view, introduced: "yes" }) });
  return session;
}

const article = () => within(screen.getByRole("article", { name: "报告预览" }));

describe("报告预览", () => {
  it("reads like the report, headings by their role", () => {
    open();
    expect(article().getByRole("heading", { level: 2 }).textContent).toBe("部门（单位）整体支出绩效自评报告");
    expect(
      article()
        .getAllByRole("heading", { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(["一、部门（单位）概况", "二、部门（单位）整体支出绩效实现情况"]);
    expect(screen.getByRole("article").textContent).toContain(
      "全年执行1021.37万元（其中：基本支出402.17万元，项目支出619.20万元），预算执行率为97.56%。",
    );
  });

  it("marks the paragraphs that are out of date on the sheet, and no others", () => {
    const [, , , first] = SAMPLE.report.paragraphs;
    const stale = new Map(first ? [[first.id, { edited: false, figures: [], fresh: "另一种写法" }]] : []);
    open({ ...SAMPLE, stale });
    expect(screen.getByText(/报告表里有 1 段已过期/)).toBeTruthy();
    const marks = article().getAllByText("已过期");
    expect(marks).toHaveLength(1);
    expect(marks[0]?.parentElement?.textContent).toBe(`已过期${first ? paragraphText(first) : ""}`);
  });

  it("makes every figure a button that selects its cell and opens its card below the paragraph", () => {
    const session = open();
    const chip = article().getByRole("button", { name: "402.17" });
    chip.focus();
    fireEvent.click(chip);
    expect(session.calls).toEqual(["show 预算执行!D5"]);
    expect(document.activeElement).toBe(chip);
    const card = article().getByRole("group", { name: "基本支出全年执行数的来源" });
    expect(chip.getAttribute("aria-controls")).toBe(card.id);
    expect(within(card).getByText("402.17 万元")).toBeTruthy();
    fireEvent.keyDown(chip, { key: "Escape" });
    expect(article().queryByRole("group")).toBeNull();
    expect(document.activeElement).toBe(chip);
  });

  it("names label, value and cell where the pointer rests on a figure", () => {
    open();
    expect(article().getByRole("button", { name: "402.17" }).title).toBe(
      "基本支出全年执行数：402.17 万元\n预算执行!D5",
    );
  });

  it("keeps a number, its unit and its punctuation on one line", () => {
    open();
    expect(article().getByRole("button", { name: "402.17" }).parentElement?.textContent).toBe("402.17万元，");
  });

  it("counts the gaps at the top, marks each with an icon and the word, and leads to it", () => {
    open();
    expect(screen.getByText("待填 2 项")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "二（三）第1段：群众满意度的调查结果" }));
    const gap = document.activeElement;
    expect(gap?.tagName).toBe("MARK");
    expect(gap?.textContent).toBe("【待填：群众满意度的调查结果】");
    expect(gap?.querySelector("svg")).not.toBeNull();
  });

  it("says so where nothing is left to fill in", () => {
    open({ ...SAMPLE, missing: [] });
    expect(screen.getByText("没有待填的内容")).toBeTruthy();
  });

  it("shows the first screens of a long report at once and the rest little by little", async () => {
    open(longSample(200));
    const shown = () => screen.getByRole("article").children.length;
    expect(shown()).toBe(60);
    await waitFor(() => expect(shown()).toBe(200), { timeout: 15_000 });
  });

  it("leads to a gap far down a long report before that part is shown", () => {
    const report = longSample(150);
    const last = report.report.paragraphs.at(-1);
    if (!last) throw new Error("the report is empty");
    open({ ...report, missing: [{ paragraph: last.id, about: "不在段里的事项", place: last.place }] });
    fireEvent.click(screen.getByText("二（一）第150段：不在段里的事项"));
    expect(screen.getByRole("article").lastElementChild?.contains(document.activeElement)).toBe(true);
  });
});

describe("the use of the selected cell", () => {
  it("is named with the sentences that rest on it", () => {
    const session = open(SAMPLE, "figures");
    act(() => session.select(rangeAt(at("绩效指标!D3"))));
    const strip = within(screen.getByRole("region", { name: "绩效指标!D3 用于：" }));
    expect(strip.getByText("二（一）第1段")).toBeTruthy();
    expect(strip.getByText("培训农户352人次，完成年度目标320人次的110%，超额完成。")).toBeTruthy();
  });

  it("quotes only the sentence that uses the cell", () => {
    const session = open(SAMPLE, "figures");
    act(() => session.select(rangeAt(at("预算执行!B4"))));
    const strip = within(screen.getByRole("region", { name: "预算执行!B4 用于：" }));
    expect(strip.getByText("本年度年初预算812.40万元，调整后全年预算1046.90万元。")).toBeTruthy();
  });

  it("leads to the paragraph", () => {
    const session = open(SAMPLE, "figures");
    act(() => session.select(rangeAt(at("绩效指标!D4"))));
    fireEvent.click(screen.getByRole("button", { name: "二（一）第2段，查看这一段" }));
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^报告预览/);
    expect(document.activeElement?.textContent).toMatch(/^维修桥梁9座/);
  });

  it("shows three paragraphs and counts the rest", () => {
    const session = open(longSample(20), "figures");
    act(() => session.select(rangeAt(at("绩效指标!D3"))));
    expect(screen.getAllByText(/^二（一）第\d+段$/)).toHaveLength(3);
    expect(screen.getByText("另有 2 处")).toBeTruthy();
  });

  it("is announced, and goes away with the selection", () => {
    const session = open();
    act(() => session.select(rangeAt(at("绩效指标!D3"))));
    expect(
      screen.getAllByRole("status").some((region) => region.textContent === "绩效指标!D3 用于：二（一）第1段"),
    ).toBe(true);
    act(() => session.select(rangeAt(at("通讯录!A1"))));
    expect(screen.queryByText("绩效指标!D3 用于：")).toBeNull();
  });
});
