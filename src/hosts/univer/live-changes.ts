import type { FUniver } from "@univerjs/core/facade";
import type { ICommandService } from "@univerjs/core";
import type { RangeRef } from "../../core/workbook/address";
import type { Unsubscribe, WorkbookChange } from "../../ports";

/** Quiet time after the last change before listeners hear of it, in milliseconds. */
const QUIET = 120;
/** Longest time to wait for a calculation, in milliseconds. */
const PATIENCE = 8000;

interface Matrix {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>;
}

/** Watches a running Univer and tells of its changes once they have settled. */
export interface LiveChanges {
  listen(listener: (change: WorkbookChange) => void): Unsubscribe;
  /** Tells of a change of our own. */
  announce(change: WorkbookChange): void;
  /** Resolves when no calculation is under way and the listeners know of every change. */
  settle(): Promise<void>;
  dispose(): void;
}

function touched(matrix: Matrix, sheet: string): RangeRef | undefined {
  const rows = Object.entries(matrix.cellValue ?? {});
  const columns = rows.flatMap(([, line]) => Object.keys(line ?? {}).map(Number));
  if (columns.length === 0) return undefined;
  const indices = rows.map(([row]) => Number(row));
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b));
  return { sheet, top: least(indices), bottom: most(indices), left: least(columns), right: most(columns) };
}

/** Follows value changes and calculations; `sheetName` turns Univer's sheet id into the tab's name. */
export function watchChanges(
  api: FUniver,
  commands: ICommandService,
  sheetName: (id: string) => string | undefined,
): LiveChanges {
  const listeners = new Set<(change: WorkbookChange) => void>();
  let ranges: RangeRef[] = [];
  let structure = false;
  let calculating = false;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const busy = (): boolean => Date.now() - last < PATIENCE && (calculating || Date.now() - last < QUIET);
  const flush = (): void => {
    if (busy()) {
      timer = setTimeout(flush, QUIET / 2);
      return;
    }
    timer = undefined;
    const changes: WorkbookChange[] = [];
    if (structure) changes.push({ kind: "structure" });
    if (ranges.length > 0) changes.push({ kind: "cells", ranges });
    ranges = [];
    structure = false;
    for (const change of changes) for (const listener of [...listeners]) listener(change);
  };
  const note = (): void => {
    last = Date.now();
    timer ??= setTimeout(flush, QUIET);
  };
  const announce = (change: WorkbookChange): void => {
    if (change.kind === "structure") structure = true;
    else ranges.push(...change.ranges);
    note();
  };

  const subscriptions = [
    commands.onCommandExecuted((command) => {
      if (command.id === "sheet.mutation.set-range-values") {
        const params = command.params as Matrix;
        const name = params.subUnitId === undefined ? undefined : sheetName(params.subUnitId);
        const range = name === undefined ? undefined : touched(params, name);
        if (range) announce({ kind: "cells", ranges: [range] });
      }
    }),
    api.getFormula().calculationStart(() => {
      calculating = true;
      last = Date.now();
    }),
    api.getFormula().calculationEnd(() => {
      calculating = false;
    }),
  ];

  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce,
    settle: () =>
      new Promise((resolve) => {
        const check = (): void => {
          if (busy()) {
            setTimeout(check, 20);
            return;
          }
          if (timer !== undefined) clearTimeout(timer);
          flush();
          resolve();
        };
        check();
      }),
    dispose: () => {
      if (timer !== undefined) clearTimeout(timer);
      listeners.clear();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
