/** A border line of one side of a cell. */
export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
  readonly tint: number;
}

/** Everything about a cell but its content, with Excel's own values. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly fontTint: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly fillColor: string;
  readonly fillPattern: string | null;
  readonly fillPatternColor: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly shrink: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: BorderLine;
  readonly borderBottom: BorderLine;
  readonly borderLeft: BorderLine;
  readonly borderRight: BorderLine;
  readonly borderDown: BorderLine;
  readonly borderUp: BorderLine;
}

export type FormatKey = keyof CellFormat;

export const NO_LINE: BorderLine = { style: "None", color: "#000000", weight: "Thin", tint: 0 };

/** A cell nobody formatted. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  fontTint: 0,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  fillColor: "#FFFFFF",
  fillPattern: null,
  fillPatternColor: "",
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  borderTop: NO_LINE,
  borderBottom: NO_LINE,
  borderLeft: NO_LINE,
  borderRight: NO_LINE,
  borderDown: NO_LINE,
  borderUp: NO_LINE,
};

export const FORMAT_KEYS = Object.keys(DEFAULT_FORMAT) as readonly FormatKey[];

/** What inserting a hyperlink does to the look of its cell. */
export const LINK_FORMAT: Partial<CellFormat> = {
  underline: "Single",
  fontColor: "#0563C1",
  fontName: "等线",
  fontSize: 11,
};
