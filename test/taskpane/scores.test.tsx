import { act, fireEvent, screen, within } from "@testing-library/react";
import { planForm } from "../../src/core/form/plan-form";
import { applyPlan } from "../../src/core/report/apply-plan";
import { findSheet } from "../../src/core/workbook/snapshot";
import { rangeAt } from "../../src/core/workbook/address";
import { HostError } from "../../src/ports";
import { memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { at, SAMPLE } from "./support/sample";
import { SCORED } from "./support/variants";

describe("为什么", () => {
  it("shows each step to an indicator's score under the workbook's rules", async () => {
    renderPane(memorySession(ready(SCORED)));
    await screen.findByText("为什么：预算执行得分 9.76 分");
    fireEvent.click(screen.getByRole("button", { name: /未完成/ }));
    const why = screen.getByText("为什么：得分 15 分").closest("details");
    expect(within(why ?? document.body).getByText("未完成：9÷12×20＝15分")).toBeTruthy();
    expect(within(why ?? document.body).getByText("分值：20分")).toBeTruthy();
  });

  it("names no score where the indicator has no weight", async () => {
    renderPane(memorySession(ready(SAMPLE)));
    await screen.findByText("为什么：预算执行得分 9.76 分");
    fireEvent.click(screen.getByRole("button", { name: /未完成/ }));
    expect(screen.queryByText(/^为什么：得分/)).toBeNull();
  });

  it("divides the executed amount by the budget that the rules name", async () => {
    const rules = { pack: "national", overrides: [{ key: "预算执行率分值", value: "20" }] };
    renderPane(memorySession(ready({ ...SAMPLE, rules })));
    const why = (await screen.findByText("为什么：预算执行得分 19.51 分")).closest("details");
    expect(within(why ?? document.body).getByText("1021.37÷1046.9×20＝19.51分")).toBeTruthy();
  });

  it("lists scores that do not follow from the rules and leads to the cell", async () => {
    const session = memorySession(ready(SCORED));
    renderPane(session);
    const list = within(await screen.findByRole("region", { name: /^得分要核对/ }));
    const wrong = list.getByText(/“维修桥梁”填写的得分是18分，按规则应为15分/);
    fireEvent.click(within(wrong).getByRole("button", { name: "定位到 绩效指标!F4" }));
    expect(session.calls).toEqual(["show 绩效指标!F4"]);
  });

  it("explains the PERF formula of the selected cell from the cells it refers to", async () => {
    const session = memorySession(ready(SCORED));
    renderPane(session);
    act(() => session.select(rangeAt(at("绩效指标!G3"))));
    const why = within(await screen.findByRole("region", { name: "绩效指标!G3 的公式" }));
    expect(why.getByText("实际完成值：352")).toBeTruthy();
    expect(why.getByText("目标值：320")).toBeTruthy();
    act(() => session.select(rangeAt(at("绩效指标!D3"))));
    expect(screen.queryByRole("region", { name: "绩效指标!G3 的公式" })).toBeNull();
  });
});

describe("自评表上的得分", () => {
  it("are explained when their cell is selected, other cells of the form are not", async () => {
    const { workbook, performance, rules } = SCORED;
    const written = applyPlan(workbook, planForm(workbook, performance, rules, "plain").plan);
    const session = memorySession(ready({ ...SCORED, workbook: written }));
    renderPane(session);
    const form = findSheet(written, "绩效自评表");
    const row = form?.rows.findIndex((cells) => cells?.[2]?.value === "维修桥梁") ?? -1;
    const cell = (column: string): string => `绩效自评表!${column}${String(row + 1)}`;
    act(() => session.select(rangeAt(at(cell("G")))));
    const why = within(await screen.findByRole("region", { name: `${cell("G")} 的得分` }));
    expect(why.getByText("未完成：9÷12×20＝15分")).toBeTruthy();
    act(() => session.select(rangeAt(at(cell("C")))));
    expect(screen.queryByRole("region", { name: /的得分$/ })).toBeNull();
  });
});

describe("生成自评表", () => {
  const button = (): HTMLElement => screen.getByRole("button", { name: "生成自评表" });

  it("writes the form and says where", async () => {
    const session = memorySession(ready(SCORED));
    session.answer("绩效自评表");
    renderPane(session);
    await act(async () => void fireEvent.click(button()));
    expect(session.calls).toEqual(["form"]);
    expect(screen.getByText("已写入“绩效自评表”", { selector: "span" })).toBeTruthy();
    expect(screen.getAllByRole("status").some(({ textContent }) => textContent === "已写入“绩效自评表”")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "关闭消息" }));
    expect(screen.queryByText("已写入“绩效自评表”", { selector: "span" })).toBeNull();
  });

  it("says why it could not be written and tries the same again", async () => {
    const session = memorySession(ready(SCORED));
    session.answer(new HostError("protected", "工作簿结构有保护。请取消保护后重试。"));
    renderPane(session);
    await act(async () => void fireEvent.click(button()));
    expect(screen.getByText("没有写成")).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toBe("工作簿结构有保护。请取消保护后重试。");
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "重试" })));
    expect(session.calls).toEqual(["form", "form"]);
  });

  it("is not offered where there is nothing to score", () => {
    const { budget: _, ...performance } = SAMPLE.performance;
    renderPane(memorySession(ready({ ...SAMPLE, performance: { ...performance, indicators: [] } })));
    expect(screen.queryByRole("button", { name: "生成自评表" })).toBeNull();
  });
});

describe("新建单位情况表", () => {
  const report = { memory: memoryOf({ view: "report", introduced: "yes" }) };

  it("is offered beside the gaps where no such table was read", async () => {
    const session = memorySession(ready(SAMPLE));
    session.answer("单位情况");
    renderPane(session, report);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "新建单位情况表" })));
    expect(session.calls).toEqual(["profile"]);
    expect(screen.getByText("已写入“单位情况”", { selector: "span" })).toBeTruthy();
  });

  it("leads to the sheet where it was made before", () => {
    const workbook = {
      sheets: [...SAMPLE.workbook.sheets, { name: "单位情况", visibility: "visible", rows: [], merges: [] } as const],
      names: [{ name: "_PERF_PROFILE", refersTo: "单位情况!$A$1" }],
    };
    const session = memorySession(ready({ ...SAMPLE, workbook }));
    renderPane(session, report);
    expect(screen.queryByRole("button", { name: "新建单位情况表" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "在“单位情况”里填写" }));
    expect(session.calls).toEqual(["show 单位情况!B3"]);
  });

  it("is not offered where the workbook has its own table", () => {
    const [table] = SAMPLE.reading.tables;
    if (!table) throw new Error("the sample has tables");
    const reading = { ...SAMPLE.reading, tables: [table, { ...table, kind: "profile" } as const] };
    renderPane(memorySession(ready({ ...SAMPLE, reading })), report);
    expect(screen.queryByRole("button", { name: /单位情况/ })).toBeNull();
  });
});
