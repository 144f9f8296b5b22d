import type { CellRef, Rect } from "../workbook/address";
import type { ChartPlan } from "./chart";

/** Workbook-scoped defined names that mark the sheets this product made; each refers to A1 of its sheet. */
export const SHEET_MARKS = {
  report: "_PERF_REPORT",
  trace: "_PERF_TRACE",
  version: "_PERF_VERSION",
  plain: "_PERF_PLAIN",
  settings: "_PERF_SETTINGS",
  form: "_PERF_FORM",
  profile: "_PERF_PROFILE",
} as const;
export type SheetMark = (typeof SHEET_MARKS)[keyof typeof SHEET_MARKS];

/** How a cell looks. Sizes in points; colours as RRGGBB. */
export interface CellStyle {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom" | "distributed";
  readonly wrap?: boolean;
  /** Thin border on all four sides. */
  readonly border?: boolean;
  /** Number format code; absent for General, `@` for text. */
  readonly format?: string;
}

/** One cell to write. Text is always written as text, also where it begins with = + - @. */
export interface CellPlan {
  readonly value: string | number | null;
  /** Key into the sheet's `styles`. */
  readonly style: string;
  /** A formula beginning with `=`; `value` is then its calculated value. Only ever our own text, never the user's. */
  readonly formula?: string;
  /** A link to a cell of the same workbook. */
  readonly link?: CellRef;
}

export interface RowPlan {
  /** Height in points; absent for the default height. */
  readonly height?: number;
  readonly cells: readonly (CellPlan | null)[];
}

export interface ColumnPlan {
  /** Width in points, as Office.js counts it. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A4 upright or lying, margins in points. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Shrinks the print to the width of one page; the number of pages is free. */
  readonly fitToWidth: boolean;
  readonly printArea: Rect;
  /** The number of the first page; absent to count on from the sheet before. */
  readonly firstPageNumber?: number;
  /** Rows that begin a new page, counted from 0. */
  readonly breaks?: readonly number[];
  /** Rows repeated on every page, inclusive, counted from 0. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Header and footer codes as Excel writes them, such as `— &P —`. */
  readonly oddFooter?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly evenFooter?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** What is written on one whole sheet. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: "visible" | "hidden";
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Rect[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly freezeRows?: number;
  readonly gridlines: boolean;
  /** Absent for sheets nobody prints. */
  readonly page?: PageSetup;
  /** A table with its head row that can be filtered and sorted; absent where there is none. */
  readonly filter?: Rect;
  /** Charts on the sheet; their numbers stand in blocks of cells on this or another of our sheets. */
  readonly charts?: readonly ChartPlan[];
}

/** One whole sheet of ours, written afresh. Where `replaces` is set, the existing sheet keeps its place and its name. */
export interface SheetPlan extends SheetContent {
  readonly mark: SheetMark;
  /** Our own sheet that is already there and gets the new content. */
  readonly replaces?: string;
}

/** Everything one click writes. A host applies all of it or nothing. */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /** The sheet to bring to the front afterwards. */
  readonly activate?: string;
}
