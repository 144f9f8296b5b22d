import { columnIndex, parseRect } from "../../src/core/workbook/address";
import type { Cell, DefinedName, Sheet, SheetVisibility, Workbook } from "../../src/core/workbook/snapshot";

/** A cell as a test writes it; `null` and `""` are empty cells. */
export type TestCell = string | number | boolean | null | Cell;

/** What a test sheet has besides its rows. Addresses are A1, lists have blanks between them. */
export interface SheetOptions {
  readonly merges?: string;
  /** Indent levels by address. */
  readonly indents?: Readonly<Record<string, number>>;
  /** Number formats by address or column letter. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly visibility?: SheetVisibility;
  readonly hiddenColumns?: string;
}

function cellOf(cell: TestCell): Cell | undefined {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "object" ? cell : { value: cell };
}

/** A sheet in a line: `sheet("指标", [["指标名称", "年度指标值"], ["新签约项目", "32个"]])`. */
export function sheet(name: string, rows: readonly (readonly TestCell[])[], options: SheetOptions = {}): Sheet {
  const cells: (Cell | undefined)[][] = rows.map((row) => row.map(cellOf));
  const change = (address: string, values: Partial<Cell>): void => {
    const rect = parseRect(address);
    if (!rect) {
      const column = columnIndex(address);
      for (const row of cells) if (typeof row[column]?.value === "number") row[column] = { ...row[column], ...values };
      return;
    }
    const row = cells[rect.top];
    if (row) row[rect.left] = { value: null, ...row[rect.left], ...values };
  };
  for (const [address, indent] of Object.entries(options.indents ?? {})) change(address, { indent });
  for (const [address, format] of Object.entries(options.formats ?? {})) change(address, { format });
  const words = (list: string | undefined): readonly string[] =>
    (list ?? "").split(/\s+/).filter((word) => word !== "");
  return {
    name,
    visibility: options.visibility ?? "visible",
    rows: cells,
    merges: words(options.merges).flatMap((address) => parseRect(address) ?? []),
    ...(options.hiddenColumns ? { hiddenColumns: new Set(words(options.hiddenColumns).map(columnIndex)) } : {}),
  };
}

/** A workbook of sheets, with defined names where a test needs them. */
export function workbook(sheets: readonly Sheet[], names: readonly DefinedName[] = []): Workbook {
  return { sheets, names };
}
