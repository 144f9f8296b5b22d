import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { NO_SETTINGS, withFormChosen } from "../../src/core/settings/model";
import { planSettings } from "../../src/core/settings/plan-settings";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { readDocx, textOf } from "../export/support/read-docx";

const SAMPLE = join(__dirname, "../../assets/samples/进贤县商务局2021.xlsx");

async function run(
  args: readonly string[],
  input: readonly string[] = [],
): Promise<{ status: number; out: string; error: string }> {
  let out = "";
  let error = "";
  const lines = (async function* () {
    yield* input;
  })();
  const status = await main(args, {
    files,
    exporter,
    out: (text) => (out += text),
    error: (text) => (error += text),
    input: lines,
  });
  return { status, out, error };
}

const folder = (): string => mkdtempSync(join(tmpdir(), "perf-report-"));

test("inspect --json prints tables, figures and facts", async () => {
  const { status, out } = await run(["inspect", SAMPLE, "--json"]);
  const seen = JSON.parse(out) as {
    facts: { unitName: string; year: number };
    tables: { kind: string }[];
    figures: { id: string; text: string; sources: string[] }[];
  };
  expect(status).toBe(0);
  expect(seen.facts).toMatchObject({ unitName: "进贤县商务局", year: 2021 });
  expect(seen.tables.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["funds", "indicators", "profile"]));
  expect(seen.figures.find(({ id }) => id === "execution.rate")).toMatchObject({ text: "100%" });
});

test("report writes a copy and the text, and leaves the input as it was", async () => {
  const out = join(folder(), "报告.xlsx");
  const text = join(folder(), "报告.txt");
  const before = readFileSync(SAMPLE);
  const result = await run(["report", SAMPLE, "-o", out, "--text", text]);
  expect(result.status).toBe(0);
  expect(result.out).toContain("待填");
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  const written = files.open(readFileSync(out), "报告.xlsx").workbook;
  expect(written.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["自评报告", "数据来源"]));
  const lines = readFileSync(text, "utf8").split("\n");
  expect(lines.slice(0, 3)).toEqual(["部门（单位）整体支出绩效自评报告", "（2021年度）", "一、部门（单位）概况"]);
});

test("report writes the form too where the flag or the workbook's own settings ask for it", async () => {
  const dir = folder();
  const [plain, asked, stored, again] = ["甲.xlsx", "乙.xlsx", "丙.xlsx", "丁.xlsx"].map((name) => join(dir, name)) as [
    string,
    string,
    string,
    string,
  ];
  const sheets = (path: string): readonly string[] =>
    files.open(readFileSync(path), "报告.xlsx").workbook.sheets.map(({ name }) => name);
  const file = files.open(readFileSync(SAMPLE), "样例.xlsx");
  const settings = planSettings(file.workbook, withFormChosen(NO_SETTINGS, true));
  writeFileSync(stored, files.save(file, { plan: settings }));
  await run(["report", SAMPLE, "-o", plain]);
  await run(["report", SAMPLE, "-o", asked, "--form"]);
  await run(["report", stored, "-o", again]);
  await run(["report", stored, SAMPLE, "-o", join(dir, "批")]);
  expect(sheets(plain)).not.toContain("绩效自评表");
  expect(sheets(asked)).toContain("绩效自评表");
  expect(sheets(again)).toContain("绩效自评表");
  const batch = readdirSync(join(dir, "批")).filter((name) => !name.includes("汇总"));
  expect(batch.map((name) => sheets(join(dir, "批", name)).includes("绩效自评表"))).toEqual([true, false]);
});

test("report --docx writes the same report for Word, with its sources on request", async () => {
  const dir = folder();
  const [out, docx, text] = ["报告.xlsx", "报告.docx", "报告.txt"].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  const { status } = await run(["report", SAMPLE, "-o", out, "--docx", docx, "--sources", "--text", text]);
  expect([status, readdirSync(dir).sort()]).toEqual([0, ["报告.docx", "报告.txt", "报告.xlsx"].sort()]);
  const written = readDocx(readFileSync(docx)).paragraphs.map(textOf);
  const bodies = readFileSync(text, "utf8")
    .split("\n")
    .filter((line) => line.endsWith("。") && !/^[^：，]{0,8}图：/.test(line)); // a chart in Word is a chart, its words in the text file
  expect(written).toEqual(expect.arrayContaining(bodies));
  expect(written).toEqual(expect.arrayContaining(["附件", "数据来源"]));
});

test("eval answers a formula a line", async () => {
  expect((await run(["eval", "=PERF.EXECUTION(934.55,934.55)"])).out).toBe('{"value":"1"}\n');
  const piped = await run(["eval"], ['=PERF.COMPLETION("19278万美元",25660)\n', "=PERF.EXECUTION(1,0)\n"]);
  const [rate, error] = piped.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { value?: string; error?: string; message?: string });
  expect(rate?.value).toMatch(/^0\.75128604832424/);
  expect(error).toEqual({ error: "#DIV/0!", message: "预算为0，无法计算执行率" });
});

test.each([
  [["inspect"], "请指定一个工作簿文件"],
  [["inspect", "没有的文件.xlsx"], "没有的文件.xlsx"],
  [["report", SAMPLE, "--sources"], "--docx"],
  [["report", SAMPLE, SAMPLE, "--text", "a.txt"], "一次处理多个工作簿"],
  [["check", SAMPLE], "check"],
  [[], "请指定命令"],
])("%j is refused with status 2 and one clear line", async (args, words) => {
  const { status, out, error } = await run(args);
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(error.split("\n")[0]).toContain(words);
});

test("a file that is no workbook leaves nothing behind", async () => {
  const dir = folder();
  const book = join(dir, "坏.xlsx");
  writeFileSync(book, "not a workbook at all");
  const { status, error } = await run(["report", book, "-o", join(dir, "出.xlsx")]);
  expect([status, readdirSync(dir)]).toEqual([2, ["坏.xlsx"]]);
  expect(error).toMatch(/^.+。\n$/);
});

test("a workbook without any such table is named as such and gets no report", async () => {
  const dir = folder();
  const book = join(dir, "通讯录.csv");
  writeFileSync(book, "姓名,部门\n甲,财务股\n");
  const { status, error } = await run(["report", book]);
  expect([status, readdirSync(dir)]).toEqual([2, ["通讯录.csv"]]);
  expect(error).toMatch(/没有找到预算执行表/);
});
