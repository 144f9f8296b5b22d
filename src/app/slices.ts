/** How far a long piece of work is; the unit is rows of the workbook. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A piece of work that was cancelled by the user or overtaken by a newer one. */
export const CANCELLED = Symbol("cancelled");

export interface SliceOptions<P> {
  readonly signal?: AbortSignal;
  /** Told before each pause what the last step yielded. */
  readonly onProgress?: (progress: P) => void;
}

/** Milliseconds of work before the page gets its turn. */
const SLICE = 12;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs steps without ever holding the page for longer than a slice and one step. */
export async function runInSlices<P, T>(
  steps: Generator<P, T, undefined>,
  { signal, onProgress }: SliceOptions<P> = {},
): Promise<T | typeof CANCELLED> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE) continue;
    onProgress?.(step.value);
    await pause();
    if (signal?.aborted) return CANCELLED;
    started = performance.now();
  }
}
