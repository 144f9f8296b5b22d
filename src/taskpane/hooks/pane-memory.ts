/** What the pane remembers from one opening to the next; nothing of the workbook. */
export interface PaneMemory {
  read(key: MemoryKey): string | undefined;
  write(key: MemoryKey, value: string): void;
}

export type MemoryKey = "view" | "introduced";

const PREFIX = "perf-report.pane.";

/** The browser's local storage; forgets where the web view blocks it. */
export function browserMemory(): PaneMemory {
  return {
    read(key) {
      try {
        return window.localStorage.getItem(PREFIX + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        window.localStorage.setItem(PREFIX + key, value);
      } catch {
        // A pane without storage works, it only opens on its first view.
      }
    },
  };
}
