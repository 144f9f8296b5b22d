import { callFunction } from "../../src/core/formulas/call";
import { cellAddress } from "../../src/core/workbook/address";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { cellAt } from "../../src/core/workbook/snapshot";
import type { Sheet, Workbook } from "../../src/core/workbook/snapshot";
import { workbookHostContract } from "../contract/workbook-host.contract";
import { xlsxOf } from "../contract/xlsx-fixture";
import { CASES, differs, formulaInputs, plainOf } from "../support/formula-cases";
import { obstacle } from "./workbench-page";
import { columnsOf, formulaSheet } from "./workbench-equivalence";
import { startRemote, type RemoteSpreadsheet } from "./workbench-remote-host";
import { openSpreadsheet, type SpreadsheetPage } from "./workbench-spreadsheet";

jest.setTimeout(60_000);

let stage: SpreadsheetPage;
let remote: RemoteSpreadsheet;
if (obstacle !== undefined) console.warn(`工作台表格的浏览器测试跳过：${obstacle}`);
const suite = obstacle === undefined ? describe : describe.skip;

beforeAll(async () => {
  if (obstacle !== undefined) return;
  stage = await openSpreadsheet();
  remote = await startRemote(stage.page);
}, 120_000);
afterAll(async () => {
  if (obstacle === undefined) await stage.close();
});

async function load(workbook: Workbook): Promise<void> {
  const file = workbookFiles.open(xlsxOf(workbook), "绩效.xlsx");
  await remote.load(file, workbookFiles.look(file));
}

/** Types into a cell as the user does: by the tab, the name box and the keyboard. */
async function type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
  const { page } = stage;
  await page.locator("[data-u-comp='slide-tab-item']", { hasText: sheet }).click();
  const box = page.locator("[data-u-comp='defined-name'] input");
  await box.fill(cellAddress({ row, column }));
  await box.press("Enter");
  await page.waitForTimeout(150);
  await page.keyboard.type(String(value));
  await page.keyboard.press("Enter");
  await page.waitForTimeout(150);
}

suite("在浏览器里", () => {
  workbookHostContract("The workbench's spreadsheet", async (workbook) => {
    await load(workbook);
    return {
      host: remote.host,
      snapshot: () => remote.host.read(),
      edit: type,
      breakNextWrite: () => remote.breakNextWrite(),
      undo: () => remote.undo(),
    };
  });
});

/** Rows of random cells to compare; `PERF_EQUIVALENCE_ROWS` asks for more, in sheets of this many rows. */
const ROWS = 40;
const sheets = Math.ceil(Number(process.env["PERF_EQUIVALENCE_ROWS"] ?? ROWS) / ROWS);

/** The sheet once every formula on it has a result. */
async function calculated(): Promise<Sheet> {
  for (let waited = 0; ; waited += 1) {
    const [sheet] = (await remote.host.read()).sheets;
    const open = sheet?.rows.flatMap((row) => row?.filter((cell) => cell?.formula && cell.value === null) ?? []) ?? [];
    if (sheet && open.length === 0) return sheet;
    if (waited > 100) throw new Error(`${String(open.length)} formulas without a result, ${open[0]?.formula ?? ""}`);
    await stage.page.waitForTimeout(100);
  }
}

suite("普通公式与PERF函数的结果相同（工作台计算）", () => {
  test.each(Array.from({ length: sheets }, (_, index) => index))("第 %i 张随机数据", async (index) => {
    const inputs = formulaInputs(ROWS, 20_240_917 + index);
    await load(formulaSheet(inputs));
    const sheet = await calculated();
    const wrong = CASES.flatMap((one, at) =>
      inputs.flatMap((cells, row) => {
        const plain = plainOf(one, row, cells);
        const expected = callFunction(one.name, one.args(cells));
        const columns = columnsOf(at);
        const found = {
          perf: cellAt(sheet, row, columns.perf)?.value ?? null,
          plain: cellAt(sheet, row, columns.plain)?.value ?? null,
        };
        const same =
          !differs(one, cells, expected, found.perf) &&
          (plain === undefined || !differs(one, cells, expected, found.plain));
        return same ? [] : [{ formula: one.formula(row + 1), plain, cells, expected, found }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

suite("工作台的计算和改写", () => {
  test("比较遇到错误值得错误值，零不等于空白，与Excel相同", async () => {
    const compared = ['=A1=""', '=IF(A1="",1,2)', '=B1=""', '=IF(B1="",1,2)', "=C1=0", '=IF(C1="",1,2)'];
    const formulas = compared.map((formula) => ({ value: null, formula }));
    await load({
      sheets: [
        {
          name: "数据",
          visibility: "visible",
          merges: [],
          rows: [
            [{ value: null, formula: "=1/0" }, { value: 0 }, undefined, ...formulas],
            [undefined, undefined, undefined, ...formulas],
          ],
        },
      ],
      names: [],
    });
    const error = { error: "#DIV/0!" };
    const expected = [error, error, false, 2, true, 1];
    const { rows } = await calculated();
    expect(rows.map((row) => row?.slice(3).map((cell) => cell?.value))).toEqual([expected, expected]);
  });

  test("保存不了的改动一格也不写，并说明原因", async () => {
    await load({ sheets: [{ name: "数据", visibility: "visible", merges: [], rows: [[{ value: 1 }]] }], names: [] });
    const before = await remote.host.read();
    await remote.fix("A1 在数组公式里，请在 Excel 里修改。");
    await expect(remote.host.edit?.([{ sheet: "数据", row: 0, column: 0, value: 2 }])).rejects.toMatchObject({
      code: "not-faithful",
      message: "A1 在数组公式里，请在 Excel 里修改。",
    });
    expect(await remote.host.read()).toEqual(before);
  });

  test("扩展到几格的PERF公式，逐格说明为什么得错误值", async () => {
    const rows = [[{ value: 1 }, { value: "甲" }, { value: null, formula: "=PERF.EXECUTION(A1:B1,1)" }]];
    await load({ sheets: [{ name: "数据", visibility: "visible", merges: [], rows }], names: [] });
    await calculated();
    expect(await remote.whyError("数据", 0, 2)).toBeUndefined();
    expect(await remote.whyError("数据", 0, 3)).toContain("甲");
  });
});
