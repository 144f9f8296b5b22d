import type { Sheet } from "../../../../src/core/workbook/snapshot";

/** A form as staff keep it, with what a finance clerk reads in it. */
export interface Form {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** As `portrait` writes it, without the indentation. */
  readonly reading: string;
}
