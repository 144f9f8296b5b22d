import { RichApiError } from "../model/errors";
import { cellsOf } from "./arguments";
import type { ClassHandler, HostObject } from "./host-object";

/** Excel takes no more for one sheet. */
const MOST = 1026;

const breakAt = (sheet: HostObject<"PageBreak">["sheet"], row: number): HostObject<"PageBreak"> => ({
  type: "PageBreak",
  sheet,
  row,
});

/** The horizontal ones: each stands above a row. */
export const pageBreakCollection: ClassHandler<"PageBreakCollection"> = {
  items: ({ sheet }) => sheet.page.breaks.map((row) => breakAt(sheet, row)),
  item: ({ sheet }, key) => {
    const row = sheet.page.breaks.find((one) => String(one) === String(key));
    return row === undefined ? null : breakAt(sheet, row);
  },
  methods: {
    Add: ({ sheet }, [cells], { model }) => {
      const { top } = cellsOf(model, sheet, cells).area;
      const rows = new Set([...sheet.page.breaks, top]);
      if (top === 0 || rows.size > MOST) throw new RichApiError("InvalidArgument");
      sheet.page.breaks = [...rows].sort((a, b) => a - b);
      return breakAt(sheet, top);
    },
    RemovePageBreaks: ({ sheet }) => void (sheet.page.breaks = []),
  },
};

export const pageBreak: ClassHandler<"PageBreak"> = {
  properties: {
    _Id: { get: ({ row }) => String(row) },
    RowIndex: { get: ({ row }) => row },
    ColumnIndex: { get: () => 0 },
  },
  methods: {
    Delete: ({ sheet, row }) => void (sheet.page.breaks = sheet.page.breaks.filter((other) => other !== row)),
  },
};
