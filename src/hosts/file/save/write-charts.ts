import { CHART_MARK, type ChartPlan } from "../../../core/report/chart";
import { chartXml } from "../../../core/report/chart-xml";
import type { PackageEditor } from "../package/package-editor";
import { attributeOf, prefixedAttributeOf } from "../xml/attributes";
import { appendTo, outlineXml } from "../xml/spans";
import { applySplices } from "../xml/splice";
import { chartAnchor, drawingNamespaces, emptyDrawing } from "./drawing-xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Where charts are written. */
export interface ChartTarget {
  /** The sheet's part. */
  readonly sheet: string;
  /** The workbook part's folder, with its slash. */
  readonly folder: string;
  readonly strict: boolean;
  /** The final name of a sheet that holds a chart's numbers. */
  readonly sheetName: (planned: string) => string | undefined;
}

/** Takes our charts off a drawing, with their parts; whatever else is on it stays. */
function dropCharts(editor: PackageEditor, drawing: string): void {
  const text = editor.text(drawing);
  const ours = outlineXml(text, drawing, 1).root.children.filter((child) =>
    text.slice(child.start, child.end).includes(` name="${CHART_MARK}`),
  );
  if (ours.length === 0) return;
  const ids = ours.flatMap(({ start, end }) => {
    const tag = /<(?:[\w.-]+:)?chart\b[^>]*>/.exec(text.slice(start, end))?.[0];
    return (tag === undefined ? undefined : prefixedAttributeOf(tag, "id")) ?? [];
  });
  editor.set(
    drawing,
    applySplices(
      text,
      ours.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
  for (const { id, target } of editor.relationships(drawing)) if (ids.includes(id)) editor.remove(target, drawing);
}

function highestShape(text: string): number {
  const ids = [...text.matchAll(/<(?:[\w.-]+:)?cNvPr\b[^>]*>/g)].map(([tag]) => Number(attributeOf(tag, "id") ?? 0));
  return Math.max(1, ...ids);
}

function addChart(editor: PackageEditor, drawing: string, chart: ChartPlan, target: ChartTarget): void {
  const names = drawingNamespaces(target.strict);
  const part = editor.freePart(`${target.folder}charts/chart#.xml`);
  editor.set(part, chartXml(chart, target.sheetName(chart.data.sheet) ?? chart.data.sheet, names));
  editor.setContentType(part, CHART_TYPE);
  const relationship = editor.addRelationship(drawing, `${names.relationships}/chart`, part);
  const text = editor.text(drawing);
  const { prefix: p, root } = outlineXml(text, drawing, 1);
  const shape = highestShape(text) + 1;
  editor.set(drawing, applySplices(text, appendTo(text, root, chartAnchor(chart, { shape, relationship, p, names }))));
}

/**
 * Writes a sheet's charts in place of those it had from us. Tells the id of the sheet's drawing, `undefined` where it
 * has none (any more); a drawing with the user's own shapes stays as it is beside ours.
 */
export function writeCharts(
  editor: PackageEditor,
  charts: readonly ChartPlan[],
  target: ChartTarget,
): string | undefined {
  const { sheet, folder, strict } = target;
  const names = drawingNamespaces(strict);
  const existing = editor.relationships(sheet).find(({ kind, external }) => kind === "drawing" && !external);
  if (existing && editor.has(existing.target)) {
    dropCharts(editor, existing.target);
    for (const chart of charts) addChart(editor, existing.target, chart, target);
    const { root } = outlineXml(editor.text(existing.target), existing.target, 1);
    if (root.children.length > 0) return existing.id;
    editor.remove(existing.target, sheet);
    return undefined;
  }
  if (charts.length === 0) return undefined;
  const drawing = editor.freePart(`${folder}drawings/drawing#.xml`);
  editor.set(drawing, emptyDrawing(names));
  editor.setContentType(drawing, DRAWING_TYPE);
  for (const chart of charts) addChart(editor, drawing, chart, target);
  return editor.addRelationship(sheet, `${names.relationships}/drawing`, drawing);
}
