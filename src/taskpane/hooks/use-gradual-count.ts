import { startTransition, useEffect, useState } from "react";

const FIRST = 60;
const STEP = 80;

/** How many of `total` list items to render now: the first screens at once, the rest in small steps that leave the pane responsive. At least `needed`. */
export function useGradualCount(total: number, needed: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setCount((now) => now + STEP)), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(total, Math.max(count, needed));
}
