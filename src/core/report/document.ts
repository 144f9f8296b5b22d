import type { ParagraphRole } from "../narrative/model";
import type { ChartPlan } from "./chart";

/** A paragraph without its first-line indent. A heading carries its number in the text: 一、 （一） 1. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly role: ParagraphRole | "caption";
  readonly text: string;
}

export type ColumnAlign = "left" | "center" | "right";

/** A table with its name above it and the unit of its amounts at the right. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption?: string;
  /** The line over its right end: 单位：万元. */
  readonly unit?: string;
  /**
   * Header rows, repeated on every page. An empty cell of the first row belongs to the cell on its left, an empty cell
   * of a later row to the cell above it. Every row is as long as `widths`.
   */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the type area's width, one a column. */
  readonly widths: readonly number[];
  readonly align: readonly ColumnAlign[];
}

/** A picture as bytes. An SVG may bring a PNG for programs that do not draw SVG. */
export type PictureImage =
  | { readonly format: "png"; readonly bytes: Uint8Array }
  | { readonly format: "svg"; readonly bytes: Uint8Array; readonly png?: Uint8Array };

/** A picture in the text with its caption below. Sizes in points; one wider than the type area is made to fit. */
export interface PictureBlock {
  readonly kind: "picture";
  readonly image: PictureImage;
  readonly widthPt: number;
  readonly heightPt: number;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly caption: string;
}

/** A chart with its numbers in it, its caption below. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: ChartPlan;
  /** What the chart shows, for those who cannot see it. */
  readonly alt: string;
  /** Absent where the user took it out. */
  readonly caption?: string;
}

export type DocumentBlock = ParagraphBlock | TableBlock | PictureBlock | ChartBlock;

/** The report as a word processor takes it. */
export interface ReportDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly title: string;
  /** The unit that reports: the document's author. */
  readonly unit?: string;
  readonly year?: number;
  /** 数据来源, on pages of its own after the report. */
  readonly appendix?: TableBlock;
}
