/** @jest-environment node */
import type { Session } from "../../../src/app/session";
import { withFormChosen } from "../../../src/core/settings/model";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { loadSnapshot } from "../../support/excel-host/model/snapshot";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import { PERF_FUNCTIONS } from "../../support/perf-functions";
import { openPane, usersPart } from "./generation";

let excel: RunningExcel;
let pane: Session | undefined;
beforeEach(async () => {
  excel = await startExcel({ profile: "ltsc2021", functions: PERF_FUNCTIONS });
});
afterEach(async () => {
  pane?.close();
  await excel.settle();
  await excel.close();
});

/** A bureau's workbook whose settings ask for the form, in a pane that has read it. */
async function chosen(workbook: Workbook): Promise<Session> {
  pane?.close();
  await excel.settle();
  loadSnapshot(excel.host.model, workbook);
  pane = await openPane(excel);
  await pane.decide((settings) => withFormChosen(settings, true));
  excel.requests.length = 0;
  return pane;
}

const names = (): readonly string[] => excel.snapshot().sheets.map(({ name }) => name);

test("一次写出报告和自评表，自评表里是PERF公式", async () => {
  const session = await chosen(bureauLedger());
  expect(await session.generate()).toMatchObject({ reportSheet: "自评报告", formSheet: "绩效自评表" });
  expect(names()).toEqual(expect.arrayContaining(["自评报告", "数据来源", "绩效自评表"]));
  const form = excel.snapshot().sheets.find(({ name }) => name === "绩效自评表");
  expect(JSON.stringify(form?.rows)).toContain("=PERF.EXECUTION(");
});

test("中途出错：两样都没有写成，用户的表不变；再点一次，两样都有", async () => {
  const first = await chosen(bureauLedger());
  await first.generate();
  const requests = excel.requests.length;
  const outcomes: string[] = [];
  for (let k = 1; k <= requests; k += 3) {
    const session = await chosen(bureauLedger());
    const before = excel.snapshot();
    excel.host.failRequest(k, { afterActions: 2 });
    const done = (await session.generate()) !== undefined;
    await excel.settle();
    const left = names();
    const both = left.includes("自评报告") && left.includes("绩效自评表");
    const neither = !left.includes("自评报告") && !left.includes("绩效自评表");
    expect([k, usersPart(excel.snapshot())]).toEqual([k, usersPart(before)]);
    expect([k, done ? both : neither]).toEqual([k, true]);
    outcomes.push(done ? "written" : "failed");
    excel.host.recover();
    expect([k, (await session.generate())?.formSheet]).toEqual([k, "绩效自评表"]);
  }
  expect(outcomes).toContain("failed");
}, 60_000); // a fault in every third request, each with a workbook of its own
