import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { bureauLedger } from "../fixtures/bureau-ledger";
import { budgetExportYuan } from "../fixtures/budget-export-yuan";
import { hubei2080 } from "../fixtures/hubei-20-80";
import { workbook } from "../fixtures/build";
import { expectValidPackage } from "../support/packages/expect-valid-package";
import { workbookBytes } from "../support/workbook-bytes";

const ROOT = join(__dirname, "../..");
const place = mkdtempSync(join(tmpdir(), "batch-"));
const out = join(place, "一市");
const input = (name: string): string => join(place, "各部门", name);
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** The command line in a process of its own, with the processes that it starts. */
function perfReport(...args: readonly string[]): { status: number | null; out: string; error: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "src/cli/index.ts"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout, error: run.stderr };
}

const ledger = bureauLedger();
const books: Readonly<Record<string, Uint8Array | string>> = {
  "农业农村局.xlsx": workbookBytes(ledger),
  "农业农村局.xls": workbookBytes(ledger, "biff8"),
  "商务局.xlsx": workbookBytes(hubei2080()),
  "财政局.xlsx": workbookBytes(budgetExportYuan()),
  "坏.xlsx": "PK 不是工作簿",
  "=公式局.xlsx": workbookBytes(workbook(...ledger.sheets.map((one) => ({ ...one, name: `${one.name}2` })))),
  "~$商务局.xlsx": "锁",
};
mkdirSync(join(place, "各部门"));
for (const [name, content] of Object.entries(books)) writeFileSync(input(name), content);
const sums = (): readonly string[] =>
  Object.keys(books).map((name) =>
    createHash("sha256")
      .update(readFileSync(input(name)))
      .digest("hex"),
  );

const before = sums();
const first = perfReport("report", input("*.xls*"), "-o", out);

type Row = Readonly<Record<string, unknown>>;
async function query(sql: string, name = "parquet"): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection: DuckDBConnection = await instance.connect();
  try {
    const located = sql.replaceAll("*/自评报告汇总.parquet", join(place, `*/自评报告汇总.${name}`));
    return (await connection.runAndReadAll(located)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
const TABLE = "read_parquet('*/自评报告汇总.parquet')";

describe("a batch of workbooks", () => {
  it("writes a report each, and names the one that it could not read", () => {
    expect(first).toMatchObject({ status: 2, out: expect.stringMatching(/^已写出 5 份报告。\n汇总：/) });
    expect(first.error).toMatch(/已处理 6\/6，失败 1，每秒/);
    expect(first.error).toMatch(/有 1 个工作簿没有写出报告：\n {2}.*坏\.xlsx：.*。\n$/);
    expect(readdirSync(out).sort()).toEqual(
      [
        "=公式局-自评报告.xlsx",
        "农业农村局-自评报告.xlsx",
        "农业农村局-自评报告(2).xlsx",
        "商务局-自评报告.xlsx",
        "财政局-自评报告.xlsx",
        ...["csv", "parquet", "xlsx"].map((ending) => `自评报告汇总.${ending}`),
      ].sort(),
    );
    for (const name of readdirSync(out).filter((file) => file.endsWith(".xlsx"))) {
      const { workbook: written } = workbookFiles.open(readFileSync(join(out, name)), name);
      expect(written.sheets.some(({ name: sheet }) => sheet === (name.includes("汇总") ? "汇总" : "自评报告"))).toBe(
        true,
      );
    }
  });

  it("leaves the workbooks as they were", () => {
    expect(sums()).toEqual(before);
  });

  it("sums up in a sheet with numbers that can be sorted", () => {
    const bytes = new Uint8Array(readFileSync(join(out, "自评报告汇总.xlsx")));
    expectValidPackage(bytes);
    const [sheet] = workbookFiles.open(bytes, "汇总.xlsx").workbook.sheets;
    const [head = [], ...rows] = sheet?.rows.map((row) => row?.map((cell) => cell?.value ?? null) ?? []) ?? [];
    expect(head).toEqual(expect.arrayContaining(["单位名称", "预算执行率", "未完成指标数", "未处理原因"]));
    const row = rows.find((cells) => cells[head.indexOf("工作簿")] === input("农业农村局.xlsx")) ?? [];
    expect([
      row[head.indexOf("单位名称")],
      row[head.indexOf("全年执行数万元")],
      row[head.indexOf("未完成指标数")],
    ]).toEqual(["某县农业农村局", 2046.73, 2]);
    expect(row[head.indexOf("预算执行率")]).toBeCloseTo(2046.73 / 2128.4, 12);
  });

  it("gives Parquet and CSV the same rows", async () => {
    const fields = "单位名称, 年度, 全年预算数万元, 预算执行率, 指标数, 未完成指标数, 未处理原因";
    const parquet = await query(`SELECT ${fields} FROM ${TABLE} ORDER BY 工作簿`);
    const csv = await query(`SELECT ${fields} FROM read_csv('*/自评报告汇总.parquet') ORDER BY 工作簿`, "csv");
    const plain = (rows: readonly Row[]): unknown =>
      rows.map((row) => Object.values(row).map((value) => (typeof value === "bigint" ? Number(value) : value)));
    expect(parquet).toHaveLength(6);
    expect(plain(csv)).toEqual(plain(parquet));
    expect(readFileSync(join(out, "自评报告汇总.csv")).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it("counts amounts in 万元 where the sheet counts in 元", async () => {
    const [row] = await query(`SELECT 全年执行数万元 AS x FROM ${TABLE} WHERE 工作簿 LIKE '%财政局%'`);
    expect(row?.["x"]).toBeCloseTo(643.180053, 9);
  });

  it("answers the queries of its guide", async () => {
    const guide = readFileSync(join(ROOT, "docs/batch.md"), "utf8");
    const [low = [], total = []] = await Promise.all(
      [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = ""]) => query(sql)),
    );
    expect(low.map((row) => row["单位名称"])).toContain("某县农业农村局");
    expect(total).toHaveLength(1);
    expect(Number(total[0]?.["未处理数"])).toBe(1);
    expect(total[0]?.["总执行率"]).toBeGreaterThan(0.9);
  });

  it("takes the place of an earlier batch and does not read what that wrote", () => {
    const [a, b, earlier] = [input("商务局.xlsx"), input("财政局.xlsx"), input("商务局-自评报告.xlsx")];
    writeFileSync(earlier, "上次的报告");
    const again = perfReport("report", a, b, earlier);
    expect(again).toMatchObject({
      status: 0,
      error: expect.stringMatching(/^跳过 .*商务局-自评报告\.xlsx：这是上次写出的/),
    });
    expect(workbookFiles.open(readFileSync(earlier), earlier).workbook.sheets.map(({ name }) => name)).toContain(
      "自评报告",
    );
    expect(readdirSync(join(place, "各部门"))).toEqual(
      expect.arrayContaining(["财政局-自评报告.xlsx", "自评报告汇总.parquet"]),
    );
  });
});
