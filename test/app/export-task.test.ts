import { join } from "node:path";
import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analysis";
import { createExportTask, type ExportTask } from "../../src/app/export-task";
import type { SessionState } from "../../src/app/session";
import { planReport } from "../../src/core/report/write-plan";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { HostError, type ExportFile, type ExportOutlet, type RichText } from "../../src/ports";
import { readDocx, textOf } from "../export/support/read-docx";

const BOOK = join(__dirname, "../../assets/samples/进贤县商务局2021.xlsx");

let fresh: Workbook;
/** The workbook after the report was written and the user worked on it. */
let edited: Workbook;
const OWN = "自评得分95.5分，结论为优。";

beforeAll(async () => {
  const file = await files.openPath(BOOK);
  fresh = file.workbook;
  const { plan, reportSheet } = planReport(fresh, analyse(fresh).report);
  const written = files.open(files.save(file, { plan }), "一.xlsx");
  const rows = written.workbook.sheets.find(({ name }) => name === reportSheet)?.rows ?? [];
  const row = rows.findIndex((cells) => JSON.stringify(cells?.[0]?.value ?? "").includes("【待填：自评得分】"));
  const edits = [{ sheet: reportSheet, row, column: 0, value: `　　${OWN}` }];
  edited = files.open(files.save(written, { edits }), "二.xlsx").workbook;
});

interface Hands extends ExportOutlet {
  readonly copied: RichText[];
  readonly saved: ExportFile[];
  readonly otherwise: ExportFile[];
}

/** Clipboard and downloads of a test; `clipboard` says whether copying is allowed, click by click. */
function hands(clipboard: boolean[] = []): Hands {
  const copied: RichText[] = [];
  const saved: ExportFile[] = [];
  const otherwise: ExportFile[] = [];
  return {
    copied,
    saved,
    otherwise,
    copy: async (content) => {
      if (clipboard.shift() === false) return false;
      copied.push(content);
      return true;
    },
    save: (file) => void saved.push(file),
    otherways: { save: (file) => void otherwise.push(file), openWorkbench: () => undefined },
  };
}

const ready = (analysis: Analysis): SessionState => ({ phase: "ready", analysis, writing: false });

/** A task over a workbook that is read when the export starts. */
function taskOver(workbook: Workbook, outlet: Hands): ExportTask {
  let state: SessionState = { phase: "reading" };
  const session = {
    get state() {
      return state;
    },
    refresh: async () => {
      state = ready(analyse(workbook));
    },
  };
  return createExportTask(session, exporter, outlet);
}

/** The same workbook with nothing left to fill in on its report sheet. */
function filled(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          cell && typeof cell.value === "string" && sheet.name === "自评报告"
            ? { ...cell, value: cell.value.replace(/【待填：[^】]*】/gu, "已填") }
            : cell,
        ),
      ),
    })),
  };
}

const words = (docx: Uint8Array): readonly string[] => readDocx(docx).paragraphs.map(textOf);

it("shows what is still to be filled in before anything leaves the program", async () => {
  const outlet = hands();
  const task = taskOver(fresh, outlet);
  await task.start("docx");
  expect(task.state).toMatchObject({ stage: "asking", kind: "docx" });
  const gaps = task.state.stage === "asking" ? task.state.gaps : [];
  expect(gaps.map(({ about }) => about)).toContain("自评得分");
  expect(gaps.every(({ place }) => place !== "")).toBe(true);
  expect(outlet.saved).toEqual([]);
  await task.confirm();
  expect(task.state).toEqual({ stage: "saved", name: "进贤县商务局2021年度绩效自评报告.docx", otherways: true });
  expect(words(outlet.saved[0]?.bytes ?? new Uint8Array())).toContain("部门（单位）概况");
});

it("exports the report as the user has it on the sheet", async () => {
  const outlet = hands();
  const task = taskOver(edited, outlet);
  await task.start("docx");
  const gaps = task.state.stage === "asking" ? task.state.gaps : [];
  expect(gaps.map(({ about }) => about)).not.toContain("自评得分");
  await task.confirm();
  expect(words(outlet.saved[0]?.bytes ?? new Uint8Array())).toContain(OWN);
  await task.start("text");
  await task.confirm();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(outlet.saved[1]?.bytes);
  expect(text.startsWith("\uFEFF部门（单位）整体支出绩效自评报告\r\n")).toBe(true);
  expect(text.split("\r\n")).toContain(OWN);
});

it("exports at once where nothing is missing", async () => {
  const outlet = hands();
  const task = taskOver(filled(edited), outlet);
  await task.start("copy");
  expect(task.state).toEqual({ stage: "copied" });
  expect(outlet.copied[0]?.html).toContain("mso-outline-level:1");
  expect(outlet.copied[0]?.text).toContain(OWN);
});

it("asks for a click of its own where the clipboard wants one, and says what to do where it refuses that too", async () => {
  const task = taskOver(filled(edited), hands([false, false]));
  await task.start("copy");
  expect(task.state).toEqual({ stage: "asking", kind: "copy", gaps: [] });
  await task.confirm();
  expect(task.state).toMatchObject({ stage: "failed", failure: { message: expect.stringContaining("导出 Word") } });
});

it("adds 数据来源 only where it is wanted, without figures that the user took out", async () => {
  const outlet = hands();
  const task = taskOver(filled(edited), outlet);
  await task.start("docx");
  task.chooseSources(true);
  await task.start("docx");
  const [without, withSources] = outlet.saved.map(({ bytes }) => words(bytes));
  expect(without).not.toContain("附件");
  expect(withSources).toEqual(expect.arrayContaining(["附件", "数据来源"]));
});

it("hands the same file over once more in another way", async () => {
  const outlet = hands();
  const task = taskOver(filled(edited), outlet);
  await task.start("docx");
  task.saveOtherwise();
  expect(outlet.otherwise).toEqual(outlet.saved);
  task.dismiss();
  expect(task.state).toEqual({ stage: "idle" });
});

it("tells why the workbook could not be read, and that a workbook without tables has no report", async () => {
  const failure = new HostError("cell-editing", "单元格正在编辑，请按回车后重试。");
  const failed = createExportTask(
    { state: { phase: "failed", failure }, refresh: async () => undefined },
    exporter,
    hands(),
  );
  await failed.start("docx");
  expect(failed.state).toEqual({ stage: "failed", kind: "docx", failure });
  const empty = taskOver({ sheets: [], names: [] }, hands());
  await empty.start("text");
  expect(empty.state).toMatchObject({ stage: "failed", failure: { code: "no-tables" } });
});
