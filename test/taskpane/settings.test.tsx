import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Analysis } from "../../src/app/analysis";
import type { ReportReader } from "../../src/app/last-year-report";
import { HostError } from "../../src/ports";
import { memorySession, ready, type MemorySession } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { SAMPLE } from "./support/sample";
import { ODD_RULES } from "./support/variants";

const OUTLINE = "部门（单位）整体支出绩效自评报告（江西）";

async function open(analysis: Analysis = SAMPLE, readReport?: ReportReader): Promise<MemorySession> {
  const session = memorySession(ready(analysis));
  renderPane(session, { memory: memoryOf({ view: "settings", introduced: "yes" }), readReport });
  await screen.findByRole("heading", { level: 2, name: "评分规则" });
  return session;
}

const rules = () => within(screen.getByRole("region", { name: "评分规则" }));
const outline = () => within(screen.getByRole("list", { name: "提纲各节" }));
const headings = (): readonly (string | null)[] =>
  outline()
    .getAllByRole("checkbox")
    .map((box) => box.parentElement?.textContent ?? null);
const settle = (act_: () => void): Promise<void> => act(async () => act_());

describe("评分规则", () => {
  it("writes every rule of the chosen pack, so that the workbook says by which it was scored", async () => {
    const session = await open();
    const pack = rules().getByRole("combobox", { name: "选用的规则" });
    await settle(() => void fireEvent.change(pack, { target: { value: "execution-20" } }));
    const [first, ...rows] = session.decided[0]?.rules ?? [];
    expect(first).toEqual({ key: "评分规则", value: "执行率20分、指标80分（湖北）" });
    expect(rows).toContainEqual({ key: "预算执行率分值", value: "20" });
    expect(rules().getAllByText("出处：湖北（武汉等区县）自评表的填表说明")).not.toHaveLength(0);
  });

  it("takes a number over on Enter and says how to get back to the pack's", async () => {
    const session = await open();
    const field = rules().getByRole("textbox", { name: "得分相差多少以内不提示" });
    fireEvent.change(field, { target: { value: "0.1" } });
    await settle(() => void fireEvent.keyDown(field, { key: "Enter" }));
    expect(session.decided[0]?.rules).toContainEqual({ key: "得分核对容差", value: "0.1" });
    expect(rules().getByText("这套规则原为 0")).toBeTruthy();
    await settle(() => void fireEvent.click(rules().getByRole("button", { name: "恢复默认：得分相差多少以内不提示" })));
    expect(session.decided[1]?.rules).toContainEqual({ key: "得分核对容差", value: "0" });
  });

  it("refuses what cannot be a value, with the sentence that says what can, and keeps what was typed", async () => {
    const session = await open();
    const field = rules().getByRole("textbox", { name: "执行率达到多少记满分" });
    fireEvent.change(field, { target: { value: "很高" } });
    fireEvent.blur(field);
    expect(rules().getByRole("alert").textContent).toBe(
      "评分规则“执行率满分线”填的是“很高”，请填写0%到100%之间的百分数，最多两位小数",
    );
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect((field as HTMLInputElement).value).toBe("很高");
    expect(session.calls).toEqual([]);
  });

  it("chooses among words and between yes and no", async () => {
    const session = await open();
    const method = rules().getByRole("combobox", { name: "越低越好的指标超过目标怎么算" });
    await settle(() => void fireEvent.change(method, { target: { value: "目标÷实际" } }));
    const cap = rules().getByRole("combobox", { name: "执行率低时给总分封顶" });
    await settle(() => void fireEvent.change(cap, { target: { value: "是" } }));
    expect(session.decided.at(-1)?.rules).toEqual(
      expect.arrayContaining([
        { key: "反向指标算法", value: "目标÷实际" },
        { key: "总分按执行率封顶", value: "是" },
      ]),
    );
  });

  it("shows what does not fit together and where a rule comes from", async () => {
    await open(ODD_RULES);
    expect(screen.getByText("“预算执行率分值”20分加“指标分值合计”90分为110分，请改成合计100分")).toBeTruthy();
    expect(rules().getAllByText(/^出处：/).length).toBeGreaterThan(10);
  });

  it("restores all defaults", async () => {
    const session = await open(ODD_RULES);
    await settle(() => void fireEvent.click(rules().getByRole("button", { name: "全部恢复默认" })));
    expect(session.decided[0]?.rules).toContainEqual({ key: "预算执行率分值", value: "10" });
  });
});

describe("报告提纲", () => {
  it("moves a part with all that is under it, and keeps the keyboard on it", async () => {
    const session = await open();
    fireEvent.click(screen.getByRole("button", { name: "上移：部门（单位）整体支出绩效实现情况" }));
    expect(headings()[0]).toBe("部门（单位）整体支出绩效实现情况");
    expect(headings().slice(1, 4)).toEqual(["履职完成情况", "履职效果情况", "社会满意度及可持续性影响"]);
    await waitFor(() => expect(session.decided).toHaveLength(1));
    expect(session.decided[0]?.outlineBase).toBe(OUTLINE);
    expect(session.decided[0]?.outline[0]).toMatchObject({ id: "achievement", level: 1, used: true });
    expect(screen.getByText("“部门（单位）整体支出绩效实现情况”移到了第 1 行")).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("上移：部门（单位）整体支出绩效实现情况"),
    );
  });

  it("loses none of several quick changes", async () => {
    const session = await open();
    fireEvent.click(screen.getByRole("button", { name: "下移：部门（单位）概况" }));
    fireEvent.click(screen.getByRole("button", { name: "下移：部门（单位）概况" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "采用：履职效果情况" }));
    await waitFor(() => expect(session.decided.at(-1)?.outline.at(-6)?.id).toBe("overview"));
    expect(session.decided.at(-1)?.outline.find(({ id }) => id === "achievement.effects")?.used).toBe(false);
  });

  it("renames a section and takes text of the user's", async () => {
    const session = await open();
    fireEvent.click(screen.getByRole("button", { name: "修改：履职完成情况" }));
    const editor = within(screen.getByRole("form", { name: "修改：履职完成情况" }));
    expect(document.activeElement).toBe(editor.getByRole("textbox", { name: "标题" }));
    fireEvent.change(editor.getByRole("textbox", { name: "标题" }), { target: { value: "职责履行情况" } });
    fireEvent.change(editor.getByRole("textbox", { name: /^自己写的内容/ }), { target: { value: "开展了巡查。" } });
    await settle(() => void fireEvent.click(editor.getByRole("button", { name: "保存" })));
    expect(session.decided[0]?.outline).toContainEqual({
      level: 2,
      id: "achievement.outputs",
      heading: "职责履行情况",
      used: true,
      own: "开展了巡查。",
    });
    expect(screen.getByText("有你写的内容")).toBeTruthy();
  });

  it("adds a section of the user's, and only that can be removed again", async () => {
    const session = await open();
    fireEvent.click(screen.getByRole("button", { name: "加一节" }));
    const editor = within(screen.getByRole("form", { name: "新一节的标题" }));
    expect(editor.getByRole("button", { name: "保存" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(editor.getByRole("textbox", { name: "标题" }), { target: { value: "其他需要说明的问题" } });
    await settle(() => void fireEvent.click(editor.getByRole("button", { name: "保存" })));
    expect(session.decided[0]?.outline.at(-1)).toEqual({
      level: 1,
      id: "",
      heading: "其他需要说明的问题",
      used: true,
    });
    fireEvent.click(screen.getByRole("button", { name: "修改：部门（单位）概况" }));
    expect(screen.queryByRole("button", { name: "删去这一节" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "修改：其他需要说明的问题" }));
    await settle(() => void fireEvent.click(screen.getByRole("button", { name: "删去这一节" })));
    expect(session.decided.at(-1)?.outline.some(({ id }) => id === "")).toBe(false);
  });

  it("asks before the user's own text goes, and follows the outline as it is afterwards", async () => {
    const outline_ = [{ level: 1, id: "", heading: "附言", used: true, own: "谢谢。" }] as const;
    const session = await open({
      ...SAMPLE,
      settings: { ...SAMPLE.settings, outlineBase: OUTLINE, outline: outline_ },
    });
    fireEvent.click(screen.getByRole("button", { name: "恢复原提纲" }));
    expect(session.calls).toEqual([]);
    await settle(() => void fireEvent.click(screen.getByRole("button", { name: "确定恢复" })));
    expect(session.decided[0]?.outline).toEqual([]);
  });

  it("keeps own text and own sections when another outline is chosen", async () => {
    const rows = [
      { level: 1, id: "problems.problems", heading: "问题", used: true, own: "人手不足。" },
      { level: 1, id: "", heading: "附言", used: true, own: "谢谢。" },
    ] as const;
    const session = await open({ ...SAMPLE, settings: { ...SAMPLE.settings, outlineBase: OUTLINE, outline: rows } });
    const base = screen.getByRole("combobox", { name: "采用的提纲" });
    await settle(() => void fireEvent.change(base, { target: { value: "sichuan" } }));
    const chosen = session.decided[0];
    expect(chosen?.outlineBase).toContain("四川");
    expect(chosen?.outline.filter(({ own }) => own !== undefined).map(({ own }) => own)).toEqual([
      "人手不足。",
      "谢谢。",
    ]);
  });

  it("says what the outline leaves out", async () => {
    await open(ODD_RULES);
    expect(screen.getByText(/现在的提纲没有采用，报送前请确认/)).toBeTruthy();
  });
});

describe("借用上年报告", () => {
  const LINES = ["二、绩效实现情况", "（一）履职完成情况", "2022年培训农户300人次，完成率98%。"];
  const choose = async (): Promise<void> => {
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!field) throw new Error("no file can be chosen");
    await settle(() => void fireEvent.change(field, { target: { files: [new File(["正文"], "上年.docx")] } }));
  };

  it("lists last year's text by section, its years and figures marked", async () => {
    await open(SAMPLE, () => Promise.resolve(LINES));
    await choose();
    expect(await screen.findByText("“上年.docx”里有 1 节可以借用")).toBeTruthy();
    const marks = [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
    expect(marks).toEqual(["2022", "300人次", "98%"]);
  });

  it("puts the text into the outline as own text of its section", async () => {
    const session = await open(SAMPLE, () => Promise.resolve(LINES));
    await choose();
    const put = await screen.findByRole("button", { name: "放入提纲：履职完成情况" });
    await settle(() => void fireEvent.click(put));
    const row = session.decided[0]?.outline.find(({ id }) => id === "achievement.outputs");
    expect(row?.own).toBe("2022年培训农户300人次，完成率98%。");
    expect(screen.getByText("已放入提纲“履职完成情况”")).toBeTruthy();
  });

  it("says why a file could not be read", async () => {
    await open(SAMPLE, () => Promise.reject(new HostError("unsupported", "读不出这份报告。请另存为 .docx。")));
    await choose();
    expect(await screen.findByText("读不出这份报告。请另存为 .docx。")).toBeTruthy();
  });

  it("is not offered where no file can be read", async () => {
    await open();
    expect(screen.queryByText("借用上年报告")).toBeNull();
  });
});
