/** Requirement sets by the Excel that announces them; the client itself refuses what is newer. */
export const PROFILES = {
  web: {
    ExcelApi: "1.17",
    ExcelApiOnline: "1.1",
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    CustomFunctions: "1.7",
    DialogApi: "1.2",
    RibbonApi: "1.2",
    AddinCommands: "1.3",
    Settings: "1.1",
    DocumentEvents: "1.1",
    File: "1.1",
    MatrixBindings: "1.1",
    TableBindings: "1.1",
    Selection: "1.1",
    ImageCoercion: "1.1",
    KeyboardShortcuts: "1.1",
    DelayForCellEdit: "1.1",
  },
  ltsc2021: {
    ExcelApi: "1.14",
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.3",
    CustomFunctions: "1.7",
    DialogApi: "1.2",
    RibbonApi: "1.1",
    AddinCommands: "1.1",
    Settings: "1.1",
    DelayForCellEdit: "1.1",
  },
  ltsc2024: {
    ExcelApi: "1.17",
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.3",
    CustomFunctions: "1.7",
    DialogApi: "1.2",
    RibbonApi: "1.1",
    AddinCommands: "1.1",
    Settings: "1.1",
    DelayForCellEdit: "1.1",
  },
  excel2019: { ExcelApi: "1.8", DialogApi: "1.1", AddinCommands: "1.1", Settings: "1.1" },
  excel2016: { ExcelApi: "1.1", DialogApi: "1.1", AddinCommands: "1.1", Settings: "1.1" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ProfileName = keyof typeof PROFILES;

/** Bytes of a request or an answer: Excel on the web allows 5 MB, Excel for Windows names no limit. */
export const payloadLimit = (profile: ProfileName): number => (profile === "web" ? 5_000_000 : Infinity);
