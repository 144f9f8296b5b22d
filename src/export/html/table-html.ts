import type { TableBlock } from "../../core/report/document";
import { isGroupRow } from "../../core/report/table-grid";
import { headerCells } from "../table-header";
import { inlineHtml } from "./inline-html";
import { LOOKS, TABLE_LOOKS } from "./looks";

const TYPE_WIDTH = 442.2;

function widthOf(shares: readonly number[], first: number, count = 1): string {
  const sum = shares.reduce((total, share) => total + share, 0);
  const wanted = shares.slice(first, first + count).reduce((total, share) => total + share, 0);
  return `width:${((wanted / sum) * TYPE_WIDTH).toFixed(1)}pt`;
}

function paragraphs(text: string, style: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `<p style="${style}">${inlineHtml(line)}</p>`)
    .join("");
}

function span(name: "colspan" | "rowspan", count: number): string {
  return count > 1 ? ` ${name}="${String(count)}"` : "";
}

/** A table as HTML, its name and unit above; the header rows are repeated where a page ends. */
export function tableHtml({ caption, unit, header, rows, widths, align }: TableBlock): string {
  const heads = headerCells(header).map((cells) => {
    const made = cells.map(
      (cell) =>
        `<td${span("colspan", cell.columns)}${span("rowspan", cell.rows)} style="${TABLE_LOOKS.cell}">` +
        `${paragraphs(cell.text, TABLE_LOOKS.head)}</td>`,
    );
    return `<tr style="${TABLE_LOOKS.row};mso-yfti-firstrow:yes">${made.join("")}</tr>`;
  });
  const body = rows.map((row) => {
    if (isGroupRow(row)) {
      const words = paragraphs(row[0] ?? "", `${TABLE_LOOKS.text};font-weight:bold;page-break-after:avoid`);
      return `<tr style="${TABLE_LOOKS.row}"><td${span("colspan", widths.length)} style="${TABLE_LOOKS.cell}">${words}</td></tr>`;
    }
    const cells = widths.map((_, column) => {
      const style = `${TABLE_LOOKS.text};text-align:${align[column] ?? "left"}`;
      return `<td style="${widthOf(widths, column)};${TABLE_LOOKS.cell}">${paragraphs(row[column] ?? "", style)}</td>`;
    });
    return `<tr style="${TABLE_LOOKS.row}">${cells.join("")}</tr>`;
  });
  const columns = widths.map((_, column) => `<col style="${widthOf(widths, column)}">`).join("");
  return [
    caption === undefined ? "" : `<p style="${LOOKS.caption.style}">${inlineHtml(caption)}</p>`,
    unit === undefined ? "" : `<p style="${TABLE_LOOKS.unit}">${inlineHtml(unit)}</p>`,
    `<table cellspacing="0" cellpadding="0" style="${TABLE_LOOKS.table}"><colgroup>${columns}</colgroup>`,
    `<thead>${heads.join("")}</thead><tbody>${body.join("")}</tbody></table>`,
  ].join("");
}
