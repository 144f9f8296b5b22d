import { isCellError } from "../../../../src/core/workbook/snapshot";
import { NotImplemented } from "./errors";
import { shownText } from "./shown-text";
import { cellOf, type FilterModel, type SheetModel } from "./sheet-model";

type Criteria = Readonly<Record<string, unknown>>;

/** Compares as a custom filter does: `>=100`, `<>`, `=甲*`. */
function meets(sheet: SheetModel, row: number, column: number, criterion: string): boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const value = cellOf(sheet, row, column)?.value ?? null;
  if (operand !== "" && Number.isFinite(Number(operand))) {
    if (typeof value !== "number") return operator === "<>";
    const difference = value - Number(operand);
    return { "=": difference === 0, "<>": difference !== 0, "<": difference < 0, ">": difference > 0, "<=": difference <= 0, ">=": difference >= 0 }[operator] === true; // prettier-ignore
  }
  if (operator !== "=" && operator !== "<>") throw new NotImplemented(`filter criterion ${criterion}`);
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, "is").test(shownText(sheet, row, column)) === (operator === "=");
}

function passes(sheet: SheetModel, row: number, column: number, criteria: Criteria): boolean {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values") {
    const value = cellOf(sheet, row, column)?.value ?? null;
    const text = isCellError(value) ? value.error : shownText(sheet, row, column);
    return (values as readonly unknown[]).some((one) => String(one) === text);
  }
  if (filterOn !== "Custom") throw new NotImplemented(`filtering on ${String(filterOn)}`);
  const first = meets(sheet, row, column, String(criterion1));
  if (typeof criterion2 !== "string") return first;
  const second = meets(sheet, row, column, criterion2);
  return operator === "Or" ? first || second : first && second;
}

/** Hides the rows below the header that do not meet every column's criteria. */
export function applyFilter(sheet: SheetModel, { area, criteria }: FilterModel): void {
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const shown = criteria.every((one, index) => one === undefined || passes(sheet, row, area.left + index, one));
    if (!shown) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true, filtered: true });
  }
}

/** Shows the rows that a filter had hidden. */
export function clearFilter(sheet: SheetModel): void {
  for (const [row, band] of sheet.rows) {
    if (band.filtered) sheet.rows.set(row, { ...(band.size !== undefined && { size: band.size }) });
  }
}
