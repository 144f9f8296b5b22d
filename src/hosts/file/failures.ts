import { HostError } from "../../ports";
import { LIMITS } from "./limits";

const megabytes = (bytes: number): string => String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);

/** The content is damaged; `detail` names what, as the end of a Chinese clause. */
export function brokenFile(detail: string, cause?: unknown): HostError {
  const message = `这个文件已损坏，无法读取（${detail}）。请在 Excel 或 WPS 里打开并另存一份后再试。`;
  return new HostError("broken-file", message, { cause });
}

/** Nothing is in the file. */
export function emptyFile(): HostError {
  return new HostError("broken-file", "这个文件是空的（0 字节）。请确认文件已保存或下载完整后再试。");
}

/** The file needs a password to open. */
export function encryptedFile(cause?: unknown): HostError {
  return new HostError("password", "这个文件设有打开密码。请先在 Excel 或 WPS 里输入密码打开，取消密码并另存后再试。", {
    cause,
  });
}

/** The file is something else; `what` names it, such as `PDF 文件`. */
export function notASpreadsheet(what: string): HostError {
  return new HostError("unsupported", `这不是电子表格，而是${what}。请选择 .xlsx、.xlsm、.xls、.ods 或 .csv 文件。`);
}

/** A file that last year's report cannot be read from; `why` ends the clause. */
export function notAReport(why: string): HostError {
  return new HostError("unsupported", `读不出这份报告（${why}）。请在 Word 或 WPS 里另存为 .docx 或 .txt 后再选。`);
}

/** A spreadsheet of a format this product does not read; `what` names it. */
export function unsupportedFormat(what: string): HostError {
  return new HostError("unsupported", `暂不支持${what}。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”后再试。`);
}

/** The file is larger than the limit. `size` in bytes. */
export function fileTooLarge(size: number): HostError {
  const limit = megabytes(LIMITS.fileBytes);
  return new HostError(
    "too-large",
    `这个文件有 ${megabytes(size)} MB，超过 ${limit} MB 的上限。请删去图片等无关内容或拆分后再试。`,
  );
}

/** The package's parts would be larger than the limit. `size` in bytes, as far as it was counted. */
export function contentTooLarge(size: number): HostError {
  const limit = megabytes(LIMITS.inflatedBytes);
  return new HostError(
    "too-large",
    `这个文件解压后至少有 ${megabytes(size)} MB，超过 ${limit} MB 的上限，没有打开。请拆分后再试。`,
  );
}

/** More parts, sheets or cells than the limit; `unit` is 个工作表, 个单元格 …. */
export function tooMany(count: number, limit: number, unit: string): HostError {
  return new HostError(
    "too-large",
    `这个文件至少有 ${count} ${unit}，超过 ${limit} ${unit}的上限。请只留下需要的内容后再试。`,
  );
}

/** A change cannot be saved without altering other content of the user's. */
export function notFaithful(where: string, why: string, todo: string): HostError {
  return new HostError("not-faithful", `${where}${why}，没有保存。${todo}`);
}

/** A sheet is gone. */
export function sheetNotFound(name: string): HostError {
  return new HostError("not-found", `找不到工作表“${name}”，它可能已被删除或改名。请重新打开文件后再试。`);
}

/** The workbook's structure is protected, so that no sheet can be added. */
export function structureProtected(): HostError {
  return new HostError(
    "protected",
    "这个工作簿的结构受保护，不能增加工作表。请在 Excel 的“审阅”里取消“保护工作簿”后再试。",
  );
}
