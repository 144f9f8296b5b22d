import { element } from "./elements";

/** The bar that stands in the spreadsheet's place until it is there. */
export interface Progress {
  /** `share` from 0 to 1. */
  step(text: string, share: number): void;
  /** Offers to cancel, until {@link Progress.done}; the signal tells that the user did. */
  cancellable(): AbortSignal;
  done(): void;
}

/** The page's loading bar. */
export function loadingProgress(): Progress {
  const panel = element("loading");
  const cancel = element<HTMLButtonElement>("loading-cancel");
  let offered = new AbortController();
  cancel.addEventListener("click", () => offered.abort());
  return {
    step: (text, share) => {
      panel.hidden = false;
      element("loading-text").textContent = text;
      element("loading-value").style.width = `${Math.round(share * 100)}%`;
    },
    cancellable: () => {
      offered = new AbortController();
      cancel.hidden = false;
      return offered.signal;
    },
    done: () => {
      panel.hidden = true;
      cancel.hidden = true;
    },
  };
}

/** Resolves after the browser has painted what was changed before. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
