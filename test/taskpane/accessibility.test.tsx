import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { SessionState } from "../../src/app/session";
import { rangeAt } from "../../src/core/workbook/address";
import { HostError } from "../../src/ports";
import { FluentProvider } from "@fluentui/react-components";
import { LanguageProvider, loadTexts, type Language } from "../../src/taskpane/locale/texts";
import { themeFor } from "../../src/taskpane/theme/themes";
import { UnsupportedView } from "../../src/taskpane/views/unsupported";
import { generation, memorySession, ready } from "./support/memory-session";
import { memoryOf, renderPane } from "./support/render-pane";
import { at, nothingFound, SAMPLE, sheet } from "./support/sample";
import { EDITED, ODD_RULES, SCORED } from "./support/variants";

beforeAll(() => loadTexts("en-US"));

/** jsdom draws nothing: contrast is measured in the browser. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, { rules: { "color-contrast": { enabled: false } } }),
  );
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
}

const failure = new HostError("cell-editing", "有单元格正在编辑。请先按 Enter 完成编辑，再点“重试”。");

const STATES: Readonly<Record<string, SessionState>> = {
  reading: { phase: "reading" },
  failed: { phase: "failed", failure },
  blank: ready(nothingFound([])),
  "nothing found": ready(nothingFound([sheet("通讯录", [["姓名"]])], [{ sheet: "通讯录", reason: "没有金额列。" }])),
  read: ready(SAMPLE),
  writing: { ...ready(SAMPLE), writing: true },
  written: { ...ready(SAMPLE), generation: generation(SAMPLE, { "training.text": "kept", "bridge.text": "new" }) },
  "write failed": { ...ready(SAMPLE), failure },
};

describe.each<Language>(["zh-CN", "en-US"])("axe finds nothing in %s", (language) => {
  afterEach(cleanup);

  it.each(Object.keys(STATES))("%s", async (name) => {
    const state = STATES[name];
    if (!state) throw new Error(name);
    renderPane(memorySession(state), { language, memory: memoryOf() });
    expect(await violations()).toEqual([]);
  });

  it.each(["recognition", "report"])("in the view %s", async (view) => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session, { language, memory: memoryOf({ view, introduced: "yes" }) });
    act(() => session.select(rangeAt(at("绩效指标!D4"))));
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    const chip = document.querySelector<HTMLElement>("[data-figure]");
    if (chip) fireEvent.click(chip);
    expect(await violations()).toEqual([]);
  });

  it("in the settings, every section open", async () => {
    const read = () => Promise.resolve(["（一）履职完成情况", "2022年培训农户300人次。"]);
    renderPane(memorySession(ready(ODD_RULES)), {
      language,
      memory: memoryOf({ view: "settings", introduced: "yes" }),
      readReport: read,
    });
    for (const button of await screen.findAllByRole("button", { expanded: false })) fireEvent.click(button);
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    const file = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!file) throw new Error("no file can be chosen");
    fireEvent.change(file, { target: { files: [new File(["x"], "上年.txt")] } });
    await screen.findAllByText("300人次");
    expect(await violations()).toEqual([]);
  });

  it("while asking which edited paragraphs take the new text", async () => {
    renderPane(memorySession({ ...ready(EDITED), progress: { done: 1, total: 4 } }), { language });
    fireEvent.click(screen.getByRole("button", { name: /^(生成报告|Generate report)$/ }));
    await screen.findByRole("progressbar");
    expect(await violations()).toEqual([]);
  });

  it("where scores do not fit and a formula is explained", async () => {
    const session = memorySession(ready(SCORED));
    renderPane(session, { language });
    act(() => session.select(rangeAt(at("绩效指标!G3"))));
    await screen.findByRole("region", { name: /绩效指标!G3/ });
    for (const button of screen.getAllByRole("button", { expanded: false })) fireEvent.click(button);
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    expect(await violations()).toEqual([]);
  });

  it("in the list of indicators", async () => {
    renderPane(memorySession(ready(SAMPLE)), { language });
    for (const button of screen.getAllByRole("button", { expanded: false })) fireEvent.click(button);
    expect(await violations()).toEqual([]);
  });

  it("where the pane cannot work", async () => {
    render(
      <LanguageProvider value={language}>
        <FluentProvider theme={themeFor("light")}>
          <UnsupportedView obstacle={{ kind: "tooOld", need: "ExcelApi 1.14" }} />
        </FluentProvider>
      </LanguageProvider>,
      { container: document.body.appendChild(document.createElement("main")) },
    );
    expect(await violations()).toEqual([]);
  });
});

it("names the view after its tab", () => {
  renderPane(memorySession(ready(SAMPLE)));
  expect(screen.getByRole("tabpanel", { name: "关键数字" })).toBeTruthy();
});

describe("keyboard", () => {
  const TABBABLE = "button:not([tabindex='-1']), summary, [tabindex='0']";

  it("goes through the pane in reading order", () => {
    renderPane(memorySession({ ...ready(SAMPLE), failure }));
    const stops = [...document.querySelectorAll<HTMLElement>(TABBABLE)].map((element) =>
      element.getAttribute("role") === "tabpanel" ? "tabpanel" : (element.textContent ?? ""),
    );
    expect(stops.slice(0, 4)).toEqual(["重新读取", "重试", "关键数字", "tabpanel"]);
    expect(stops.slice(-2)).toEqual(["生成报告", "生成自评表"]);
    expect(document.querySelectorAll("[tabindex]:not([tabindex='0']):not([tabindex='-1'])")).toHaveLength(0);
  });

  it("moves between the tabs with the arrow keys and does not switch until asked", () => {
    renderPane(memorySession(ready(SAMPLE)));
    const tabs = screen.getAllByRole("tab");
    tabs[0]?.focus();
    fireEvent.keyDown(tabs[0] ?? document.body, { key: "ArrowRight" });
    expect(document.activeElement).toBe(tabs[1]);
    expect(tabs[0]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(tabs[1] ?? document.body, { key: "End" });
    expect(document.activeElement).toBe(tabs[3]);
    fireEvent.keyDown(tabs[3] ?? document.body, { key: "ArrowRight" });
    expect(document.activeElement).toBe(tabs[0]);
  });

  it("stays where it is when the workbook changes", () => {
    const session = memorySession(ready(SAMPLE));
    renderPane(session);
    const figure = screen.getByRole("button", { name: "97.56%" });
    figure.focus();
    act(() => session.become(ready({ ...SAMPLE })));
    expect(document.activeElement).toBe(figure);
  });
});

it("shows in English what it shows in Chinese", () => {
  renderPane(memorySession(ready(SAMPLE)), { language: "en-US" });
  expect(screen.getByText("Executed ÷ full-year (adjusted) budget")).toBeTruthy();
  expect(within(screen.getByRole("contentinfo")).getByRole("button", { name: "Generate report" })).toBeTruthy();
});
