import type { Unsubscribe } from "../../ports";

/** Two presses within this time are a double click, in milliseconds. */
const DOUBLE = 500;

/**
 * Keeps Univer's tab bar from turning a double click into renaming and a long press into moving: both would show a
 * change that the workbook declines. Tells of a double click.
 */
export function guardTabs(
  container: HTMLElement,
  activeSheet: () => string | undefined,
  onDoublePress: () => void,
): Unsubscribe {
  let last = 0;
  const onPress = (event: PointerEvent): void => {
    const tab =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-u-comp='slide-tab-item']") : null;
    if (!tab || tab.dataset.id !== activeSheet()) return;
    event.stopPropagation();
    if (event.timeStamp - last < DOUBLE) onDoublePress();
    last = event.timeStamp;
  };
  container.addEventListener("pointerdown", onPress, { capture: true });
  return () => container.removeEventListener("pointerdown", onPress, { capture: true });
}
