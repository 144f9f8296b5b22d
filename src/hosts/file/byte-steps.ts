/** Reading that can be paused: yields how many bytes were worked through since the last pause, returns the result. */
export type ByteSteps<T> = Generator<number, T, undefined>;

/** Steps that yield the share done so far, from 0 to 1, of so many bytes. */
export function* sharesOf<T>(steps: ByteSteps<T>, total: number): Generator<number, T, undefined> {
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    yield total > 0 ? Math.min(1, done / total) : 0;
  }
}
