import type { XmlNode } from "../xml/tree";

/** The colours a workbook names by number; RRGGBB. */
export interface Palette {
  /** In the order that `theme` attributes count in: lt1, dk1, lt2, dk2, accent1 … folHlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Excel's 64 indexed colours; the first eight stand twice (ISO/IEC 29500-1, 18.8.27). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The palette of a workbook from its theme and its styles; Office's colours where it has none. */
export function readPalette(theme: XmlNode | undefined, styles: XmlNode): Palette {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  const custom = styles.child("colors")?.child("indexedColors")?.children ?? [];
  return {
    theme: THEME_ORDER.map((name, index) => {
      const color = scheme?.child(name)?.children[0];
      const hex = color?.attribute("lastClr") ?? color?.attribute("val") ?? "";
      return rgb(hex) ?? OFFICE_THEME[index] ?? "000000";
    }),
    indexed: INDEXED.map((color, index) => rgb(custom[index]?.attribute("rgb")) ?? color),
  };
}

/** RRGGBB from RRGGBB or AARRGGBB. */
function rgb(hex: string | undefined): string | undefined {
  return hex !== undefined && /^(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(hex) ? hex.slice(-6).toUpperCase() : undefined;
}

/** A colour element's colour; `undefined` for automatic ones. */
export function colorOf(node: XmlNode | undefined, palette: Palette): string | undefined {
  if (!node || node.attribute("auto") === "1") return undefined;
  const theme = node.attribute("theme");
  const indexed = node.attribute("indexed");
  const base =
    rgb(node.attribute("rgb")) ??
    (theme !== undefined
      ? palette.theme[Number(theme)]
      : indexed !== undefined
        ? palette.indexed[Number(indexed)]
        : undefined);
  const tint = Number(node.attribute("tint") ?? 0);
  return base === undefined || !tint ? base : tinted(base, tint);
}

/** A colour made lighter (tint > 0) or darker (tint < 0) in HSL (ISO/IEC 29500-1, 18.8.19). */
export function tinted(color: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue =
    span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const channel = (shift: number): string => {
    const k = (hue + shift) % 6;
    const value = next - chroma / 2 + chroma * Math.max(0, Math.min(1, Math.abs(k - 3) - 1));
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return [0, 4, 2].map(channel).join("").toUpperCase();
}
