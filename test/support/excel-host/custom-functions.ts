import { isCellError, type CellError, type CellValue } from "../../../src/core/workbook/snapshot";
import type { CustomFunctionTable } from "./calculation/recalculate";
import type { Operand } from "./calculation/evaluate";
import { fullAddress } from "./model/area";
import { touchCell } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import type { RichMessage } from "./protocol/rich-api";

const CATEGORY = 1;
const CALL = 1000;

/** Error values by the numbers of `CustomFunctions.ErrorCode`; 2 is a function that threw. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** What a custom function returned; errors carry the message Excel shows on hovering. */
export type FunctionResult =
  | { readonly ok: true; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** A custom function as the add-in's metadata lists it. */
export interface CustomFunctionSignature {
  /** With the namespace: `PERF.RATE`. */
  readonly name: string;
  readonly parameters: number;
}

export interface CustomFunctionCalls {
  /** Calls a function the add-in associated, as a cell would; names carry no namespace. */
  readonly call: (id: string, args: readonly unknown[], address?: string) => Promise<FunctionResult>;
  /** Takes results from the client. */
  readonly deliver: (results: readonly unknown[]) => void;
  /** The functions that formulas may call, by their full name such as `PERF.RATE`. */
  readonly table: (
    functions: readonly (string | CustomFunctionSignature)[],
    model: WorkbookModel,
  ) => CustomFunctionTable;
}

/** Optional and empty arguments arrive at a custom function as Excel passes them: `null` or an empty text. */
const argument = (operand: Operand): unknown => {
  const plain = (value: CellValue): unknown => (value === null ? "" : isCellError(value) ? value.error : value);
  return Array.isArray(operand)
    ? (operand as readonly (readonly CellValue[])[]).map((row) => row.map(plain))
    : plain(operand as CellValue);
};

function place(model: WorkbookModel, at: Parameters<CustomFunctionTable["start"]>[2], result: FunctionResult): void {
  const anchor = touchCell(at.sheet, at.row, at.column);
  const error: CellError = { error: result.ok ? "" : result.error };
  const value = result.ok ? result.value : error;
  const rows: readonly (readonly CellValue[])[] = Array.isArray(value) ? value : [[value as CellValue]];
  const blocked = rows.some((row, r) =>
    row.some((_, c) => {
      const cell = touchCell(at.sheet, at.row + r, at.column + c);
      return cell !== anchor && cell.spilledFrom !== anchor && cell.value !== null;
    }),
  );
  model.dirty = true;
  if (blocked) {
    anchor.value = { error: "#SPILL!" };
    return;
  }
  rows.forEach((row, r) =>
    row.forEach((entry, c) => {
      const cell = touchCell(at.sheet, at.row + r, at.column + c);
      cell.value = entry;
      if (cell !== anchor) cell.spilledFrom = anchor;
    }),
  );
}

/** Calls the add-in's custom functions over the channel, directly or from formulas; `placed` follows each result. */
export function createCustomFunctionCalls(
  send: (message: RichMessage) => void,
  placed: () => void,
): CustomFunctionCalls {
  const waiting = new Map<number, (result: FunctionResult) => void>();
  let count = 0;
  const call = (id: string, args: readonly unknown[], address = "Sheet1!A1"): Promise<FunctionResult> =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      send({ category: CATEGORY, type: CALL, message: [count, id, args, address, 0, null] });
    });
  return {
    call,
    deliver: (results) => {
      for (const entry of results) {
        const [id, ok, value, code] = entry as readonly [number, boolean, unknown, number];
        const resolve = waiting.get(id);
        waiting.delete(id);
        resolve?.(
          ok
            ? { ok, value: value as CellValue }
            : { ok: false, error: ERRORS[code] ?? "#VALUE!", message: String(value) },
        );
      }
    },
    table: (functions, model) => {
      const known = new Map(
        functions.map((one) =>
          typeof one === "string" ? [one.toUpperCase(), 0] : [one.name.toUpperCase(), one.parameters],
        ),
      );
      return {
        has: (name) => known.has(name.toUpperCase()),
        start: (name, args, at) => {
          const address = fullAddress(at.sheet.name, {
            top: at.row,
            bottom: at.row,
            left: at.column,
            right: at.column,
          });
          const { formula } = touchCell(at.sheet, at.row, at.column);
          const values = args.map(argument);
          while (values.length < (known.get(name.toUpperCase()) ?? 0)) values.push(null);
          void call(name.split(".").at(-1) ?? name, values, address).then((result) => {
            if (touchCell(at.sheet, at.row, at.column).formula !== formula) return;
            place(model, at, result);
            placed();
          });
        },
      };
    },
  };
}
