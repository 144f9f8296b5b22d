/** A cell of a table's header with the columns and rows it takes. */
export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The cells of a header by row. An empty cell of the first row widens the cell on its left; an empty cell of a later
 * row lets the cell above it reach down, where that one is a single column.
 */
export function headerCells(header: readonly (readonly string[])[]): readonly (readonly HeaderCell[])[] {
  const [first = [], ...later] = header;
  const width = first.length;
  const spanFrom = (start: number): number => {
    let end = start + 1;
    while (end < width && first[end] === "") end++;
    return end - start;
  };
  const reaching = (row: number, column: number): number => {
    let end = row + 1;
    while (end < header.length && header[end]?.[column] === "") end++;
    return end - row;
  };
  const top = first.flatMap((text, column): readonly HeaderCell[] => {
    if (text === "" && column > 0) return [];
    const columns = spanFrom(column);
    return [{ text, columns, rows: columns === 1 ? reaching(0, column) : 1 }];
  });
  const alone = first.map((text, column) => (text !== "" || column === 0) && spanFrom(column) === 1);
  const rest = later.map((texts, index) =>
    Array.from({ length: width }, (_, column) => texts[column] ?? "").flatMap((text, column): readonly HeaderCell[] => {
      const covered = text === "" && (alone[column] === true || index > 0);
      return covered ? [] : [{ text, columns: 1, rows: reaching(index + 1, column) }];
    }),
  );
  return header.length === 0 ? [] : [top, ...rest];
}
