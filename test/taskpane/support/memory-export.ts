import type { ExportState, ExportTask } from "../../../src/app/export-task";

/** Keeps what it was asked to do. */
export interface MemoryExport extends ExportTask {
  readonly calls: readonly string[];
  become(state: ExportState): void;
}

/** Exports whose every step the test decides. */
export function memoryExport(first: ExportState = { stage: "idle" }): MemoryExport {
  let state = first;
  let sources = false;
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    calls,
    get state() {
      return state;
    },
    get sources() {
      return sources;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      state = next;
      tell();
    },
    chooseSources(next) {
      sources = next;
      calls.push(`sources ${next}`);
      tell();
    },
    start: async (kind) => void calls.push(`start ${kind}`),
    confirm: async () => void calls.push("confirm"),
    saveOtherwise: () => void calls.push("save otherwise"),
    openWorkbench: () => void calls.push("workbench"),
    dismiss: () => void calls.push("dismiss"),
  };
}
