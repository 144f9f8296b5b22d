/** @jest-environment node */
import { createSession } from "../../../src/app/create-session";
import type { Session } from "../../../src/app/session";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { loadSnapshot } from "../../support/excel-host/model/snapshot";
import type { LoggedChange } from "../../support/excel-host/executor/request-log";
import { keepModel, stateDifference, wholeState } from "../../support/excel-host/model/whole-state";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import { calculated, sheet, workbook } from "../../fixtures/build";
import { proseRow, reached } from "./generation";

/**
 * Excel carries out the actions of a request one by one and may stop after any of them. Every action that changes the
 * workbook is walked; of the same calls one after another every fourth and the last, of those again a half when a report is written again and a third for 恢复上一版. By turns
 * Excel works again or refuses everything afterwards. `PERF_WALK=all` walks all of them both ways.
 */
const ALL = process.env.PERF_WALK === "all";
const AFTERWARDS = ["recovers", "stays"] as const;

/** A small office: enough for every kind of call that a report takes. */
const office = (): Workbook =>
  workbook(
    sheet("预算执行", [
      ["某县档案馆2023年度预算执行情况表"],
      ["编制单位：某县档案馆", null, null, "单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数"],
      ["合计", 260.5, calculated("=C5+C6", 258.4), calculated("=D5+D6", 246.73)],
      ["基本支出", 206.1, 206.1, 201.95],
      ["项目支出", 54.4, 52.3, 44.78],
    ]),
    sheet("台账", [
      ["某县档案馆2023年度绩效指标台账"],
      ["指标名称", "统计期间", "计量单位", "年度目标", "实际完成"],
      ["档案数字化", "全年", "卷", 1200, 1260],
    ]),
  );

let excel: RunningExcel;
let session: Session;
beforeAll(async () => {
  excel = await startExcel({ profile: "ltsc2021", workbook: office() });
  // Deaf to events, so that every request is one of the click's own.
  const deaf = { onChange: () => () => undefined, onSelect: () => () => undefined };
  session = createSession({ ...createExcelHost(excel.Excel, { patience: 10_000 }), ...deaf });
  await reached(session, ({ phase }) => phase === "ready");
});
afterAll(async () => {
  session.close();
  await excel.close();
});

const isUsers = ({ name }: { readonly name: string }): boolean => ["预算执行", "台账"].includes(name);
const state = (): string => wholeState(excel.host.model);
const users = (): string => wholeState({ ...excel.host.model, names: [] }, isUsers).replace(/"active":.*$/, "");

/** What one click does: a first or a later report, or the one before again. */
type Click = () => Promise<unknown>;
const generate: Click = () => session.generate();
const restore: Click = () => session.restore();

/** Makes the workbook before a click. */
type Prepare = () => Promise<void>;
const open: Prepare = () => {
  loadSnapshot(excel.host.model, office());
  return Promise.resolve();
};
/** Written once; then a figure changed, a paragraph rewritten, one taken out, a word in red. */
const edited: Prepare = async () => {
  await open();
  await generate();
  excel.host.user.write("台账!E3", 1180);
  excel.host.user.write(`自评报告!A${proseRow(excel.snapshot())}`, "　　本段由单位自行改写，请保留。");
  await excel.Excel.run((context) => {
    const report = context.workbook.worksheets.getItem("自评报告");
    report.getRange("A5").format.font.color = "#FF0000";
    report.getRange("3:3").format.rowHeight = 77;
    return context.sync();
  });
};
const twice: Prepare = async () => {
  await edited();
  await generate();
};

/** The paragraphs and sources that a click shows, whatever the hidden sheet keeps of those before. */
const shown = (): string => wholeState(excel.host.model, ({ visibility }) => visibility === "visible");

const changeData = (): void => excel.host.user.write("台账!E3", 1300);

function expectOneClearSentence(): void {
  const failure = session.state.phase === "ready" ? session.state.failure : undefined;
  expect(failure?.message.replace(/Excel|（[A-Za-z]+）/g, "")).toMatch(/^[^A-Za-z\n]*请[^A-Za-z\n]*。$/);
}

const isSame = (a: LoggedChange | undefined, b: LoggedChange | undefined): boolean =>
  a?.call === b?.call && a?.sheet === b?.sheet;

/** Walks a click, at each `stride`-th change; gives the number of requests, actions and failures. */
async function walk(prepare: Prepare, click: Click, stride = 1): Promise<string> {
  await prepare();
  const putBack = keepModel(excel.host.model);
  const [before, ownBefore] = [state(), users()];
  changeData();
  expect(await click()).toBeDefined();
  // 恢复上一版 once more goes back again, where the first time had come as far as that.
  const shownLater = [shown()];
  expect(await click()).toBeDefined();
  shownLater.push(shown());
  putBack();
  excel.requests.length = 0;
  expect(await click()).toBeDefined();
  const [after, requests] = [state(), [...excel.requests]];
  let [turn, run, walked] = [0, 0, 0];
  for (const [index, { changes }] of requests.entries()) {
    for (const [at, { action, call, sheet: on }] of changes.entries()) {
      turn += 1;
      run = isSame(changes[at - 1], changes[at]) ? run + 1 : 0;
      if (!ALL && run % 4 !== 0 && isSame(changes[at], changes[at + 1])) continue;
      if (!ALL && turn % stride !== 0) continue;
      for (const then of AFTERWARDS.filter((kind) => ALL || (turn % 4 === 3) === (kind === "stays"))) {
        const place = `第${index + 1}次请求第${action + 1}步（${on ?? ""} ${call}）之后，${then}`;
        putBack();
        excel.host.failRequest(index + 1, { afterActions: action + 1 });
        for (let later = 2; then === "stays" && later <= 6; later += 1) excel.host.failRequest(index + later);
        const done = (await click()) !== undefined;
        excel.host.recover();
        if (!done) expectOneClearSentence();
        expect([place, stateDifference(users(), ownBefore)]).toEqual([place, ""]);
        if (then === "recovers") {
          const now = state();
          expect([place, now === after ? "" : stateDifference(now, before)]).toEqual([place, ""]);
        } else {
          changeData();
          const again = await click();
          expect([place, again === undefined && session.state]).toEqual([place, false]);
          const now = shown();
          expect([place, shownLater.includes(now) ? "" : stateDifference(now, shownLater[0] ?? "")]).toEqual([
            place,
            "",
          ]);
        }
        walked += 1;
      }
    }
  }
  const actions = requests.reduce((sum, request) => sum + request.actions, 0);
  return `${requests.length} 次请求，${actions} 个动作，其中 ${turn} 个改动工作簿，试了 ${walked} 次失败`;
}

const report = (line: string): void => console.log(line);

test("第一次生成在任何一步中断，都恢复原样，或由下一次点击写完", async () => {
  report(`第一次生成：${await walk(open, generate)}`);
}, 600_000);

test("再次生成在任何一步中断，内容和样子都恢复原样，或由下一次点击写完", async () => {
  report(`再次生成：${await walk(edited, generate, 2)}`);
}, 600_000);

test("恢复上一版在任何一步中断，内容和样子都恢复原样，或由下一次点击写完", async () => {
  report(`恢复上一版：${await walk(twice, restore, 3)}`);
}, 600_000);
