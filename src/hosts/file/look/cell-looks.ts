import type { CellLook } from "../../../ports";
import { formatCode } from "../styles/cell-formats";
import type { XmlNode } from "../xml/tree";
import { colorOf, type Palette } from "./palette";

/** An object's entries that have a value. */
function present<T extends object>(values: { readonly [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A property such as `<b/>` or `<b val="0"/>`. */
function toggled(font: XmlNode | undefined, name: string): true | undefined {
  const node = font?.child(name);
  const value = node?.attribute("val");
  return node && value !== "0" && value !== "false" && value !== "none" ? true : undefined;
}

function fontLook(font: XmlNode | undefined, palette: Palette): CellLook {
  const size = font?.child("sz")?.attribute("val");
  return present<CellLook>({
    font: font?.child("name")?.attribute("val"),
    size: size === undefined ? undefined : Number(size),
    bold: toggled(font, "b"),
    italic: toggled(font, "i"),
    underline: toggled(font, "u"),
    color: colorOf(font?.child("color"), palette),
  });
}

/** The one colour a fill comes down to: solid fills exactly, patterns and gradients by their main colour. */
function fillColor(fill: XmlNode | undefined, palette: Palette): string | undefined {
  const pattern = fill?.child("patternFill");
  if (pattern) {
    const type = pattern.attribute("patternType") ?? "none";
    if (type === "none") return undefined;
    return type === "solid"
      ? colorOf(pattern.child("fgColor"), palette)
      : (colorOf(pattern.child("bgColor"), palette) ?? undefined);
  }
  return colorOf(fill?.child("gradientFill")?.child("stop")?.child("color"), palette);
}

function bordersOf(border: XmlNode | undefined, palette: Palette): CellLook["borders"] {
  const side = (...names: readonly string[]) => {
    const node = names.map((name) => border?.child(name)).find((found) => found !== undefined);
    const style = node?.attribute("style") ?? "none";
    const color = colorOf(node?.child("color"), palette);
    return style === "none" ? undefined : { style, ...(color === undefined ? {} : { color }) };
  };
  const sides = present<NonNullable<CellLook["borders"]>>({
    left: side("left", "start"),
    right: side("right", "end"),
    top: side("top"),
    bottom: side("bottom"),
  });
  return Object.keys(sides).length > 0 ? sides : undefined;
}

const HORIZONTAL: Readonly<Record<string, CellLook["horizontal"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, CellLook["vertical"]>> = {
  top: "top",
  center: "center",
  bottom: "bottom",
  justify: "justify",
  distributed: "distributed",
};

/** Degrees from the file's count, where 91–180 turn clockwise; 255 stays. */
function rotationOf(value: string | undefined): number | undefined {
  const degrees = Number(value ?? 0);
  return degrees === 0 ? undefined : degrees > 90 && degrees <= 180 ? 90 - degrees : degrees;
}

function alignmentLook(alignment: XmlNode | undefined): CellLook {
  const indent = Number(alignment?.attribute("indent") ?? 0);
  const wrap = alignment?.attribute("wrapText");
  return present<CellLook>({
    horizontal: HORIZONTAL[alignment?.attribute("horizontal") ?? ""],
    vertical: VERTICAL[alignment?.attribute("vertical") ?? ""],
    wrap: wrap === "1" || wrap === "true" ? true : undefined,
    indent: indent > 0 ? indent : undefined,
    rotation: rotationOf(alignment?.attribute("textRotation")),
  });
}

/** The look of each cell format, in the order of the styles part's `cellXfs`. */
export function readCellLooks(styles: XmlNode, palette: Palette): readonly CellLook[] {
  const list = (name: string): readonly XmlNode[] =>
    styles.child(name)?.children.filter((node) => node.name !== "") ?? [];
  const custom = new Map(
    list("numFmts").map((node) => [Number(node.attribute("numFmtId")), node.attribute("formatCode") ?? ""]),
  );
  const fonts = list("fonts").map((font) => fontLook(font, palette));
  const fills = list("fills").map((fill) => fillColor(fill, palette));
  const borders = list("borders").map((border) => bordersOf(border, palette));
  return list("cellXfs").map((xf) => ({
    ...fonts[Number(xf.attribute("fontId") ?? 0)],
    ...alignmentLook(xf.child("alignment")),
    ...present<CellLook>({
      fill: fills[Number(xf.attribute("fillId") ?? 0)],
      borders: borders[Number(xf.attribute("borderId") ?? 0)],
      format: formatCode(Number(xf.attribute("numFmtId") ?? 0), custom),
    }),
  }));
}
