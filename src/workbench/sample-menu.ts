import { button, element } from "./elements";
import { SAMPLES } from "./samples";
import type { Sample } from "./samples";

/** Fills the sample menu and opens and closes it by pointer and keyboard. */
export function enableSampleMenu(onChoose: (sample: Sample) => void): void {
  const opener = element("samples");
  const list = element("sample-list");
  const items = SAMPLES.map((sample) => {
    const item = button(sample.name.replace(/\.xlsx$/, ""), "menu-item", () => {
      show(false);
      onChoose(sample);
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
