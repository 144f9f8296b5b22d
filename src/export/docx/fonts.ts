import type { IFontAttributesProperties } from "docx";

const LATIN = "Times New Roman";

/** A Chinese font with Times New Roman for letters and digits. */
function withLatin(eastAsia: string): IFontAttributesProperties {
  return { ascii: LATIN, hAnsi: LATIN, eastAsia, cs: LATIN };
}

/** The fonts of an official document by use. */
export const FONTS = {
  title: withLatin("方正小标宋简体"),
  heading1: withLatin("黑体"),
  heading2: withLatin("楷体_GB2312"),
  body: withLatin("仿宋_GB2312"),
  table: withLatin("宋体"),
  pageNumber: { ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体", cs: LATIN },
} as const satisfies Record<string, IFontAttributesProperties>;

/** What stands in on a computer without a font, and how the font is made, for the choice of another one. */
const TABLE = [
  { name: LATIN, charset: "00", family: "roman" },
  { name: "方正小标宋简体", alternative: "华文中宋", charset: "86", family: "script" },
  { name: "黑体", alternative: "SimHei", charset: "86", family: "modern" },
  { name: "楷体_GB2312", alternative: "楷体", charset: "86", family: "modern" },
  { name: "仿宋_GB2312", alternative: "仿宋", charset: "86", family: "modern" },
  { name: "宋体", alternative: "SimSun", charset: "86", family: "auto" },
] as const;

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The part word/fontTable.xml: each font with the one to take in its place. */
export function fontTableXml(): string {
  const fonts = TABLE.map((font) => {
    const alternative = "alternative" in font ? `<w:altName w:val="${font.alternative}"/>` : "";
    return (
      `<w:font w:name="${font.name}">${alternative}<w:charset w:val="${font.charset}"/>` +
      `<w:family w:val="${font.family}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${fonts.join("")}</w:fonts>`;
}
