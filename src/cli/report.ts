import { extname } from "node:path";
import { analyse } from "../app/analyse";
import { withForm, wantsForm } from "../app/plan-generation";
import { reportDocument } from "../app/report-document";
import { reportGaps } from "../app/report-gaps";
import { reportText } from "../app/report-text";
import { requireTables } from "../app/reportable";
import { OUTLINES } from "../core/narrative/outline";
import type { Outline } from "../core/narrative/outline-model";
import { traceLines } from "../core/report/trace-lines";
import { planReport } from "../core/report/write-plan";
import type { OpenedFile } from "../ports";
import { batch } from "./batch";
import { namesSeveral } from "./batch-books";
import { plainForm } from "./plain-form";
import { requireApart } from "./roll-paths";
import { flags, oneBook, UsageError, type Terminal } from "./terminal";

const FLAGS = {
  output: { type: "string", short: "o" },
  docx: { type: "string" },
  sources: { type: "boolean" },
  text: { type: "string" },
  form: { type: "boolean" },
  outline: { type: "string" },
} as const;

/** The default output beside the input; an .xlsm keeps its macros and so its ending. */
function defaultOutput(book: string, { format }: OpenedFile): string {
  const stem = book.slice(0, book.length - extname(book).length);
  return `${stem}-自评报告.${format === "xlsm" ? "xlsm" : "xlsx"}`;
}

/** The outline of an id or a part of a name; a usage error where there is none, or more than one. */
function outlineNamed(name: string): Outline {
  const exact = OUTLINES.find((outline) => outline.id === name || outline.name === name);
  const [found, other] = OUTLINES.filter((outline) => name !== "" && outline.name.includes(name));
  if (exact) return exact;
  if (found && !other) return found;
  const known = OUTLINES.map((outline) => `${outline.id}（${outline.name}）`).join("、");
  throw new UsageError(`没有名为“${name}”的提纲。可以用：${known}。`);
}

/** `perf-report report BOOK [-o OUT.xlsx] [--docx OUT.docx [--sources]] [--text OUT.txt]`, or several BOOKs [-o DIR] */
export async function report(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const { files, exporter, out } = terminal;
  const { values, positionals } = flags(args, FLAGS);
  if (namesSeveral(positionals)) {
    if (values.docx !== undefined || values.text !== undefined || values.sources)
      throw new UsageError("一次处理多个工作簿时只写报告工作簿和汇总，不能用 --docx、--sources、--text。");
    return batch(positionals, values.output, terminal);
  }
  const book = oneBook(positionals);
  if (values.sources && values.docx === undefined) throw new UsageError("--sources 要和 --docx 一起用。");
  const file = await files.openPath(book);
  const chosen = values.outline === undefined ? undefined : outlineNamed(values.outline);
  const analysis = analyse(file.workbook, chosen);
  requireTables(analysis);
  const written = planReport(file.workbook, analysis.report);
  const { paragraphs, charts } = written;
  const { plan } = values.form || wantsForm(analysis) ? withForm(written, plainForm(analysis)) : written;
  const output = values.output ?? defaultOutput(book, file);
  await requireApart(
    [book],
    [output, values.docx, values.text].flatMap((path) => path ?? []),
  );
  const sources = values.sources ? traceLines(analysis.report) : undefined;
  const made: (readonly [path: string, content: Uint8Array | string])[] = [[output, files.save(file, { plan })]];
  if (values.docx !== undefined)
    made.push([values.docx, await exporter.docx(reportDocument(analysis.performance, paragraphs, charts, sources))]);
  if (values.text !== undefined) made.push([values.text, reportText(paragraphs)]);
  for (const [path, content] of made) {
    await files.writePath(path, content);
    out(`已写出 ${path}\n`);
  }
  const gaps = reportGaps(analysis.report, paragraphs).map(({ place, about }) => `  ${place}：${about}\n`);
  if (gaps.length > 0) out(`待填 ${String(gaps.length)} 项：\n${gaps.join("")}`);
  return 0;
}
