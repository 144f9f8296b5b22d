/** How far a text is moved to the right: by its cell's indent, in levels as Excel has them, and by the blanks before it. */
export interface Lead {
  readonly indent: number;
  readonly blanks: string;
}

/** Leads by row and column; cells that are not moved are absent. */
export type Leads = ReadonlyMap<number, ReadonlyMap<number, Lead>>;

/** What SheetJS does not tell of a sheet; what it does tell is absent. */
export interface Untold {
  /** The whole sheet is hidden. */
  readonly sheet?: boolean;
  readonly rows?: ReadonlySet<number>;
  readonly columns?: ReadonlySet<number>;
  readonly leads: Leads;
}
