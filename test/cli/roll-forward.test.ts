import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { bureauLedger } from "../fixtures/bureau-ledger";
import { workbookBytes } from "../support/workbook-bytes";
import { expectValidPackage } from "../support/packages/expect-valid-package";

async function run(args: readonly string[]): Promise<{ status: number; out: string; error: string }> {
  let [out, error] = ["", ""];
  const input = (async function* () {
    yield* [] as string[];
  })();
  const status = await main(args, {
    files,
    exporter,
    out: (text) => (out += text),
    error: (text) => (error += text),
    input,
  });
  return { status, out, error };
}

function lastYear(): { readonly dir: string; readonly book: string } {
  const dir = mkdtempSync(join(tmpdir(), "perf-forward-"));
  const book = join(dir, "去年.xlsx");
  writeFileSync(book, workbookBytes(bureauLedger()));
  return { dir, book };
}

test("roll-forward writes this year's copy, says what it emptied, and leaves last year's alone", async () => {
  const { dir, book } = lastYear();
  const before = readFileSync(book);
  const { status, out, error } = await run(["roll-forward", book]);
  expect([status, error]).toEqual([0, ""]);
  expect(before.equals(readFileSync(book))).toBe(true);
  expect(readdirSync(dir).sort()).toEqual(["去年.xlsx", "去年-2023年度.xlsx"].sort());
  expect(out).toContain("2022年度 → 2023年度");
  expect(out).toContain("预算执行!A1 某县农业农村局2022年度预算执行情况表 → 某县农业农村局2023年度预算执行情况表");
  expect(out).toMatch(/清空（共\d+格）：\n {2}预算执行!F5:F6 全年执行数 2格/);
  expect(out).toMatch(/公式保留（共\d+格）：\n {2}预算执行!F4 全年执行数 1格/);
  expect(out).toMatch(/请核对[^\n]*：\n(.*\n)* {2}重点工作台账!\S+ 年计划 8格/);
  expectValidPackage(readFileSync(join(dir, "去年-2023年度.xlsx")));
});

test("the input as output, two workbooks and a missing file are refused, and nothing is written", async () => {
  const { dir, book } = lastYear();
  for (const [args, words] of [
    [[book, "-o", book], "会覆盖"],
    [[book, book], "一次处理一个工作簿"],
    [[join(dir, "没有.xlsx")], "没有.xlsx"],
  ] as const) {
    const { status, error } = await run(["roll-forward", ...args]);
    expect([status, error.split("\n")[0]]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(readdirSync(dir)).toEqual(["去年.xlsx"]);
});
