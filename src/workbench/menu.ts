import { button, element } from "./elements";

/** An entry of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly run: () => void;
}

/** Fills a menu's list and lets its button open and close it by pointer and keyboard. */
export function enableMenu(openerId: string, listId: string, entries: readonly MenuEntry[]): void {
  const opener = element(openerId);
  const list = element(listId);
  const items = entries.map(({ label, run }) => {
    const item = button(label, "menu-item", () => {
      show(false);
      run();
    });
    item.setAttribute("role", "menuitem");
    return item;
  });
  list.replaceChildren(...items);

  function show(open: boolean): void {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) items[0]?.focus();
  }
  const step = (by: number): void => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  opener.addEventListener("click", () => show(list.hidden === true));
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      opener.focus();
    } else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else return;
    event.preventDefault();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!list.hidden && event.target instanceof Node && !list.parentElement?.contains(event.target)) show(false);
  });
  list.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && list.parentElement?.contains(event.relatedTarget))) show(false);
  });
}
