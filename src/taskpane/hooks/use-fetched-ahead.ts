import { useEffect } from "react";
import { loadWriters } from "../../app/writers";

/** Milliseconds after which the first screen is surely up. */
const AFTER = 2000;

async function fetchAll(): Promise<void> {
  await Promise.all([loadWriters(), import("../views/settings"), import("../../app/explain-cell")]);
}

/** Fetches what is loaded later once the first screen is up, so that it works without a network afterwards. */
export function useFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchAll().catch(() => undefined), AFTER);
    return () => clearTimeout(timer);
  }, []);
}
