import { rangeAt } from "../../src/core/workbook/address";
import { cellAt, findSheet, type Cell, type Workbook } from "../../src/core/workbook/snapshot";
import type { CellEdit, WorkbookChange } from "../../src/ports";
import type { Limits, OpenHost } from "./workbook-host.contract";
import { ownSheets, until } from "./seen";

const BUDGET = "预算执行";
const INDICATORS = "绩效指标 表1";

const cellIn = (workbook: Workbook, sheet: string, row: number, column: number): Cell | undefined => {
  const found = findSheet(workbook, sheet);
  return found && cellAt(found, row, column);
};

/** Two sheets at once: formulas over a formula, an indented text and blanks. */
const EDITS: readonly CellEdit[] = [
  { sheet: BUDGET, row: 2, column: 3, value: 1, formula: "=IF(B3=0,NA(),C3/B3)" },
  { sheet: BUDGET, row: 3, column: 2, value: 0.25 },
  { sheet: INDICATORS, row: 2, column: 4, value: "优" },
  { sheet: INDICATORS, row: 4, column: 1, value: null },
];

async function editOf({ host }: OpenHost, edits: readonly CellEdit[]): Promise<void> {
  if (!host.edit) throw new Error("the host does not edit cells");
  await host.edit(edits);
}

/** What every host that writes single cells of the user's sheets has to do. */
export function editingContract(start: () => Promise<OpenHost>, cannot: Limits): void {
  describe("writing single cells where the user asked for it", () => {
    it("writes formulas, numbers and texts on several sheets at once, and clears", async () => {
      const opened = await start();
      await editOf(opened, EDITS);
      const after = await opened.snapshot();
      expect(cellIn(after, BUDGET, 2, 3)).toEqual({ value: 1, formula: "=IF(B3=0,NA(),C3/B3)", format: "0.00%" });
      expect(cellIn(after, BUDGET, 3, 2)).toEqual({ value: 0.25 });
      expect(cellIn(after, INDICATORS, 2, 4)).toEqual({ value: "优" });
      expect(cellIn(after, INDICATORS, 4, 1)).toBeUndefined();
    });

    it.each(["=SUM(A1:A9)是公式的写法", "+增长", "-5.2%", "@全体", "007", "1/2", "TRUE", "2024-05-06", "12月"])(
      "writes the text %s as that text",
      async (text) => {
        const opened = await start();
        await editOf(opened, [{ sheet: INDICATORS, row: 2, column: 4, value: text }]);
        expect(cellIn(await opened.host.read(), INDICATORS, 2, 4)).toEqual({ value: text });
      },
    );

    it("touches no other cell, no name and no sheet", async () => {
      const opened = await start();
      const before = await opened.snapshot();
      const kept = EDITS.map(({ sheet, row, column }) => ({
        sheet,
        row,
        column,
        cell: cellIn(before, sheet, row, column),
      }));
      await editOf(opened, EDITS);
      await editOf(
        opened,
        kept.map(({ cell, ...at }) => ({
          ...at,
          value: cell?.value ?? null,
          ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        })),
      );
      const after = await opened.snapshot();
      expect(ownSheets(after)).toEqual(ownSheets(before));
      expect(after.names).toEqual(before.names);
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    });

    it("changes nothing at all when one of the sheets is gone", async () => {
      const opened = await start();
      const before = await opened.snapshot();
      await expect(editOf(opened, [...EDITS, { sheet: "已删除", row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
        name: "HostError",
        code: "not-found",
        message: expect.stringContaining("已删除") as string,
      });
      expect(await opened.snapshot()).toEqual(before);
    });

    it("tells of the cells it wrote", async () => {
      const opened = await start();
      const changes: WorkbookChange[] = [];
      opened.host.onChange((change) => void changes.push(change));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const edit = { sheet: INDICATORS, row: 2, column: 4, value: "优" };
      await editOf(opened, [edit]);
      await until(() => changes.length > 0);
      expect(changes).toEqual([{ kind: "cells", ranges: [rangeAt(edit)] }]);
    });

    if (cannot.calculate === undefined) {
      it("calculates the formulas it wrote, whatever value came with them", async () => {
        const opened = await start();
        await editOf(opened, [{ sheet: BUDGET, row: 3, column: 3, value: null, formula: "=C4/(B4+0.2)" }]);
        expect(cellIn(await opened.host.read(), BUDGET, 3, 3)).toEqual({
          value: 1,
          formula: "=C4/(B4+0.2)",
          format: "0.00%",
        });
      });
    } else {
      it(`keeps the value that came with a formula: ${cannot.calculate}`, async () => {
        const opened = await start();
        await editOf(opened, [{ sheet: BUDGET, row: 3, column: 3, value: 7, formula: "=C4/(B4+0.2)" }]);
        expect(cellIn(await opened.host.read(), BUDGET, 3, 3)?.value).toBe(7);
      });
    }

    if (cannot.undo === undefined) {
      it("can be taken back in one step", async () => {
        const opened = await start();
        const before = await opened.snapshot();
        await editOf(opened, EDITS);
        await opened.undo?.();
        expect(await opened.snapshot()).toEqual(before);
      });
    } else {
      it(`is not taken back by this host: ${cannot.undo}`, async () => {
        expect((await start()).undo).toBeUndefined();
      });
    }
  });
}
