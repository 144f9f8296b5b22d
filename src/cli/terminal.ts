import { parseArgs, type ParseArgsConfig } from "node:util";
import type { SheetContent } from "../core/report/plan";
import type { Exporter, OpenedFile, WorkbookFiles } from "../ports";
import type { Machine } from "./batch";

/** Files by path: reading checks size and format, writing goes through a temporary file that is renamed. */
export interface PathFiles extends WorkbookFiles {
  /** Reads and opens a workbook; throws a `HostError`. */
  openPath(path: string): Promise<OpenedFile>;
  /** Writes a file whole or not at all; throws a `HostError`. */
  writePath(path: string, content: Uint8Array | string): Promise<void>;
  /** A new .xlsx that holds these sheets alone; throws a `HostError`. */
  createSheets(sheets: readonly SheetContent[]): Uint8Array;
}

/** What a command talks to. */
export interface Terminal {
  readonly files: PathFiles;
  readonly exporter: Pick<Exporter, "docx">;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly input: AsyncIterable<string | Buffer>;
  /** What a batch runs on; absent for one workbook after the other. */
  readonly machine?: Machine;
}

/** A command line that makes no sense; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Parses flags; an unknown one is a {@link UsageError}. */
export function flags<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const flag = /'(-[^' ]*)/.exec(String(error))?.[1] ?? "";
    throw new UsageError(`参数${flag && `“${flag}”`}不认识或缺少内容。`);
  }
}

/** The one workbook a command works on. */
export function oneBook(positionals: readonly string[]): string {
  const [book, ...more] = positionals;
  if (book === undefined) throw new UsageError("请指定一个工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次处理一个工作簿，多出了“${more.join(" ")}”。`);
  return book;
}
