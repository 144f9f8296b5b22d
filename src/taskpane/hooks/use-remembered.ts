import { useCallback, useState } from "react";
import type { MemoryKey, PaneMemory } from "./pane-memory";

/** A state that is kept from one opening of the pane to the next. Values that are not among `allowed` count as none. */
export function useRemembered<T extends string>(
  memory: PaneMemory,
  key: MemoryKey,
  allowed: readonly T[],
  initial: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = memory.read(key);
    return allowed.find((candidate) => candidate === stored) ?? initial;
  });
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      memory.write(key, next);
    },
    [memory, key],
  );
  return [value, remember];
}
