import { createExportTask } from "../app/export-task";
import { createSession } from "../app/create-session";
import { createPlainTask } from "../app/plain-task";
import type { PlainDirection, PlainTask } from "../app/plain-task";
import type { Session } from "../app/session";
import { CANCELLED, runInSlices } from "../app/slices";
import { exporter } from "../export/exporter";
import { LIMITS } from "../hosts/file/limits";
import { workbookFiles } from "../hosts/file/workbook-files";
import { loadUniverHost } from "../hosts/univer/load-univer-host";
import type { UniverSheets } from "../hosts/univer/univer-host";
import { browserOutlet } from "../taskpane/model/export-outlet";
import { mountPane } from "../taskpane/mount";
import type { MountedPane } from "../taskpane/mount";
import { HostError } from "../ports";
import type { OpenedFile, WorkbookLook } from "../ports";
import { showCellNote } from "./cell-note";
import { acceptDrops } from "./drop-zone";
import { download } from "./download";
import { element } from "./elements";
import { fetchSample, readFile } from "./incoming-file";
import type { IncomingFile } from "./incoming-file";
import { enableMenu } from "./menu";
import { createMessages } from "./messages";
import { noticesIn } from "./notices";
import { openingSteps } from "./opening";
import { loadingProgress, painted } from "./progress";
import { SAMPLES } from "./samples";
import type { Sample } from "./samples";
import { keepsSheets, savedCopy, whyNotSaved } from "./saved-copy";
import { enableSplitter } from "./splitter";
import { fillTexts, languageOf, textsIn } from "./texts";
import { followTheme, preferredTheme } from "./theme";
import { showFileName } from "./title-bar";
import "./workbench.css";

const language = languageOf(window.location.search);
const texts = textsIn(language);
const messages = createMessages(texts);
const progress = loadingProgress();

type ReadyWorkbook = NonNullable<Parameters<UniverSheets["load"]>[2]>;

/** How far the bar has come when the file is read, and when the spreadsheet shows it. */
const SHARES = { file: 0.8, shown: 0.95 } as const;

let sheets: UniverSheets | undefined;
let file: OpenedFile | undefined;
let session: Session | undefined;
let plain: PlainTask | undefined;
let pane: MountedPane | undefined;
let unsaved = false;
let opening = false;

function setUnsaved(next: boolean): void {
  unsaved = next;
  showFileName(texts, file?.name, unsaved);
  element("save").classList.toggle("button-primary", unsaved);
}

function sentenceOf(error: unknown): string {
  return error instanceof HostError ? error.message : texts.failed;
}

async function startSheets(): Promise<UniverSheets> {
  progress.step(texts.loadingSheets, SHARES.file);
  const { createUniverHost } = await loadUniverHost();
  const started = createUniverHost(element("sheet"), {
    darkMode: preferredTheme() === "dark",
    whyFixed: (edits) => (file ? whyNotSaved(workbookFiles, file, edits) : undefined),
    notices: noticesIn(language),
    tell: messages.notice,
    patiently: async (steps) => {
      const result = await runInSlices(steps);
      if (result === CANCELLED) throw new TypeError("work without a signal is not cancelled");
      return result;
    },
  });
  started.host.onChange(() => setUnsaved(true));
  showCellNote(started);
  return started;
}

function show(opened: OpenedFile, look: WorkbookLook, ready: ReadyWorkbook, into: UniverSheets): void {
  session?.close();
  pane?.unmount();
  into.load(opened.workbook, look, ready);
  file = opened;
  session = createSession(into.host);
  plain = createPlainTask(into.host, () => Promise.resolve(into.selection()));
  const exports = createExportTask(session, exporter, browserOutlet());
  pane = mountPane(element("pane"), session, {
    language,
    plain,
    exports,
    readReport: async (name, bytes) =>
      (await import("../hosts/file/report/read-report-file")).readReportFile(name, bytes),
    actions: [{ label: texts.openOwn, run: pick }],
  });
  for (const id of ["save", "plain"]) element<HTMLButtonElement>(id).disabled = false;
  setUnsaved(false);
}

async function mayLeave(): Promise<boolean> {
  if (!unsaved || !file) return true;
  const answer = await messages.ask(texts.unsavedTitle, texts.unsavedText(file.name), [
    { key: "save", label: texts.saveFirst },
    { key: "discard", label: texts.discard },
    { key: "stay", label: texts.cancel },
  ]);
  if (answer === "save") return save();
  return answer === "discard";
}

async function open(name: string, read: () => Promise<IncomingFile>): Promise<void> {
  if (opening || !(await mayLeave())) return;
  opening = true;
  try {
    progress.step(texts.loadingFile(name), 0);
    const incoming = await read();
    await painted();
    const signal = progress.cancellable();
    const onProgress = (share: number): void => progress.step(texts.loadingFile(name), SHARES.file * share);
    const opened = await runInSlices(openingSteps(workbookFiles, incoming), { signal, onProgress });
    if (opened === CANCELLED) return messages.notice(texts.openingCancelled(name));
    sheets ??= await startSheets();
    const ready = await runInSlices(sheets.prepare(opened.file.workbook, opened.look), { signal });
    if (ready === CANCELLED || signal.aborted) return messages.notice(texts.openingCancelled(name));
    progress.step(texts.loadingFile(name), SHARES.shown);
    await painted();
    show(opened.file, opened.look, ready, sheets);
  } catch (error) {
    await messages.failure(
      sheets || error instanceof HostError ? texts.cannotOpen : texts.cannotStart,
      sentenceOf(error),
    );
  } finally {
    progress.done();
    opening = false;
  }
}

const openSample = (sample: Sample): Promise<void> =>
  open(sample.name, () => fetchSample(sample.name, sample.url, texts));
const openFile = (picked: File): Promise<void> => open(picked.name, () => readFile(picked, LIMITS.fileBytes, texts));

async function save(): Promise<boolean> {
  if (!sheets || !file) return false;
  try {
    await sheets.settle();
    const { typed, recalculated } = sheets.edits();
    const copy = savedCopy(workbookFiles, file, { typed, recalculated, plan: sheets.plan() });
    if (copy.kind === "nothing") {
      messages.notice(copy.because === "unchanged" ? texts.nothingToSave : texts.nothingForFormat(file.format));
      return false;
    }
    download(copy.name, copy.bytes);
    messages.notice(copy.kind === "whole" ? texts.saved(copy.name) : texts.onlyReport(copy.name, file.format));
    setUnsaved(false);
    return true;
  } catch (error) {
    await messages.failure(texts.cannotSave, sentenceOf(error));
    return false;
  }
}

function askPlain(direction: PlainDirection): void {
  if (!file) return;
  if (keepsSheets(file)) void plain?.ask(direction);
  else messages.notice(texts.plainNotSaved(file.format));
}

function openDropped(files: readonly File[]): void {
  const [first, second] = files;
  if (!first || second) messages.notice(first ? texts.oneFile : texts.notAFile);
  else void openFile(first);
}

function pick(): void {
  element<HTMLInputElement>("picker").click();
}

/** Undo for keys that do not reach the spreadsheet; a text field and the spreadsheet itself undo on their own. */
function undoFor(target: EventTarget | null): (() => void) | undefined {
  const own = target instanceof Element && target.closest("#sheet, input, textarea, [contenteditable]");
  return own ? undefined : () => void sheets?.undo();
}

fillTexts(document, texts);
document.documentElement.lang = language;
followTheme((theme) => sheets?.setDarkMode(theme === "dark"));
enableSplitter();
enableMenu(
  "samples",
  "sample-list",
  SAMPLES.map((sample) => ({ label: sample.name.replace(/\.xlsx$/, ""), run: () => void openSample(sample) })),
);
enableMenu("plain", "plain-list", [
  { label: texts.toPlain, run: () => askPlain("plain") },
  { label: texts.toPerf, run: () => askPlain("perf") },
]);
acceptDrops(openDropped);
element("open").addEventListener("click", pick);
element("save").addEventListener("click", () => void save());
element<HTMLInputElement>("picker").addEventListener("change", (event) => {
  const input = event.currentTarget as HTMLInputElement;
  const picked = input.files?.[0];
  input.value = "";
  if (picked) void openFile(picked);
});
window.addEventListener(
  "keydown",
  (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const command = { o: pick, s: () => void save(), z: undoFor(event.target) }[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    command();
  },
  { capture: true },
);
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
void loadUniverHost().catch(() => undefined);
const [firstSample] = SAMPLES;
if (firstSample) void openSample(firstSample);
