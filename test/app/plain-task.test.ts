/** @jest-environment node */
import { createPlainTask, type PlainState } from "../../src/app/plain-task";
import type { RangeRef } from "../../src/core/workbook/address";
import { refAddress } from "../../src/core/workbook/address";
import { cellAt, findSheet, type Cell, type CellValue } from "../../src/core/workbook/snapshot";
import { createFileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { HostError } from "../../src/ports";
import { xlsxOf } from "../contract/xlsx-fixture";
import { sheet, workbook } from "../support/sheet";

const calculated = (formula: string, value: CellValue): Cell => ({ formula, value });
const BOOK = workbook([
  sheet("指标", [
    ["指标名称", "目标值", "实际值", "完成率"],
    ["新签约", 32, 40, calculated("=PERF.COMPLETION(C2,B2)", 1.25)],
    ["外资", "≥2566万", 1924.5, calculated("=PERF.COMPLETION(C3,B3)", 0.75)],
  ]),
  sheet("汇总", [[1, 2, calculated("=PERF.SHARE(A1,B1)", 0.5)]]),
]);
const range = (name: string, top: number, left: number, bottom = top, right = left): RangeRef => ({
  sheet: name,
  top,
  left,
  bottom,
  right,
});

const opened = (): FileHost => createFileHost(workbookFiles.open(xlsxOf(BOOK), "指标.xlsx"));
const taskOver = (host: FileHost, selection?: RangeRef) => createPlainTask(host, () => Promise.resolve(selection));

async function formulas(host: FileHost): Promise<readonly unknown[]> {
  const book = await host.read();
  const at = (name: string, row: number, column: number): unknown => {
    const found = findSheet(book, name);
    const cell = found && cellAt(found, row, column);
    return cell?.formula ?? cell?.value;
  };
  return [at("指标", 1, 3), at("指标", 2, 3), at("汇总", 0, 2)];
}

function planned(state: PlainState): readonly (readonly [string, boolean])[] {
  if (state.stage !== "asking" || !state.plan) throw new Error(`Nothing is planned in ${state.stage}`);
  return state.plan.replacements.map(({ at, formula }) => [refAddress(at), formula !== undefined]);
}

test("先列出会变成什么，点了转换才写", async () => {
  const host = opened();
  const before = await formulas(host);
  const task = taskOver(host);
  await task.ask("plain");
  expect(planned(task.state)).toEqual([
    ["指标!D2", true],
    ["指标!D3", false],
    ["汇总!C1", true],
  ]);
  expect(await formulas(host)).toEqual(before);

  await task.run();
  expect(task.state.stage).toBe("converted");
  const after = await formulas(host);
  expect(after[1]).toBe(0.75);
  expect(after.join()).not.toContain("PERF");

  await task.ask("perf");
  expect(task.state).toMatchObject({ stage: "asking", direction: "perf" });
  expect(await formulas(host)).toEqual(after);
  await task.run();
  expect(task.state).toMatchObject({ stage: "restored", outcome: { missing: [] } });
  expect(await formulas(host)).toEqual(before);
  task.dismiss();
  expect(task.state).toEqual({ stage: "idle" });
});

test("选中多个单元格就只管选中的，选中一格就是整个工作簿，都可以改选", async () => {
  const several = taskOver(opened(), range("指标", 1, 3, 1, 4));
  await several.ask("plain");
  expect(planned(several.state)).toEqual([["指标!D2", true]]);
  several.choose({ kind: "sheet", sheet: "指标" });
  expect(planned(several.state).map(([at]) => at)).toEqual(["指标!D2", "指标!D3"]);

  const one = taskOver(opened(), range("汇总", 0, 0));
  await one.ask("plain");
  expect(one.state).toMatchObject({ scope: { kind: "workbook" }, scopes: [{ kind: "sheet" }, { kind: "workbook" }] });
  one.choose({ kind: "sheet", sheet: "汇总" });
  await one.run();
  expect(one.state).toMatchObject({ stage: "converted", outcome: { replaced: [{ at: { sheet: "汇总" } }] } });
});

test("列出之后又多了会失去公式的单元格，重新列出再问，不直接写", async () => {
  const host = opened();
  const task = taskOver(host);
  await task.ask("plain");
  await host.edit([{ sheet: "汇总", row: 0, column: 0, value: "约12个" }]);
  await task.run();
  expect(task.state.stage).toBe("asking");
  expect(planned(task.state)).toContainEqual(["汇总!C1", false]);
  expect((await formulas(host)).join()).toContain("PERF.COMPLETION");
  await task.run();
  expect(task.state.stage).toBe("converted");
});

test("失败了说明原因，可以再来；进行中不接受第二次", async () => {
  const host = opened();
  const failure = new HostError("cell-editing", "正在编辑单元格。");
  let refuse = true;
  const task = createPlainTask({ ...host, read: () => (refuse ? Promise.reject(failure) : host.read()) }, () =>
    Promise.resolve(undefined),
  );
  const seen: string[] = [];
  const stop = task.subscribe(() => seen.push(task.state.stage));
  const first = task.ask("plain");
  await task.ask("perf");
  await first;
  expect(task.state).toEqual({ stage: "failed", direction: "plain", failure });
  expect(seen).toEqual(["busy", "failed"]);
  stop();
  refuse = false;
  await task.ask("plain");
  expect(task.state.stage).toBe("asking");
  expect(seen).toEqual(["busy", "failed"]);
});
