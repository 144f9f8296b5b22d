import { act, fireEvent, screen, within } from "@testing-library/react";
import { planReport } from "../../src/core/report/write-plan";
import { applyPlan } from "../../src/core/report/apply-plan";
import { memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { SAMPLE } from "./support/sample";
import { EDITED } from "./support/variants";

const view = { memory: memoryOf({ view: "report", introduced: "yes" }) };
const generate = (): void => void fireEvent.click(screen.getByRole("button", { name: "生成报告" }));

describe("an edited paragraph whose data changed", () => {
  it("is asked about before writing, and kept unless the user says otherwise", async () => {
    const session = memorySession(ready(EDITED));
    renderPane(session);
    generate();
    expect(session.calls).toEqual([]);
    const asking = within(screen.getByRole("region", { name: "有 1 段你改过，数据也变了" }));
    expect(asking.getByText("维修桥梁9座，完成年度目标12座的75%，尚未完成。")).toBeTruthy();
    await act(async () => void fireEvent.click(asking.getByRole("button", { name: "都保留，生成报告" })));
    expect(session.calls).toEqual(["generate"]);
  });

  it("takes the new text where it is ticked", async () => {
    const session = memorySession(ready(EDITED));
    renderPane(session);
    generate();
    const asking = within(screen.getByRole("region", { name: "有 1 段你改过，数据也变了" }));
    fireEvent.click(asking.getByRole("checkbox", { name: "二（一）第2段：采用新文本（8座 已过期）" }));
    await act(async () => void fireEvent.click(asking.getByRole("button", { name: "生成报告" })));
    expect(session.calls).toEqual(["generate bridge.text"]);
  });

  it("writes nothing when the question is put aside", () => {
    const session = memorySession(ready(EDITED));
    renderPane(session);
    generate();
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.queryByText("有 1 段你改过，数据也变了")).toBeNull();
    expect(session.calls).toEqual([]);
  });

  it("offers the new text where it stands in the preview", () => {
    const session = memorySession(ready(EDITED));
    renderPane(session, view);
    expect(screen.getByText("你改过，其中 8座 已过期")).toBeTruthy();
    expect(screen.getByText("已过期")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "采用新文本" }));
    expect(session.calls).toEqual(["generate bridge.text"]);
  });
});

it("writes at once where nothing that the user edited changed", () => {
  const session = memorySession(ready(SAMPLE));
  renderPane(session);
  generate();
  expect(session.calls).toEqual(["generate"]);
});

it("restores the report from before the last click, where there is one", () => {
  const { unmount } = renderPane(memorySession(ready(SAMPLE)), view);
  expect(screen.queryByRole("button", { name: "恢复上一版" })).toBeNull();
  unmount();
  const session = memorySession(ready({ ...SAMPLE, restorable: true }));
  renderPane(session, view);
  fireEvent.click(screen.getByRole("button", { name: "恢复上一版" }));
  expect(session.calls).toEqual(["restore"]);
});

it("previews the user's own words and paragraphs as they will stay on the sheet", () => {
  const written = applyPlan(SAMPLE.workbook, planReport(SAMPLE.workbook, SAMPLE.report).plan);
  const sheets = written.sheets.map((sheet) => {
    if (sheet.name !== "自评报告") return sheet;
    const rows = sheet.rows.map((cells) =>
      cells?.map((cell) =>
        typeof cell?.value === "string" && cell.value.includes("维修桥梁") && cell.value.includes("座")
          ? { ...cell, value: "　　桥梁维修按计划推进。" }
          : cell,
      ),
    );
    return { ...sheet, rows: [...rows, [{ value: "特此报告。" }]] };
  });
  renderPane(memorySession(ready({ ...SAMPLE, workbook: { ...written, sheets } })), view);
  const article = within(screen.getByRole("article"));
  expect(article.getByText(/桥梁维修按计划推进。/)).toBeTruthy();
  expect(article.queryByText(/尚未完成/)).toBeNull();
  expect(article.getByText("你加的").parentElement?.textContent).toBe("你加的特此报告。");
});

it("shows a table of the report with its heads", () => {
  const table = {
    id: "budget.table",
    after: "budget.text",
    caption: "预算执行情况表",
    unit: "万元",
    header: ["项目", "执行数"],
    rows: [[[{ kind: "text", text: "合计" }], [{ kind: "figure", text: "1021.37", figure: "budget.executed" }]]],
    widths: [0.5, 0.5],
    align: ["left", "right"],
  } as const;
  renderPane(memorySession(ready({ ...SAMPLE, report: { ...SAMPLE.report, tables: [table] } })), view);
  expect(screen.getByText("预算执行情况表")).toBeTruthy();
  const shown = within(screen.getByRole("table"));
  expect(shown.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["项目", "执行数"]);
  expect(shown.getByText("1021.37")).toBeTruthy();
});

describe("a reading that takes long", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it("shows how far it is after half a second and can be stopped", () => {
    const session = memorySession({ ...ready(SAMPLE), progress: { done: 30, total: 120 } });
    renderPane(session);
    expect(screen.queryByRole("progressbar")).toBeNull();
    act(() => void jest.advanceTimersByTime(500));
    expect(screen.getByRole("progressbar").getAttribute("value")).toBe("0.25");
    expect(screen.getByText("已读 25%")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "停止读取" }));
    expect(session.calls).toEqual(["cancel"]);
  });
});
