import type { Language } from "./texts";

/** What the spreadsheet declines or warns of, by the name it has there; the source of the other languages. */
const zhCN = {
  cellsStay:
    "工作台不插入、删除或移动行、列和单元格：别的公式可能引用这里，无法保证原样保存。请在 Excel 或 WPS 里调整好，再用“打开”重新打开文件。",
  sheetsStay:
    "工作台不新建、删除、改名、移动、复制或隐藏工作表，以免改动你原来的工作簿。请在 Excel 或 WPS 里调整好，再重新打开文件。",
  mergesStay: "工作台不合并或拆分单元格，你的表格版式保持原样。请在 Excel 或 WPS 里调整好，再重新打开文件。",
  cutDeclined: "工作台不剪切或拖动单元格：引用它的公式会跟着改变。请复制、粘贴到新位置，再按 Delete 清除原来的内容。",
  formatsStay:
    "工作台不改单元格格式（字体、颜色、边框、数字格式），保存时你的格式保持原样。请在 Excel 或 WPS 里设置格式。",
  viewStays: "工作台不隐藏、冻结或排序行列，这些改动不会写进保存的文件。请在 Excel 或 WPS 里设置，再重新打开文件。",
  protectionStays: "工作台不改工作表保护和名称定义。请在 Excel 或 WPS 里设置，再重新打开文件。",
  sizesOnlyHere: "行高和列宽只在本页有效，保存的文件仍用原来的行高和列宽。",
  sourceGone: "没有找到来源单元格，请重新生成报告。",
};

type Notices = Readonly<Record<keyof typeof zhCN, string>>;

const enUS: Notices = {
  cellsStay:
    "The workbench does not insert, delete or move rows, columns and cells: other formulas may refer to them. Please do it in Excel or WPS and open the file again.",
  sheetsStay:
    "The workbench does not add, delete, rename, move, copy or hide sheets, so that your workbook stays as it is. Please do it in Excel or WPS and open the file again.",
  mergesStay: "The workbench does not merge or split cells. Please do it in Excel or WPS and open the file again.",
  cutDeclined:
    "The workbench does not cut or drag cells: formulas that refer to them would change. Please copy, paste at the new place, and press Delete at the old one.",
  formatsStay:
    "The workbench does not change fonts, colours, borders and number formats; yours are saved as they are. Please set them in Excel or WPS.",
  viewStays:
    "The workbench does not hide, freeze or sort rows and columns; a saved file would not have it. Please do it in Excel or WPS and open the file again.",
  protectionStays:
    "The workbench does not change sheet protection and defined names. Please do it in Excel or WPS and open the file again.",
  sizesOnlyHere: "Row heights and column widths change on this page only; a saved file keeps its own.",
  sourceGone: "The source cell was not found. Please generate the report again.",
};

/** What the spreadsheet says when it declines something, in a language. */
export function noticesIn(language: Language): Notices {
  return language === "zh-CN" ? zhCN : enUS;
}
