/** A group of Univer's commands that cannot be saved faithfully, and what the user is told. */
interface Declined {
  readonly commands: RegExp;
  readonly why: string;
}

/** Why sheets keep their names and places. */
export const SHEETS_STAY =
  "工作台不新建、删除、改名、移动、复制或隐藏工作表，以免改动你原来的工作簿。请在 Excel 或 WPS 里调整好，再重新打开文件。";

const DECLINED: readonly Declined[] = [
  {
    commands:
      /^sheet\.command\.(insert-(row|col|multi-|range)|remove-(row|col)|delete-range-move|move-(rows|cols)$|append-row|set-worksheet-(row|column)-count)/,
    why: "工作台不插入、删除或移动行、列和单元格：别的公式可能引用这里，无法保证原样保存。请在 Excel 或 WPS 里调整好，再用“打开”重新打开文件。",
  },
  {
    commands:
      /^(sheet\.command\.(insert-sheet|remove-sheet|copy-sheet|copy-worksheet|set-worksheet-(name|order|hidden|show|right-to-left)|set-tab-color|set-workbook-name)|sheet\.operation\.rename-sheet)/,
    why: SHEETS_STAY,
  },
  {
    commands: /^sheet\.command\.(add|remove)-worksheet-merge/,
    why: "工作台不合并或拆分单元格，你的表格版式保持原样。请在 Excel 或 WPS 里调整好，再重新打开文件。",
  },
  {
    commands: /^(univer\.command\.cut|sheet\.command\.(cut|move-range))$/,
    why: "工作台不剪切或拖动单元格：引用它的公式会跟着改变。请复制、粘贴到新位置，再按 Delete 清除原来的内容。",
  },
  {
    commands:
      /^(sheet\.command\.(set-(range-)?(bold|italic|underline|overline|stroke|subscript|superscript|font|text-|fontsize|background|border|vertical|horizontal|style)|set-range-font|set-row-data|set-col-data|set-worksheet-(default-style|range-theme)|register-worksheet|unregister-worksheet|remove-worksheet-range|reset-|clear-selection-(format|all)|numfmt|paste-(format|col-width|besides-border)|apply-format-painter|set-(once|infinite)-format-painter|text-to-number|split-text|toggle-cell-checkbox)|sheet\.operation\.(set-format-painter|open\.numfmt)|doc\.command\.set-inline-format)/,
    why: "工作台不改单元格格式（字体、颜色、边框、数字格式），保存时你的格式保持原样。请在 Excel 或 WPS 里设置格式。",
  },
  {
    commands:
      /^sheet\.command\.(set-(rows|col|selected|specific)-?.*(hidden|visible)|hide-(row|col)|set-col-visible|(set-|cancel-).*frozen|toggle-gridlines|set-gridlines|reorder-range)/,
    why: "工作台不隐藏、冻结或排序行列，这些改动不会写进保存的文件。请在 Excel 或 WPS 里设置，再重新打开文件。",
  },
  {
    commands: /^sheet\.command\.(.*protection|.*permission|(insert|set|remove)-defined-name)/,
    why: "工作台不改工作表保护和名称定义。请在 Excel 或 WPS 里设置，再重新打开文件。",
  },
];

/** Changes to a workbook that may happen here: cell contents, and sizes that only this page shows. */
const ALLOWED =
  /^(sheet\.mutation\.(set-range-values|set-worksheet-(row|col|column)-.*|empty|mark-dirty.*|data-validation-formula-mark-dirty|set\.numfmt|remove\.numfmt)|formula\.mutation\.(?!set-defined-name|remove-defined-name).*)$/;

const SIZES =
  /^sheet\.command\.(delta-(row-height|column-width)|set-row-height|set-worksheet-col-width|set-col-auto-width|set-row-is-auto-height)/;

/** Said once when the user changes a row height or a column width. */
export const SIZES_NOTICE = "行高和列宽只在本页有效，保存的文件仍用原来的行高和列宽。";

/** Why a command cannot run in the workbench; `undefined` where it may. */
export function whyDeclined(command: string): string | undefined {
  return DECLINED.find((group) => group.commands.test(command))?.why;
}

/** Whether a command changes sizes that only this page shows. */
export function changesSizes(command: string): boolean {
  return SIZES.test(command);
}

/** Whether a mutation touches what a saved copy cannot carry. */
export function isForeignMutation(mutation: string): boolean {
  return /^(sheet|formula)\.mutation\./.test(mutation) && !ALLOWED.test(mutation);
}
