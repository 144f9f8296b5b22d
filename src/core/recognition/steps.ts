/** Work that can be paused: yields how many rows were worked through since the last pause, returns the result. */
export type Steps<T> = Generator<number, T, undefined>;

/** Work that is done at once where it is small, else in steps. */
export type Work<T> = T | Steps<T>;

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

function isSteps<T>(work: Work<T>): work is Steps<T> {
  return typeof work === "object" && work !== null && "next" in work;
}

/** The result of work of either kind, with a pause after it. */
export function* worked<T>(work: Work<T>): Steps<T> {
  const result = isSteps(work) ? yield* work : work;
  yield 1;
  return result;
}

/** `forEach`, with pauses. */
export function* forEachSteps<A>(items: readonly A[], visit: (item: A, index: number) => void): Steps<undefined> {
  for (const [index, item] of items.entries()) {
    visit(item, index);
    if (isPause(index)) yield STRIDE;
  }
  return undefined;
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

/** `filter`, with pauses. */
export function* filterSteps<A>(items: readonly A[], wanted: (item: A) => boolean): Steps<A[]> {
  const kept: A[] = [];
  yield* forEachSteps(items, (item) => {
    if (wanted(item)) kept.push(item);
  });
  return kept;
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
