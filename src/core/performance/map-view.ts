/**
 * A map without a copy of what is in it: `get` finds a value elsewhere, `entries` gives all of them in order, each key once.
 */
export function mapView<K, V>(get: (key: K) => V | undefined, entries: () => Iterable<[K, V]>): ReadonlyMap<K, V> {
  function* only<T>(which: (entry: [K, V]) => T): MapIterator<T> {
    for (const entry of entries()) yield which(entry);
    return undefined;
  }
  const all = (): MapIterator<[K, V]> => only((entry) => entry);
  const view: ReadonlyMap<K, V> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      let size = 0;
      for (const _ of entries()) size++;
      return size;
    },
    entries: all,
    keys: () => only(([key]) => key),
    values: () => only(([, value]) => value),
    forEach: (visit, self) => {
      for (const [key, value] of entries()) visit.call(self, value, key, view);
    },
    [Symbol.iterator]: all,
  };
  return view;
}
