import { rangeAt, type RangeRef } from "../../core/workbook/address";
import type { Unsubscribe, WorkbookChange } from "../../ports";
import { affected, parseEventAddress } from "./event-address";
import type { Run } from "./write/write-plan";

interface CellEvent {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
}

/** What Excel's events are turned into. */
export interface Subscriptions {
  readonly onChange: (listener: (change: WorkbookChange) => void) => Unsubscribe;
  readonly onSelect: (listener: (range: RangeRef) => void) => Unsubscribe;
  /** Registers with Excel again where that failed before, such as while a cell was edited. */
  readonly retry: () => void;
}

/** A registration with Excel that lives as long as someone listens. */
interface Registration {
  readonly ensure: () => void;
  readonly release: () => void;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;
/** `Excel.run` on the context that registered a handler. */
type RunOn = (handler: Handler, batch: (context: Excel.RequestContext) => Promise<void>) => Promise<void>;

function createRegistration(
  run: Run,
  runOn: RunOn,
  add: (context: Excel.RequestContext) => readonly Handler[],
): Registration {
  let state: Promise<readonly Handler[]> | undefined;
  return {
    ensure: () => {
      state ??= run(async (context) => {
        const handlers = add(context);
        await context.sync();
        return handlers;
      });
      state.catch(() => (state = undefined));
    },
    release: () => {
      const registered = state;
      state = undefined;
      void registered
        ?.then(async (handlers) => {
          const [first] = handlers;
          if (!first) return;
          await runOn(first, (context) => {
            for (const handler of handlers) handler.remove();
            return context.sync();
          });
        })
        .catch(() => undefined); // the workbook is closing; there is nothing left to unregister from
    },
  };
}

function createListeners<T>(registration: Registration): {
  add: (listener: (event: T) => void) => Unsubscribe;
  tell: (event: T) => void;
  active: () => boolean;
} {
  const listeners = new Set<(event: T) => void>();
  return {
    active: () => listeners.size > 0,
    tell: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    add: (listener) => {
      const own = (event: T): void => listener(event);
      listeners.add(own);
      registration.ensure();
      return () => {
        if (listeners.delete(own) && listeners.size === 0) registration.release();
      };
    },
  };
}

/** Listens to all sheets at once; events that arrive together are named by one request. */
export function createSubscriptions(run: Run, runOn: RunOn): Subscriptions {
  let names = new Map<string, string>();
  const queue: CellEvent[] = [];
  let draining: Promise<void> | undefined;

  const readNames = (): Promise<Map<string, string>> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });

  /** Sheet names carry no event below ExcelApi 1.17, so they are compared whenever something else happens. */
  const refreshNames = async (): Promise<void> => {
    const fresh = await readNames();
    const renamed = names.size > 0 && [...fresh].some(([id, name]) => names.has(id) && names.get(id) !== name);
    names = fresh;
    if (renamed) changes.tell({ kind: "structure" });
  };

  const drain = async (): Promise<void> => {
    await Promise.resolve();
    while (queue.length > 0) {
      const events = queue.splice(0);
      await refreshNames();
      const ranges = events.flatMap(({ worksheetId, address, changeType }) => {
        const sheet = names.get(worksheetId);
        if (sheet === undefined) return [];
        return parseEventAddress(address).map((rect): RangeRef => ({ sheet, ...affected(rect, changeType) }));
      });
      if (ranges.length > 0) changes.tell({ kind: "cells", ranges });
    }
  };

  const onCells = (event: CellEvent): Promise<void> => {
    queue.push(event);
    draining ??= drain()
      .catch(() => changes.tell({ kind: "structure" })) // the names cannot be read now: everything may have changed
      .finally(() => (draining = undefined));
    return draining;
  };

  const onStructure = (): Promise<void> => {
    changes.tell({ kind: "structure" });
    return Promise.resolve();
  };

  const sheetName = async (id: string): Promise<string | undefined> => {
    if (!names.has(id)) names = await readNames();
    return names.get(id);
  };

  const onSelection = async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const sheet = await sheetName(worksheetId);
    const [rect] = parseEventAddress(address);
    if (sheet !== undefined && rect) selections.tell({ sheet, ...rect });
  };

  /** Another sheet came to the front; its selection is told by its active cell. */
  const onActivated = async (): Promise<void> => {
    const range = await run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("rowIndex,columnIndex,worksheet/name");
      await context.sync();
      return rangeAt({ sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex });
    });
    selections.tell(range);
  };

  const changeRegistration = createRegistration(run, runOn, ({ workbook: { worksheets } }) => [
    worksheets.onChanged.add(onCells),
    worksheets.onAdded.add(onStructure),
    worksheets.onDeleted.add(onStructure),
  ]);
  const selectRegistration = createRegistration(run, runOn, ({ workbook: { worksheets } }) => [
    worksheets.onSelectionChanged.add(onSelection),
    worksheets.onActivated.add(onActivated),
  ]);
  const changes = createListeners<WorkbookChange>(changeRegistration);
  const selections = createListeners<RangeRef>(selectRegistration);
  return {
    onChange: changes.add,
    onSelect: selections.add,
    retry: () => {
      if (changes.active()) changeRegistration.ensure();
      if (selections.active()) selectRegistration.ensure();
    },
  };
}
