import { finish } from "../../core/recognition/steps";
import type { OpenedFile } from "../../ports";
import { sharesOf } from "./byte-steps";
import { detect } from "./detect";
import { fileTooLarge } from "./failures";
import { LIMITS } from "./limits";
import { readCsv } from "./other/read-csv";
import { readSheetJs } from "./other/read-sheetjs";
import { scanOds } from "./other/scan-ods";
import { bytesToRead } from "./package/opc-package";
import { xlsIndents } from "./other/xls-indents";
import { readXlsx } from "./xlsx/open-xlsx";

/**
 * Opens a spreadsheet file from its bytes, in steps that yield the share done, from 0 to 1; the content decides the
 * format. What SheetJS reads comes in one step. Throws a `HostError`.
 */
export function* openFileSteps(bytes: Uint8Array, name: string): Generator<number, OpenedFile, undefined> {
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge(bytes.length);
  const detected = detect(bytes);
  switch (detected.kind) {
    case "xlsx":
    case "xlsm": {
      const { kind, pkg } = detected;
      return { name, bytes, format: kind, workbook: yield* sharesOf(readXlsx(pkg), bytesToRead(pkg)) };
    }
    case "ods":
      return { name, bytes, format: "ods", workbook: readSheetJs(bytes, scanOds(detected.pkg)) };
    case "xls":
      return { name, bytes, format: "xls", workbook: readSheetJs(bytes, xlsIndents(bytes)) };
    case "text":
      return { name, bytes, format: "csv", workbook: readCsv(bytes, name) };
  }
}

/** {@link openFileSteps} run to the end. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  return finish(openFileSteps(bytes, name));
}
