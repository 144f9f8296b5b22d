import { useEffect, useState } from "react";

/** True once `active` has been true for `delay` milliseconds; false at once when it ends. */
export function useDelayed(active: boolean, delay = 500): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setElapsed(true), delay);
    return () => {
      clearTimeout(timer);
      setElapsed(false);
    };
  }, [active, delay]);
  return active && elapsed;
}
