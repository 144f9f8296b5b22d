import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files } from "../../../src/hosts/file/node";
import { book, worksheet } from "./parts";

const bytes = book({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });

async function inNewFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "file-host-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("files by path", () => {
  it("opens a workbook and names it after the file", () =>
    inNewFolder(async (folder) => {
      writeFileSync(join(folder, "预算.xlsx"), bytes);
      expect(await files.openPath(join(folder, "预算.xlsx"))).toMatchObject({ name: "预算.xlsx", format: "xlsx" });
    }));

  it("checks the size before it reads", () =>
    inNewFolder(async (folder) => {
      const path = join(folder, "huge.xlsx");
      writeFileSync(path, "");
      truncateSync(path, 3 * 1024 ** 3);
      await expect(files.openPath(path)).rejects.toMatchObject({ code: "too-large" });
    }));

  it("says what is wrong with a path", () =>
    inNewFolder(async (folder) => {
      await expect(files.openPath(join(folder, "没有.xlsx"))).rejects.toMatchObject({
        code: "not-found",
        message: expect.stringContaining("没有.xlsx") as string,
      });
      await expect(files.openPath(folder)).rejects.toMatchObject({
        code: "failed",
        message: expect.stringContaining("文件夹") as string,
      });
    }));

  it("replaces a file whole and leaves nothing behind", () =>
    inNewFolder(async (folder) => {
      const path = join(folder, "out.xlsx");
      await files.writePath(path, "旧");
      await files.writePath(path, bytes);
      expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
      expect(readdirSync(folder)).toEqual(["out.xlsx"]);
      await expect(files.writePath(join(folder, "无", "a.xlsx"), bytes)).rejects.toMatchObject({ code: "not-found" });
      expect(existsSync(join(folder, "无"))).toBe(false);
    }));

  it("leaves a read-only file alone", () =>
    inNewFolder(async (folder) => {
      const path = join(folder, "定稿.xlsx");
      writeFileSync(path, "定稿", { mode: 0o444 });
      await expect(files.writePath(path, bytes)).rejects.toMatchObject({
        message: expect.stringMatching(/无法写入.*只读/) as string,
      });
      expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["定稿", ["定稿.xlsx"]]);
    }));

  it("writes a name as long as names can be, and says of a longer one that it is too long", () =>
    inNewFolder(async (folder) => {
      const longest = `${"长".repeat(83)}.xlsx`; // 249 + 5 of 255 bytes
      await files.writePath(join(folder, longest), bytes);
      expect(readdirSync(folder)).toEqual([longest]);
      await expect(files.writePath(join(folder, `长${longest}`), bytes)).rejects.toMatchObject({
        message: expect.stringContaining("文件名太长") as string,
      });
      expect(readdirSync(folder)).toEqual([longest]);
    }));
});
