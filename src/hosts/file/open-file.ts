import type { OpenedFile } from "../../ports";
import { detect } from "./detect";
import { fileTooLarge } from "./failures";
import { LIMITS } from "./limits";
import { readCsv } from "./other/read-csv";
import { readSheetJs } from "./other/read-sheetjs";
import { scanOds } from "./other/scan-ods";
import { xlsIndents } from "./other/xls-indents";
import { readXlsx } from "./xlsx/open-xlsx";

/** Opens a spreadsheet file from its bytes; the content decides the format. Throws a `HostError`. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge(bytes.length);
  const detected = detect(bytes);
  switch (detected.kind) {
    case "xlsx":
    case "xlsm":
      return { name, bytes, format: detected.kind, workbook: readXlsx(detected.pkg) };
    case "ods":
      return { name, bytes, format: "ods", workbook: readSheetJs(bytes, scanOds(detected.pkg)) };
    case "xls":
      return { name, bytes, format: "xls", workbook: readSheetJs(bytes, xlsIndents(bytes)) };
    case "text":
      return { name, bytes, format: "csv", workbook: readCsv(bytes, name) };
  }
}
