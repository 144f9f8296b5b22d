import { act, fireEvent, screen } from "@testing-library/react";
import type { Analysis } from "../../src/app/analysis";
import type { Figure } from "../../src/core/performance/figure";
import { memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { SAMPLE, sampleFigure } from "./support/sample";

/** A report with a figure whose sources cannot be read: drawing it throws. */
function broken(): Analysis {
  const figure: Figure = {
    ...sampleFigure("budget.initial"),
    get sources(): never {
      throw new Error("secret 812.40");
    },
  };
  return { ...SAMPLE, report: { ...SAMPLE.report, figures: new Map([...SAMPLE.report.figures, [figure.id, figure]]) } };
}

let copied: string | undefined;

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  copied = undefined;
  document.execCommand = (command) => {
    if (command !== "copy") return false;
    const event = new Event("copy") as Event & { clipboardData?: Pick<DataTransfer, "setData"> };
    event.clipboardData = { setData: (_type, text) => void (copied = text) };
    document.dispatchEvent(event);
    return true;
  };
});

afterEach(() => jest.restoreAllMocks());

function open() {
  const session = memorySession(ready(broken()));
  renderPane(session, { memory: memoryOf({ view: "report", introduced: "yes" }) });
  return session;
}

it("keeps the rest of the pane alive when a view fails to draw", () => {
  const session = open();
  expect(screen.getByRole("heading", { name: "这一部分显示不出来" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "生成报告" }));
  expect(session.calls).toEqual(["generate"]);
  fireEvent.click(screen.getByRole("tab", { name: /^识别结果/ }));
  expect(screen.getByRole("heading", { name: "已读取的表" })).toBeTruthy();
});

it("shows the view again once the workbook was read anew", () => {
  const session = open();
  act(() => session.become(ready(SAMPLE)));
  expect(screen.queryByRole("heading", { name: "这一部分显示不出来" })).toBeNull();
  expect(screen.getByRole("article", { name: "报告预览" })).toBeTruthy();
});

it("copies diagnostics that hold no content of the workbook", () => {
  open();
  fireEvent.click(screen.getByRole("button", { name: "复制诊断信息" }));
  expect(screen.getByText("已复制诊断信息，其中没有单元格内容")).toBeTruthy();
  expect(copied).toContain("place: report");
  expect(copied).toContain("error: Error");
  expect(copied).toContain("sheets: 3; tables: funds, indicators");
  for (const content of ["secret", "812.4", "临溪县水务局", "预算执行", "维修桥梁"])
    expect(copied).not.toContain(content);
});

it("shows the diagnostics to copy by hand where the web view refuses", () => {
  document.execCommand = () => false;
  open();
  fireEvent.click(screen.getByRole("button", { name: "复制诊断信息" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "诊断信息" }).value).toContain("place: report");
});
