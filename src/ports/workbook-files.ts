import type { Rect } from "../core/workbook/address";
import type { CellValue, Workbook } from "../core/workbook/snapshot";
import type { WritePlan } from "../core/report/plan";

export type FileFormat = "xlsx" | "xlsm" | "xls" | "ods" | "csv";

/** How a cell looks, for showing it. Sizes in points, colours as RRGGBB. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Text direction in degrees, 255 for vertical letters. */
  readonly rotation?: number;
  /** Line style as OOXML names it (thin, medium, double …). */
  readonly borders?: Readonly<
    Partial<Record<"left" | "right" | "top" | "bottom", { readonly style: string; readonly color?: string }>>
  >;
  readonly format?: string;
}

/** How a sheet looks. `cells` holds indices into the workbook's `looks`. */
export interface SheetLook {
  readonly cells: readonly (readonly (number | undefined)[] | undefined)[];
  /** Points by column and row index; absent ones have the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly gridlines: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Rect[];
}

export interface WorkbookLook {
  readonly looks: readonly CellLook[];
  /** In the order of the workbook's sheets. */
  readonly sheets: readonly SheetLook[];
}

/** A file that was opened: its bytes stay as they are. */
export interface OpenedFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** One cell that the user changed. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Begins with `=`; `value` is then the calculated value. */
  readonly formula?: string;
  /** Number format code that came with the typing (50%, 2024-12-31); absent where the cell keeps its own. */
  readonly format?: string;
}

/** What is to be different in the saved copy. */
export interface FileChanges {
  readonly edits?: readonly CellEdit[];
  /** Our sheets to add or to write afresh. */
  readonly plan?: WritePlan;
}

/**
 * Spreadsheet files as bytes. All calls throw a `HostError` whose message is a clear Chinese sentence
 * (broken-file, password, too-large, unsupported, not-faithful).
 */
export interface WorkbookFiles {
  /** Reads .xlsx, .xlsm, .xls, .ods and .csv; the content decides, the name only names. */
  open(bytes: Uint8Array, name: string): OpenedFile;
  /** The same in steps that yield the share done, from 0 to 1. */
  openSteps(bytes: Uint8Array, name: string): Generator<number, OpenedFile, undefined>;
  /** Fonts, borders, sizes of an opened .xlsx or .xlsm; plain looks for the other formats. */
  look(file: OpenedFile): WorkbookLook;
  /** The same in steps that yield the share done, from 0 to 1. */
  lookSteps(file: OpenedFile): Generator<number, WorkbookLook, undefined>;
  /**
   * A copy of an .xlsx or .xlsm with the changes: only [Content_Types], the workbook part and its rels, styles,
   * docProps, our own sheets and the sheets with edited cells differ; every other part is byte-identical.
   * Other formats give a new .xlsx with the plan's sheets alone.
   */
  save(file: OpenedFile, changes: FileChanges): Uint8Array;
  /** A new .xlsx that holds the plan's sheets alone. */
  create(plan: WritePlan): Uint8Array;
}
