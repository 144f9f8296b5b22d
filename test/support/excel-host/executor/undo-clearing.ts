/**
 * Calls after which the user can no longer undo what she did before: Excel empties its undo list. Taken from reports;
 * Excel documents none of it. Names are those of the request log.
 */
const CLEARS_UNDO =
  /^(?:WorksheetCollection\.Add\(\)|Worksheet\.(?:Delete\(\)|Copy\(\)|(?:Name|Position|Visibility)=)|Work(?:sheet|book)Protection\.(?:Protect|Unprotect)\(\)|Workbook\.InsertWorksheetsFromBase64\(\)|Style(?:Collection)?\.|Range(?:Areas)?\.Style=|NamedItem\.Comment=|(?:PageLayout|HeaderFooterGroup|HeaderFooter)\.|document\.settings\.saveAsync|ribbon\.requestUpdate)/;

/** What `Office.context.document.settings.saveAsync` is called in the log. */
export const SAVE_SETTINGS = "document.settings.saveAsync()";
/** What `Office.ribbon.requestUpdate` is called in the log. */
export const UPDATE_RIBBON = "ribbon.requestUpdate()";

/** Whether a call empties Excel's undo list; reading a page layout does not. */
export function clearsUndo(call: string): boolean {
  return CLEARS_UNDO.test(call) && !/\.Get[A-Z]\w*\(\)$/.test(call);
}
