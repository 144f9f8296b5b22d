import { extname } from "node:path";
import { rollForwardFile } from "../app/roll-forward";
import type { ForwardCells, RollForward } from "../core/rollforward/model";
import { requireApart } from "./roll-paths";
import { flags, oneBook, type Terminal } from "./terminal";

const FLAGS = { output: { type: "string", short: "o" } } as const;

/** 去年-2022年度.xlsx beside 去年.xlsx. */
function defaultOutput(book: string, year: number): string {
  const ending = extname(book);
  return `${book.slice(0, book.length - ending.length)}-${String(year)}年度${ending}`;
}

function cellLines(title: string, cells: readonly ForwardCells[]): readonly string[] {
  if (cells.length === 0) return [];
  const count = cells.reduce((sum, one) => sum + one.count, 0);
  const lines = cells.map((one) => `  ${one.sheet}!${one.range} ${one.head} ${String(one.count)}格`);
  return [`${title}（共${String(count)}格）：`, ...lines];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

/** What was done, where and how often, for people. */
function summary(plan: RollForward, ours: readonly string[]): string {
  const oneLine = (text: string): string => text.replace(/\s+/g, " ");
  const years = plan.years.map(
    ({ sheet, address, before, after }) => `${sheet}!${address} ${oneLine(before)} → ${oneLine(after)}`,
  );
  return [
    `${String(plan.from)}年度 → ${String(plan.to)}年度`,
    ...part("改了年度的标题和表头：", years),
    ...cellLines("清空", plan.emptied),
    ...cellLines("上年列换成去年的数", plan.moved),
    ...cellLines("公式保留", plan.formulas),
    ...cellLines("没有改动，请核对是否适用于本年度", plan.check),
    ...part("另请注意：", [...plan.notes, ...ours]),
  ].join("\n");
}

/** `perf-report roll-forward BOOK [-o OUT.xlsx]` */
export async function rollForward(args: readonly string[], { files, out }: Terminal): Promise<void> {
  const { values, positionals } = flags(args, FLAGS);
  const book = oneBook(positionals);
  if (values.output !== undefined) await requireApart([book], [values.output]);
  const { bytes, plan, ours } = rollForwardFile(await files.openPath(book), files);
  const output = values.output ?? defaultOutput(book, plan.to);
  await requireApart([book], [output]);
  await files.writePath(output, bytes);
  out(`已写出 ${output}\n${summary(plan, ours)}\n`);
}
