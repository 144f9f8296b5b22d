import { reportDocument } from "../app/report-document";
import { reportGaps } from "../app/report-gaps";
import { reportText } from "../app/report-text";
import { rollUpBooks, unitBook } from "../app/roll-up";
import type { UnitBook } from "../core/rollup/model";
import { HostError, type OpenedFile } from "../ports";
import { requireApart } from "./roll-paths";
import { flags, UsageError, type Terminal } from "./terminal";

const FLAGS = {
  output: { type: "string", short: "o" },
  name: { type: "string" },
  sum: { type: "string", multiple: true },
  docx: { type: "string" },
  text: { type: "string" },
} as const;

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** Opens one of several workbooks; a failure says which. */
async function opened(files: Terminal["files"], path: string): Promise<OpenedFile> {
  try {
    return await files.openPath(path);
  } catch (error) {
    if (!(error instanceof HostError) || error.message.includes(path)) throw error;
    throw new HostError(error.code, `“${path}”：${error.message}`, { cause: error });
  }
}

/** `perf-report rollup BOOK BOOK… -o OUT.xlsx [--name NAME] [--sum INDICATOR]… [--docx OUT.docx] [--text OUT.txt]` */
export async function rollup(args: readonly string[], { files, exporter, out }: Terminal): Promise<void> {
  const { values, positionals } = flags(args, FLAGS);
  const { output, docx, text, name, sum = [] } = values;
  if (positionals.length < 2) throw new UsageError("请指定至少两个工作簿：局本级的在前，所属单位的在后。");
  if (output === undefined) throw new UsageError("请用 -o 指定汇总工作簿写到哪里。");
  if (name?.trim() === "") throw new UsageError("--name 后面请写部门名称。");
  await requireApart(
    positionals,
    [output, docx, text].flatMap((path) => path ?? []),
  );
  const books: UnitBook[] = [];
  for (const path of positionals) books.push(unitBook(await opened(files, path)));
  const choices = { ...(name !== undefined && { name: name.trim() }), sums: sum };
  const { rollUp, analysis, report, bytes } = rollUpBooks(books, choices, files);
  const made: (readonly [path: string, content: Uint8Array | string])[] = [[output, bytes]];
  if (docx !== undefined)
    made.push([docx, await exporter.docx(reportDocument(analysis.performance, report.paragraphs, report.charts))]);
  if (text !== undefined) made.push([text, reportText(report.paragraphs)]);
  for (const [path, content] of made) {
    await files.writePath(path, content);
    out(`已写出 ${path}\n`);
  }
  const { executed } = rollUp;
  out(
    `${rollUp.name}${rollUp.year === undefined ? "" : `${String(rollUp.year)}年度`}：${String(rollUp.units.length)}个单位（${rollUp.units.join("、")}）` +
      `${executed ? `，全年执行数合计${executed.toString()}${rollUp.money}` : ""}，指标${String(rollUp.indicators)}项\n`,
  );
  out(list("金额折算：", rollUp.conversions));
  out(list("请核对：", rollUp.questions));
  out("提示：本级与所属单位之间的往来可能重复计算，请在“汇总_预算执行”的“减：内部往来抵消”一行填写。\n");
  const gaps = reportGaps(analysis.report, report.paragraphs).map(({ place, about }) => `${place}：${about}`);
  out(list(`待填 ${String(gaps.length)} 项：`, gaps));
}
