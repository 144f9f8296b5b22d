import { worksheet, type BookOptions } from "./parts";

/** A sheet of the user's that is selected. */
export const userSheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
  before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
});
/** One selected sheet of the user's. */
export const simple: BookOptions = {
  sheets: { 预算执行: userSheet },
  beforeSheets: "<bookViews><workbookView/></bookViews>",
};

/** A workbook with what other libraries lose. */
export const rich: BookOptions = {
  ...simple,
  macros: true,
  afterSheets:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">预算执行!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{x}"><y xmlns="y"/></ext></extLst>',
  extra: {
    "xl/vbaProject.bin": {
      content: Uint8Array.from({ length: 999 }, (_, i) => i % 251),
      type: "application/vnd.ms-office.vbaProject",
      relationship: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    },
    "xl/charts/chart1.xml": {
      content: "<c:chartSpace xmlns:c='c'/>",
      type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    },
    "xl/pivotCache/pivotCacheDefinition1.xml": {
      content: "<p/>",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
      relationship: "pivotCacheDefinition",
    },
    "customXml/item1.xml": { content: "<?xml version='1.0'?><甲 a='b'/>" },
    "docProps/app.xml": { content: "<Properties/>" },
  },
};
