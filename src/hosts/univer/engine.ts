import { ICommandService, IUndoRedoService, LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import type { IAccessor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { correctComparisons } from "./equality";
import { createErrorNotes } from "./error-notes";
import type { ErrorNotes } from "./error-notes";
import { MENUS } from "./menus";
import { perfDescriptions, perfFunctions } from "./perf-functions";

/** A workbook that Univer shows. */
export type LiveBook = ReturnType<FUniver["createWorkbook"]>;

/** A running Univer: its facade, its commands and the results of its formulas. */
export interface Engine {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly history: IUndoRedoService;
  /** Why PERF formulas give errors. */
  readonly errors: ErrorNotes;
  /** Univer's services, for its own helpers. */
  readonly services: IAccessor;
  dispose(): void;
}

/** Starts Univer with the open-source spreadsheet plugins, Chinese texts and the PERF functions in a container. */
export function startEngine(container: HTMLElement, darkMode: boolean): Engine {
  correctComparisons();
  const errors = createErrorNotes();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    logLevel: LogLevel.SILENT,
    darkMode,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    disableAutoFocus: true,
    menu: MENUS,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    sheets: {
      clipboardConfig: { hidePasteOptions: true },
      disableForceStringAlert: true,
      disableForceStringMark: true,
    },
    formula: { function: perfFunctions(errors), description: perfDescriptions() },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    formulas: injector.get(FormulaDataModel),
    history: injector.get(IUndoRedoService),
    errors,
    services: injector,
    dispose: () => univer.dispose(),
  };
}
