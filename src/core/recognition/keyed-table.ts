import type { AnswerBook } from "./answer-book";
import { roleName } from "./answer-words";
import type { PlacedBlock } from "./body";
import type { FoundColumn, FoundTable, TableReading } from "./found-table";
import type { HeaderColumn } from "./header-cells";
import { columnKeys, roleKey, tableKey } from "./header-key";
import type { Evidence, OtherColumn, Question, Table, TableColumn } from "./model";
import { settleUnit } from "./settle-unit";
import { fold } from "./text";
import type { StatedUnit } from "./units";

/** A header column with its key. */
interface KeyedHeader {
  readonly column: HeaderColumn;
  readonly key: string;
}

function headersOf(table: FoundTable, block: PlacedBlock | undefined): readonly KeyedHeader[] {
  const columns = block?.columns ?? [];
  const keys = columnKeys(table.kind, columns);
  return columns.map((column, index) => ({ column, key: keys[index] ?? "" }));
}

/** The key of a found column: its header's; of a part of a header (the ≥ beside the value) the role tells which. */
function keyOf(table: FoundTable, found: FoundColumn, headers: readonly KeyedHeader[]): string {
  const name = roleName(table.kind, found.role);
  const own = headers.find(({ column }) => column.column <= found.column && column.right >= found.column);
  if (!own) return roleKey(table.kind, name);
  const parts = table.columns.filter(
    ({ column }) => column > own.column.column && column <= own.column.right && own.column.right > own.column.column,
  );
  return parts.length > 0 && found.role !== "target" ? `${own.key}·${name}` : own.key;
}

/** Every column with a sentence: what its header says, and what it is read as. */
function evidenceOf(table: FoundTable, headers: readonly KeyedHeader[]): readonly Evidence[] {
  const general = table.why.filter(({ about }) => about === "kind" || about === "unit" || about === "year");
  const columns = table.columns.map(({ column, role, header }): Evidence => {
    const name = roleName(table.kind, role);
    const said = table.why.find((one) => one.about === role && one.column === column)?.because;
    const own = headers.find((one) => one.column.column === column)?.column;
    if (own?.answered !== undefined)
      return { about: role, column, because: `“绩效设置”里写明“${header}”一列是${name}` };
    if (said === undefined)
      return { about: role, column, because: header === "" ? `这一列是${name}` : `表头“${header}”，读作${name}` };
    const plain = /^表头[^；，]*$/u.test(said) && !fold(header).startsWith(name);
    return { about: role, column, because: plain ? `${said}，读作${name}` : said };
  });
  return [...general, ...columns];
}

/** The words that a table without a header block is known by: what stands in its left column. */
function rowWords(table: FoundTable): readonly string[] {
  return table.rows.slice(0, 40).map(({ label }) => label);
}

/** The key of a table: of its header block, else of what its rows are called. */
export function keyOfTable(table: FoundTable, block: PlacedBlock | undefined): string {
  const headers = block?.columns.map(({ header }) => header) ?? rowWords(table);
  return tableKey(table.form ?? table.title, headers);
}

/** The header columns that a table makes no use of. */
function othersOf(
  columns: readonly { readonly column: number }[],
  headers: readonly KeyedHeader[],
): readonly OtherColumn[] {
  return headers
    .filter(({ column: { column, right } }) => !columns.some((one) => one.column >= column && one.column <= right))
    .map(({ column: { column, header }, key }) => ({ column, header, key }));
}

/** The header columns of a block that no reader could read, for the user to say what they are. */
export function unusedColumns(kind: FoundTable["kind"], block: PlacedBlock): readonly OtherColumn[] {
  const keys = columnKeys(kind, block.columns);
  return block.columns.map(({ column, header }, index) => ({ column, header, key: keys[index] ?? "" }));
}

/** Matches a found table with what the user said of it and its columns; what is still open becomes questions. */
export function keyedTable(
  { table: found, open }: TableReading,
  block: PlacedBlock | undefined,
  key: string,
  lineUnit: StatedUnit | undefined,
  book: AnswerBook,
): { readonly table: Table; readonly questions: readonly Question[] } {
  const headers = headersOf(found, block);
  const columns = found.columns.map((column): TableColumn => {
    const own = keyOf(found, column, headers);
    const about = column.role === "growth" ? "growthUnit" : "percent";
    const rated = ["growth", "target", "actual"].includes(column.role);
    const numbersAs = rated && found.kind === "indicators" ? book.numbers(about, own) : undefined;
    return { ...column, key: own, ...(numbersAs ? { numbersAs } : {}) };
  });
  const table: Table = {
    ...found,
    key,
    columns,
    others: othersOf(columns, headers),
    why: evidenceOf(found, headers),
  };
  const settled = settleUnit(table, lineUnit, book);
  const points = open.flatMap((point): readonly Question[] => {
    const own = headers.find(({ column }) => column.column <= point.at.column && column.right >= point.at.column);
    const key = point.key ?? own?.key;
    return key === undefined ? [] : [{ ...point, sheet: table.sheet, key }];
  });
  return { table: settled.table, questions: [...points, ...settled.questions] };
}
