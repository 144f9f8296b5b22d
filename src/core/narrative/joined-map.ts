/** Two maps as one without a copy of either; `second` holds what `first` does not. */
export function joinedMap<K, V>(first: ReadonlyMap<K, V>, second: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  function* entries(): MapIterator<[K, V]> {
    yield* first;
    for (const [key, value] of second) if (!first.has(key)) yield [key, value];
    return undefined;
  }
  function* only<T>(which: (entry: [K, V]) => T): MapIterator<T> {
    for (const entry of entries()) yield which(entry);
    return undefined;
  }
  const joined: ReadonlyMap<K, V> = {
    get: (key) => first.get(key) ?? second.get(key),
    has: (key) => first.has(key) || second.has(key),
    get size() {
      return first.size + [...second.keys()].filter((key) => !first.has(key)).length;
    },
    entries,
    keys: () => only(([key]) => key),
    values: () => only(([, value]) => value),
    forEach: (visit, self) => {
      for (const [key, value] of entries()) visit.call(self, value, key, joined);
    },
    [Symbol.iterator]: entries,
  };
  return joined;
}
