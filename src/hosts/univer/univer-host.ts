import type { IWorkbookData } from "@univerjs/core";
import { finish, type Steps } from "../../core/recognition/steps";
import { rangeAt, refAddress } from "../../core/workbook/address";
import type { CellRef, RangeRef } from "../../core/workbook/address";
import type { WritePlan } from "../../core/report/plan";
import type { Sheet, Workbook } from "../../core/workbook/snapshot";
import { HostError } from "../../ports";
import type { CellEdit, WorkbookHost, WorkbookLook } from "../../ports";
import { shownFormula } from "./cell-data";
import { editCells } from "./edit-cells";
import { differences, editOf, needsPerf } from "./edits";
import type { Differences } from "./edits";
import { startEngine } from "./engine";
import type { LiveBook } from "./engine";
import { errorAt } from "./error-at";
import { readUniverSteps } from "./from-univer";
import { guardCommands } from "./gate";
import { watchChanges } from "./live-changes";
import type { SheetNotices } from "./notices";
import { namedPlan } from "./named-plan";
import { namesAfter, planForFile } from "./own-sheets";
import type { OwnSheet } from "./own-sheets";
import { linkKey } from "./plan-sheet";
import { createRowFitter, runsOf } from "./row-fitter";
import type { RowFitter } from "./row-fitter";
import { selectRange, selectedRange, watchSelection } from "./view";
import { openedLinks } from "./sheet-links";
import { guardTabs } from "./tab-bar";
import { selfFittingRows, sheetId, workbookDataSteps } from "./to-workbook-data";
import { writeSheets } from "./write-sheets";

/** What the page shows around the spreadsheet. */
export interface UniverOptions {
  readonly darkMode: boolean;
  /** Why edits of the opened file could not be saved; `undefined` where they can. */
  readonly whyFixed: (edits: readonly CellEdit[]) => string | undefined;
  /** The words for what cannot be done here. */
  readonly notices: SheetNotices;
  /** Shows the user a sentence, mostly why something cannot be done here. */
  readonly tell: (sentence: string) => void;
  /** Runs long work without holding the page; at once where it is not given. */
  readonly patiently?: <T>(steps: Steps<T>) => Promise<T>;
}

/** The spreadsheet in the browser: the host for the session, and what the page needs for opening and saving. */
export interface UniverSheets {
  readonly host: WorkbookHost;
  /** Makes a workbook ready for {@link UniverSheets.load}, in steps. */
  prepare(workbook: Workbook, look: WorkbookLook): Steps<IWorkbookData>;
  /** Shows a workbook instead of the present one; `ready` is what {@link UniverSheets.prepare} made of it. */
  load(workbook: Workbook, look: WorkbookLook, ready?: IWorkbookData): void;
  /** Finishes the cell that is being typed in and waits for the formulas. */
  settle(): Promise<void>;
  /** What the user changed in the sheets of the opened file. */
  edits(): Differences;
  /** Our sheets as they now read, for the opened file; `undefined` where there are none. */
  plan(): WritePlan | undefined;
  /** The range selected now; `undefined` while no workbook is shown. */
  selection(): RangeRef | undefined;
  /** Why a cell shows an error value, as far as a PERF formula said so. */
  whyError(cell: CellRef): string | undefined;
  /** Takes the last change back. */
  undo(): Promise<void>;
  setDarkMode(dark: boolean): void;
  dispose(): void;
}

interface Loaded {
  readonly book: LiveBook;
  readonly opened: Workbook;
  readonly sheets: ReadonlyMap<string, Sheet>;
  names: Workbook["names"];
  own: readonly OwnSheet[];
  /** Links of our sheets as the file brought them, by sheet name. */
  readonly links: ReturnType<typeof openedLinks>;
  /** PERF formulas that were put back where she asked for them, by cell. */
  readonly restored: Map<string, string>;
  readonly fitter: RowFitter;
}

/** Starts the spreadsheet in a container. One at a time: Univer keeps global state. */
export function createUniverHost(container: HTMLElement, options: UniverOptions): UniverSheets {
  const engine = startEngine(container, options.darkMode);
  const { api, commands } = engine;
  let loaded: Loaded | undefined;
  let loads = 0;
  let writing = false;

  const current = (): Loaded => {
    if (!loaded) throw new HostError("not-found", "还没有打开工作簿，请先打开一个文件。");
    return loaded;
  };
  const sheetName = (id: string): string | undefined => loaded?.book.getSheetBySheetId(id)?.getSheetName();
  const changes = watchChanges(api, commands, sheetName);
  const whyFixed = (id: string, edits: (sheet: string) => readonly CellEdit[]): string | undefined => {
    const sheet = loaded?.sheets.get(id)?.name;
    if (sheet === undefined || loaded?.own.some((own) => own.id === id)) return undefined;
    return options.whyFixed(edits(sheet));
  };
  const stopGuards = [
    guardCommands(commands, {
      isOpen: () => writing,
      isTyping: () => loaded?.book.isCellEditing() ?? false,
      whyFixed: (id, cells) =>
        whyFixed(id, (sheet) => cells.map(({ row, column, data }) => editOf(sheet, row, column, data))),
      notices: options.notices,
      tell: options.tell,
    }),
    guardTabs(
      container,
      () => loaded?.book.getActiveSheet().getSheetId(),
      () => options.tell(options.notices.sheetsStay),
    ),
  ];

  const settle = async (): Promise<void> => {
    if (loaded?.book.isCellEditing()) await loaded.book.endEditingAsync(true);
    await changes.settle();
  };
  const { patiently = (steps) => Promise.resolve(finish(steps)) } = options;
  const snapshotSteps = ({ book, sheets, names }: Loaded): Steps<Workbook> =>
    readUniverSteps(book.getWorkbook().getSnapshot(), {
      opened: sheets,
      names,
      spilled: engine.formulas.getArrayFormulaCellData()[book.getId()] ?? {},
    });
  const snapshot = (open: Loaded): Workbook => finish(snapshotSteps(open));
  const prepare = (workbook: Workbook, look: WorkbookLook): Steps<IWorkbookData> => {
    loads += 1;
    return workbookDataSteps(workbook, look, `workbook-${loads}`);
  };

  const select = async (range: RangeRef): Promise<void> => selectRange(current().book, range);
  const follow = (target: CellRef): void => {
    select(rangeAt(target)).catch((error: unknown) => {
      options.tell(error instanceof HostError ? error.message : options.notices.sourceGone);
    });
  };
  const selections = watchSelection(commands, sheetName);
  const clicks = api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const own = loaded?.own.find((sheet) => sheet.id === worksheet.getSheetId());
    const links = own?.links ?? loaded?.links.get(worksheet.getSheetName());
    const target = links?.get(linkKey(row, column));
    if (target) follow(target);
  });

  const host: WorkbookHost = {
    kind: "univer",
    read: async () => {
      const open = current();
      await settle();
      return patiently(snapshotSteps(open));
    },
    write: async (plan) => {
      const open = current();
      await settle();
      const before = await patiently(snapshotSteps(open));
      writing = true;
      try {
        const named = namedPlan(before, plan);
        open.own = writeSheets(commands, open.book, named, open.own);
        open.names = namesAfter(open.names, named);
        for (const { id, plan: sheet } of open.own) {
          open.fitter.fit(
            id,
            runsOf(sheet.rows.length, (row) => sheet.rows[row]?.height === undefined),
          );
        }
      } finally {
        writing = false;
      }
      changes.announce({ kind: "structure" });
    },
    edit: async (edits) => {
      const open = current();
      await settle();
      writing = true;
      try {
        editCells(engine, open.book, edits, (id, own) => whyFixed(id, () => own));
      } finally {
        writing = false;
      }
      for (const edit of edits) {
        const formula = edit.formula === undefined ? undefined : shownFormula(edit.formula);
        if (formula !== undefined && needsPerf(formula)) open.restored.set(refAddress(edit), formula);
      }
      await changes.settle();
    },
    select,
    onChange: (listener) => changes.listen(listener),
    onSelect: (listener) => selections.listen(listener),
  };

  return {
    host,
    prepare,
    load: (workbook, look, ready = finish(prepare(workbook, look))) => {
      loaded?.fitter.dispose();
      if (loaded) api.disposeUnit(loaded.book.getId());
      engine.errors.clear();
      const book = api.createWorkbook(ready);
      const fitter = createRowFitter(commands, book);
      const sheets = new Map(workbook.sheets.map((sheet, index) => [sheetId(index), sheet]));
      const links = openedLinks(workbook);
      loaded = { book, opened: workbook, sheets, names: workbook.names, own: [], links, restored: new Map(), fitter };
      workbook.sheets.forEach((sheet, index) => fitter.fit(sheetId(index), selfFittingRows(sheet, look.sheets[index])));
    },
    settle,
    edits: () => {
      const open = current();
      const own = new Set(open.own.map((sheet) => sheet.plan.name));
      const isRestored = (at: CellRef, formula: string): boolean => open.restored.get(refAddress(at)) === formula;
      return differences(open.opened, snapshot(open), own, isRestored);
    },
    plan: () => {
      const open = current();
      return planForFile(open.own, snapshot(open), open.opened);
    },
    selection: () => loaded && selectedRange(loaded.book),
    whyError: ({ sheet, row, column }) => {
      const id = loaded?.book.getSheetByName(sheet)?.getSheetId();
      return loaded && id !== undefined ? errorAt(engine, loaded.book, id, row, column) : undefined;
    },
    undo: async () => void (await api.undo()),
    setDarkMode: (dark) => api.toggleDarkMode(dark),
    dispose: () => {
      for (const stop of stopGuards) stop();
      loaded?.fitter.dispose();
      changes.dispose();
      clicks.dispose();
      selections.dispose();
      loaded = undefined;
      engine.dispose();
    },
  };
}
