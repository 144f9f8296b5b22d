/** @jest-environment node */
import { findSheet } from "../../../src/core/workbook/snapshot";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import type { Session } from "../../../src/app/session";
import { openPane, usersPart } from "./generation";

let excel: RunningExcel;
let pane: Session;
beforeEach(async () => {
  excel = await startExcel({ workbook: bureauLedger(), profile: "ltsc2021" });
  pane = await openPane(excel, { patience: 10_000 });
});
afterEach(async () => {
  pane.close();
  await excel.close();
});

const reportText = (): string => JSON.stringify(findSheet(excel.snapshot(), "自评报告")?.rows ?? []);
const generate = async (): Promise<string> => {
  expect(await pane.generate()).toBeDefined();
  return reportText();
};
const refused = async (): Promise<unknown> => {
  expect(await pane.generate()).toBeUndefined();
  return pane.state.phase === "ready" && pane.state.failure?.message;
};
const act = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  excel.Excel.run((context) => {
    work(context);
    return context.sync();
  });

test("筛选和隐藏的行照样读，筛选本身不变", async () => {
  const plain = await generate();
  await act(({ workbook }) => {
    const ledger = workbook.worksheets.getItem("重点工作台账");
    ledger.autoFilter.apply("A2:J11", 4, { filterOn: "Custom", criterion1: "=家" });
    ledger.getRange("5:6").rowHidden = true;
  });
  const filter = () => excel.host.model.sheets.find(({ name }) => name === "重点工作台账")?.filter;
  const before = JSON.stringify(filter());
  expect(before).toContain("=家");
  expect(await generate()).toBe(plain);
  expect(JSON.stringify(filter())).toBe(before);
});

test("深度隐藏的工作表不取数，也不动它", async () => {
  const plain = await generate();
  excel.host.user.addSheet("旧台账");
  excel.host.user.write("旧台账!A1:E2", [
    ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"],
    ["旧指标", "全年", "个", 1, 1],
  ]);
  excel.host.user.showSheet("旧台账", "VeryHidden");
  const before = usersPart(excel.snapshot());
  expect(await generate()).toBe(plain);
  expect(usersPart(excel.snapshot())).toEqual(before);
});

test("用户的工作表受保护时照样生成", async () => {
  await act(({ workbook }) => workbook.worksheets.getItem("重点工作台账").protection.protect());
  await generate();
});

test("工作簿的结构受保护时说明怎么办；已有的报告仍可更新", async () => {
  excel.host.model.protected = true;
  expect(await refused()).toMatch(/结构受保护.*取消“保护工作簿”后再试。$/);
  excel.host.model.protected = false;
  const first = await generate();
  excel.host.model.protected = true;
  excel.host.user.write("重点工作台账!G7", 30.2);
  expect(await generate()).not.toBe(first);
});

test("报告工作表受保护时说出是哪一张，取消保护后重试即可", async () => {
  await generate();
  await act(({ workbook }) => workbook.worksheets.getItem("数据来源").protection.protect());
  expect(await refused()).toMatch(/^工作表“数据来源”受保护，无法写入。/);
  await act(({ workbook }) => workbook.worksheets.getItem("数据来源").protection.unprotect());
  await generate();
});

describe("别人同时在编辑", () => {
  test.each([
    ["改了别的工作表的数", () => excel.host.coauthor.write("重点工作台账!J3", "新备注")],
    ["给用户的工作表插入了一行", () => excel.host.coauthor.insertRows("重点工作台账", 3)],
    ["新建了一张工作表", () => excel.host.coauthor.addSheet("补充")],
    ["改了一张工作表的名字", () => excel.host.coauthor.renameSheet("单位情况", "单位概况")],
  ])("在读和写之间%s：报告写成，别人的改动都在", async (_, edit) => {
    await generate();
    excel.host.afterRequest(5, edit);
    await generate();
    expect(JSON.stringify(excel.snapshot())).toMatch(/新备注|补充|单位概况|自评报告/);
    expect(excel.snapshot().names.map(({ name }) => name)).not.toContain("_PERF_UNFINISHED");
  });

  test.each(["自评报告", "数据来源", "绩效_版本"])("恰在写入前删除了%s：说明原因，重试即可", async (name) => {
    await generate();
    excel.host.afterRequest(5, () => excel.host.coauthor.deleteSheet(name));
    expect(await refused()).toMatch(/请.*。$/);
    await generate();
    expect(
      excel
        .snapshot()
        .sheets.map((sheet) => sheet.name)
        .sort(),
    ).toEqual([...bureauLedger().sheets.map((sheet) => sheet.name), "自评报告", "数据来源", "绩效_版本"].sort());
    expect(excel.snapshot().names).toHaveLength(3);
  });
});
