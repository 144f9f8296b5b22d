import { WHOLE, areaAt } from "../model/area";
import { cellsOf, integerOf } from "./arguments";
import type { ClassHandler, HostObject } from "./host-object";
import { range, required } from "./range-methods";

function location({ sheet }: HostObject<"WorksheetFreezePanes">): HostObject<"Range"> | null {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return range(sheet, areaAt(0, 0, rows || WHOLE.bottom + 1, columns || WHOLE.right + 1));
}

export const worksheetFreezePanes: ClassHandler<"WorksheetFreezePanes"> = {
  methods: {
    FreezeRows: ({ sheet }, [count]) => void (sheet.frozen = { rows: integerOf(count ?? 1), columns: 0 }),
    FreezeColumns: ({ sheet }, [count]) => void (sheet.frozen = { rows: 0, columns: integerOf(count ?? 1) }),
    FreezeAt: ({ sheet }, [cells], { model }) => {
      const { area } = cellsOf(model, sheet, cells);
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
    },
    Unfreeze: ({ sheet }) => void (sheet.frozen = undefined),
    GetLocation: (target) => required(location(target)),
    GetLocationOrNullObject: location,
  },
};
