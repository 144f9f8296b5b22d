import type { ExportFile, ExportOutlet } from "../../ports";
import { copyRichText } from "./rich-clipboard";

/** How long a blob's address has to stay for the browser to fetch it, in milliseconds. */
const KEPT = 60_000;

function clickLink(name: string, address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

function saveByBlob({ name, bytes, type }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  clickLink(name, address);
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

function saveByDataAddress({ name, bytes, type }: ExportFile): void {
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    if (typeof reader.result === "string") clickLink(name, reader.result);
  });
  reader.readAsDataURL(new Blob([bytes.slice()], { type }));
}

/**
 * The browser's clipboard and downloads. With `openWorkbench`, downloads are taken for unsure, as they are in Excel's
 * pane, and further ways are offered.
 */
export function browserOutlet(openWorkbench?: () => void): ExportOutlet {
  return {
    copy: copyRichText,
    save: saveByBlob,
    ...(openWorkbench && { otherways: { save: saveByDataAddress, openWorkbench } }),
  };
}
