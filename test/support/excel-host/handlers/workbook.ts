import type { ClassHandler } from "./host-object";

export const workbook: ClassHandler<"Workbook"> = {
  properties: {
    Name: { get: (_, { model }) => model.fileName },
    ReadOnly: { get: () => false },
    AutoSave: { get: (_, { model }) => model.shared },
    PreviouslySaved: { get: () => true },
  },
  navigation: {
    Application: () => ({ type: "Application" }),
    Names: () => ({ type: "NamedItemCollection" }),
    Protection: () => ({ type: "WorkbookProtection" }),
    Settings: () => ({ type: "SettingCollection" }),
    Tables: () => ({ type: "TableCollection" }),
    Worksheets: () => ({ type: "WorksheetCollection" }),
    _Runtime: () => ({ type: "Runtime" }),
  },
  methods: {
    GetIsActiveCollabSession: (_, __, { model }) => model.shared,
    GetSelectedRange: (_, __, { model }) => ({ type: "Range", ...model.selection }),
    GetSelectedRanges: (_, __, { model }) => ({ type: "RangeAreas", areas: [model.selection] }),
    GetActiveCell: (_, __, { model: { selection } }) => {
      const { top, left } = selection.area;
      return { type: "Range", sheet: selection.sheet, area: { top, left, bottom: top, right: left } };
    },
  },
};

export const application: ClassHandler<"Application"> = {
  properties: {
    CalculationMode: {
      get: (_, { model }) => model.calculationMode,
      set: (_, value, { model }) => void (model.calculationMode = String(value)),
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: {
    CultureInfo: () => ({ type: "CultureInfo" }),
  },
  methods: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: (_, __, { model, calculate }) => {
      model.dirty = true;
      calculate();
    },
  },
};

export const cultureInfo: ClassHandler<"CultureInfo"> = {
  properties: { Name: { get: (_, { model }) => model.locale } },
};

export const runtime: ClassHandler<"Runtime"> = {
  properties: {
    EnableEvents: {
      get: (_, { model }) => model.eventsEnabled,
      set: (_, value, { model }) => void (model.eventsEnabled = value === true),
    },
  },
};
