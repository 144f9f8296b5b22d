import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./terminal";

/** A path without links, also where the file is not there yet. */
async function settled(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}

/** Refuses outputs that would overwrite an input or each other with a {@link UsageError}. */
export async function requireApart(inputs: readonly string[], outputs: readonly string[]): Promise<void> {
  const taken = new Set(await Promise.all(inputs.map(settled)));
  for (const output of outputs) {
    const path = await settled(output);
    if (taken.has(path)) throw new UsageError(`输出“${output}”会覆盖原有文件或另一个输出，请换一个文件名。`);
    taken.add(path);
  }
}
