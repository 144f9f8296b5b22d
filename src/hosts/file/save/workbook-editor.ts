import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { attributeOf, prefixedAttributeOf, withAttribute, withoutAttribute } from "../xml/attributes";
import { encodeCellText, escapeXml } from "../xml/entities";
import { appendTo, childNamed, insertionPoint, outlineXml, startTag, type ElementSpan } from "../xml/spans";
import { applySplices, type Splice } from "../xml/splice";

/** A defined name to write; it takes the place of the one with the same name and scope. */
export interface NameToWrite {
  readonly name: string;
  /** Absent: the name is taken out. */
  readonly refersTo?: string;
  readonly localSheetId?: number;
  readonly hidden?: boolean;
}

/** What changes in the workbook part. */
export interface WorkbookEdits {
  /** New sheets behind the old ones. */
  readonly added: readonly {
    readonly name: string;
    readonly visibility: SheetVisibility;
    readonly relationship: string;
  }[];
  /** Visibility of old sheets by index. */
  readonly visibility: ReadonlyMap<number, SheetVisibility>;
  readonly names: readonly NameToWrite[];
  /** Index of the sheet to show; absent: as it is. */
  readonly active?: number;
  /** Everything is calculated when the file is opened. */
  readonly recalculate: boolean;
}

const ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Whether a package is of the strict kind, from its workbook's root tag. */
export function isStrict(rootTag: string): boolean {
  return rootTag.includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
}

/** The namespace of relationship ids and types. */
export function relationshipNamespace(strict: boolean): string {
  return strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
}

function scopeOf(tag: string): string {
  return `${attributeOf(tag, "name")?.toLowerCase() ?? ""}|${attributeOf(tag, "localSheetId") ?? ""}`;
}

/** Changes the workbook part and nothing beside what is asked. */
export function editWorkbookPart(text: string, part: string, edits: WorkbookEdits): string {
  const { prefix: p, root } = outlineXml(text, part, 2);
  const splices: Splice[] = [];
  const retag = (span: ElementSpan, tag: string): void => {
    splices.push({ start: span.start, end: span.openEnd, text: tag });
  };
  const insert = (name: string, xml: string): void => {
    const at = insertionPoint(root, name, ORDER);
    splices.push({ start: at, end: at, text: xml });
  };

  const views = childNamed(root, "bookViews");
  const view = views && childNamed(views, "workbookView");
  if (edits.active !== undefined) {
    if (view) retag(view, withAttribute(startTag(text, view), "activeTab", String(edits.active)));
    else insert("bookViews", `<${p}bookViews><${p}workbookView activeTab="${edits.active}"/></${p}bookViews>`);
  }

  const sheets = childNamed(root, "sheets");
  if (!sheets) throw new RangeError("a workbook that was read has sheets");
  for (const [index, visibility] of edits.visibility) {
    const span = sheets.children.filter((child) => child.name === "sheet")[index];
    if (!span) continue;
    const tag = startTag(text, span);
    if ((attributeOf(tag, "state") ?? "visible") === visibility) continue;
    retag(span, visibility === "visible" ? withoutAttribute(tag, "state") : withAttribute(tag, "state", visibility));
  }
  if (edits.added.length > 0) {
    const first = sheets.children.find((child) => child.name === "sheet");
    const firstTag = first ? startTag(text, first) : "";
    const idAttribute = relationshipAttribute(firstTag, startTag(text, root));
    let sheetId = sheets.children.reduce(
      (highest, child) => Math.max(highest, Number(attributeOf(startTag(text, child), "sheetId") ?? 0)),
      0,
    );
    const xml = edits.added.map(({ name, visibility, relationship }) => {
      sheetId += 1;
      const state = visibility === "visible" ? "" : ` state="${visibility}"`;
      return `<${p}sheet name="${escapeXml(encodeCellText(name))}" sheetId="${sheetId}"${state} ${idAttribute}="${relationship}"/>`;
    });
    splices.push(...appendTo(text, sheets, xml.join("")));
  }

  const names = childNamed(root, "definedNames");
  const wanted = new Set(edits.names.map(({ name, localSheetId }) => `${name.toLowerCase()}|${localSheetId ?? ""}`));
  for (const child of names?.children ?? []) {
    if (wanted.has(scopeOf(startTag(text, child)))) splices.push({ start: child.start, end: child.end, text: "" });
  }
  const nameXml = edits.names
    .flatMap(({ name, refersTo, localSheetId, hidden }) => {
      if (refersTo === undefined) return [];
      const scope = localSheetId === undefined ? "" : ` localSheetId="${localSheetId}"`;
      return [
        `<${p}definedName name="${name}"${scope}${hidden ? ' hidden="1"' : ""}>${escapeXml(refersTo)}</${p}definedName>`,
      ];
    })
    .join("");
  if (nameXml !== "") {
    if (names) splices.push(...appendTo(text, names, nameXml));
    else insert("definedNames", `<${p}definedNames>${nameXml}</${p}definedNames>`);
  }

  if (edits.recalculate) {
    const calc = childNamed(root, "calcPr");
    if (calc) retag(calc, withAttribute(startTag(text, calc), "fullCalcOnLoad", "1"));
    else insert("calcPr", `<${p}calcPr fullCalcOnLoad="1"/>`);
  }
  return applySplices(text, splices);
}

/** The name of the attribute that holds a sheet's relationship id, with the prefix the part uses for it. */
function relationshipAttribute(sheetTag: string, rootTag: string): string {
  const used = /\s([\w.-]+:id)\s*=/.exec(sheetTag)?.[1];
  if (used !== undefined && prefixedAttributeOf(sheetTag, "id") !== undefined) {
    const declared = new RegExp(`xmlns:${used.slice(0, -3)}\\s*=`);
    if (declared.test(rootTag)) return used;
  }
  const namespace = relationshipNamespace(isStrict(rootTag));
  const prefix = [...rootTag.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find(
    ([, , uri]) => uri === namespace,
  )?.[1];
  return prefix === undefined ? `xmlns:r="${namespace}" r:id` : `${prefix}:id`;
}
