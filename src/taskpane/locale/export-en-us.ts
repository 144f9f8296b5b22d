import type { exportZhCN } from "./export-zh-cn";

/** English texts of copying and exporting the report. */
export const exportEnUS: typeof exportZhCN = {
  title: "Export the report",
  actions: { copy: "Copy for Word", docx: "Export to Word", text: "Export as text" },
  sources: "Add the table of sources",
  busy: { copy: "Preparing the copy…", docx: "Writing the Word document…", text: "Writing the text…" },
  gaps: (count) => `The report still has ${count === 1 ? "1 gap" : `${count} gaps`} to fill in:`,
  gap: (place, about) => `${place}: ${about}`,
  more: (count) => `and ${count} more`,
  ready: "Everything is ready. Please choose “Copy” once more.",
  anyway: { copy: "Copy anyway", docx: "Export anyway", text: "Export anyway" },
  copyNow: "Copy",
  cancel: "Fill in first",
  close: "OK",
  copied: "Copied. Press Ctrl+V in Word or WPS and keep the source formatting.",
  saved: (name) => `Exported “${name}”.`,
  unsure: (name) =>
    `“${name}” was handed to Excel as a download. Some versions of Excel block it; if it is not in your downloads:`,
  otherwise: "Download another way",
  workbench: "Export from the browser workbench",
  retry: "Try again",
};
