import { browserOutlet } from "../../../src/taskpane/model/export-outlet";

const RICH = { html: "<p>报告</p>", text: "报告" };
const FILE = { name: "报告.docx", bytes: new Uint8Array([80, 75]), type: "application/zip" };

/** What jsdom leaves out of a browser: the copy command, which asks the page for what to copy. */
function allowCopying(allowed: boolean): Map<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = (command) => {
    if (!allowed) return false;
    const clipboardData = { setData: (type: string, text: string) => void clipboard.set(type, text) };
    return document.dispatchEvent(Object.assign(new Event(command, { cancelable: true }), { clipboardData })) || true;
  };
  return clipboard;
}

/** Links that were clicked, by name and kind of address. */
function followLinks(): string[] {
  const followed: string[] = [];
  URL.createObjectURL = () => "blob:report";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    followed.push(`${this.download} ${this.href.slice(0, 25)}`);
  };
  return followed;
}

it("copies the HTML unchanged, with the plain text beside it", async () => {
  const clipboard = allowCopying(true);
  expect(await browserOutlet().copy(RICH)).toBe(true);
  expect(Object.fromEntries(clipboard)).toEqual({ "text/html": "<p>报告</p>", "text/plain": "报告" });
  expect(document.dispatchEvent(new Event("copy"))).toBe(true);
});

it("says so where neither the command nor the clipboard may be used", async () => {
  allowCopying(false);
  expect(await browserOutlet().copy(RICH)).toBe(false);
});

it("downloads by a blob, and by a data address where asked", async () => {
  const followed = followLinks();
  const outlet = browserOutlet(() => undefined);
  outlet.save(FILE);
  outlet.otherways?.save(FILE);
  while (followed.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(followed).toEqual(["报告.docx blob:report", "报告.docx data:application/zip;base"]);
  expect(document.querySelector("a")).toBeNull();
});

it("offers no other way where downloads are sure", () => {
  expect(browserOutlet().otherways).toBeUndefined();
});
