import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { tinted } from "../../../src/hosts/file/look/palette";
import {
  columnDigits,
  columnPoints,
  defaultColumnPoints,
  digitWidth,
} from "../../../src/hosts/file/styles/digit-width";
import type { OpenedFile, WorkbookLook } from "../../../src/ports";
import { book, MAIN, worksheet, type BookOptions } from "./parts";
import { plan } from "./plans";

const open = (bytes: Uint8Array): OpenedFile => workbookFiles.open(bytes, "a.xlsx");
const lookOf = (options: BookOptions): WorkbookLook => workbookFiles.look(open(book(options)));

const theme = `<a:theme xmlns:a="a" name="t"><a:themeElements><a:clrScheme name="c"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="10.5"/><color theme="1"/><name val="黑体"/></font><font><color indexed="10"/><name val="Arial"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders><border/><border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FFFF0000"/></top><bottom style="medium"/></border></borders>
<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="distributed" wrapText="1" textRotation="255"/></xf><xf fontId="2"><alignment indent="3" textRotation="135"/></xf></cellXfs></styleSheet>`;

describe("how a workbook looks", () => {
  const look = lookOf({
    styles,
    extra: { "xl/theme/theme1.xml": { content: theme, relationship: "theme" } },
    sheets: {
      表: worksheet(
        '<row r="2" ht="28.5" customHeight="1"><c r="B2" s="1"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2" s="2"/></row>',
        {
          before:
            '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="14.25"/><cols><col min="2" max="3" width="10.625" customWidth="1"/><col min="4" max="16384" width="9"/></cols>',
          after: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
        },
      ),
    },
  });
  const sheet = look.sheets[0];

  it("resolves fonts, colours, fills, borders and alignment", () => {
    expect(look.looks[1]).toEqual({
      font: "黑体",
      size: 10.5,
      bold: true,
      underline: true,
      color: "111111",
      fill: "B4C7E7",
      horizontal: "center",
      vertical: "distributed",
      wrap: true,
      rotation: 255,
      borders: { left: { style: "thin" }, top: { style: "double", color: "FF0000" }, bottom: { style: "medium" } },
      format: "0.0%",
    });
    expect(look.looks[2]).toEqual({ font: "Arial", color: "FF0000", indent: 3, rotation: -45 });
  });

  it("tells sizes in points, frozen panes, gridlines and merges", () => {
    expect(sheet?.cells).toEqual([undefined, [undefined, 1, undefined, 2]]);
    expect([sheet?.columnWidths[1], sheet?.columnWidths[2], sheet?.columnWidths[3]]).toEqual([63.75, 63.75, 54]);
    expect(Object.keys(sheet?.columnWidths ?? {}).length).toBeLessThan(200);
    expect(sheet).toMatchObject({
      rowHeights: { 1: 28.5 },
      defaultRowHeight: 14.25,
      defaultColumnWidth: 54,
      gridlines: false,
      freeze: { rows: 3, columns: 1 },
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    });
  });

  it("shows our own sheets as they were planned", () => {
    const made = workbookFiles.look(open(workbookFiles.create(plan)));
    const report = made.sheets[0];
    expect([report?.columnWidths[0], report?.rowHeights[0], report?.freeze]).toEqual([
      300,
      36,
      { rows: 1, columns: 0 },
    ]);
    expect(made.looks[report?.cells[1]?.[1] ?? 0]).toMatchObject({
      font: "宋体",
      size: 11,
      fill: "FFF2CC",
      color: "C00000",
      format: "0.00%",
    });
    expect(made.looks[report?.cells[0]?.[0] ?? 0]).toMatchObject({
      font: "方正小标宋简体",
      size: 22,
      bold: true,
      horizontal: "center",
    });
  });

  it("is plain for formats that tell nothing of it", () => {
    const plain = workbookFiles.look(workbookFiles.open(new TextEncoder().encode("甲,乙"), "a.csv"));
    expect(plain.sheets).toHaveLength(1);
    expect(plain.sheets[0]).toMatchObject({ cells: [], gridlines: true, defaultColumnWidth: 54 });
  });
});

describe("colours and widths", () => {
  it("tints as Excel's own palette does", () => {
    expect(tinted("4472C4", 0.7999816888943144)).toBe("DAE3F3");
    expect(tinted("4472C4", -0.249977111117893)).toBe("2F5597");
    expect(tinted("FFFFFF", -0.249977111117893)).toBe("BFBFBF");
    expect(tinted("000000", 0.499984740745262)).toBe("7F7F7F");
  });

  it("knows the digits of the fonts that workbooks begin with", () => {
    expect([
      digitWidth("Calibri", 11),
      digitWidth("Arial", 10),
      digitWidth("宋体", 11),
      digitWidth("宋体", 12),
      digitWidth("等线", 11),
    ]).toEqual([7, 7, 8, 8, 8]);
    expect(defaultColumnPoints(8, 7)).toBe(48);
  });

  it("turns points into the file's widths and back", () => {
    for (const points of [9, 45, 63.75, 300, 517.5]) expect(columnPoints(columnDigits(points, 8), 8)).toBe(points);
  });
});
