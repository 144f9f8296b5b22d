/**
 * What the spreadsheet declines or warns of, each in one sentence with what to do. The page gives the words in its
 * language.
 */
export interface SheetNotices {
  /** Rows, columns and cells are not inserted, deleted or moved. */
  readonly cellsStay: string;
  /** Sheets keep their names, places and number. */
  readonly sheetsStay: string;
  /** Cells are not merged or split. */
  readonly mergesStay: string;
  /** Cells are not cut or dragged. */
  readonly cutDeclined: string;
  /** Fonts, colours, borders and number formats stay. */
  readonly formatsStay: string;
  /** Rows and columns are not hidden, frozen or sorted. */
  readonly viewStays: string;
  /** Protection and defined names stay. */
  readonly protectionStays: string;
  /** Said once when a row height or a column width is changed: only this page shows it. */
  readonly sizesOnlyHere: string;
  /** A link's cell could not be found. */
  readonly sourceGone: string;
}

/** Names one of the notices. */
export type NoticeKey = keyof SheetNotices;
