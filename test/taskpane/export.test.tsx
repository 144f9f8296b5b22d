import { FluentProvider } from "@fluentui/react-components";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { HostError } from "../../src/ports";
import { ExportPanel } from "../../src/taskpane/components/export-panel";
import { memoryExport, type MemoryExport } from "./support/memory-export";
import { memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { SAMPLE } from "./support/sample";

function open(task: MemoryExport = memoryExport()): MemoryExport {
  render(
    <FluentProvider>
      <ExportPanel task={task} disabled={false} />
    </FluentProvider>,
  );
  return task;
}

const panel = () => within(screen.getByRole("region", { name: "导出报告" }));
const press = (name: string): void => void fireEvent.click(panel().getByRole("button", { name }));
const GAPS = Array.from({ length: 15 }, (_, index) => ({ place: `二（一）第${index + 1}段`, about: "偏差原因" }));

describe("导出报告", () => {
  it.each([
    ["report", 1],
    ["figures", 0],
  ])("stands in the preview only: %s", (view, count) => {
    const memory = memoryOf({ view, introduced: "yes" });
    renderPane(memorySession(ready(SAMPLE)), { exports: memoryExport(), memory });
    expect(screen.queryAllByRole("region", { name: "导出报告" })).toHaveLength(count);
  });

  it("offers Word's clipboard, a Word file and plain text", () => {
    const task = open();
    ["复制到 Word", "导出 Word", "导出纯文本"].forEach(press);
    expect(task.calls).toEqual(["start copy", "start docx", "start text"]);
  });

  it("lets the user add the table of sources", () => {
    const task = open();
    const choice = panel().getByRole<HTMLInputElement>("checkbox", { name: "文后附数据来源表" });
    fireEvent.click(choice);
    expect([choice.checked, task.calls]).toEqual([true, ["sources true"]]);
  });

  it("lists what is still to be filled in and waits for an answer", () => {
    const task = open(memoryExport({ stage: "asking", kind: "docx", gaps: GAPS }));
    const items = panel()
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(items).toHaveLength(13);
    expect([items[0], items[12]]).toEqual(["二（一）第1段：偏差原因", "另有 3 项"]);
    press("仍然导出");
    press("先去填写");
    expect(task.calls).toEqual(["confirm", "dismiss"]);
  });

  it("offers other ways where a download may come to nothing", () => {
    const task = open(memoryExport({ stage: "saved", name: "临溪县水务局.docx", otherways: true }));
    press("换一种方式下载");
    press("用浏览器工作台导出");
    expect(task.calls).toEqual(["save otherwise", "workbench"]);
  });

  it("says nothing of other ways where downloads arrive", () => {
    open(memoryExport({ stage: "saved", name: "临溪县水务局.docx", otherways: false }));
    expect(panel().getAllByText("已导出“临溪县水务局.docx”。")).toHaveLength(2);
    expect(panel().queryByRole("button", { name: "换一种方式下载" })).toBeNull();
  });

  it("announces each outcome, failures at once", () => {
    const task = open();
    act(() => task.become({ stage: "copied" }));
    expect(panel().getByRole("status").textContent).toContain("已复制");
    act(() => task.become({ stage: "failed", kind: "copy", failure: new HostError("failed", "没有复制成功。") }));
    expect(panel().getByRole("status").textContent).toBe("");
    expect(panel().getByRole("alert").textContent).toBe("没有复制成功。");
    press("重试");
    expect(task.calls).toEqual(["start copy"]);
  });

  it("takes no further click while it works", () => {
    const task = open(memoryExport({ stage: "busy", kind: "docx" }));
    press("导出 Word");
    expect(task.calls).toEqual([]);
  });
});
