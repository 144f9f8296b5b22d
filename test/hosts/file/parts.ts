import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook's parts by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Zips parts with a library of its own, not with the code under test. */
export function zipParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [typeof content === "string" ? strToU8(content) : content, { level }];
  return zipSync(files);
}

/** All parts of a package as bytes. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** The names of the parts that stand in a package without compression. */
export function storedParts(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name, compression }) => {
      if (compression === 0) names.push(name);
      return false;
    },
  });
  return names;
}

/** A part's text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The names of parts that differ between two packages, missing and new ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => Buffer.compare(a[name] ?? Buffer.of(0), b[name] ?? Buffer.of(1)) !== 0).sort();
}

/** A worksheet part around rows. */
export function worksheet(rows: string, { before = "", after = "" } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** What a fixture differs in from a plain workbook. */
export interface BookOptions {
  /** Worksheet parts by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly styles?: string;
  /** XML in the workbook part before its sheets. */
  readonly beforeSheets?: string;
  /** XML in the workbook part behind its sheets. */
  readonly afterSheets?: string;
  /** Further parts, each with its content type and, where it has one, its relationship from the workbook. */
  readonly extra?: Readonly<
    Record<string, { readonly content: string | Uint8Array; readonly type?: string; readonly relationship?: string }>
  >;
  readonly macros?: boolean;
}

const PLAIN_STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment indent="2"/></xf></cellXfs></styleSheet>`;

/** The parts of a small workbook, written by hand. */
export function bookParts({
  sheets,
  strings,
  styles = PLAIN_STYLES,
  beforeSheets = "",
  afterSheets = "",
  extra = {},
  macros = false,
}: BookOptions): Parts {
  const names = Object.keys(sheets);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`;
  const main = macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${TYPE}.sheet.main+xml`;
  const others = Object.entries(extra);
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", main)}${names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`)).join("")}${override("xl/styles.xml", `${TYPE}.styles+xml`)}${strings ? override("xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`) : ""}${others.map(([part, { type }]) => (type ? override(part, type) : "")).join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${beforeSheets}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => relationship(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("")}${relationship("rIdS", "styles", "styles.xml")}${strings ? relationship("rIdT", "sharedStrings", "sharedStrings.xml") : ""}${others.map(([part, { relationship: kind }], i) => (kind ? relationship(`rIdX${i}`, kind, `/${part}`) : "")).join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ""])),
    "xl/styles.xml": styles,
    ...(strings ? { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings.join("")}</sst>` } : {}),
    ...Object.fromEntries(others.map(([part, { content }]) => [part, content])),
  };
}

/** A small workbook's bytes. */
export function book(options: BookOptions): Uint8Array {
  return zipParts(bookParts(options));
}
