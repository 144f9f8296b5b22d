import type { ReportDocument } from "../core/report/document";

/** Writes the report for word processors. The writers are loaded when they are first needed. */
export const exporter = {
  richText: async (document: ReportDocument): Promise<{ readonly html: string; readonly text: string }> => {
    const { richText } = await import("./html/rich-text");
    return richText(document);
  },
  docx: async (document: ReportDocument): Promise<Uint8Array> => {
    const { writeDocx } = await import("./docx/write-docx");
    return writeDocx(document);
  },
};
