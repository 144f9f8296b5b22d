import { createSession } from "../../src/app/create-session";
import type { Session } from "../../src/app/session";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { createExcelHost } from "../../src/hosts/excel/excel-host";
import { startExcel, type RunningExcel } from "../support/excel-host/start-excel";
import { calculated, sheet, workbook } from "../fixtures/build";

/** Requests and bytes that Excel and the add-in exchange, by the size of the ledger. */
const ROWS = [30, 3_000, 30_000];

/** A budget sheet and a ledger of so many indicators. */
function ledger(rows: number): Workbook {
  return workbook(
    sheet("预算执行", [
      ["某局2023年度预算执行情况表"],
      ["编制单位：某局", null, null, "单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数"],
      ["合计", 2160.5, calculated("=C5+C6", 2128.4), calculated("=D5+D6", 2046.73)],
      ["基本支出", 806.1, 806.1, 801.95],
      ["项目支出", 1354.4, 1322.3, 1244.78],
    ]),
    sheet("台账", [
      ["某局2023年度绩效指标台账"],
      ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"],
      ...Array.from({ length: rows }, (_, row) => [`重点任务${row}`, "全年", "个", 100 + row, 90 + row]),
    ]),
  );
}

async function measured<T>(excel: RunningExcel, what: string, work: () => Promise<T>): Promise<T> {
  excel.requests.length = 0;
  const start = performance.now();
  const result = await work();
  const spent = performance.now() - start;
  const sum = (bytes: readonly number[]): string => (bytes.reduce((a, b) => a + b, 0) / 1000).toFixed(0);
  const most = Math.max(0, ...excel.requests.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes])) / 1000;
  const [sent, got] = [excel.requests.map(({ bytes }) => bytes), excel.requests.map(({ answerBytes }) => answerBytes)];
  console.log(
    `  ${what}：${excel.requests.length} 次请求，发出 ${sum(sent)} KB，收到 ${sum(got)} KB，最大一次 ${most.toFixed(0)} KB，${spent.toFixed(0)} ms`,
  );
  return result;
}

async function generated(session: Session): Promise<void> {
  if (await session.generate()) return;
  throw new Error(session.state.phase === "ready" ? session.state.failure?.message : session.state.phase);
}

async function main(): Promise<void> {
  for (const rows of ROWS) {
    const excel = await startExcel({ workbook: ledger(rows), profile: "web" });
    const host = createExcelHost(excel.Excel);
    console.log(`${rows} 行`);
    await measured(excel, "读取", () => host.read());
    const session = createSession(host);
    await session.refresh();
    await excel.settle();
    await measured(excel, "首次生成", () => generated(session));
    excel.host.user.write("台账!E3", 95);
    await excel.settle();
    await measured(excel, "再次生成", () => generated(session));
    session.close();
    await excel.close();
  }
}

void main();
