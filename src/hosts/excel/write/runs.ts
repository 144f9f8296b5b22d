/** Neighbours with the same value; both ends are inclusive. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Joins equal neighbours; `undefined` values belong to no run. */
export function runsOf<T extends string | number | boolean>(values: readonly (T | undefined)[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (value === undefined) return;
    if (last && last.to === index - 1 && last.value === value) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index, value });
  });
  return runs;
}
