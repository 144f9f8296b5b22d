import { planSheetNames } from "../../../core/report/apply-plan";
import { markReference } from "../../../core/report/our-sheets";
import type { SheetContent, SheetMark } from "../../../core/report/plan";
import type { PackageEditor } from "../package/package-editor";
import { defaultDigitWidth } from "../styles/default-font";
import { writeStyles } from "../styles/style-writer";
import { escapeXml } from "../xml/entities";
import { outlineXml } from "../xml/spans";
import type { SheetEntry, WorkbookPart } from "../xlsx/workbook-part";
import { baseStyles } from "./base-package";
import { builtinNames } from "./page-xml";
import { sheetXml } from "./sheet-xml";
import { deselected } from "./tab-selection";
import { writeCharts } from "./write-charts";
import { editWorkbookPart, isStrict, relationshipNamespace, type NameToWrite } from "./workbook-editor";

/** A sheet to write: one of ours with its mark, or a plain one in a workbook made from nothing. */
export type SheetToWrite = SheetContent & { readonly mark?: SheetMark; readonly replaces?: string };

/** What is written beside the sheets. */
export interface WriteRequest {
  readonly sheets: readonly SheetToWrite[];
  readonly activate?: string;
  /** Whether a part may change: our own sheets, and sheets with edited cells. */
  readonly mayChange: (entry: SheetEntry) => boolean;
  readonly recalculate: boolean;
}

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** What stays on a sheet that is written afresh, beside its drawing: the user's notes and pictures. */
const KEPT = new Set(["legacyDrawing", "legacyDrawingHF", "picture"]);

interface Place {
  readonly content: SheetToWrite;
  readonly name: string;
  /** Index among all sheets of the workbook. */
  readonly index: number;
  readonly old: SheetEntry | undefined;
}

function placesOf(book: WorkbookPart, sheets: readonly SheetToWrite[]): readonly Place[] {
  const names = planSheetNames(
    book.sheets.map(({ name }) => name),
    sheets,
  );
  let next = book.sheets.length;
  return sheets.map((content, i) => {
    const name = names[i] ?? content.name;
    const at = content.replaces === undefined ? -1 : book.sheets.findIndex((entry) => entry.name === name);
    return { content, name, index: at < 0 ? next++ : at, old: at < 0 ? undefined : book.sheets[at] };
  });
}

/**
 * The sheet to show: the wanted one, unless another sheet that must not change is selected. Two selected tabs would be
 * a group, in which every entry goes to both sheets.
 */
function activation(
  editor: PackageEditor,
  book: WorkbookPart,
  places: readonly Place[],
  request: WriteRequest,
): number | undefined {
  const wanted = request.activate?.toLowerCase();
  if (wanted === undefined) return undefined;
  const place = places.find(
    ({ content, name }) => content.name.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  const index = place?.index ?? book.sheets.findIndex(({ name }) => name.toLowerCase() === wanted);
  if (index < 0 || place?.content.visibility === "hidden") return undefined;
  const others = book.sheets.filter((entry, i) => i !== index && !places.some(({ old }) => old === entry));
  const changes = others.map((entry) => {
    const text = editor.text(entry.part);
    return { entry, text, after: deselected(text, entry.part) };
  });
  const selected = changes.filter(({ text, after }) => after !== text);
  if (selected.some(({ entry }) => !request.mayChange(entry)) || !place) return undefined;
  for (const { entry, after } of selected) editor.set(entry.part, after);
  return index;
}

function ensureStyles(
  editor: PackageEditor,
  book: WorkbookPart,
  styles: string | undefined,
  namespace: string,
  strict: boolean,
): string {
  if (styles !== undefined) return styles;
  const part = editor.freePart(`${book.part.slice(0, book.part.lastIndexOf("/") + 1)}styles#.xml`);
  editor.set(part, baseStyles(namespace));
  editor.setContentType(part, STYLES_TYPE);
  editor.addRelationship(book.part, `${relationshipNamespace(strict)}/styles`, part);
  return part;
}

const BUILTIN = ["_xlnm._FilterDatabase", "_xlnm.Print_Area", "_xlnm.Print_Titles"];

function namesOf({ content, name, index, old }: Place): readonly NameToWrite[] {
  const builtin = builtinNames(content, name);
  const stale = old ? BUILTIN.filter((known) => !builtin.some((written) => written.name === known)) : [];
  return [
    ...(content.mark === undefined ? [] : [{ name: content.mark, refersTo: markReference(name), hidden: true }]),
    ...builtin.map((written) => ({ ...written, localSheetId: index })),
    ...stale.map((known) => ({ name: known, localSheetId: index })),
  ];
}

function oldSheet(text: string, part: string): { readonly rootTag: string; readonly p: string; readonly kept: string } {
  const { prefix, root } = outlineXml(text, part, 1);
  const kept = root.children.filter(({ name }) => KEPT.has(name)).map(({ start, end }) => text.slice(start, end));
  return { rootTag: text.slice(root.start, root.openEnd).replace(/\s*\/>$/, ">"), p: prefix, kept: kept.join("") };
}

function drawingElement(relationship: string | undefined, p: string, strict: boolean): string {
  if (relationship === undefined) return "";
  return `<${p}drawing xmlns:r="${relationshipNamespace(strict)}" r:id="${escapeXml(relationship)}"/>`;
}

/** Writes sheets into a package: their parts, formats, names and places; tells whether formulas went with old content. */
export function writeSheets(
  editor: PackageEditor,
  book: WorkbookPart,
  styles: string | undefined,
  request: WriteRequest,
): { readonly lostFormulas: boolean } {
  const workbookText = editor.text(book.part);
  const rootTag = /<(?:[\w.-]+:)?workbook\b[^>]*>/.exec(workbookText)?.[0] ?? "";
  const strict = isStrict(rootTag);
  const namespace = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const places = placesOf(book, request.sheets);
  const active = activation(editor, book, places, request);
  const added: { name: string; visibility: "visible" | "hidden"; relationship: string }[] = [];
  let lostFormulas = false;

  if (places.length > 0) {
    const stylesPart = ensureStyles(editor, book, styles, namespace, strict);
    const writer = writeStyles(editor.text(stylesPart), stylesPart);
    const digit = defaultDigitWidth(editor.text(stylesPart), stylesPart);
    const finalName = (planned: string): string | undefined =>
      places.find(({ content }) => content.name === planned)?.name ??
      book.sheets.find((entry) => entry.name.toLowerCase() === planned.toLowerCase())?.name;
    for (const { content, name, index, old } of places) {
      const before = old && editor.text(old.part);
      lostFormulas ||= before !== undefined && /<(?:[\w.-]+:)?f[\s/>]/.test(before);
      const wasSelected = old !== undefined && before !== undefined && deselected(before, old.part) !== before;
      const frame =
        old && before !== undefined
          ? oldSheet(before, old.part)
          : { rootTag: `<worksheet xmlns="${namespace}">`, p: "", kept: "" };
      const selected = active === undefined ? wasSelected : active === index;
      const part = old?.part ?? editor.freePart(`${folder}worksheets/sheet#.xml`);
      const target = { sheet: part, folder, strict, sheetName: finalName };
      const drawing = writeCharts(editor, content.charts ?? [], target);
      const kept = `${drawingElement(drawing, frame.p, strict)}${frame.kept}`;
      const xml = sheetXml(content, { ...frame, kept, format: writer.format, digit, selected, sheetName: finalName });
      editor.set(part, xml);
      if (old) continue;
      editor.setContentType(part, WORKSHEET_TYPE);
      added.push({
        name,
        visibility: content.visibility,
        relationship: editor.addRelationship(book.part, `${relationshipNamespace(strict)}/worksheet`, part),
      });
    }
    const restyled = writer.result();
    if (restyled !== undefined) editor.set(stylesPart, restyled);
  }

  const after = editWorkbookPart(workbookText, book.part, {
    added,
    visibility: new Map(
      places.flatMap(({ old, index, content }) => (old ? [[index, content.visibility] as const] : [])),
    ),
    names: [
      ...new Map(places.flatMap(namesOf).map((name) => [`${name.name}|${name.localSheetId ?? ""}`, name])).values(),
    ],
    ...(active === undefined ? {} : { active }),
    recalculate: request.recalculate,
  });
  if (after !== workbookText) editor.set(book.part, after);
  return { lostFormulas };
}
