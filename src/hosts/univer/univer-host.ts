import { rangeAt } from "../../core/workbook/address";
import type { CellRef, RangeRef } from "../../core/workbook/address";
import type { WritePlan } from "../../core/report/plan";
import type { Sheet, Workbook } from "../../core/workbook/snapshot";
import { HostError } from "../../ports";
import type { CellEdit, WorkbookHost, WorkbookLook } from "../../ports";
import { differences, editOf } from "./edits";
import type { Differences } from "./edits";
import { startEngine } from "./engine";
import type { LiveBook } from "./engine";
import { fromUniver } from "./from-univer";
import { guardCommands } from "./gate";
import type { TypedCell } from "./gate";
import { watchChanges } from "./live-changes";
import { namesAfter, planForFile } from "./own-sheets";
import type { OwnSheet } from "./own-sheets";
import { linkKey } from "./plan-sheet";
import { createRowFitter, runsOf } from "./row-fitter";
import type { RowFitter } from "./row-fitter";
import { selectRange, watchSelection } from "./view";
import { guardTabs } from "./tab-bar";
import { selfFittingRows, sheetId, toWorkbookData } from "./to-workbook-data";
import { writeSheets } from "./write-sheets";

/** What the page shows around the spreadsheet. */
export interface UniverOptions {
  readonly darkMode: boolean;
  /** Why edits of the opened file could not be saved; `undefined` where they can. */
  readonly whyFixed: (edits: readonly CellEdit[]) => string | undefined;
  /** Shows the user a sentence, mostly why something cannot be done here. */
  readonly tell: (sentence: string) => void;
}

/** The spreadsheet in the browser: the host for the session, and what the page needs for opening and saving. */
export interface UniverSheets {
  readonly host: WorkbookHost;
  /** Shows a workbook instead of the present one. */
  load(workbook: Workbook, look: WorkbookLook): void;
  /** Finishes the cell that is being typed in and waits for the formulas. */
  settle(): Promise<void>;
  /** What the user changed in the sheets of the opened file. */
  edits(): Differences;
  /** Our sheets as they now read, for the opened file; `undefined` where there are none. */
  plan(): WritePlan | undefined;
  setDarkMode(dark: boolean): void;
  dispose(): void;
}

interface Loaded {
  readonly book: LiveBook;
  readonly opened: Workbook;
  readonly sheets: ReadonlyMap<string, Sheet>;
  names: Workbook["names"];
  own: readonly OwnSheet[];
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
  const whyFixed = (id: string, cells: readonly TypedCell[]): string | undefined => {
    const sheet = loaded?.sheets.get(id)?.name;
    if (sheet === undefined || loaded?.own.some((own) => own.id === id)) return undefined;
    return options.whyFixed(cells.map(({ row, column, data }) => editOf(sheet, row, column, data)));
  };
  const stopGuards = [
    guardCommands(commands, {
      isOpen: () => writing,
      isTyping: () => loaded?.book.isCellEditing() ?? false,
      whyFixed,
      tell: options.tell,
    }),
    guardTabs(container, () => loaded?.book.getActiveSheet().getSheetId(), options.tell),
  ];

  const settle = async (): Promise<void> => {
    if (loaded?.book.isCellEditing()) await loaded.book.endEditingAsync(true);
    await changes.settle();
  };
  const snapshot = ({ book, sheets, names }: Loaded): Workbook =>
    fromUniver(book.getWorkbook().getSnapshot(), {
      opened: sheets,
      names,
      spilled: engine.formulas.getArrayFormulaCellData()[book.getId()] ?? {},
    });

  const select = async (range: RangeRef): Promise<void> => selectRange(current().book, range);
  const follow = (target: CellRef): void => {
    select(rangeAt(target)).catch((error: unknown) => {
      options.tell(error instanceof HostError ? error.message : "没有找到来源单元格，请重新生成报告。");
    });
  };
  const selections = watchSelection(commands, sheetName);
  const clicks = api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const own = loaded?.own.find((sheet) => sheet.id === worksheet.getSheetId());
    const target = own?.links.get(linkKey(row, column));
    if (target) follow(target);
  });

  const host: WorkbookHost = {
    kind: "univer",
    read: async () => {
      const open = current();
      await settle();
      return snapshot(open);
    },
    write: async (plan) => {
      const open = current();
      await settle();
      writing = true;
      try {
        open.own = writeSheets(commands, open.book, plan, open.own, open.names);
        open.names = namesAfter(open.names, plan);
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
    select,
    onChange: (listener) => changes.listen(listener),
    onSelect: (listener) => selections.listen(listener),
  };

  return {
    host,
    load: (workbook, look) => {
      loaded?.fitter.dispose();
      if (loaded) api.disposeUnit(loaded.book.getId());
      loads += 1;
      const book = api.createWorkbook(toWorkbookData(workbook, look, `workbook-${loads}`));
      const fitter = createRowFitter(commands, book);
      const sheets = new Map(workbook.sheets.map((sheet, index) => [sheetId(index), sheet]));
      loaded = { book, opened: workbook, sheets, names: workbook.names, own: [], fitter };
      workbook.sheets.forEach((sheet, index) => fitter.fit(sheetId(index), selfFittingRows(sheet, look.sheets[index])));
    },
    settle,
    edits: () => {
      const open = current();
      return differences(open.opened, snapshot(open), new Set(open.own.map((sheet) => sheet.plan.name)));
    },
    plan: () => {
      const open = current();
      return planForFile(open.own, snapshot(open), open.opened);
    },
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
