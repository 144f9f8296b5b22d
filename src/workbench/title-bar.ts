import { element } from "./elements";
import type { Texts } from "./texts";

/** The open file's name in the header and in the window's title, with a mark while something is unsaved. */
export function showFileName(texts: Texts, name: string | undefined, unsaved: boolean): void {
  const label = element("file-name");
  label.textContent = name ?? "";
  label.title = name ?? "";
  if (unsaved) {
    const mark = document.createElement("span");
    mark.className = "unsaved";
    mark.textContent = `　● ${texts.unsaved}`;
    label.append(mark);
  }
  document.title = name === undefined ? texts.product : `${unsaved ? "● " : ""}${name} - ${texts.product}`;
}
