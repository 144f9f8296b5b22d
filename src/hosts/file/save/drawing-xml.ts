import { CHART_MARK, type ChartPlan } from "../../../core/report/chart";
import { CHART_NAMESPACES, type ChartNamespaces } from "../../../core/report/chart-xml";
import { escapeXml } from "../xml/entities";

const EMU = 12_700;

/** The vocabularies of a package's drawings and charts, and of its relationships' types. */
export interface DrawingNamespaces extends ChartNamespaces {
  readonly spreadsheetDrawing: string;
}

/** Those of a transitional or a strict package. */
export function drawingNamespaces(strict: boolean): DrawingNamespaces {
  if (!strict)
    return {
      ...CHART_NAMESPACES,
      spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    };
  const base = "http://purl.oclc.org/ooxml";
  return {
    chart: `${base}/drawingml/chart`,
    drawing: `${base}/drawingml/main`,
    relationships: `${base}/officeDocument/relationships`,
    spreadsheetDrawing: `${base}/drawingml/spreadsheetDrawing`,
  };
}

/** A drawing part without anything on it yet. */
export function emptyDrawing({ spreadsheetDrawing, drawing }: DrawingNamespaces): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`;
}

/**
 * The anchor of a chart: its corner at a cell, its size its own, or its right end at a column (ISO/IEC 29500-1, 20.5.2). `shape` is an id that no
 * other shape of the drawing has, `p` the drawing's prefix with its colon.
 */
export function chartAnchor(
  chart: ChartPlan,
  { shape, relationship, p, names }: { shape: number; relationship: string; p: string; names: DrawingNamespaces },
): string {
  const { anchor, size, id, alternative, title } = chart;
  const emu = (points: number): number => Math.round(points * EMU);
  const frame = [
    `<${p}nvGraphicFramePr><${p}cNvPr id="${shape}" name="${CHART_MARK}${id}" descr="${escapeXml(alternative)}" title="${escapeXml(title)}"/><${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>`,
    `<${p}xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${p}xfrm>`,
    `<a:graphic><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic>`,
  ].join("");
  const corner = (name: string, column: number, below: number): string =>
    `<${p}${name}><${p}col>${column}</${p}col><${p}colOff>0</${p}colOff><${p}row>${anchor.row}</${p}row><${p}rowOff>${emu(below)}</${p}rowOff></${p}${name}>`;
  const [kind, extent] =
    anchor.end === undefined
      ? ["oneCellAnchor", `<${p}ext cx="${emu(size.width)}" cy="${emu(size.height)}"/>`]
      : ["twoCellAnchor", corner("to", anchor.end, size.height)];
  const edit = anchor.end === undefined ? "" : ' editAs="oneCell"';
  return `<${p}${kind} xmlns:a="${names.drawing}"${edit}>${corner("from", anchor.column, 0)}${extent}<${p}graphicFrame macro="">${frame}</${p}graphicFrame><${p}clientData/></${p}${kind}>`;
}
