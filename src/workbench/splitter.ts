import { element } from "./elements";

const LEAST = 320;
const MOST = 500;
const STEP = 10;

/** Lets the pane's width be changed by pointer and by arrow keys, between 320 and 500 pixels. */
export function enableSplitter(): void {
  const splitter = element("splitter");
  const setWidth = (wanted: number): void => {
    const width = Math.round(Math.min(Math.max(wanted, LEAST), MOST));
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
  };
  const width = (): number => element("pane").getBoundingClientRect().width;
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent): void => setWidth(window.innerWidth - to.clientX);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", () => splitter.removeEventListener("pointermove", move), {
      once: true,
    });
  });
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(width() + STEP);
    else if (event.key === "ArrowRight") setWidth(width() - STEP);
    else return;
    event.preventDefault();
  });
}
