import { analyse } from "../app/analyse";
import { inspectJson, inspectText } from "../app/inspect";
import { flags, oneBook, type Terminal } from "./terminal";

/** `perf-report inspect BOOK [--json]` */
export async function inspect(args: readonly string[], { files, out }: Terminal): Promise<void> {
  const { values, positionals } = flags(args, { json: { type: "boolean" } });
  const { workbook } = await files.openPath(oneBook(positionals));
  const analysis = analyse(workbook);
  out(`${values.json ? JSON.stringify(inspectJson(analysis), null, 1) : inspectText(analysis)}\n`);
}
