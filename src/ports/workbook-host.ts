import type { Workbook } from "../core/workbook/snapshot";
import type { CellRef, RangeRef } from "../core/workbook/address";
import type { WritePlan } from "../core/report/plan";
import type { CellEdit } from "./workbook-files";

/** What happened to the workbook. `structure` covers sheets added, renamed, moved and deleted. */
export type WorkbookChange =
  { readonly kind: "cells"; readonly ranges: readonly RangeRef[] } | { readonly kind: "structure" };

export type Unsubscribe = () => void;

/** Something that holds an open workbook: Excel, the browser workbench, a file. */
export interface WorkbookHost {
  readonly kind: "excel" | "univer" | "file";
  /** What this host lacks and what still works, a Chinese sentence each. Absent or empty where nothing is missing. */
  readonly limits?: readonly string[];
  /** Reads the whole workbook once. Rejects with a {@link HostError}. */
  read(): Promise<Workbook>;
  /** Writes our sheets: all of the plan or nothing. Rejects with a {@link HostError}. */
  write(plan: WritePlan): Promise<void>;
  /**
   * Writes single cells of the user's sheets, only where she asked for it: all of them or none, and nothing else.
   * Absent where the host does not write into the user's cells. Rejects with a {@link HostError}.
   */
  edit?(edits: readonly CellEdit[]): Promise<void>;
  /**
   * Has cells calculated again whose formulas rest on cells they do not name (`PERF.COMPLETION()`). Absent where the
   * host calculates them by itself or not at all. Rejects with a {@link HostError}.
   */
  recalculate?(cells: readonly CellRef[]): Promise<void>;
  /** Brings a range into view and selects it; the keyboard focus stays where it is if the host allows. */
  select(range: RangeRef): Promise<void>;
  /** Calls back after cells or sheets changed, our own writes included. */
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  /** Calls back when the user selects another range. */
  onSelect(listener: (range: RangeRef) => void): Unsubscribe;
  /**
   * Calls back when work begins (`true`) and ceases (`false`) to wait until the user has finished editing a cell. Absent
   * where it never waits.
   */
  onWait?(listener: (waiting: boolean) => void): Unsubscribe;
}

export type HostErrorCode =
  | "broken-file" // not a workbook, or damaged
  | "password" // encrypted
  | "too-large" // beyond the limits on size, sheets, rows
  | "unsupported" // a format this product does not read, or an Excel that lacks a needed API
  | "cell-editing" // a cell is being edited
  | "protected" // sheet or workbook structure is protected
  | "not-faithful" // cannot be saved without altering the user's content
  | "not-found" // the sheet or range is gone
  | "no-tables" // nothing in the workbook that a report could be written from
  | "failed"; // anything else

/** A failure the user can understand: `message` is one clear Chinese sentence with what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
