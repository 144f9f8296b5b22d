import type { OpenedFile, WorkbookFiles, WorkbookLook } from "../ports";
import type { IncomingFile } from "./incoming-file";

/** A file that was opened, and how it looks. */
export interface Opened {
  readonly file: OpenedFile;
  readonly look: WorkbookLook;
}

/** Share of the time that reading the cells takes; the rest goes to how they look. */
const CELLS = 0.6;

function* within<T>(steps: Generator<number, T, undefined>, from: number, to: number): Generator<number, T, undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** Opens a file in steps that yield the share done, from 0 to 1. Throws a `HostError`. */
export function* openingSteps(
  files: WorkbookFiles,
  { bytes, name }: IncomingFile,
): Generator<number, Opened, undefined> {
  const file = yield* within(files.openSteps(bytes, name), 0, CELLS);
  return { file, look: yield* within(files.lookSteps(file), CELLS, 1) };
}
