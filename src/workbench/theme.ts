import type { Unsubscribe } from "../ports";

export type Theme = "light" | "dark";

/** The theme the browser asks for. */
export function preferredTheme(): Theme {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Marks the page with the browser's theme, now and whenever it changes. */
export function followTheme(onTheme: (theme: Theme) => void): Unsubscribe {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    const theme = preferredTheme();
    document.documentElement.dataset.theme = theme;
    onTheme(theme);
  };
  apply();
  query.addEventListener("change", apply);
  return () => query.removeEventListener("change", apply);
}
