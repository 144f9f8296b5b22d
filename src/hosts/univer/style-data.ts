import type { BorderStyleTypes, HorizontalAlign, IBorderData, IStyleData, VerticalAlign } from "@univerjs/core";
import type { CellStyle } from "../../core/report/plan";
import type { CellLook } from "../../ports";

const HORIZONTAL: Readonly<Record<NonNullable<CellLook["horizontal"]>, HorizontalAlign>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};

const VERTICAL: Readonly<Record<NonNullable<CellLook["vertical"]>, VerticalAlign>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};

/** Line styles of ECMA-376 18.18.3 (ST_BorderStyle) as Univer numbers them. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

const SIDES = { left: "l", right: "r", top: "t", bottom: "b" } as const;

/** Width of one indent level, in pixels. */
const INDENT = 12;

function rgb(color: string): { rgb: string } {
  return { rgb: `#${color}` };
}

/** The English names of the Chinese fonts every document uses; some systems give the Chinese names to other faces. */
const ENGLISH: Readonly<Record<string, string>> = {
  宋体: "SimSun",
  仿宋: "FangSong",
  仿宋_GB2312: "FangSong_GB2312",
  楷体: "KaiTi",
  楷体_GB2312: "KaiTi_GB2312",
  黑体: "SimHei",
};

/** Fonts of the same kind that a computer without the document's font may have. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|FangSong/i, "FangSong, STFangsong, Noto Serif CJK SC"],
  [/楷体|KaiTi/i, "KaiTi, STKaiti, Noto Serif CJK SC"],
  [/黑体|SimHei/i, "SimHei, STHeiti, Noto Sans CJK SC"],
  [/宋|SimSun|Song/i, "SimSun, STSong, Noto Serif CJK SC"],
];

/**
 * A font followed by its stand-ins.
 * @example fontStack("仿宋_GB2312") // "FangSong_GB2312, FangSong, STFangsong, Noto Serif CJK SC"
 */
export function fontStack(font: string): string {
  const others = STAND_INS.find(([kind]) => kind.test(font))?.[1];
  const first = ENGLISH[font] ?? font;
  return others === undefined ? first : others.startsWith(`${first},`) ? others : `${first}, ${others}`;
}

function bordersOf(borders: NonNullable<CellLook["borders"]>): IBorderData {
  const result: IBorderData = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = borders[side];
    const style = line && LINES[line.style];
    if (line && style) result[SIDES[side]] = { s: style, cl: rgb(line.color ?? "000000") };
  }
  return result;
}

/** OOXML counts 91–180 for text that leans down and 255 for letters below each other; Univer counts clockwise. */
function rotationOf(degrees: number): IStyleData["tr"] {
  if (degrees === 255) return { a: 0, v: 1 };
  return { a: degrees > 90 ? degrees - 90 : -degrees, v: 0 };
}

/** A cell's look as Univer's style. */
export function styleOfLook(look: CellLook): IStyleData {
  const style: IStyleData = {};
  if (look.font) style.ff = fontStack(look.font);
  if (look.size) style.fs = look.size;
  if (look.bold) style.bl = 1;
  if (look.italic) style.it = 1;
  if (look.underline) style.ul = { s: 1 };
  if (look.color) style.cl = rgb(look.color);
  if (look.fill) style.bg = rgb(look.fill);
  if (look.horizontal) style.ht = HORIZONTAL[look.horizontal];
  if (look.vertical) style.vt = VERTICAL[look.vertical];
  if (look.wrap) style.tb = 3;
  if (look.indent) style.pd = look.horizontal === "right" ? { r: look.indent * INDENT } : { l: look.indent * INDENT };
  if (look.rotation) style.tr = rotationOf(look.rotation);
  if (look.borders) style.bd = bordersOf(look.borders);
  if (look.format && look.format !== "General") style.n = { pattern: look.format };
  return style;
}

/** A style of our own sheets as a look. */
export function lookOfStyle({ border, ...style }: CellStyle): CellLook {
  const line = { style: "thin" };
  return border ? { ...style, borders: { left: line, right: line, top: line, bottom: line } } : style;
}

/** Points as Univer's pixels. */
export function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}
