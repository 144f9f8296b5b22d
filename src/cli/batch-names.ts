import { basename, dirname, extname, join, resolve } from "node:path";
import type { BatchJob } from "./batch-job";

const REPORT = "-自评报告";
/** The stem of the summary's files. */
const SUMMARY = "自评报告汇总";

/** What a batch reads and writes. */
export interface BatchNames {
  readonly jobs: readonly BatchJob[];
  /** Workbooks that an earlier batch wrote and that are therefore not read. */
  readonly skipped: readonly string[];
  readonly summary: { readonly workbook: string; readonly csv: string; readonly parquet: string };
}

const key = (path: string): string => resolve(path).normalize("NFC").toLowerCase();
const stemOf = (path: string): string => basename(path, extname(path));

function isEarlier(book: string, stems: ReadonlySet<string>): boolean {
  const stem = stemOf(book);
  if (stem.startsWith(SUMMARY) && /^(\(\d+\))?$/.test(stem.slice(SUMMARY.length))) return true;
  const source = /^(.*)-自评报告(?:\(\d+\))?$/.exec(stem)?.[1];
  return source !== undefined && stems.has(key(join(dirname(book), source)));
}

/**
 * Names what a batch writes: `<stem>-自评报告.xlsx` beside each workbook or in `folder`, numbered where two would
 * meet, and never the name of a workbook that is read. Names that differ in case only count as the same.
 */
export function batchNames(books: readonly string[], folder?: string): BatchNames {
  const unique = [...new Map(books.map((book) => [key(book), book])).values()];
  const stems = new Set(unique.map((book) => key(join(dirname(book), stemOf(book)))));
  const skipped = unique.filter((book) => isEarlier(book, stems));
  const read = unique.filter((book) => !skipped.includes(book));
  const taken = new Set(read.map(key));
  /** A path without its ending that is free with each of these. */
  const free = (place: string, stem: string, endings: readonly string[]): string => {
    for (let number = 1; ; number += 1) {
      const path = join(place, `${stem}${number === 1 ? "" : `(${number})`}`);
      const keys = endings.map((ending) => key(path + ending));
      if (keys.some((one) => taken.has(one))) continue;
      for (const one of keys) taken.add(one);
      return path;
    }
  };
  const jobs = read.map((book) => ({
    book,
    stem: free(folder ?? dirname(book), `${stemOf(book)}${REPORT}`, [".xlsx", ".xlsm"]),
  }));
  const folders = new Set(read.map((book) => key(dirname(book))));
  const place = folder ?? (folders.size === 1 ? dirname(read[0] ?? ".") : ".");
  const summary = free(place, SUMMARY, [".xlsx", ".csv", ".parquet"]);
  return {
    jobs,
    skipped,
    summary: { workbook: `${summary}.xlsx`, csv: `${summary}.csv`, parquet: `${summary}.parquet` },
  };
}
