import { SUMMARY_COLUMNS, type SummaryColumn, type SummaryRow } from "../core/report/summary";

const TYPES = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  percent: "DOUBLE",
} as const satisfies Record<SummaryColumn["kind"], string>;

/** The summary as a Parquet file: a column for each of the summary's, text as UTF-8, numbers as INT32 and DOUBLE. */
export async function summaryParquet(rows: readonly SummaryRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = SUMMARY_COLUMNS.map(({ key, name, kind }) => ({
    name,
    type: TYPES[kind],
    data: rows.map((row) => row[key]),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "perf-report" }));
}
