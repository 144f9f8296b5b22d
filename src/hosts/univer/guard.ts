import type { NoticeKey } from "./notices";

/** A group of Univer's commands that cannot be saved faithfully, and what the user is told. */
interface Declined {
  readonly commands: RegExp;
  readonly why: NoticeKey;
}

const DECLINED: readonly Declined[] = [
  {
    commands:
      /^sheet\.command\.(insert-(row|col|multi-|range)|remove-(row|col)|delete-range-move|move-(rows|cols)$|append-row|set-worksheet-(row|column)-count)/,
    why: "cellsStay",
  },
  {
    commands:
      /^(sheet\.command\.(insert-sheet|remove-sheet|copy-sheet|copy-worksheet|set-worksheet-(name|order|hidden|show|right-to-left)|set-tab-color|set-workbook-name)|sheet\.operation\.rename-sheet)/,
    why: "sheetsStay",
  },
  {
    commands: /^sheet\.command\.(add|remove)-worksheet-merge/,
    why: "mergesStay",
  },
  {
    commands: /^(univer\.command\.cut|sheet\.command\.(cut|move-range))$/,
    why: "cutDeclined",
  },
  {
    commands:
      /^(sheet\.command\.(set-(range-)?(bold|italic|underline|overline|stroke|subscript|superscript|font|text-|fontsize|background|border|vertical|horizontal|style)|set-range-font|set-row-data|set-col-data|set-worksheet-(default-style|range-theme)|register-worksheet|unregister-worksheet|remove-worksheet-range|reset-|clear-selection-(format|all)|numfmt|paste-(format|col-width|besides-border)|apply-format-painter|set-(once|infinite)-format-painter|text-to-number|split-text|toggle-cell-checkbox)|sheet\.operation\.(set-format-painter|open\.numfmt)|doc\.command\.set-inline-format)/,
    why: "formatsStay",
  },
  {
    commands:
      /^sheet\.command\.(set-(rows|col|selected|specific)-?.*(hidden|visible)|hide-(row|col)|set-col-visible|(set-|cancel-).*frozen|toggle-gridlines|set-gridlines|reorder-range)/,
    why: "viewStays",
  },
  {
    commands: /^sheet\.command\.(.*protection|.*permission|(insert|set|remove)-defined-name)/,
    why: "protectionStays",
  },
];

/** Changes to a workbook that may happen here: cell contents, and sizes that only this page shows. */
const ALLOWED =
  /^(sheet\.mutation\.(set-range-values|set-worksheet-(row|col|column)-.*|empty|mark-dirty.*|data-validation-formula-mark-dirty|set\.numfmt|remove\.numfmt)|formula\.mutation\.(?!set-defined-name|remove-defined-name).*)$/;

const SIZES =
  /^sheet\.command\.(delta-(row-height|column-width)|set-row-height|set-worksheet-col-width|set-col-auto-width|set-row-is-auto-height)/;

/** The notice that says why a command cannot run in the workbench; `undefined` where it may. */
export function whyDeclined(command: string): NoticeKey | undefined {
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
