import { mapView } from "./map-view";

/** Two maps as one without a copy of either; `second` holds what `first` does not. */
export function joinedMap<K, V>(first: ReadonlyMap<K, V>, second: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  function* entries(): Generator<[K, V]> {
    yield* first;
    for (const [key, value] of second) if (!first.has(key)) yield [key, value];
  }
  return mapView((key) => first.get(key) ?? second.get(key), entries);
}
