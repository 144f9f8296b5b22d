import { parseRef, rangeAt, type RangeRef } from "../../src/core/workbook/address";
import { cellAt, findSheet, type CellValue, type Workbook } from "../../src/core/workbook/snapshot";
import type { WorkbookChange, WorkbookHost } from "../../src/ports";
import { editingContract } from "./editing.contract";
import { AWKWARD, UNIT_WORKBOOK, firstPlan, reportSheet, secondPlan, sheetOf, traceSheet } from "./fixtures";
import { byName, contentOf, ownSheets, until, valuesOf } from "./seen";

/** A host with a workbook in it, and a hand to change the workbook as its user would. */
export interface OpenHost {
  readonly host: WorkbookHost;
  /** The workbook as it is stored now, read without the host under test where that is possible. */
  readonly snapshot: () => Workbook | Promise<Workbook>;
  /** The user types into a cell. */
  readonly edit: (sheet: string, row: number, column: number, value: string | number) => void | Promise<void>;
  /** The next write fails after it has begun; absent where {@link Limits.breakOff} says why. */
  readonly breakNextWrite?: () => void | Promise<void>;
  /** The user takes the last change back; absent where {@link Limits.undo} says why. */
  readonly undo?: () => Promise<void>;
  readonly close?: () => void | Promise<void>;
}

/** What a host does not do, each with its reason; what is not named here it must do. */
export interface Limits {
  /** A write cannot fail half-way. */
  readonly breakOff?: string;
  /** Edits are not calculated. */
  readonly calculate?: string;
  /** Edits cannot be taken back. */
  readonly undo?: string;
}

/** What every host has to do, told with a unit's workbook. */
export function workbookHostContract(
  name: string,
  open: (workbook: Workbook) => Promise<OpenHost>,
  cannot: Limits = {},
): void {
  describe(`${name} keeps the contract of a workbook host`, () => {
    let opened: OpenHost;
    const start = async (workbook: Workbook = UNIT_WORKBOOK): Promise<OpenHost> => (opened = await open(workbook));
    afterEach(() => opened.close?.());

    describe("reading", () => {
      let workbook: Workbook;
      beforeEach(async () => {
        workbook = await (await start()).host.read();
      });
      const value = (sheet: string, row: number, column: number): CellValue | undefined => {
        const found = findSheet(workbook, sheet);
        return found && cellAt(found, row, column)?.value;
      };

      it("finds every sheet in its order, hidden ones too", () => {
        expect(workbook.sheets.map(({ name: sheet, visibility }) => [sheet, visibility])).toEqual([
          ["预算执行", "visible"],
          ["绩效指标 表1", "visible"],
          ["备忘", "hidden"],
        ]);
      });

      it("reads texts, numbers and truth values", () => {
        expect(value("预算执行", 1, 1)).toBe("年初预算数");
        expect(value("预算执行", 2, 1)).toBe(633.19);
        expect(value("绩效指标 表1", 2, 3)).toBe(true);
        expect(value("绩效指标 表1", 3, 3)).toBe(false);
        expect(value("备忘", 0, 0)).toBe("内部资料");
      });

      it("keeps 15 significant digits of a number", () => {
        expect(value("预算执行", 3, 2)).toBe(0.3);
      });

      it("reads formulas with their calculated values", () => {
        const sheet = findSheet(workbook, "预算执行");
        expect(sheet && cellAt(sheet, 2, 3)).toEqual({ value: 1, formula: "=C3/B3", format: "0.00%" });
        expect(sheet && cellAt(sheet, 2, 1)?.formula).toBeUndefined();
      });

      it("reads error values as errors", () => {
        expect(value("预算执行", 4, 3)).toEqual({ error: "#DIV/0!" });
      });

      it("reads number formats and indents, and says nothing of General", () => {
        const sheet = findSheet(workbook, "绩效指标 表1");
        expect(sheet && cellAt(sheet, 4, 3)?.format).toBe("yyyy/m/d");
        expect(sheet && cellAt(sheet, 4, 0)?.indent).toBe(2);
        expect(sheet && Object.keys(cellAt(sheet, 2, 0) ?? {})).toEqual(["value"]);
      });

      it("takes a text that begins with = for a text", () => {
        const sheet = findSheet(workbook, "绩效指标 表1");
        expect(sheet && cellAt(sheet, 3, 0)).toEqual({ value: "=备注：以等号开头的文字" });
      });

      it("reads merged areas", () => {
        expect(findSheet(workbook, "预算执行")?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
      });

      it("reads defined names of the workbook and of single sheets", () => {
        expect([...workbook.names].sort(byName)).toEqual([...UNIT_WORKBOOK.names].sort(byName));
      });
    });

    describe("writing for the first time", () => {
      it("adds the planned sheets and leaves the user's as they were", async () => {
        const { host, snapshot } = await start();
        const before = ownSheets(await snapshot());
        await host.write(firstPlan());
        const after = await snapshot();
        expect(after.sheets.map((sheet) => sheet.name)).toEqual([
          "预算执行",
          "绩效指标 表1",
          "备忘",
          "绩效自评报告",
          "绩效溯源",
        ]);
        expect(ownSheets(after)).toEqual(before);
      });

      it("writes every text as text and every number as a number", async () => {
        const { host } = await start();
        await host.write(firstPlan());
        const workbook = await host.read();
        expect(valuesOf(findSheet(workbook, "绩效自评报告"))).toEqual([
          ["部门整体支出绩效自评报告"],
          ...AWKWARD.map((paragraph, index) => [paragraph, `p${index}`]),
        ]);
        expect(valuesOf(findSheet(workbook, "绩效溯源"))).toEqual([
          ["数据来源"],
          ["说明", "数值", "来源"],
          ["基本支出执行数", 633.19, "预算执行!C3"],
          ["项目支出执行数", 0.3, "预算执行!C4"],
        ]);
        expect(contentOf(findSheet(workbook, "绩效自评报告"), ({ formula }) => formula ?? null)).toEqual([]);
        const trace = findSheet(workbook, "绩效溯源");
        expect(trace && cellAt(trace, 2, 1)?.format).toBe("#,##0.00");
        expect(trace?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
      });

      it("writes the calculated value of a formula", async () => {
        const { host } = await start();
        const plan = traceSheet("绩效溯源");
        const linked = { value: 633.19, style: "amount", formula: "=预算执行!C3" };
        await host.write({ sheets: [{ ...plan, rows: [{ cells: [linked] }], merges: [] }] });
        const sheet = findSheet(await host.read(), "绩效溯源");
        expect(sheet && cellAt(sheet, 0, 0)).toEqual({ value: 633.19, formula: "=预算执行!C3", format: "#,##0.00" });
      });

      it("marks the sheets so that they are found again", async () => {
        const { host } = await start();
        await host.write(firstPlan("绩效自评报告 2"));
        const marks = (await host.read()).names.filter((entry) => entry.name.startsWith("_PERF_"));
        expect(marks.map((mark) => [mark.name, mark.sheet, parseRef(mark.refersTo)]).sort()).toEqual([
          ["_PERF_REPORT", undefined, rangeAt({ sheet: "绩效自评报告 2", row: 0, column: 0 })],
          ["_PERF_TRACE", undefined, rangeAt({ sheet: "绩效溯源", row: 0, column: 0 })],
        ]);
      });

      it("leaves a user's sheet alone that has the name a report would have", async () => {
        const own = sheetOf("绩效自评报告", [["去年的报告"]]);
        const { host } = await start({ ...UNIT_WORKBOOK, sheets: [...UNIT_WORKBOOK.sheets, own] });
        await host.write(firstPlan("绩效自评报告（2）"));
        const workbook = await host.read();
        expect(valuesOf(findSheet(workbook, "绩效自评报告"))).toEqual([["去年的报告"]]);
        expect(valuesOf(findSheet(workbook, "绩效自评报告（2）"))[0]).toEqual(["部门整体支出绩效自评报告"]);
      });

      it("hides the sheet that is planned hidden", async () => {
        const { host } = await start();
        const version = { ...reportSheet("绩效_版本", ["{}"]), mark: "_PERF_VERSION", visibility: "hidden" } as const;
        await host.write({ sheets: [reportSheet("绩效自评报告", ["甲。"]), version], activate: "绩效自评报告" });
        expect(findSheet(await host.read(), "绩效_版本")?.visibility).toBe("hidden");
      });
    });

    describe("writing again", () => {
      it("replaces our sheets where they are, without remains of the longer text", async () => {
        const { host, snapshot } = await start();
        const before = ownSheets(await snapshot());
        await host.write(firstPlan());
        await host.write(secondPlan(["新的第一段。", "新的第二段。"]));
        const workbook = await host.read();
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
          "预算执行",
          "绩效指标 表1",
          "备忘",
          "绩效自评报告",
          "绩效溯源",
        ]);
        expect(valuesOf(findSheet(workbook, "绩效自评报告"))).toEqual([
          ["部门整体支出绩效自评报告"],
          ["新的第一段。", "p0"],
          ["新的第二段。", "p1"],
        ]);
        expect(workbook.names.filter((entry) => entry.name.startsWith("_PERF_"))).toHaveLength(2);
        expect(ownSheets(await snapshot())).toEqual(before);
      });

      it("keeps what the user typed elsewhere", async () => {
        const { host, edit } = await start();
        await host.write(firstPlan());
        await edit("预算执行", 2, 2, 600.5);
        await host.write(secondPlan(["改写后的段落。"]));
        const sheet = findSheet(await host.read(), "预算执行");
        expect(sheet && cellAt(sheet, 2, 2)?.value).toBe(600.5);
      });
    });

    describe("failing", () => {
      it("rejects a plan for a sheet that is gone, and writes nothing", async () => {
        const { host, snapshot } = await start();
        const before = await snapshot();
        const plan = { sheets: [traceSheet("绩效溯源"), reportSheet("绩效自评报告", ["甲。"], "绩效自评报告")] };
        await expect(host.write(plan)).rejects.toMatchObject({
          name: "HostError",
          message: expect.stringContaining("绩效自评报告") as string,
        });
        expect(await snapshot()).toEqual(before);
      });

      it("never writes over a sheet of the user's", async () => {
        const { host, snapshot } = await start();
        const before = ownSheets(await snapshot());
        await expect(host.write({ sheets: [reportSheet("预算执行", ["甲。"], "预算执行")] })).rejects.toMatchObject({
          name: "HostError",
        });
        await host.write({ sheets: [reportSheet("预算执行", ["甲。"])], activate: "预算执行" });
        const workbook = await snapshot();
        expect(ownSheets(workbook)).toEqual(before);
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["预算执行", "绩效指标 表1", "备忘", "预算执行(2)"]);
      });

      it(cannot.breakOff ?? "leaves everything as before when a write breaks off", async () => {
        const { host, snapshot, breakNextWrite } = await start();
        expect(breakNextWrite === undefined).toBe(cannot.breakOff !== undefined);
        if (!breakNextWrite) return;
        const before = await snapshot();
        await breakNextWrite();
        await expect(host.write(firstPlan())).rejects.toMatchObject({ name: "HostError" });
        expect(await snapshot()).toEqual(before);
        await host.write(firstPlan());
        const written = await snapshot();
        await breakNextWrite();
        await expect(host.write(secondPlan(["写不成的段落。"]))).rejects.toMatchObject({ name: "HostError" });
        const after = await snapshot();
        expect(after.names).toEqual(written.names);
        expect(after.sheets.map(valuesOf)).toEqual(written.sheets.map(valuesOf));
      });
    });

    editingContract(() => start(), cannot);

    describe("listening", () => {
      it("tells which cells the user changed, until nobody listens", async () => {
        const { host, edit } = await start();
        const changes: WorkbookChange[] = [];
        const stop = host.onChange((change) => void changes.push(change));
        await new Promise((resolve) => setTimeout(resolve, 100));
        await edit("绩效指标 表1", 2, 2, "36个");
        await until(() => changes.length > 0);
        expect(changes).toEqual([{ kind: "cells", ranges: [rangeAt({ sheet: "绩效指标 表1", row: 2, column: 2 })] }]);
        stop();
        await new Promise((resolve) => setTimeout(resolve, 100));
        await edit("绩效指标 表1", 2, 2, "37个");
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(changes).toHaveLength(1);
      });

      it("tells what is selected", async () => {
        const { host } = await start();
        const selections: RangeRef[] = [];
        host.onSelect((range) => void selections.push(range));
        await new Promise((resolve) => setTimeout(resolve, 100));
        const range = { sheet: "绩效指标 表1", top: 2, left: 1, bottom: 2, right: 2 };
        await host.select(range);
        await until(() => selections.some((selection) => selection.right === 2));
        expect(selections.at(-1)).toEqual(range);
      });

      it("says that a sheet to be selected is gone", async () => {
        const { host } = await start();
        const range = rangeAt({ sheet: "已删除", row: 0, column: 0 });
        await expect(host.select(range)).rejects.toMatchObject({ name: "HostError", code: "not-found" });
      });
    });
  });
}
