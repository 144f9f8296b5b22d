import type { RichText } from "../../ports";

/** Sets both shapes from within a click, as they are. The way that works in panes. */
function copyByCommand({ html, text }: RichText): boolean {
  let set = false;
  const listener = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    set = true;
  };
  document.addEventListener("copy", listener);
  try {
    return document.execCommand("copy") && set;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", listener);
  }
}

/**
 * Puts rich text on the clipboard. The copy command comes first: it takes the HTML unchanged, while the asynchronous
 * clipboard cleans Word's own declarations out of it and is blocked in panes. `false` where both refuse.
 */
export async function copyRichText(content: RichText): Promise<boolean> {
  if (copyByCommand(content)) return true;
  try {
    const shape = (type: string, value: string) => [type, new Blob([value], { type })] as const;
    const shapes = [shape("text/html", content.html), shape("text/plain", content.text)];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(shapes))]);
    return true;
  } catch {
    return false;
  }
}
