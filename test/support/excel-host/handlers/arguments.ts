import { RichApiError } from "../model/errors";
import { resolveAddress, type WorkbookModel } from "../model/workbook-model";
import type { SheetModel } from "../model/sheet-model";
import { isHostObject, type Cells } from "./host-object";

/** A text argument; absent ones are `undefined`. */
export function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") throw new RichApiError("InvalidArgument");
  return value;
}

/** A whole number. */
export function integerOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new RichApiError("InvalidArgument");
  return value;
}

/** A range given as an object or as an address. */
export function cellsOf(model: WorkbookModel, home: SheetModel, value: unknown): Cells {
  if (isHostObject(value)) {
    if (value.type === "Range") return { sheet: value.sheet, area: value.area };
    throw new RichApiError("InvalidArgument");
  }
  const text = textOf(value);
  if (text === undefined) throw new RichApiError("InvalidArgument");
  return resolveAddress(model, home, text);
}

/** A word that Excel takes without regard to case, in its own spelling. */
export function wordOf(value: unknown, words: readonly string[], fallback: string): string {
  const text = textOf(value) ?? fallback;
  const word = words.find((entry) => entry.toLowerCase() === text.toLowerCase());
  if (word === undefined) throw new RichApiError("InvalidArgument");
  return word;
}

/** Colours arrive as `#RRGGBB` or as a name and come back as `#RRGGBB`. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^#?[0-9a-f]{6}$/i.test(value)) throw new RichApiError("InvalidArgument");
  return `#${value.replace("#", "").toUpperCase()}`;
}
