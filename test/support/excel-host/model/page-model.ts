import type { Rect } from "../../../../src/core/workbook/address";

/** Header and footer texts of one kind of page. */
export interface HeaderFooterModel {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export type PageKind = "default" | "first" | "even" | "odd";

/** The page layout of a sheet with Excel's own words; lengths in points. */
export interface PageModel {
  readonly settings: Map<string, unknown>;
  readonly texts: Readonly<Record<PageKind, HeaderFooterModel>>;
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  printArea?: readonly Rect[] | undefined;
  titleRows?: Rect | undefined;
  titleColumns?: Rect | undefined;
  /** Rows that begin a page because somebody said so, in order. */
  breaks: readonly number[];
}

const noTexts = (): HeaderFooterModel => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** The layout of a new sheet: A4 upright with Excel's normal margins. */
export function createPage(): PageModel {
  return {
    settings: new Map<string, unknown>([
      ["Orientation", "Portrait"],
      ["PaperSize", "A4"],
      ["Zoom", { scale: 100 }],
      ["TopMargin", 54],
      ["BottomMargin", 54],
      ["LeftMargin", 50.4],
      ["RightMargin", 50.4],
      ["HeaderMargin", 21.6],
      ["FooterMargin", 21.6],
      ["CenterHorizontally", false],
      ["CenterVertically", false],
      ["BlackAndWhite", false],
      ["PrintGridlines", false],
      ["PrintHeadings", false],
      ["PrintOrder", "DownThenOver"],
      ["PrintErrors", "AsDisplayed"],
      ["PrintComments", "NoComments"],
      ["DraftMode", false],
      ["FirstPageNumber", ""],
    ]),
    texts: { default: noTexts(), first: noTexts(), even: noTexts(), odd: noTexts() },
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    breaks: [],
  };
}
