import { extname } from "node:path";
import { analyse } from "../app/analyse";
import { reportText } from "../app/report-text";
import { requireTables } from "../app/reportable";
import { planReport } from "../core/report/write-plan";
import type { OpenedFile } from "../ports";
import { flags, oneBook, type Terminal } from "./terminal";

/** The default output beside the input; an .xlsm keeps its macros and so its ending. */
function defaultOutput(book: string, { format }: OpenedFile): string {
  const stem = book.slice(0, book.length - extname(book).length);
  return `${stem}-自评报告.${format === "xlsm" ? "xlsm" : "xlsx"}`;
}

/** `perf-report report BOOK [-o OUT.xlsx] [--text OUT.txt]` */
export async function report(args: readonly string[], { files, out }: Terminal): Promise<void> {
  const { values, positionals } = flags(args, { output: { type: "string", short: "o" }, text: { type: "string" } });
  const book = oneBook(positionals);
  const file = await files.openPath(book);
  const analysis = analyse(file.workbook);
  requireTables(analysis);
  const planned = planReport(file.workbook, analysis.report);
  const output = values.output ?? defaultOutput(book, file);
  const bytes = files.save(file, { plan: planned.plan });
  await files.writePath(output, bytes);
  if (values.text !== undefined) await files.writePath(values.text, reportText(planned.paragraphs));
  const missing = analysis.missing.map(({ place, about }) => `  ${place}：${about}\n`);
  out(`已写出 ${output}\n`);
  if (missing.length > 0) out(`待填 ${String(missing.length)} 项：\n${missing.join("")}`);
}
