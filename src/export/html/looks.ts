import type { ParagraphBlock } from "../../core/report/document";

const LINE = "line-height:28.95pt;mso-line-height-rule:exactly";
const NO_SPACE = "margin:0";
const INDENTED = "text-indent:32pt;mso-char-indent-count:2.0";

/** A Chinese font with stand-ins; letters and digits in Times New Roman. */
function font(name: string, others: string, size: number): string {
  return `font-family:'Times New Roman','${name}',${others};mso-fareast-font-family:'${name}';font-size:${String(size)}pt`;
}

const FANGSONG = "仿宋,STFangsong,serif";
const KAITI = "楷体,STKaiti,serif";
const HEITI = "SimHei,sans-serif";
const PLAIN = "font-weight:normal;font-style:normal;color:black";

/** How a paragraph looks: the tag, and the declarations of its style attribute. Sizes and pitch of GB/T 9704. */
export interface Look {
  readonly tag: "h1" | "h2" | "h3" | "p";
  readonly style: string;
}

const join = (...parts: readonly string[]): string => parts.join(";");

/** Looks by role. Word and WPS make h1–h3 their own heading styles. */
export const LOOKS = {
  title: {
    tag: "p",
    style: join(NO_SPACE, "text-align:center", LINE, font("方正小标宋简体", "华文中宋,STZhongsong,serif", 22), PLAIN),
  },
  subtitle: { tag: "p", style: join(NO_SPACE, "text-align:center", LINE, font("楷体_GB2312", KAITI, 16), PLAIN) },
  heading1: {
    tag: "h1",
    style: join(NO_SPACE, INDENTED, "mso-outline-level:1;page-break-after:avoid", LINE, font("黑体", HEITI, 16), PLAIN),
  },
  heading2: {
    tag: "h2",
    style: join(
      NO_SPACE,
      INDENTED,
      "mso-outline-level:2;page-break-after:avoid",
      LINE,
      font("楷体_GB2312", KAITI, 16),
      PLAIN,
    ),
  },
  heading3: {
    tag: "h3",
    style: join(
      NO_SPACE,
      INDENTED,
      "mso-outline-level:3;page-break-after:avoid",
      LINE,
      font("仿宋_GB2312", FANGSONG, 16),
      "font-weight:bold;font-style:normal;color:black",
    ),
  },
  heading4: {
    tag: "p",
    style: join(NO_SPACE, INDENTED, "page-break-after:avoid", LINE, font("仿宋_GB2312", FANGSONG, 16), PLAIN),
  },
  body: {
    tag: "p",
    style: join(
      NO_SPACE,
      INDENTED,
      "text-align:justify;text-justify:inter-ideograph",
      LINE,
      font("仿宋_GB2312", FANGSONG, 16),
    ),
  },
  caption: {
    tag: "p",
    style: join(NO_SPACE, "text-align:center;page-break-after:avoid", LINE, font("黑体", HEITI, 14), PLAIN),
  },
} as const satisfies Record<ParagraphBlock["role"], Look>;

/** Declarations for the parts of a table. */
export const TABLE_LOOKS = {
  unit: join(NO_SPACE, "text-align:right;page-break-after:avoid", font("仿宋_GB2312", FANGSONG, 10.5)),
  table: "border-collapse:collapse;border:none;width:442.2pt;mso-table-layout-alt:fixed",
  row: "page-break-inside:avoid",
  cell: "border:solid windowtext 0.5pt;padding:1.5pt 3pt;vertical-align:middle",
  head: join(NO_SPACE, "text-align:center", font("黑体", HEITI, 10.5), PLAIN),
  text: join(NO_SPACE, font("仿宋_GB2312", FANGSONG, 10.5)),
} as const;
