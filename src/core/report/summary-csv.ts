import { SUMMARY_COLUMNS, type SummaryRow } from "./summary";

/** Text that a spreadsheet would take for a formula gets an apostrophe, as users write it themselves. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The summary as CSV: a byte order mark, so that Excel reads it as UTF-8, a head line, CRLF line ends. */
export function summaryCsv(rows: readonly SummaryRow[]): string {
  const head = SUMMARY_COLUMNS.map(({ name }) => name);
  const lines = rows.map((row) => SUMMARY_COLUMNS.map(({ key }) => field(row[key])));
  return `\ufeff${[head, ...lines].map((line) => `${line.join(",")}\r\n`).join("")}`;
}
