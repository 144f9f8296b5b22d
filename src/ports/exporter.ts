import type { ReportDocument } from "../core/report/document";

/** One text in the two shapes that a clipboard carries. */
export interface RichText {
  /** A whole HTML page that Word and WPS take with headings, fonts, indents and tables. */
  readonly html: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** Writes the report in the formats of word processors. */
export interface Exporter {
  /** The bytes of a .docx. */
  docx(document: ReportDocument): Promise<Uint8Array>;
  richText(document: ReportDocument): Promise<RichText>;
}

/** A file to hand to the user. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
}

/** Where exported things go: the clipboard, and the folder of downloads. */
export interface ExportOutlet {
  /** Puts a text on the clipboard; called from within a click. Resolves to `false` where the program may not. */
  copy(content: RichText): Promise<boolean>;
  /** Hands over a file as a download. Whether it arrived cannot be told. */
  save(file: ExportFile): void;
  /** Further ways, where a download may silently come to nothing. */
  readonly otherways?: {
    save(file: ExportFile): void;
    /** Opens the workbench in a browser, where downloads arrive. */
    openWorkbench(): void;
  };
}
