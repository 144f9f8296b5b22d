import type { Reading } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import { ratio, readFigure } from "./figures";
import type { Figure } from "./figure";
import type { Staff } from "./model";
import { sourceAmount, sourceOf } from "./source";

/** 编制数 and 在职人数 of the basic-data tables. */
export function staffFrom(workbook: Workbook, reading: Reading): Staff | undefined {
  for (const table of reading.tables.filter(({ kind }) => kind === "staffing")) {
    for (const row of table.rows) {
      const read = (role: "approved" | "onDuty", label: string): Figure | undefined => {
        const source = sourceOf(workbook, table, row, role);
        const amount = source && sourceAmount(source, "人");
        return source && amount ? readFigure(`staff.${role}`, label, amount, "人", source.ref, source.cell) : undefined;
      };
      const approved = read("approved", "编制数");
      const onDuty = read("onDuty", "实际在职人数");
      if (!approved && !onDuty) continue;
      const controlRate = ratio("staff.controlRate", "在职人员控制率", onDuty, approved, "在职人员数÷编制数");
      return { ...(approved && { approved }), ...(onDuty && { onDuty }), ...(controlRate && { controlRate }) };
    }
  }
  return undefined;
}
