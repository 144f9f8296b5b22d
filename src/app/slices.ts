/** How far a long piece of work is; the unit is rows of the workbook. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A piece of work that was cancelled by the user or overtaken by a newer one. */
export const CANCELLED = Symbol("cancelled");

export interface SliceOptions<P> {
  readonly signal?: AbortSignal;
  /** Told what the last step yielded, some times a second. */
  readonly onProgress?: (progress: P) => void;
}

/** Milliseconds of work before the page gets its turn. */
const SLICE = 12;

/** Milliseconds between two tellings of progress: what is drawn for each takes its share of the time. */
const TELL = 80;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs steps without ever holding the page for longer than a slice and one step. */
export async function runInSlices<P, T>(
  steps: Generator<P, T, undefined>,
  { signal, onProgress }: SliceOptions<P> = {},
): Promise<T | typeof CANCELLED> {
  let started = performance.now();
  let told = -TELL;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now - started < SLICE) continue;
    if (now - told >= TELL) {
      told = now;
      onProgress?.(step.value);
    }
    await pause();
    if (signal?.aborted) return CANCELLED;
    started = performance.now();
  }
}
