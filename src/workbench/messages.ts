import { button, element } from "./elements";
import type { Texts } from "./texts";

/** How long a notice stays, in milliseconds; it waits while the pointer or the focus is on it. */
const NOTICE_TIME = 9000;

/** One choice of a dialog; the first is the suggested one. */
export interface Choice<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/** The page's messages: notices that pass by and dialogs that wait. */
export interface Messages {
  readonly notice: (sentence: string) => void;
  /** Shows a failure until the user has read it. */
  failure(title: string, sentence: string): Promise<void>;
  /** Asks; resolves to `undefined` when the user closes the dialog with Escape. */
  ask<Key extends string>(title: string, sentence: string, choices: readonly Choice<Key>[]): Promise<Key | undefined>;
}

function showNotice(texts: Texts, sentence: string): void {
  const notices = element("notices");
  for (const shown of [...notices.children]) if (shown.firstElementChild?.textContent === sentence) shown.remove();
  const card = document.createElement("div");
  card.className = "notice";
  const words = document.createElement("p");
  words.textContent = sentence;
  const close = button("×", "notice-close", () => card.remove());
  close.setAttribute("aria-label", texts.close);
  card.append(words, close);
  notices.append(card);
  const expire = (): void => {
    if (card.matches(":hover, :focus-within")) setTimeout(expire, 2000);
    else card.remove();
  };
  setTimeout(expire, NOTICE_TIME);
}

function ask<Key extends string>(
  title: string,
  sentence: string,
  choices: readonly Choice<Key>[],
): Promise<Key | undefined> {
  const dialog = element<HTMLDialogElement>("dialog");
  if (dialog.open) dialog.close();
  element("dialog-title").textContent = title;
  element("dialog-text").textContent = sentence;
  return new Promise((resolve) => {
    let answer: Key | undefined;
    const buttons = choices.map((choice, index) =>
      button(choice.label, index === 0 ? "button button-primary" : "button", () => {
        answer = choice.key;
        dialog.close();
      }),
    );
    element("dialog-actions").replaceChildren(...buttons);
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.showModal();
    buttons[0]?.focus();
  });
}

/** The messages of the page in its language. */
export function createMessages(texts: Texts): Messages {
  return {
    notice: (sentence) => showNotice(texts, sentence),
    failure: async (title, sentence) => void (await ask(title, sentence, [{ key: "ok", label: texts.ok }])),
    ask,
  };
}
