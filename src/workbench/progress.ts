import { element } from "./elements";

/** The bar that stands in the spreadsheet's place until it is there. */
export interface Progress {
  /** `share` from 0 to 1. */
  step(text: string, share: number): void;
  done(): void;
}

/** The page's loading bar. */
export function loadingProgress(): Progress {
  const panel = element("loading");
  return {
    step: (text, share) => {
      panel.hidden = false;
      element("loading-text").textContent = text;
      element("loading-value").style.width = `${Math.round(share * 100)}%`;
    },
    done: () => {
      panel.hidden = true;
    },
  };
}

/** Resolves after the browser has painted what was changed before. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
