import { HostError, type HostErrorCode } from "../../ports";

/** Excel's own error codes, what they mean here, and what the user is told. */
const MEANINGS: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  InvalidOperationInCellEditMode: [
    "cell-editing",
    "正在编辑单元格，Excel 暂时不接受其他操作。请按回车键或 Esc 键结束编辑后再试。",
  ],
  AccessDenied: ["protected", "工作表或工作簿受保护，无法写入。请在“审阅”选项卡中取消保护后再试。"],
  RequestPayloadSizeLimitExceeded: [
    "too-large",
    "一次写入的内容太多，超过了 Excel 的限制。请减少工作簿中的数据后再试。",
  ],
  ResponsePayloadSizeLimitExceeded: [
    "too-large",
    "工作簿的内容太多，超过了 Excel 一次读取的限制。请删去无关的工作表或空行后再试。",
  ],
  RequestAborted: ["too-large", "区域太大，Excel 中止了操作。请删去数据区以外的空行空列后再试。"],
  OperationCellsExceedLimit: ["too-large", "区域太大，超过了 Excel 的限制。请删去数据区以外的空行空列后再试。"],
  ItemNotFound: ["not-found", "要找的工作表或区域已经不在了。请刷新后再试。"],
  InvalidReference: ["not-found", "要找的单元格已经不在了。请刷新后再试。"],
  ApiNotFound: ["unsupported", "这个版本的 Excel 缺少所需的功能。请改用 Excel 2021、Microsoft 365 或网页版 Excel。"],
  ActivityLimitReached: ["failed", "Excel 正忙，暂时不接受更多操作。请稍候再试。"],
  HostIsBusy: ["failed", "Excel 正忙，暂时不接受更多操作。请稍候再试。"],
  Timeout: ["failed", "Excel 很久没有响应。请稍候再试。"],
};

/** The error code that Excel gave, `undefined` for errors of other origin. */
export function excelErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Any failure as one the user can understand; the original stays in `cause`. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = excelErrorCode(error);
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning) return new HostError(meaning[0], meaning[1], { cause: error });
  const detail = code === undefined ? "" : `（${code}）`;
  return new HostError("failed", `Excel 没能完成这次操作${detail}。请稍候再试；仍然不行时，保存并重新打开工作簿。`, {
    cause: error,
  });
}
