import { cellCount, fullAddress, isWholeColumns, isWholeRows } from "../model/area";
import type { ClassHandler } from "./host-object";
import { range } from "./range-methods";

export const rangeAreas: ClassHandler<"RangeAreas"> = {
  properties: {
    /** As Excel does here, only the first cell of each area (office-js issue 1590); `areas` has the whole. */
    Address: {
      get: ({ areas }) =>
        areas
          .map(({ sheet, area }) => fullAddress(sheet.name, { ...area, bottom: area.top, right: area.left }))
          .join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { area }) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ area }) => isWholeColumns(area)) },
    IsEntireRow: { get: ({ areas }) => areas.every(({ area }) => isWholeRows(area)) },
  },
  navigation: {
    Areas: ({ areas }) => ({ type: "RangeCollection", areas }),
    Worksheet: ({ areas: [first] }) => (first ? { type: "Worksheet", sheet: first.sheet } : null),
  },
};

export const rangeCollection: ClassHandler<"RangeCollection"> = {
  items: ({ areas }) => areas.map(({ sheet, area }) => range(sheet, area)),
};
