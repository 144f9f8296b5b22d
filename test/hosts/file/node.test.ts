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
});
