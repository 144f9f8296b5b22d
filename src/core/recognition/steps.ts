/** Work that can be paused: yields how many rows were worked through since the last pause, returns the result. */
export type Steps<T> = Generator<number, T, undefined>;

/** Rows between two pauses: a few milliseconds of any pass over a sheet. */
export const STRIDE = 256;

/** Runs to the end without a pause. */
export function finish<T>(steps: Generator<unknown, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Whether a loop should pause after the item at this index. */
export function isPause(index: number): boolean {
  return index % STRIDE === STRIDE - 1;
}

/** `map`, with pauses. */
export function* mapSteps<A, B>(items: readonly A[], change: (item: A, index: number) => B): Steps<B[]> {
  const changed: B[] = [];
  for (const [index, item] of items.entries()) {
    changed.push(change(item, index));
    if (isPause(index)) yield STRIDE;
  }
  return changed;
}

/** `flatMap`, with pauses. */
export function* flatMapSteps<A, B>(items: readonly A[], change: (item: A, index: number) => readonly B[]): Steps<B[]> {
  const changed: B[] = [];
  for (const [index, item] of items.entries()) {
    for (const one of change(item, index)) changed.push(one);
    if (isPause(index)) yield STRIDE;
  }
  return changed;
}

/** `find`, with pauses. */
export function* findSteps<A>(items: readonly A[], wanted: (item: A) => boolean): Steps<A | undefined> {
  for (const [index, item] of items.entries()) {
    if (wanted(item)) return item;
    if (isPause(index)) yield STRIDE;
  }
  return undefined;
}
