/** @jest-environment node */
import type { Session } from "../../../src/app/session";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import type { Fault } from "../../support/excel-host/executor/request-log";
import { loadSnapshot } from "../../support/excel-host/model/snapshot";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { openPane, proseRow, usersPart } from "./generation";

const PATIENT = 10_000;
const IMPATIENT = 1_500;
/** Answers that never come, so that nothing of this pane is sent any more. */
const LOST = { lost: true } as const;

interface Failure {
  readonly name: string;
  /** The faults of one walk at a request of so many actions. */
  readonly faults: (actions: number) => readonly Fault[];
  /** What follows the failing request: Excel answers again, refuses everything, or the pane is gone. */
  readonly then: "recovers" | "stays" | "closed";
}

/** `PERF_WALK=all` walks every request with every failure; else each request has one in turn, and so has each failure. */
const ALL = process.env.PERF_WALK === "all";

/** Where a request of so many actions breaks off; `every-action` walks all places of the requests that write. */
const parts = (actions: number): readonly number[] => [Math.floor(actions / 2)];

const FAILURES: readonly Failure[] = [
  { name: "拒绝执行", faults: () => [{ code: "HostIsBusy" }], then: "recovers" },
  {
    name: "执行到一半出错",
    faults: (actions) => parts(actions).map((afterActions) => ({ afterActions })),
    then: "recovers",
  },
  { name: "消息没有送到", faults: () => [{ lost: true, afterActions: 0 }], then: "recovers" },
  { name: "执行完而没有回音", faults: () => [LOST], then: "recovers" },
  { name: "拒绝执行，此后一直拒绝", faults: () => [{}], then: "stays" },
  {
    name: "执行到一半出错，此后一直拒绝",
    faults: (actions) => parts(actions).map((afterActions) => ({ afterActions })),
    then: "stays",
  },
  { name: "窗格在执行前关闭", faults: () => [{ lost: true, afterActions: 0 }], then: "closed" },
  { name: "窗格在执行后关闭", faults: () => [LOST], then: "closed" },
];

let excel: RunningExcel;
let pane: Session | undefined;
beforeEach(async () => {
  excel = await startExcel({ profile: "ltsc2021" });
});
afterEach(async () => {
  await closePane();
  await excel.close();
});

const closePane = async (): Promise<void> => {
  pane?.close();
  pane = undefined;
  await excel.settle();
};

/** Opens the workbook afresh, with a pane that has read it. */
async function open(workbook: Workbook, patience: number): Promise<Session> {
  await closePane();
  loadSnapshot(excel.host.model, workbook);
  pane = await openPane(excel, { patience });
  excel.requests.length = 0;
  return pane;
}

/** The workbook after a generation that nothing disturbs, and the actions of each of its requests. */
async function undisturbed(workbook: Workbook): Promise<{ after: Workbook; actions: readonly number[] }> {
  const session = await open(workbook, PATIENT);
  const generation = await session.generate();
  expect(generation).toBeDefined();
  return { after: excel.snapshot(), actions: excel.requests.map((request) => request.actions) };
}

/** One clear sentence to the user, or two where the second says what to do about what is left. */
function expectClear(session: Session): void {
  const failure = session.state.phase === "ready" ? session.state.failure : undefined;
  expect(failure?.name).toBe("HostError");
  expect(failure?.message.replace(/Excel|（[A-Za-z]+）/g, "")).toMatch(/^[^A-Za-z\n]*请[^A-Za-z\n]*。$/);
  expect(session.state).toMatchObject({ writing: false });
}

/** Opens the workbook and generates while the k-th request fails; `done` where the failure did no harm. */
async function fail(
  workbook: Workbook,
  k: number,
  fault: Fault,
  then: Failure["then"],
): Promise<{ readonly session: Session; readonly done: boolean }> {
  const session = await open(workbook, fault.lost && then !== "closed" ? IMPATIENT : PATIENT);
  excel.host.failRequest(k, fault);
  for (let later = 1; then === "stays" && later <= 10; later += 1) excel.host.failRequest(k + later);
  if (then === "closed") {
    void session.generate();
    while (!excel.requests.some(({ lost }) => lost)) await excel.settle();
    return { session, done: false };
  }
  const done = (await session.generate()) !== undefined;
  await excel.settle();
  if (!done) expectClear(session);
  return { session, done };
}

/** Excel shows fifteen digits. */
const shownNumber = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(15)) : value;

/** Cells and names; the looks of our own sheets are only made good by the next click. */
function contents({ sheets, names }: Workbook): unknown {
  return [sheets.map(({ name, visibility, rows }) => ({ name, visibility, rows })), names];
}

/** Walks every request of a generation from a workbook; gives the number of failures tried. */
async function walk(workbook: Workbook, failure: Failure): Promise<number> {
  const { faults, then } = failure;
  const { after, actions } = await undisturbed(workbook);
  let tried = 0;
  for (const [index, count] of actions.entries()) {
    if (!ALL && (index + FAILURES.indexOf(failure)) % 4 !== 0) continue;
    for (const fault of faults(count)) {
      const place = `第${index + 1}次请求，${JSON.stringify(fault)}`;
      const { session, done } = await fail(workbook, index + 1, fault, then);
      const left = excel.snapshot();
      expect([place, usersPart(left)]).toEqual([place, usersPart(workbook)]);
      const cells = JSON.stringify(contents(left), shownNumber);
      const whole =
        (then === "stays" && fault.afterActions !== undefined) ||
        (done ? [after] : [workbook, after]).some((state) => JSON.stringify(contents(state), shownNumber) === cells);
      // The next click, in a new pane where the other one was closed.
      if (then === "closed") await closePane();
      pane = then === "closed" ? await openPane(excel, { patience: PATIENT }) : session;
      excel.host.recover();
      const again = (await pane.generate()) !== undefined;
      expect([place, again, again || pane.state]).toEqual([place, true, true]);
      expect([place, whole, excel.snapshot()]).toEqual([place, true, after]);
      tried += 1;
    }
  }
  return tried;
}

/** A workbook with a report, a cell changed since, and a paragraph that the user rewrote. */
async function edited(): Promise<Workbook> {
  await undisturbed(bureauLedger());
  excel.host.user.write("重点工作台账!G7", 30.2);
  excel.host.user.write(`自评报告!A${proseRow(excel.snapshot())}`, "　　本段由单位自行改写，请保留。");
  return excel.snapshot();
}

let walked = 0;
afterAll(() => console.log(`Failures walked: ${walked}`));

test.each(FAILURES)(
  "第一次生成时$name",
  async (failure) => {
    walked += await walk(bureauLedger(), failure);
  },
  60_000,
);

test.each(FAILURES)(
  "改了数据、改写了一段之后再生成时$name",
  async (failure) => {
    walked += await walk(await edited(), failure);
  },
  60_000,
);
