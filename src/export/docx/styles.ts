import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";
import { FONTS } from "./fonts";
import { BODY_SIZE, CHARACTER_SPACING, FOOTER, INDENT, LINE } from "./measures";
import { NUMBERING } from "./numbering";

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const tight = { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** 五号. */
const TABLE_SIZE = 21;
const black = { color: "000000" } as const;
const close = { characterSpacing: CHARACTER_SPACING } as const;
const unset = { bold: false, italics: false } as const;

const heading = (level: 0 | 1 | 2) =>
  ({
    spacing,
    indent: { firstLine: INDENT, firstLineChars: 200 },
    keepNext: true,
    keepLines: true,
    outlineLevel: level,
    numbering: { reference: NUMBERING, level },
  }) as const;

/** Ids of the styles that have no built-in name. */
export const STYLE = {
  body: "ReportBody",
  subtitle: "ReportSubtitle",
  heading4: "ReportHeading4",
  caption: "ReportCaption",
  tableUnit: "ReportTableUnit",
  tableHead: "ReportTableHead",
  tableText: "ReportTableText",
  sourceHead: "ReportSourceHead",
  sourceText: "ReportSourceText",
  picture: "ReportPicture",
  annex: "ReportAnnex",
  pageNumber: "ReportPageNumber",
} as const;

/** Styles whose lines keep their own height beside the grid of 22 lines a page. */
export const OFF_GRID_STYLES: readonly string[] = [
  STYLE.tableUnit,
  STYLE.tableHead,
  STYLE.tableText,
  STYLE.sourceHead,
  STYLE.sourceText,
  STYLE.picture,
  STYLE.pageNumber,
];

/** The styles of an official document: title, three levels of headings, body, tables, page numbers. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONTS.body,
        size: BODY_SIZE,
        sizeComplexScript: BODY_SIZE,
        language: { value: "en-US", eastAsia: "zh-CN" },
      },
    },
    title: {
      paragraph: { alignment: AlignmentType.CENTER, spacing, keepNext: true, keepLines: true },
      run: { ...black, ...unset, font: FONTS.title, size: 44 },
    },
    heading1: { paragraph: heading(0), run: { ...black, ...unset, ...close, font: FONTS.heading1, size: BODY_SIZE } },
    heading2: { paragraph: heading(1), run: { ...black, ...unset, ...close, font: FONTS.heading2, size: BODY_SIZE } },
    heading3: {
      paragraph: heading(2),
      run: { ...black, ...unset, ...close, font: FONTS.body, size: BODY_SIZE, bold: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.heading4,
      name: "公文四级标题",
      basedOn: STYLE.body,
      next: STYLE.body,
      quickFormat: true,
      paragraph: { keepNext: true, keepLines: true, outlineLevel: 3 },
    },
    {
      id: STYLE.body,
      name: "公文正文",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing,
        indent: { firstLine: INDENT, firstLineChars: 200 },
      },
      run: close,
    },
    {
      id: STYLE.subtitle,
      name: "公文副标题",
      basedOn: "Normal",
      next: STYLE.body,
      quickFormat: true,
      paragraph: { alignment: AlignmentType.CENTER, spacing, keepNext: true },
      run: { font: FONTS.heading2 },
    },
    {
      id: STYLE.caption,
      name: "公文表名",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { alignment: AlignmentType.CENTER, spacing, keepNext: true, keepLines: true },
      run: { font: FONTS.heading1, size: 28 },
    },
    {
      id: STYLE.tableUnit,
      name: "公文表单位",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.RIGHT, spacing: tight, keepNext: true },
      run: { size: TABLE_SIZE },
    },
    {
      id: STYLE.tableHead,
      name: "公文表头",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.CENTER, spacing: tight, keepNext: true },
      run: { font: FONTS.heading1, size: TABLE_SIZE },
    },
    {
      id: STYLE.tableText,
      name: "公文表文",
      basedOn: "Normal",
      paragraph: { spacing: tight },
      run: { size: TABLE_SIZE },
    },
    {
      id: STYLE.sourceHead,
      name: "公文来源表头",
      basedOn: STYLE.tableHead,
      paragraph: { spacing: { ...tight, line: 280 } },
      run: { size: 21 },
    },
    {
      id: STYLE.sourceText,
      name: "公文来源表文",
      basedOn: "Normal",
      paragraph: { spacing: { ...tight, line: 280 } },
      run: { font: FONTS.table, size: 18 },
    },
    {
      id: STYLE.picture,
      name: "公文图",
      basedOn: "Normal",
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120 },
        keepNext: true,
      },
    },
    {
      id: STYLE.annex,
      name: "公文附件",
      basedOn: "Normal",
      next: STYLE.body,
      paragraph: { spacing, keepNext: true },
      run: { font: FONTS.heading1 },
    },
    {
      id: STYLE.pageNumber,
      name: "公文页码",
      basedOn: "Normal",
      paragraph: { spacing: { line: FOOTER.line, lineRule: LineRuleType.EXACT } },
      run: { font: FONTS.pageNumber, size: 28 },
    },
  ],
};
