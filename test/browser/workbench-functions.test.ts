import type { Argument } from "../../src/core/formulas/result";
import { cellAddress, rectAddress } from "../../src/core/workbook/address";
import { cellAt, findSheet, type Cell, type CellValue, type Workbook } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { xlsxOf } from "../contract/xlsx-fixture";
import { FUNCTION_CASES, type FunctionCase, type Refusal } from "../functions/function-cases";
import { obstacle, openStage, openWorkbench, ready, type Stage, type Workbench } from "./workbench-page";

const SHEET = "函数";
const NAME = "函数.xlsx";
/** Formulas stand in column A; their arguments begin here, so that results have room to spill. */
const ARGUMENTS = 5;

type Given = number | string | Refusal;
type Rows = readonly (readonly CellValue[])[];

/** A case as it stands on the sheet: its formula and the cells that it refers to. */
interface Placed {
  readonly one: FunctionCase;
  readonly row: number;
  readonly formula: string;
  readonly inputs: readonly { readonly column: number; readonly cells: Rows }[];
  readonly height: number;
}

/** How the single values of a call are given. */
type Manner = "literals" | "cells";

const isRows = (arg: Argument): arg is Rows => Array.isArray(arg);
const wantedRows = ({ gives }: FunctionCase): readonly (readonly Given[])[] =>
  Array.isArray(gives) ? (gives as readonly (readonly Given[])[]) : [[gives as Given]];
const isRefusal = (given: Given): given is Refusal => typeof given === "object";

function literal(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

function placed(one: FunctionCase, row: number, manner: Manner): Placed {
  let column = ARGUMENTS;
  const inputs: { readonly column: number; readonly cells: Rows }[] = [];
  const written = one.args.map((arg) => {
    if (!isRows(arg) && manner === "literals") return literal(arg);
    const cells = isRows(arg) ? arg : [[arg]];
    const right = column + (cells[0]?.length ?? 1) - 1;
    const bottom = row + cells.length - 1;
    const range =
      bottom === row && right === column
        ? cellAddress({ row, column })
        : rectAddress({ top: row, left: column, bottom, right });
    inputs.push({ column, cells });
    column = right + 1;
    return range;
  });
  const height = Math.max(wantedRows(one).length, ...inputs.map(({ cells }) => cells.length));
  return { one, row, formula: `=PERF.${one.name}(${written.join(",")})`, inputs, height };
}

/** All cases below each other, first with values written into the formulas, then with values in cells. */
function layout(): readonly Placed[] {
  const all: Placed[] = [];
  let row = 0;
  for (const manner of ["literals", "cells"] as const) {
    for (const one of FUNCTION_CASES) {
      const next = placed(one, row, manner);
      all.push(next);
      row += next.height;
    }
  }
  return all;
}

function workbookOf(cases: readonly Placed[]): Workbook {
  const rows: (Cell | undefined)[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    rows[row] ??= [];
    rows[row][column] = cell;
  };
  for (const { row, formula, inputs, height } of cases) {
    for (let r = row; r < row + height; r += 1) rows[r] ??= [];
    put(row, 0, { value: null, formula });
    for (const { column, cells } of inputs)
      cells.forEach((line, r) =>
        line.forEach((value, c) => value !== null && value !== "" && put(row + r, column + c, { value })),
      );
  }
  const dense = Array.from(rows, (line) => Array.from(line ?? []));
  return { sheets: [{ name: SHEET, visibility: "visible", rows: dense, merges: [] }], names: [] };
}

if (obstacle !== undefined) console.warn(`工作台的函数对照跳过：${obstacle}`);
const suite = obstacle === undefined ? describe : describe.skip;

jest.setTimeout(60_000);

const CASES = layout();
const LAST = CASES.reduce((most, { row, height }) => Math.max(most, row + height), 0);

suite("工作台算出的与核心、命令行、Excel相同", () => {
  let stage: Stage;
  let bench: Workbench;
  let shown: readonly (readonly string[])[];
  let saved: (row: number, column: number) => CellValue;

  beforeAll(async () => {
    stage = await openStage();
    bench = await openWorkbench(stage);
    await bench.drop(NAME, xlsxOf(workbookOf(CASES)));
    await bench.page.waitForFunction((name) => document.title.includes(name), NAME);
    await ready(bench.page);
    shown = await bench.shown(`A1:A${String(LAST)}`);
    const sheet = findSheet(workbookFiles.open((await bench.save()).bytes, NAME).workbook, SHEET);
    saved = (row, column) => (sheet && cellAt(sheet, row, column)?.value) ?? null;
  });
  afterAll(async () => {
    await bench.page.context().close();
    expect(bench.troubles).toEqual([]);
    await stage.close();
  });

  /** What the status line says of a cell's error. */
  async function whyOf(address: string): Promise<string> {
    const box = bench.page.locator("[data-u-comp='defined-name'] input");
    await box.fill(address);
    await box.press("Enter");
    const note = bench.page.locator("#cell-note", { hasText: `${address}：` });
    return note.innerText({ timeout: 2000 });
  }

  test.each(CASES.map((one) => [one.formula, one] as const))("%s", async (_, { one, row }) => {
    for (const [r, line] of wantedRows(one).entries()) {
      for (const [c, given] of line.entries()) {
        const value = saved(row + r, c);
        if (!isRefusal(given)) {
          expect(value).toBe(typeof given === "number" ? Number(given.toPrecision(15)) : given);
          continue;
        }
        expect(await whyOf(cellAddress({ row: row + r, column: c }))).toContain(given.says);
        if (r + c === 0) expect(shown[row]?.[0]).toBe(given.error);
        else expect(value).toEqual({ error: given.error });
      }
    }
  });
});
