import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Gives the focus to the view when the button that had it leaves the page, so that the keyboard never loses its place. */
export function usePanelFocus(): { readonly panel: RefObject<HTMLDivElement | null>; readonly focusPanel: () => void } {
  const panel = useRef<HTMLDivElement>(null);
  const [requests, setRequests] = useState(0);
  useEffect(() => {
    if (requests > 0) panel.current?.focus();
  }, [requests]);
  const focusPanel = useCallback(() => setRequests((count) => count + 1), []);
  return { panel, focusPanel };
}
