/** Copies text from within a click. `false` where the web view refuses; the asynchronous clipboard is blocked in panes. */
export function copyText(text: string): boolean {
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", listener);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", listener);
  }
}
