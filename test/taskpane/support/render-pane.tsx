import { render, type RenderResult } from "@testing-library/react";
import { FluentProvider } from "@fluentui/react-components";
import type { PaneMemory } from "../../../src/taskpane/hooks/pane-memory";
import { LanguageProvider, type Language } from "../../../src/taskpane/locale/texts";
import { themeFor } from "../../../src/taskpane/theme/themes";
import { Pane, type PaneProps } from "../../../src/taskpane/views/pane";
import type { MemorySession } from "./memory-session";

/** What jsdom leaves out of a browser. */
const nothing = (): void => undefined;
globalThis.ResizeObserver = class {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
};
Element.prototype.scrollIntoView = nothing;
Blob.prototype.arrayBuffer = function (): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(this);
  });
};

interface RenderOptions extends Partial<Omit<PaneProps, "session">> {
  readonly language?: Language;
}

/** The pane on a page with nothing else. The intro is over unless a memory says otherwise. */
export function renderPane(
  session: MemorySession,
  { language = "zh-CN", memory, ...props }: RenderOptions = {},
): RenderResult {
  return render(
    <LanguageProvider value={language}>
      <FluentProvider theme={themeFor("light")}>
        <Pane session={session} memory={memory ?? memoryOf({ introduced: "yes" })} {...props} />
      </FluentProvider>
    </LanguageProvider>,
    { container: document.body.appendChild(document.createElement("main")) },
  );
}

/** A memory that begins with these entries. */
export function memoryOf(
  entries: Readonly<Record<string, string>> = {},
): PaneMemory & { readonly entries: ReadonlyMap<string, string> } {
  const stored = new Map(Object.entries(entries));
  return { entries: stored, read: (key) => stored.get(key), write: (key, value) => void stored.set(key, value) };
}
