import { element } from "./elements";

/** Lets files be dropped anywhere on the page and shows a hint while they hover over it. */
export function acceptDrops(onFiles: (files: readonly File[]) => void): void {
  const hint = element("drop");
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  let depth = 0;
  const show = (next: number): void => {
    depth = Math.max(next, 0);
    hint.hidden = depth === 0;
  };
  const options = { capture: true };
  window.addEventListener(
    "dragenter",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      show(depth + 1);
    },
    options,
  );
  window.addEventListener(
    "dragover",
    (event) => {
      if (carriesFiles(event)) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (carriesFiles(event)) show(depth - 1);
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(0);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    },
    options,
  );
}
