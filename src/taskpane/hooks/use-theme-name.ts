import { useCallback, useSyncExternalStore } from "react";
import type { ThemeName } from "../theme/themes";

/** A fixed theme, or something to ask again whenever the pane comes back into view. */
export type ThemeChoice = ThemeName | (() => ThemeName | undefined);

/** The theme to show: what was chosen, else the system's preference, else light. Read again when the window gets the focus. */
export function useThemeName(choice: ThemeChoice | undefined): ThemeName {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => resolve(choice), [choice]),
  );
}

function subscribe(listener: () => void): () => void {
  const query = darkQuery();
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  query?.addEventListener("change", listener);
  return () => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
    query?.removeEventListener("change", listener);
  };
}

function resolve(choice: ThemeChoice | undefined): ThemeName {
  const chosen = typeof choice === "function" ? choice() : choice;
  return chosen ?? (darkQuery()?.matches === true ? "dark" : "light");
}

function darkQuery(): MediaQueryList | undefined {
  return typeof window.matchMedia === "function" ? window.matchMedia("(prefers-color-scheme: dark)") : undefined;
}
