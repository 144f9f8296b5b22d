import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from "docx";
import type { ColumnAlign, TableBlock } from "../../core/report/document";
import { isGroupRow, isTotalRow } from "../../core/report/table-grid";
import { TYPE_WIDTH } from "./measures";
import { STYLE } from "./styles";
import { headerCells, type HeaderCell } from "../table-header";
import { textRuns } from "./text-runs";

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const CELL_MARGINS = { top: 30, bottom: 30, left: 60, right: 60 } as const;

/** Ids of the paragraph styles in a table's cells. */
interface TableStyles {
  readonly head: string;
  readonly text: string;
}
const IN_TEXT: TableStyles = { head: STYLE.tableHead, text: STYLE.tableText };

/** Column widths in twips that fill the type area exactly. */
function columnWidths(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const edges = shares.map((_, index) =>
    Math.round((shares.slice(0, index + 1).reduce((total, share) => total + share, 0) / sum) * TYPE_WIDTH),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function cell(children: readonly Paragraph[], options: Omit<ITableCellOptions, "children"> = {}): TableCell {
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, ...options, children });
}

function headCell({ text, columns, rows }: HeaderCell, style: string): TableCell {
  return cell([new Paragraph({ style, children: textRuns(text) })], {
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
  });
}

function textCell(text: string, align: ColumnAlign, bold: boolean, style: string): TableCell {
  const lines = text.split(/\r\n|\r|\n/);
  return cell(
    lines.map(
      (line) =>
        new Paragraph({
          style,
          alignment: ALIGNMENTS[align],
          children: textRuns(line, bold ? { bold } : {}),
        }),
    ),
  );
}

/** What the rows below are about, over the whole table, on one page with the first of them. */
function groupRow(text: string, columns: number, style: string): TableRow {
  const words = new Paragraph({ style, keepNext: true, children: textRuns(text, { bold: true }) });
  return new TableRow({ cantSplit: true, children: [cell([words], { columnSpan: columns })] });
}

/** A table over the whole type area; its header stands again on each page, its rows are not cut. */
function table(block: TableBlock, styles: TableStyles): Table {
  const { header, rows, align } = block;
  const width = block.widths.length;
  const heads = headerCells(header).map(
    (cells) =>
      new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((head) => headCell(head, styles.head)) }),
  );
  const body = rows.map((row) => {
    const bold = isTotalRow(row);
    if (isGroupRow(row)) return groupRow(row[0] ?? "", width, styles.text);
    return new TableRow({
      cantSplit: true,
      children: Array.from({ length: width }, (_, column) =>
        textCell(row[column] ?? "", align[column] ?? "left", bold, styles.text),
      ),
    });
  });
  return new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: columnWidths(block.widths),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [...heads, ...body],
  });
}

/** A table with its name and its unit above. */
export function captionedTable(block: TableBlock, styles: TableStyles = IN_TEXT): readonly (Paragraph | Table)[] {
  const { caption, unit } = block;
  return [
    ...(caption === undefined ? [] : [new Paragraph({ style: STYLE.caption, children: textRuns(caption) })]),
    ...(unit === undefined ? [] : [new Paragraph({ style: STYLE.tableUnit, children: textRuns(unit) })]),
    table(block, styles),
  ];
}
