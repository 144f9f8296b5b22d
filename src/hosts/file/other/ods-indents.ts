import { unescapeXml } from "../xml/entities";
import type { XmlScanner } from "../xml/scanner";

/** Points of one indent level, as LibreOffice writes and reads .xlsx. */
const LEVEL = 10.5;
/** Excel's deepest level. */
const DEEPEST = 15;
/** The cell padding that styles have without any indentation, in points. */
const USUAL_PADDING = 4;
const MOST_BLANKS = 64;
const LONGEST_CHAIN = 8;

const POINTS: Readonly<Record<string, number>> = { in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pt: 1, pc: 12, px: 0.75 };

function pointsOf(length: string | undefined): number | undefined {
  const [, number = "", unit = ""] = /^(\d{1,6}(?:\.\d{1,9})?)(in|cm|mm|pt|pc|px)$/.exec(length ?? "") ?? [];
  const scale = POINTS[unit];
  return scale === undefined ? undefined : Number(number) * scale;
}

/** The indents of cell styles, those of parent styles included. */
export interface OdsIndents {
  /** Takes in the scanner's opening tag where it belongs to a style. */
  take(scanner: XmlScanner): void;
  /** Indent level of a style. */
  level(style: string | undefined): number;
}

/** An empty list of styles. */
export function odsIndents(): OdsIndents {
  interface Style {
    readonly parent: string | undefined;
    margin?: number;
    padding?: number;
  }
  const styles = new Map<string, Style>();
  const levels = new Map<string, number>();
  let style: Style | undefined;
  const inherited = (name: string, of: "margin" | "padding"): number => {
    let one = styles.get(name);
    for (let step = 0; one && step < LONGEST_CHAIN; step += 1) {
      const own = one[of];
      if (own !== undefined) return own;
      one = one.parent === undefined ? undefined : styles.get(one.parent);
    }
    return 0;
  };
  return {
    take: (scanner) => {
      if (scanner.qualified === "style:style") {
        style = { parent: scanner.attribute("style:parent-style-name") };
        if (scanner.attribute("style:family") === "table-cell")
          styles.set(scanner.attribute("style:name") ?? "", style);
      } else if (scanner.qualified === "style:paragraph-properties") {
        const margin = pointsOf(scanner.attribute("fo:margin-left"));
        if (style && margin !== undefined) style.margin = margin;
      } else if (scanner.qualified === "style:table-cell-properties") {
        const padding = pointsOf(scanner.attribute("fo:padding-left"));
        if (style && padding !== undefined) style.padding = padding;
      }
    },
    level: (name) => {
      if (name === undefined) return 0;
      const known = levels.get(name);
      if (known !== undefined) return known;
      const points = inherited(name, "margin") + Math.max(0, inherited(name, "padding") - USUAL_PADDING);
      const level = Math.min(DEEPEST, Math.round(points / LEVEL));
      levels.set(name, level);
      return level;
    },
  };
}

/** The blanks that the first paragraph of a cell begins with; goes no further than to the tag behind them. */
export function blanksOf(scanner: XmlScanner): string {
  let blanks = "";
  for (;;) {
    const next = scanner.text.indexOf("<", scanner.end);
    const raw = scanner.text.slice(scanner.end, Math.min(next, scanner.end + 4 * MOST_BLANKS));
    const shown = unescapeXml(raw).replace(/[ \t\r\n]+/g, "");
    blanks += /^[\u3000\u00a0]*/.exec(shown)?.[0] ?? "";
    if (/[^\u3000\u00a0]/.test(shown) || blanks.length >= MOST_BLANKS || !scanner.next()) break;
    if (scanner.kind !== "open") break;
    if (scanner.qualified === "text:s") {
      const count = Number(scanner.attribute("text:c") ?? 1);
      blanks += " ".repeat(Math.min(MOST_BLANKS, Number.isInteger(count) && count > 0 ? count : 1));
    } else if (scanner.qualified === "text:tab") blanks += "\t";
    else if (scanner.qualified !== "text:span") break;
    if (scanner.qualified !== "text:span" && !scanner.empty && !scanner.next()) break;
  }
  return blanks.slice(0, MOST_BLANKS);
}
