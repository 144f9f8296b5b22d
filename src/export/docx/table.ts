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
  type IRunOptions,
  type ITableCellOptions,
} from "docx";
import type { ColumnAlign, TableBlock } from "../../core/report/document";
import { isGroupRow, isTotalRow } from "../../core/report/table-grid";
import { keptTableRows } from "./block-heights";
import { CELL, TYPE_WIDTH } from "./measures";
import { STYLE } from "./styles";
import { askedWidths, tableFit } from "./table-fit";
import { headerCells, type HeaderCell } from "../table-header";
import { textRuns } from "./text-runs";

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const CELL_MARGINS = {
  top: CELL.above * 20,
  bottom: CELL.above * 20,
  left: CELL.side * 20,
  right: CELL.side * 20,
} as const;

/** Ids of the paragraph styles in a table's cells. */
interface TableStyles {
  readonly head: string;
  readonly text: string;
}
const IN_TEXT: TableStyles = { head: STYLE.tableHead, text: STYLE.tableText };

/** The size of a table's text, where it is not its style's. */
type RunLook = Pick<IRunOptions, "size">;

/** Column widths in twips that fill the type area exactly, from their widths in points. */
function columnWidths(points: readonly number[]): readonly number[] {
  const edges = points.map((_, index) =>
    Math.round(points.slice(0, index + 1).reduce((sum, one) => sum + one, 0) * 20),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function cell(children: readonly Paragraph[], options: Omit<ITableCellOptions, "children"> = {}): TableCell {
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, ...options, children });
}

function headCell({ text, columns, rows }: HeaderCell, style: string, runs: RunLook): TableCell {
  return cell([new Paragraph({ style, children: textRuns(text, runs) })], {
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
  });
}

/** How the texts of a row look; `kept` with the row after it on one page. */
interface RowLook {
  readonly bold: boolean;
  readonly kept: boolean;
  readonly style: string;
  readonly runs: RunLook;
}

function textCell(text: string, align: ColumnAlign, { bold, kept, style, runs }: RowLook): TableCell {
  const lines = text.split(/\r\n|\r|\n/);
  return cell(
    lines.map(
      (line) =>
        new Paragraph({
          style,
          ...(kept && { keepNext: true }),
          alignment: ALIGNMENTS[align],
          children: textRuns(line, { ...runs, ...(bold && { bold }) }),
        }),
    ),
  );
}

/** What the rows below are about, over the whole table, on one page with the first of them. */
function groupRow(text: string, columns: number, { style, runs }: RowLook): TableRow {
  const words = new Paragraph({ style, keepNext: true, children: textRuns(text, { ...runs, bold: true }) });
  return new TableRow({ cantSplit: true, children: [cell([words], { columnSpan: columns })] });
}

/** A table over the whole type area; its header stands again on each page, its rows are not cut. */
function table(block: TableBlock, styles: TableStyles): Table {
  const { header, rows, align } = block;
  const width = block.widths.length;
  const { widths, size } = styles === IN_TEXT ? tableFit(block) : askedWidths(block);
  const runs: RunLook = size === CELL.size ? {} : { size: size * 2 };
  const heads = headerCells(header).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((head) => headCell(head, styles.head, runs)),
      }),
  );
  const keeps = keptTableRows(block);
  const body = rows.map((row, index) => {
    const look = { bold: isTotalRow(row), kept: keeps[index] === true, style: styles.text, runs };
    if (isGroupRow(row)) return groupRow(row[0] ?? "", width, look);
    return new TableRow({
      cantSplit: true,
      children: Array.from({ length: width }, (_, column) =>
        textCell(row[column] ?? "", align[column] ?? "left", look),
      ),
    });
  });
  return new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: columnWidths(widths),
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
