import { randomUUID } from "node:crypto";
import { open, rename, stat, unlink, writeFile } from "node:fs/promises";
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
  EDQUOT: "磁盘配额已满",
  EFBIG: "文件超过磁盘允许的大小",
  ENAMETOOLONG: "文件名太长",
  READONLY: "原来的文件是只读的，没有覆盖它",
};

const ROOM = "请腾出空间或换一个位置后再试。";
/** What helps, where it is not the path that is wrong. */
const REMEDIES: Readonly<Record<string, string>> = {
  EBUSY: "请关闭打开它的程序后再试。",
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  EFBIG: ROOM,
  ENAMETOOLONG: "请换一个短些的文件名后再试。",
  READONLY: "请换一个文件名，或取消只读后再试。",
};

function ioFailure(action: string, path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code =
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = REASONS[code] ?? `系统错误 ${code}`.trim();
  return new HostError(
    code === "ENOENT" ? "not-found" : "failed",
    `无法${action}“${path}”：${reason}。${REMEDIES[code] ?? "请检查路径后再试。"}`,
    { cause: error },
  );
}

async function readBounded(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error("directory"), { code: "EISDIR" });
    if (found.size > LIMITS.fileBytes) throw fileTooLarge(found.size);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** A file that is marked read-only is not replaced, though renaming would. */
async function requireWritable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error("directory"), { code: "EISDIR" });
  if (found && (found.mode & 0o222) === 0) throw Object.assign(new Error("read-only"), { code: "READONLY" });
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
    // Its own short name: the file's may be as long as names can be.
    const temporary = join(dirname(path), `.perf-${randomUUID()}.tmp`);
    try {
      await requireWritable(path);
      await writeFile(temporary, content, { flag: "wx" });
      await rename(temporary, path);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw ioFailure("写入", path, error);
    }
  },
};
