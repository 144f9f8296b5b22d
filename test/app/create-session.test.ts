import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession } from "../../src/app/create-session";
import type { Session, SessionState } from "../../src/app/session";
import { markedSheet } from "../../src/core/report/our-sheets";
import { SHEET_MARKS } from "../../src/core/report/plan";
import { cellAt, findSheet, type Workbook } from "../../src/core/workbook/snapshot";
import { createFileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { HostError } from "../../src/ports";

const SAMPLE = join(__dirname, "../../assets/samples/进贤县商务局2021.xlsx");

const open: Session[] = [];
afterEach(() => open.splice(0).forEach((session) => session.close()));

async function settled(session: Session, wanted: (state: SessionState) => boolean): Promise<SessionState> {
  if (wanted(session.state)) return session.state;
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!wanted(session.state)) return;
      stop();
      resolve(session.state);
    });
  });
}

async function sampleSession(
  change: (host: FileHost) => FileHost = (host) => host,
): Promise<{ session: Session; host: FileHost }> {
  const host = change(createFileHost(workbookFiles.open(readFileSync(SAMPLE), "进贤县商务局2021.xlsx")));
  const session = createSession(host, { settle: 1 });
  open.push(session);
  await settled(session, ({ phase }) => phase !== "reading");
  return { session, host };
}

function reportTexts(workbook: Workbook): readonly string[] {
  const sheet = markedSheet(workbook, SHEET_MARKS.report);
  return (sheet?.rows ?? []).map((row) => (typeof row?.[0]?.value === "string" ? row[0].value : ""));
}

function place(workbook: Workbook, sheetName: string, text: string): { sheet: string; row: number; column: number } {
  const sheet = findSheet(workbook, sheetName);
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
    const column = (cells ?? []).findIndex((cell) => typeof cell?.value === "string" && cell.value.includes(text));
    if (column >= 0) return { sheet: sheetName, row, column };
  }
  throw new Error(`no cell says ${text}`);
}

test("one click adds the report, its sources and nothing else", async () => {
  const { session, host } = await sampleSession();
  const before = await host.read();
  const generation = await session.generate();
  const after = await host.read();
  expect(generation?.reportSheet).toBe("自评报告");
  expect(after.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    ...before.sheets.map(({ name }) => `${name} visible`),
    "绩效_版本 hidden",
    "自评报告 visible",
    "数据来源 visible",
  ]);
  expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  expect(new Set(generation?.fates.values())).toEqual(new Set(["new"]));
});

test("our own sheets are not read as data", async () => {
  const { session } = await sampleSession();
  await session.generate();
  await session.refresh();
  if (session.state.phase !== "ready") throw new Error(session.state.phase);
  const { tables, unread } = session.state.analysis.reading;
  expect([...tables, ...unread].map(({ sheet }) => sheet)).not.toContain("自评报告");
  expect([...tables, ...unread].map(({ sheet }) => sheet)).not.toContain("数据来源");
});

test("a changed cell changes its sentence; the sentence the user edited stays", async () => {
  const { session, host } = await sampleSession();
  await session.generate();
  const workbook = await host.read();
  const ours = place(workbook, "自评报告", "固定资产");
  const ledger = place(workbook, "绩效指标台账", "实际利用外资");
  const row = findSheet(workbook, "绩效指标台账")?.rows[ledger.row];
  const actual = row?.findIndex((cell) => cell?.value === 19278) ?? -1;
  await host.edit([{ ...ours, value: "　　固定资产43.56万元，均在用。" }]);
  await host.edit([{ sheet: ledger.sheet, row: ledger.row, column: actual, value: 25660 }]);
  const again = await session.generate();
  const texts = reportTexts(await host.read());
  expect(texts).toContain("　　固定资产43.56万元，均在用。");
  expect(texts.find((text) => text.includes("实际利用外资"))).toMatch(
    /实际利用外资25660万美元.*完成年度目标25660万美元，/,
  );
  const fates = [...(again?.fates ?? [])].filter(([, fate]) => fate !== "same");
  expect(Object.fromEntries(fates)).toEqual({
    "overview.duties.assets": "kept",
    "achievement.outputs.counts": "changed",
    "achievement.outputs.indicator.实际利用外资": "changed",
    "table.indicators.row.实际利用外资": "changed",
    "chart.completion": "changed",
  });
});

test("a sheet of the user's with our name is left alone", async () => {
  const { session, host } = await sampleSession();
  const workbook = await host.read();
  const mine = { name: "自评报告", visibility: "visible", rows: [[{ value: "我自己写的报告" }]], merges: [] } as const;
  const named: FileHost = {
    ...host,
    read: async () => ({ ...(await host.read()), sheets: [...workbook.sheets, mine] }),
  };
  const other = createSession(named, { settle: 1 });
  open.push(other);
  await settled(other, ({ phase }) => phase === "ready");
  expect((await other.generate())?.reportSheet).toBe("自评报告(2)");
  session.close();
});

test("an edit in the sheet is followed, and its uses are known", async () => {
  const { session, host } = await sampleSession();
  const budget = place(await host.read(), "预算执行", "合计");
  const uses = session.usesOf({
    sheet: "预算执行",
    top: budget.row,
    bottom: budget.row,
    left: budget.column + 1,
    right: budget.column + 1,
  });
  expect(uses.map(({ paragraph }) => paragraph.place)).toContain("一（五）第1段");
  await host.edit([{ sheet: "预算执行", row: budget.row, column: budget.column + 1, value: 700 }]);
  const state = await settled(
    session,
    (now) => now.phase === "ready" && now.analysis.performance.budget?.total.initial?.text === "700",
  );
  expect(state.phase).toBe("ready");
});

test("a failed write leaves the state usable and says why", async () => {
  const { session, host } = await sampleSession((inner) => ({
    ...inner,
    write: () => Promise.reject(new HostError("protected", "工作簿结构受保护，无法新增工作表。请先撤销保护再生成。")),
  }));
  expect(await session.generate()).toBeUndefined();
  expect(session.state).toMatchObject({ phase: "ready", writing: false, failure: { code: "protected" } });
  expect(reportTexts(await host.read())).toEqual([]);
});

test("a click on a figure selects its cell", async () => {
  const { session, host } = await sampleSession();
  const seen: unknown[] = [];
  host.onSelect((range) => seen.push(range));
  await session.show({ sheet: "预算执行", row: 4, column: 5 });
  expect(seen).toEqual([{ sheet: "预算执行", top: 4, bottom: 4, left: 5, right: 5 }]);
  expect(session.selection).toEqual(seen[0]);
});

test("every source of the trace sheet leads to a filled cell", async () => {
  const { session, host } = await sampleSession();
  await session.generate();
  if (session.state.phase !== "ready") throw new Error(session.state.phase);
  const workbook = await host.read();
  for (const figure of session.state.analysis.report.figures.values()) {
    for (const { sheet, row, column } of figure.sources) {
      const source = findSheet(workbook, sheet);
      expect(source && cellAt(source, row, column)?.value).toBeDefined();
    }
  }
});

test("an edit made while the report is being written is not missed", async () => {
  let duringWrite: () => Promise<void> = () => Promise.resolve();
  const { session, host } = await sampleSession((inner) => ({
    ...inner,
    write: async (plan) => {
      await duringWrite();
      await inner.write(plan);
    },
  }));
  const budget = place(await host.read(), "预算执行", "合计");
  duringWrite = async () => {
    await host.edit([{ sheet: "预算执行", row: budget.row, column: budget.column + 1, value: 700 }]);
  };
  await session.generate();
  const state = await settled(
    session,
    (now) => now.phase === "ready" && now.analysis.performance.budget?.total.initial?.text === "700",
  );
  expect(state.phase).toBe("ready");
});

test("exactly the sentences that rest on a changed cell are stale, until the report is written again", async () => {
  const { session, host } = await sampleSession();
  await session.generate();
  const stale = () => (session.state.phase === "ready" ? session.state.analysis.stale : new Map<string, unknown>());
  expect(stale().size).toBe(0);
  const ledger = place(await host.read(), "绩效指标台账", "实际利用外资");
  const row = findSheet(await host.read(), "绩效指标台账")?.rows[ledger.row];
  const actual = row?.findIndex((cell) => cell?.value === 19278) ?? -1;
  await host.edit([{ sheet: ledger.sheet, row: ledger.row, column: actual, value: 20000 }]);
  await settled(session, () => stale().size > 0);
  expect([...stale().keys()]).toEqual([
    "achievement.outputs.indicator.实际利用外资",
    "table.indicators.row.实际利用外资",
    "chart.completion",
  ]);
  await session.generate();
  await session.refresh();
  expect(stale().size).toBe(0);
});
