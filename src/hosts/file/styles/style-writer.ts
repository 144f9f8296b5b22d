import type { CellStyle } from "../../../core/report/plan";
import { attributeOf, withAttribute } from "../xml/attributes";
import { escapeXml } from "../xml/entities";
import { appendTo, childNamed, insertionPoint, outlineXml, startTag, type ElementSpan } from "../xml/spans";
import { applySplices, type Splice } from "../xml/splice";
import { alignmentXml, fillXml, fontXml, thinBorderXml } from "./style-xml";

/** Adds cell formats to a styles part; what is there keeps its index. */
export interface StyleWriter {
  /** The index of a format with this look; `quoted` keeps text that begins with = + - @ text when it is edited. */
  readonly format: (style: CellStyle, quoted: boolean) => number;
  /** The index of a format like an existing one, but quoted. */
  readonly quotedLike: (index: number) => number;
  /** The index of a format like an existing one but with another number format. */
  readonly formattedLike: (index: number, code: string) => number;
  /** The part's text with everything added; `undefined` where nothing was. */
  readonly result: () => string | undefined;
}

type ListName = (typeof LISTS)[number];

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;
/** Number formats whose code is the same in every language of Excel. */
const FIXED_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

interface StyleList {
  readonly span: ElementSpan | undefined;
  /** The items' texts, old ones first. */
  readonly items: string[];
  readonly old: number;
}

/** What a list holds from the start where the part has none: index 0 is the look of unformatted cells. */
function defaults(name: ListName, p: string): readonly string[] {
  switch (name) {
    case "numFmts":
      return [];
    case "fonts":
      return [`<${p}font><${p}sz val="11"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font>`];
    case "fills":
      return ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`);
    case "borders":
      return [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`];
    case "cellXfs":
      return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
  }
}

/** Starts adding to a styles part. */
export function writeStyles(text: string, part: string): StyleWriter {
  const { prefix: p, root } = outlineXml(text, part, 2);
  const lists = new Map<ListName, StyleList>();
  const hasStyleXfs = (childNamed(root, "cellStyleXfs")?.children.length ?? 0) > 0;

  const listOf = (name: ListName): StyleList => {
    const known = lists.get(name);
    if (known) return known;
    const span = childNamed(root, name);
    const items = (span?.children ?? [])
      .filter((child) => child.name !== "")
      .map((child) => text.slice(child.start, child.end));
    const list = { span, items: items.length > 0 ? items : [...defaults(name, p)], old: items.length };
    lists.set(name, list);
    return list;
  };
  const indexOf = (name: ListName, item: string): number => {
    const { items } = listOf(name);
    const found = items.indexOf(item);
    return found >= 0 ? found : items.push(item) - 1;
  };
  const numberFormat = (code: string): number => {
    const fixed = FIXED_FORMATS[code];
    if (fixed !== undefined) return fixed;
    const { items } = listOf("numFmts");
    const same = items.find((item) => attributeOf(item, "formatCode") === code);
    if (same !== undefined) return Number(attributeOf(same, "numFmtId"));
    const id = items.reduce((highest, item) => Math.max(highest, Number(attributeOf(item, "numFmtId")) + 1), 164);
    items.push(`<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };

  return {
    format(style, quoted) {
      const ids = [
        `numFmtId="${numberFormat(style.format ?? "General")}"`,
        `fontId="${indexOf("fonts", fontXml(style, p))}"`,
        `fillId="${style.fill === undefined ? 0 : indexOf("fills", fillXml(style.fill, p))}"`,
        `borderId="${style.border ? indexOf("borders", thinBorderXml(p)) : 0}"`,
        ...(hasStyleXfs ? ['xfId="0"'] : []),
        ...(quoted ? ['quotePrefix="1"'] : []),
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      ].join(" ");
      const alignment = alignmentXml(style, p);
      return indexOf("cellXfs", alignment === "" ? `<${p}xf ${ids}/>` : `<${p}xf ${ids}>${alignment}</${p}xf>`);
    },
    quotedLike(index) {
      const { items } = listOf("cellXfs");
      const item = items[index] ?? items[0] ?? "";
      const open = item.slice(0, item.indexOf(">") + 1);
      if (attributeOf(open, "quotePrefix") === "1") return index;
      return indexOf("cellXfs", withAttribute(open, "quotePrefix", "1") + item.slice(open.length));
    },
    formattedLike(index, code) {
      const { items } = listOf("cellXfs");
      const item = items[index] ?? items[0] ?? "";
      const open = item.slice(0, item.indexOf(">") + 1);
      const id = String(numberFormat(code));
      if (attributeOf(open, "numFmtId") === id) return index;
      const formatted = withAttribute(withAttribute(open, "numFmtId", id), "applyNumberFormat", "1");
      return indexOf("cellXfs", formatted + item.slice(open.length));
    },
    result() {
      const splices: Splice[] = [];
      for (const name of LISTS) {
        const list = lists.get(name);
        if (!list) continue;
        const { span, items, old } = list;
        const added = items.slice(old).join("");
        if (added === "") continue;
        if (!span) {
          const at = insertionPoint(root, name, ORDER);
          splices.push({ start: at, end: at, text: `<${p}${name} count="${items.length}">${added}</${p}${name}>` });
          continue;
        }
        const tag = startTag(text, span);
        const counted =
          attributeOf(tag, "count") === undefined ? tag : withAttribute(tag, "count", String(items.length));
        splices.push(...appendTo(text, span, added, counted));
      }
      if (splices.length === 0) return undefined;
      return applySplices(text, splices);
    },
  };
}
