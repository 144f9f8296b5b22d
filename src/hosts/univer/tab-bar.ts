import type { Unsubscribe } from "../../ports";
import { SHEETS_STAY } from "./guard";

/** Two presses within this time are a double click, in milliseconds. */
const DOUBLE = 500;

/**
 * Keeps Univer's tab bar from turning a double click into renaming and a long press into moving: both would show a
 * change that the workbook declines.
 */
export function guardTabs(
  container: HTMLElement,
  activeSheet: () => string | undefined,
  tell: (sentence: string) => void,
): Unsubscribe {
  let last = 0;
  const onPress = (event: PointerEvent): void => {
    const tab =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-u-comp='slide-tab-item']") : null;
    if (!tab || tab.dataset.id !== activeSheet()) return;
    event.stopPropagation();
    if (event.timeStamp - last < DOUBLE) tell(SHEETS_STAY);
    last = event.timeStamp;
  };
  container.addEventListener("pointerdown", onPress, { capture: true });
  return () => container.removeEventListener("pointerdown", onPress, { capture: true });
}
