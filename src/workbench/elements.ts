/** The element of the page with that id; the template guarantees it. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found as Kind;
}

/** A button with a text and a reaction. */
export function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const result = document.createElement("button");
  result.type = "button";
  result.className = className;
  result.textContent = text;
  result.addEventListener("click", onClick);
  return result;
}
