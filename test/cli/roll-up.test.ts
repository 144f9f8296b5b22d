import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { bureau, centre } from "../core/rollup/books";
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

function twoBooks(): { readonly dir: string; readonly paths: readonly [string, string] } {
  const dir = mkdtempSync(join(tmpdir(), "perf-rollup-"));
  const paths = [join(dir, "局本级.xlsx"), join(dir, "招商中心.xlsx")] as const;
  writeFileSync(paths[0], workbookBytes(bureau()));
  writeFileSync(paths[1], workbookBytes(centre()));
  return { dir, paths: [...paths] };
}

test("rollup writes one valid workbook with the sheets, the report and its sources, and the inputs stay", async () => {
  const { dir, paths } = twoBooks();
  const before = paths.map((path) => readFileSync(path));
  const [out, docx, text] = ["汇总.xlsx", "汇总.docx", "汇总.txt"].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  const result = await run(["rollup", ...paths, "-o", out, "--docx", docx, "--text", text]);
  expect([result.status, result.error]).toEqual([0, ""]);
  expect(paths.map((path, index) => before[index]?.equals(readFileSync(path)))).toEqual([true, true]);
  const { workbook } = files.open(readFileSync(out), "汇总.xlsx");
  expect(workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["汇总_预算执行", "汇总_绩效指标", "汇总_人员编制", "自评报告", "数据来源"]),
  );
  expect(readFileSync(text, "utf8")).toContain("预算执行率为93.48%");
  expect(readFileSync(docx).length).toBeGreaterThan(1000);
  expect(result.out).toContain("2个单位（某县商务局本级、某县招商服务中心），全年执行数合计712.750025万元，指标6项");
  expect(result.out).toContain("1万元＝10000元");
  expectValidPackage(readFileSync(out));
});

test("workbooks that cannot be added leave nothing behind and are told apart on stderr", async () => {
  const { dir, paths } = twoBooks();
  writeFileSync(paths[1], workbookBytes(centre({ year: 2020 })));
  const { status, out, error } = await run(["rollup", ...paths, "-o", join(dir, "汇总.xlsx")]);
  expect([status, out, readdirSync(dir).sort()]).toEqual([2, "", ["局本级.xlsx", "招商中心.xlsx"].sort()]);
  expect(error).toMatch(/^各工作簿的年度不同.*“招商中心\.xlsx”是2020年度.*。\n$/);
});

test("a workbook without any such table is named", async () => {
  const { dir, paths } = twoBooks();
  const other = join(dir, "通讯录.csv");
  writeFileSync(other, "姓名,部门\n甲,财务股\n");
  const { status, error } = await run(["rollup", paths[0], other, "-o", join(dir, "汇总.xlsx")]);
  expect(status).toBe(2);
  expect(error).toContain("“通讯录.csv”");
});

test("an output that is an input, one workbook alone and a missing output are refused", async () => {
  const { dir, paths } = twoBooks();
  for (const [args, words] of [
    [[...paths, "-o", join(dir, ".", "局本级.xlsx")], "会覆盖"],
    [[...paths, "-o", join(dir, "甲.xlsx"), "--text", join(dir, "甲.xlsx")], "会覆盖"],
    [[paths[0], "-o", join(dir, "甲.xlsx")], "至少两个工作簿"],
    [[...paths], "-o"],
  ] as const) {
    const { status, error } = await run(["rollup", ...args]);
    expect([status, error.split("\n")[0]]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(readdirSync(dir)).toHaveLength(2);
});
