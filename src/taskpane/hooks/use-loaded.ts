import { useCallback, useEffect, useState } from "react";

/** Where the loading of a part of the program stands. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: T }
  | { readonly state: "failed"; readonly retry: () => void };

interface Outcome<T> {
  readonly load: () => Promise<T>;
  readonly attempt: number;
  readonly value?: { readonly of: T };
}

/**
 * What `load` gives, loaded when it is first shown. A load that failed is asked for again by `retry`; React's own `lazy`
 * would keep the failure for good. `load` is the same function from draw to draw.
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T>>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (of) => wanted && setOutcome({ load, attempt, value: { of } }),
      () => wanted && setOutcome({ load, attempt }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  if (outcome?.load !== load || outcome.attempt !== attempt) return { state: "loading" };
  return outcome.value ? { state: "loaded", value: outcome.value.of } : { state: "failed", retry };
}
