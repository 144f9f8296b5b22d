import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { bureau, centre } from "../core/rollup/books";
import { workbookBytes } from "../support/workbook-bytes";

async function run(args: readonly string[], changes: Partial<typeof files> = {}) {
  let [out, error] = ["", ""];
  const input = (async function* () {
    yield* [] as string[];
  })();
  const status = await main(args, {
    files: { ...files, ...changes },
    exporter,
    out: (text) => (out += text),
    error: (text) => (error += text),
    input,
  });
  return { status, out, error };
}

function inFolder(): { readonly dir: string; readonly book: string } {
  const dir = mkdtempSync(join(tmpdir(), "perf-careful-"));
  const book = join(dir, "局本级.xlsx");
  writeFileSync(book, workbookBytes(bureau()));
  return { dir, book };
}

test.each([["-o"], ["--docx"], ["--text"]])("report %s never writes over the workbook that it reads", async (flag) => {
  const { dir, book } = inFolder();
  const before = readFileSync(book);
  const { status, error } = await run(["report", book, flag, join(dir, ".", "局本级.xlsx")]);
  expect([status, before.equals(readFileSync(book)), readdirSync(dir)]).toEqual([2, true, ["局本级.xlsx"]]);
  expect(error).toContain("会覆盖原有文件");
});

test("two outputs of one name are refused before anything is written", async () => {
  const { dir, book } = inFolder();
  const same = join(dir, "报告.docx");
  const { status } = await run(["report", book, "-o", same, "--docx", same]);
  expect([status, existsSync(same)]).toEqual([2, false]);
});

test("what nobody expected is one line that says so, and the status is 2", async () => {
  const { book } = inFolder();
  const { status, out, error } = await run(["report", book], {
    save: () => {
      throw new TypeError("x is\nundefined");
    },
  });
  expect([status, out]).toEqual([2, ""]);
  expect(error).toMatch(/^程序遇到意外情况（x is undefined）.*技术支持。\n$/);
});

test("rollup says which of its workbooks is broken", async () => {
  const { dir, book } = inFolder();
  const [good, bad] = [join(dir, "招商中心.xlsx"), join(dir, "坏的.xlsx")];
  writeFileSync(good, workbookBytes(centre()));
  writeFileSync(bad, workbookBytes(centre()).slice(0, 900));
  const { status, error } = await run(["rollup", book, good, bad, "-o", join(dir, "汇总.xlsx")]);
  expect([status, existsSync(join(dir, "汇总.xlsx"))]).toEqual([2, false]);
  expect(error).toMatch(/坏的\.xlsx”：这个文件已损坏/);
});
