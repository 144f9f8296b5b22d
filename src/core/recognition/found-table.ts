import type { Place, Question, Table, TableColumn } from "./model";

/** A column as a reader found it, before its key is known. */
export type FoundColumn = Omit<TableColumn, "key" | "unitInDoubt" | "numbersAs">;

/** A table as a reader found it, before it is matched with what the user said. */
export type FoundTable = Omit<Table, "columns" | "others" | "key"> & { readonly columns: readonly FoundColumn[] };

/** What a reader could not settle by itself: a question about the column that `at` lies in, or about what `key` says. */
export type OpenPoint = Omit<Question, "sheet" | "key"> & { readonly at: Place; readonly key?: string };

/** A table that was read, with what is left to ask. */
export interface TableReading {
  readonly table: FoundTable;
  readonly open: readonly OpenPoint[];
}
