import { CanceledError, CommandType } from "@univerjs/core";
import type { ICellData, ICommandInfo, ICommandService } from "@univerjs/core";
import { plainText } from "./cell-data";
import { changesSizes, isForeignMutation, whyDeclined } from "./guard";
import type { SheetNotices } from "./notices";
import type { Unsubscribe } from "../../ports";

/** What the gate needs to know of the workbook and tells of the user. */
export interface GateOptions {
  /** While true the product itself writes and everything passes. */
  readonly isOpen: () => boolean;
  /** While true the user types in a cell, where cutting text is harmless. */
  readonly isTyping: () => boolean;
  /** A sentence why cells cannot be edited here; `undefined` where they can. */
  readonly whyFixed: (sheetId: string, cells: readonly TypedCell[]) => string | undefined;
  readonly notices: SheetNotices;
  /** Shows the user a sentence. */
  readonly tell: (sentence: string) => void;
}

/** A cell as a command is about to leave it. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly data: ICellData;
}

interface RangeValues {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
}

const CUT = "univer.command.cut";
const SET_VALUES = "sheet.mutation.set-range-values";

/** Keeps what a saved copy can carry of a typed cell: its content and the number format that came with the typing. */
function keepContent(cell: ICellData): void {
  if (cell.p) {
    cell.v = plainText(cell.p);
    cell.t = 1;
    cell.p = null;
  }
  if (cell.s && typeof cell.s === "object") {
    const { n } = cell.s;
    if (n === undefined) delete cell.s;
    else cell.s = { n };
  } else if (typeof cell.s === "string" || cell.s === null) {
    delete cell.s;
  }
  delete cell.custom;
}

function checkValues(params: RangeValues, options: GateOptions): void {
  const cells: TypedCell[] = [];
  for (const [row, line] of Object.entries(params.cellValue ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell) keepContent(cell);
      if (!cell || "v" in cell || "f" in cell)
        cells.push({ row: Number(row), column: Number(column), data: cell ?? {} });
    }
  }
  const fixed = cells.length > 0 ? options.whyFixed(params.subUnitId, cells) : undefined;
  if (fixed === undefined) return;
  options.tell(fixed);
  throw new CanceledError();
}

/** Univer runs these inside a paste or a fill; emptied, they change nothing and their undo changes nothing. */
function emptyRanges(params: unknown): boolean {
  if (typeof params !== "object" || params === null || !("ranges" in params)) return false;
  (params as { ranges: unknown[] }).ranges = [];
  return true;
}

/** Lets through only what a saved copy can carry; everything else is declined with a sentence. */
export function guardCommands(commands: ICommandService, options: GateOptions): Unsubscribe {
  let sizesTold = false;
  const subscription = commands.beforeCommandExecuted((command: Readonly<ICommandInfo>, execution) => {
    if (options.isOpen() || execution?.fromFormula) return;
    const why = options.isTyping() && command.id === CUT ? undefined : whyDeclined(command.id);
    if (why !== undefined) {
      options.tell(options.notices[why]);
      throw new CanceledError();
    }
    if (!sizesTold && changesSizes(command.id)) {
      sizesTold = true;
      options.tell(options.notices.sizesOnlyHere);
    }
    if (command.type !== CommandType.MUTATION) return;
    if (command.id === SET_VALUES) checkValues(command.params as RangeValues, options);
    else if (isForeignMutation(command.id) && !emptyRanges(command.params)) throw new CanceledError();
  });
  return () => subscription.dispose();
}
