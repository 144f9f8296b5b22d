/** @jest-environment node */
import type { Session } from "../../../src/app/session";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { findSheet } from "../../../src/core/workbook/snapshot";
import { startExcel, type RunningExcel, type StartOptions } from "../../support/excel-host/start-excel";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { valuesOf } from "../../contract/seen";
import { openPane, usersPart } from "./generation";
import { supportsOf } from "./support";

let excel: RunningExcel;
let pane: Session | undefined;
afterEach(async () => {
  pane?.close();
  pane = undefined;
  await excel.close();
});

const start = async (profile: NonNullable<StartOptions["profile"]>): Promise<Session> => {
  excel = await startExcel({ profile, workbook: bureauLedger() });
  return (pane = await openPane(excel, { supports: supportsOf(excel), patience: 10_000 }));
};

const limits = (): readonly string[] | undefined =>
  createExcelHost(excel.Excel, { supports: supportsOf(excel) }).limits;

test.each(["web", "ltsc2024", "ltsc2021", "excel2019"] as const)("%s：读取、生成、改数后再生成", async (profile) => {
  const session = await start(profile);
  const before = usersPart(excel.snapshot());
  expect(await session.generate()).toBeDefined();
  expect(usersPart(excel.snapshot())).toEqual(before);
  const first = valuesOf(findSheet(excel.snapshot(), "自评报告"));
  expect(first.length).toBeGreaterThan(20);
  excel.host.user.write("重点工作台账!G7", 30.2);
  expect(await session.generate()).toBeDefined();
  expect(valuesOf(findSheet(excel.snapshot(), "自评报告"))).not.toEqual(first);
  expect(JSON.stringify(valuesOf(findSheet(excel.snapshot(), "自评报告")))).toContain("30.2");
});

test("现行的 Excel 什么也不缺", async () => {
  await start("ltsc2021");
  expect(limits()).toEqual([]);
});

test("Excel 2019 缺什么、还能做什么，各用一句话说明；页面设置不动", async () => {
  const session = await start("excel2019");
  expect(limits()).toEqual([
    expect.stringMatching(/合并.*仍可使用。$/),
    expect.stringMatching(/打印页面.*再生成报告。$/),
  ]);
  await session.generate();
  expect(excel.requests.flatMap(({ calls }) => calls).filter((call) => call.startsWith("PageLayout"))).toEqual([]);
});

test("Excel 2016 读不了工作簿：说明改用什么", async () => {
  const session = await start("excel2016");
  expect(session.state).toMatchObject({
    phase: "failed",
    failure: {
      code: "unsupported",
      message: expect.stringMatching(/早于 2019 版.*请改用 Excel 2021.*浏览器工作台/) as string,
    },
  });
  expect(excel.requests).toEqual([]);
});
