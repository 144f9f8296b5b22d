import { normalise } from "../../../../src/core/quantity/decimal";
import { isCellError, type CellValue } from "../../../../src/core/workbook/snapshot";
import { COLUMNS, cellCount, fullAddress, intersect } from "../model/area";
import { NotImplemented } from "../model/errors";
import { cellOf, usedArea, type CellModel, type SheetModel } from "../model/sheet-model";
import { findName, sheetByKey, type WorkbookModel } from "../model/workbook-model";
import { evaluate, single, type Operand, type Surroundings } from "./evaluate";
import { parseFormula } from "./syntax";

/** Functions that an add-in supplies. */
export interface CustomFunctionTable {
  readonly has: (name: string) => boolean;
  /** Starts the call and puts the result into the cell when it arrives. */
  readonly start: (name: string, args: readonly Operand[], at: Recalculated) => void;
}

/** A formula cell that shows another value than before. */
export interface Recalculated {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** References beyond this many cells, such as whole columns, stop where the sheet's content stops. */
const LARGE = 10_000;

const BUSY: CellValue = { error: "#BUSY!" };

/**
 * Calculates every formula and tells which show another value. A formula that came with the workbook and that this host cannot calculate keeps the
 * value it came with; one that was written through the API fails loudly.
 */
export function recalculate(model: WorkbookModel, custom: CustomFunctionTable | undefined): readonly Recalculated[] {
  if (!model.dirty) return [];
  model.dirty = false;
  const changed: Recalculated[] = [];
  const done = new Set<CellModel>();
  const active = new Set<CellModel>();

  const surroundings = (home: SheetModel): Surroundings => ({
    values: (name, area) => {
      const sheet = name === undefined ? home : sheetByKey(model, name);
      if (!sheet) return undefined;
      const used = cellCount(area) > LARGE ? usedArea(sheet, true) : area;
      const part = used && intersect(used, area);
      const bottom = part ? part.bottom : area.top;
      const right = part ? part.right : area.left;
      const rows: CellValue[][] = [];
      for (let row = area.top; row <= bottom; row += 1) {
        const values: CellValue[] = [];
        for (let column = area.left; column <= right; column += 1) values.push(valueAt(sheet, row, column));
        rows.push(values);
      }
      return rows;
    },
    name: (name) => {
      const found = findName(model, name, home) ?? findName(model, name);
      return found && "sheet" in found.target ? { sheet: found.target.sheet.name, area: found.target.area } : undefined;
    },
  });

  const valueAt = (sheet: SheetModel, row: number, column: number): CellValue => {
    const cell = cellOf(sheet, row, column);
    if (!cell) return null;
    if (cell.formula !== undefined && !done.has(cell)) calculateCell(sheet, row, column, cell);
    return cell.value;
  };

  const calculateCell = (sheet: SheetModel, row: number, column: number, cell: CellModel): void => {
    if (active.has(cell)) {
      cell.value = 0;
      return;
    }
    active.add(cell);
    const before = JSON.stringify(cell.value);
    try {
      calculateFormula(sheet, row, column, cell);
    } catch (failure) {
      if (!(failure instanceof NotImplemented) || !cell.fromFile) throw failure;
    } finally {
      active.delete(cell);
      done.add(cell);
      if (JSON.stringify(cell.value) !== before) changed.push({ sheet, row, column });
    }
  };

  const calculateFormula = (sheet: SheetModel, row: number, column: number, cell: CellModel): void => {
    const around = surroundings(sheet);
    const expression = parseFormula(cell.formula ?? "");
    if (!expression)
      throw new NotImplemented(
        `formula ${cell.formula} at ${fullAddress(sheet.name, { top: row, bottom: row, left: column, right: column })}`,
      );
    if (expression.kind === "call" && custom?.has(expression.name)) {
      const args = expression.args.map((argument) => evaluate(argument, around));
      const call = JSON.stringify([cell.formula, args]);
      if (cell.lastCall === call) return;
      cell.lastCall = call;
      cell.value = BUSY;
      custom.start(expression.name, args, { sheet, row, column });
      return;
    }
    const value = single(evaluate(expression, around));
    cell.value =
      typeof value === "number" && !Number.isFinite(value)
        ? { error: "#NUM!" }
        : typeof value === "number"
          ? normalise(value)
          : (value ?? 0);
  };

  for (const sheet of model.sheets) {
    for (const [key, cell] of sheet.cells) {
      const waits = isCellError(cell.value) && cell.value.error === "#BUSY!";
      if (cell.formula !== undefined && !waits) valueAt(sheet, Math.floor(key / COLUMNS), key % COLUMNS);
    }
  }
  return changed;
}
