import { randomUUID } from "node:crypto";
import { open, rename, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { SheetContent } from "../../core/report/plan";
import { HostError, type OpenedFile, type WorkbookFiles } from "../../ports";
import { createWorkbookFile } from "./create-workbook";
import { fileTooLarge } from "./failures";
import { LIMITS } from "./limits";
import { workbookFiles } from "./workbook-files";

/** Spreadsheet files by path. */
interface PathFiles extends WorkbookFiles {
  /** Reads and opens a workbook; its size is checked before it is read. Rejects with a `HostError`. */
  openPath(path: string): Promise<OpenedFile>;
  /** Writes a file whole or not at all: a temporary file in the same folder is renamed. Rejects with a `HostError`. */
  writePath(path: string, content: Uint8Array | string): Promise<void>;
  /** A new .xlsx that holds these sheets alone; throws a `HostError`. */
  createSheets(sheets: readonly SheetContent[]): Uint8Array;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件或文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被别的程序打开",
  EBUSY: "文件正被别的程序打开",
  EISDIR: "这是一个文件夹",
  ENOTDIR: "路径中有一段不是文件夹",
  ENOSPC: "磁盘空间不足",
  EROFS: "这个位置只能读、不能写",
};

function ioFailure(action: string, path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code =
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = REASONS[code] ?? `系统错误 ${code}`.trim();
  return new HostError(
    code === "ENOENT" ? "not-found" : "failed",
    `无法${action}“${path}”：${reason}。请检查路径后再试。`,
    { cause: error },
  );
}

async function readBounded(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw Object.assign(new Error("directory"), { code: "EISDIR" });
    if (stat.size > LIMITS.fileBytes) throw fileTooLarge(stat.size);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** Spreadsheet files of this computer. */
export const files: PathFiles = {
  ...workbookFiles,
  createSheets: (sheets) => createWorkbookFile(sheets),
  async openPath(path) {
    let bytes: Uint8Array;
    try {
      bytes = await readBounded(path);
    } catch (error) {
      throw ioFailure("读取", path, error);
    }
    return workbookFiles.open(bytes, basename(path));
  },
  async writePath(path, content) {
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, content, { flag: "wx" });
      await rename(temporary, path);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw ioFailure("写入", path, error);
    }
  },
};
