import { act, fireEvent, screen, within } from "@testing-library/react";
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
  expect(funds.getByText("万元", { selector: "span" })).toBeTruthy();
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
  const asked = screen.getByRole("group", { name: "“绩效指标”表没有写年度，这些完成值是哪一年的？" });
  expect(within(asked).getByRole("button", { name: "2023 年" })).toBeTruthy();
  expect(within(asked).getByRole("button", { name: "2022 年" })).toBeTruthy();
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

describe("更正", () => {
  const INDICATORS = "一级指标 指标名称 年度指标值 实际完成值";

  it("answers a question with one click", async () => {
    const session = open();
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "2022 年" })));
    expect(session.decided.map(({ answers }) => answers)).toEqual([
      [{ about: "year", key: INDICATORS, value: "2022 年" }],
    ]);
  });

  it("takes a typed answer where none can be offered", async () => {
    const [question] = SAMPLE.reading.questions;
    if (!question) throw new Error("the sample asks something");
    const session = open({ ...SAMPLE, reading: { ...SAMPLE.reading, questions: [{ ...question, choices: [] }] } });
    fireEvent.change(screen.getByRole("textbox", { name: question.text }), { target: { value: " 2021 " } });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "确定" })));
    expect(session.decided[0]?.answers).toEqual([{ about: "year", key: INDICATORS, value: "2021" }]);
  });

  it("corrects what a column means by choosing from the list at its pencil", async () => {
    const session = open();
    const choose = within(table("预算执行")).getByRole("combobox", { name: "更正 B 列的含义" });
    await act(async () => void fireEvent.change(choose, { target: { value: "上年数" } }));
    expect(session.decided[0]?.answers).toEqual([{ about: "role", key: "年初预算数", value: "上年数" }]);
  });

  it("gives a meaning to a column that was not used", async () => {
    const session = open();
    const choose = within(table("绩效指标")).getByRole("combobox", { name: "更正 E 列的含义" });
    expect((choose as HTMLSelectElement).value).toBe("");
    await act(async () => void fireEvent.change(choose, { target: { value: "备注" } }));
    expect(session.decided[0]?.answers).toEqual([{ about: "role", key: "经办人", value: "备注" }]);
  });

  it("corrects the kind and the unit of money", async () => {
    const session = open();
    const within_ = within(table("预算执行"));
    await act(
      async () =>
        void fireEvent.change(within_.getByRole("combobox", { name: "更正金额单位" }), { target: { value: "元" } }),
    );
    await act(
      async () =>
        void fireEvent.change(within_.getByRole("combobox", { name: "更正表的种类" }), {
          target: { value: "不读此表" },
        }),
    );
    const key = "项目 年初预算数 全年预算数 全年执行数";
    expect(session.decided.at(-1)?.answers).toEqual([
      { about: "unit", key, value: "元" },
      { about: "kind", key, value: "不读此表" },
    ]);
  });

  it("lists what was answered and takes an answer back", async () => {
    const answers = [{ about: "unit", key: "项目 金额", value: "元" }] as const;
    const session = open({
      ...SAMPLE,
      settings: { ...SAMPLE.settings, answers },
      reading: { ...SAMPLE.reading, answers, notes: ["“金额单位”填的“亩”不是金额单位，没有采用。"] },
    });
    expect(screen.getByText("“金额单位”填的“亩”不是金额单位，没有采用。")).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: /^取消这一条/ })));
    expect(session.decided[0]?.answers).toEqual([]);
  });
});
