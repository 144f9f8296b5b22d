import { isWholeRows, parseArea } from "../model/area";
import { RichApiError } from "../model/errors";
import { createPage, type HeaderFooterModel, type PageKind } from "../model/page-model";
import { cellsOf, wordOf } from "./arguments";
import { isHostObject, type ClassHandler, type HostObject, type PropertyHandler } from "./host-object";
import { optional, required } from "./range-methods";

const settingNames = [...createPage().settings.keys()];

/** Lengths are points; the rest are Excel's own words, which the client's types already checked. */
const setting = (name: string): PropertyHandler<HostObject<"PageLayout">> => ({
  get: ({ sheet }) => sheet.page.settings.get(name),
  set: ({ sheet }, value) => {
    if (name.endsWith("Margin") && (typeof value !== "number" || value < 0)) throw new RichApiError("InvalidArgument");
    sheet.page.settings.set(name, value);
  },
});

const POINTS = { points: 1, inches: 72, centimeters: 72 / 2.54 } as const;

function printArea({ sheet }: HostObject<"PageLayout">): HostObject<"RangeAreas"> | null {
  const areas = sheet.page.printArea;
  return areas ? { type: "RangeAreas", areas: areas.map((area) => ({ sheet, area })) } : null;
}

export const pageLayout: ClassHandler<"PageLayout"> = {
  properties: Object.fromEntries(settingNames.map((name) => [name, setting(name)])),
  navigation: {
    HeadersFooters: ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }),
  },
  methods: {
    SetPrintArea: ({ sheet }, [area], { model }) => {
      sheet.page.printArea =
        isHostObject(area) && area.type === "RangeAreas"
          ? area.areas.map((part) => part.area)
          : [cellsOf(model, sheet, area).area];
    },
    SetPrintTitleRows: ({ sheet }, [rows], { model }) => {
      const { area } = cellsOf(model, sheet, rows);
      if (!isWholeRows(area) && typeof rows === "string") throw new RichApiError("InvalidArgument");
      sheet.page.titleRows = area;
    },
    SetPrintTitleColumns: ({ sheet }, [columns], { model }) => {
      sheet.page.titleColumns = typeof columns === "string" ? parseArea(columns) : cellsOf(model, sheet, columns).area;
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const factor =
        POINTS[wordOf(unit, ["Points", "Inches", "Centimeters"], "Points").toLowerCase() as keyof typeof POINTS];
      for (const [side, value] of Object.entries(margins as Readonly<Record<string, number>>)) {
        sheet.page.settings.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, value * factor);
      }
    },
    GetPrintArea: (target) => required(printArea(target)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: ({ sheet }) => required(optional(sheet, sheet.page.titleRows)),
    GetPrintTitleRowsOrNullObject: ({ sheet }) => optional(sheet, sheet.page.titleRows),
    GetPrintTitleColumns: ({ sheet }) => required(optional(sheet, sheet.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: ({ sheet }) => optional(sheet, sheet.page.titleColumns),
  },
};

const page =
  (kind: PageKind) =>
  ({ sheet }: HostObject<"HeaderFooterGroup">): HostObject<"HeaderFooter"> => ({
    type: "HeaderFooter",
    sheet,
    page: kind,
  });

export const headerFooterGroup: ClassHandler<"HeaderFooterGroup"> = {
  properties: {
    State: { get: ({ sheet }) => sheet.page.state, set: ({ sheet }, value) => void (sheet.page.state = String(value)) },
    UseSheetMargins: {
      get: ({ sheet }) => sheet.page.useSheetMargins,
      set: ({ sheet }, value) => void (sheet.page.useSheetMargins = value === true),
    },
    UseSheetScale: {
      get: ({ sheet }) => sheet.page.useSheetScale,
      set: ({ sheet }, value) => void (sheet.page.useSheetScale = value === true),
    },
  },
  navigation: {
    DefaultForAllPages: page("default"),
    FirstPage: page("first"),
    EvenPages: page("even"),
    OddPages: page("odd"),
  },
};

const text = (field: keyof HeaderFooterModel): PropertyHandler<HostObject<"HeaderFooter">> => ({
  get: ({ sheet, page: kind }) => sheet.page.texts[kind][field],
  set: ({ sheet, page: kind }, value) => {
    const total = Object.values({ ...sheet.page.texts[kind], [field]: value }).join("").length;
    if (total > 255) throw new RichApiError("InvalidArgument");
    sheet.page.texts[kind][field] = String(value);
  },
});

export const headerFooter: ClassHandler<"HeaderFooter"> = {
  properties: {
    LeftHeader: text("leftHeader"),
    CenterHeader: text("centerHeader"),
    RightHeader: text("rightHeader"),
    LeftFooter: text("leftFooter"),
    CenterFooter: text("centerFooter"),
    RightFooter: text("rightFooter"),
  },
};
