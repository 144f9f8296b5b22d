import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Figure } from "../../core/performance/figure";
import type { CellRef } from "../../core/workbook/address";

/** Which figure's card is open, and how to open and close one. At most one is open. */
export interface FigureCards {
  readonly openKey: string | undefined;
  readonly handlers: FigureHandlers;
}

/** A view's cards, and what its outermost element needs. */
interface FigureCardScope {
  readonly cards: FigureCards;
  /** The element that holds the chips and their cards. */
  readonly scope: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What chips and cards call. The object stays the same while the view lives, so that paragraphs stay memoised. */
export interface FigureHandlers {
  /** Opens the figure's card and selects its first source cell; closes the card if it is open. */
  readonly activate: (key: string, figure: Figure) => void;
  /** Closes the open card and gives the focus back to its chip. */
  readonly close: () => void;
  /** Selects a cell in the spreadsheet. */
  readonly show: (ref: CellRef) => void;
}

/** Keeps track of the open figure card of one view; Esc closes it. */
export function useFigureCard(show: (ref: CellRef) => void): FigureCardScope {
  const [openKey, setOpenKey] = useState<string>();
  const current = useRef<string>(undefined);
  const scope = useRef<HTMLDivElement>(null);
  useEffect(() => {
    current.current = openKey;
  }, [openKey]);
  const handlers = useMemo<FigureHandlers>(
    () => ({
      activate(key, figure) {
        const closing = current.current === key;
        setOpenKey(closing ? undefined : key);
        const source = figure.sources[0];
        if (!closing && source) show(source);
      },
      close() {
        scope.current?.querySelector<HTMLElement>("[data-figure][aria-expanded=true]")?.focus();
        setOpenKey(undefined);
      },
      show,
    }),
    [show],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "Escape" || current.current === undefined) return;
      event.stopPropagation();
      handlers.close();
    },
    [handlers],
  );
  const cards = useMemo(() => ({ openKey, handlers }), [openKey, handlers]);
  return { cards, scope, onKeyDown };
}
