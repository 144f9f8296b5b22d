import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";

const root = path.join(__dirname, "..", "..");
const folder = mkdtempSync(path.join(tmpdir(), "package-"));
const built = path.join(folder, "dist");

const BUILT = {
  "manifest.xml": "<OfficeApp/>",
  "LICENSE.txt": "MIT",
  "THIRD-PARTY-LICENSES.txt": "react",
  "taskpane.html": "<p>窗格</p>",
  "assets/icon-32.png": "png",
  "assets/samples/示例.xlsx": "PK",
  "office-js/office.js": "office",
  ".sources": "指纹",
};

function pack(officeJs: string, environment: Record<string, string> = {}): Uint8Array {
  const out = path.join(folder, "out", `${officeJs}.zip`);
  const script = path.join(root, "scripts", "package.mjs");
  const args = [script, "--office-js", officeJs, "--from", built, "--out", out];
  execFileSync(process.execPath, args, { stdio: "pipe", env: { ...process.env, ...environment } });
  return new Uint8Array(readFileSync(out));
}

beforeAll(() => {
  for (const [name, text] of Object.entries(BUILT)) {
    const file = path.join(built, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("交给信息部门的 zip", () => {
  test("网页在 web 里，清单、许可证和说明在最外层", () => {
    const zip = unzipSync(pack("cdn"));
    const text = (name: string) => Buffer.from(zip[name] ?? []).toString();
    expect(Object.keys(zip).sort()).toEqual([
      "LICENSE.txt",
      "THIRD-PARTY-LICENSES.txt",
      "manifest.xml",
      "web/LICENSE.txt",
      "web/THIRD-PARTY-LICENSES.txt",
      "web/assets/icon-32.png",
      "web/assets/samples/示例.xlsx",
      "web/manifest.xml",
      "web/taskpane.html",
      "手工检验.txt",
      "部署说明.txt",
    ]);
    expect(text("web/taskpane.html")).toBe("<p>窗格</p>");
    expect(text("部署说明.txt")).toMatch(/^\uFEFF#[^\n]*\r\n/);
  });

  test("自带 office.js 的才带上 office-js 目录", () => {
    expect(Object.keys(unzipSync(pack("self")))).toContain("web/office-js/office.js");
  });

  test("换了时间、时区和文件日期，还是一个字节都不差", () => {
    const first = pack("cdn");
    const later = new Date(Date.now() + 86_400_000);
    for (const name of Object.keys(BUILT)) utimesSync(path.join(built, name), later, later);
    expect(Buffer.compare(pack("cdn", { TZ: "America/New_York" }), first)).toBe(0);
  });
});
