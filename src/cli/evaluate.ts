import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { evaluateFormula, evaluationJson } from "../core/formulas/evaluate";
import { flags, type Terminal } from "./terminal";

/** `perf-report eval [FORMULA …]`; without a formula one a line from standard input. */
export async function evaluate(args: readonly string[], { out, input }: Terminal): Promise<void> {
  const { positionals } = flags(args, {});
  const answer = (formula: string): void => out(`${JSON.stringify(evaluationJson(evaluateFormula(formula)))}\n`);
  if (positionals.length > 0) {
    positionals.forEach(answer);
    return;
  }
  for await (const line of createInterface({ input: Readable.from(input) })) {
    if (line.trim() !== "") answer(line);
  }
}
