import { cellAddress, type RangeRef } from "../workbook/address";
import { CATALOGUE } from "./catalogue";
import { formulaParts, partsText, type FormulaPart } from "./formula-parts";
import { perfCalls } from "./perf-calls";
import { referenceOf, type ReferenceScope } from "./plain/reference";
import { FUNCTION_NAMES } from "./function-names";

/** A formula that is one PERF call over blocks, so that its result fills a block of cells. */
export interface Spread {
  readonly rows: number;
  readonly columns: number;
  /** The blocks it goes through cell by cell. */
  readonly blocks: readonly RangeRef[];
  /** The formula that gives one cell of the result. */
  readonly at: (row: number, column: number) => string;
}

interface Argument {
  readonly text: string;
  readonly block?: RangeRef;
}

function argumentOf(parts: readonly FormulaPart[], whole: boolean, scope: ReferenceScope): Argument {
  const text = partsText(parts).trim();
  const reference = whole ? undefined : referenceOf(formulaParts(text) ?? [], scope);
  return { text, ...(reference?.shape === "block" && reference.place && { block: reference.place }) };
}

/** The sheet in front of a reference, with its exclamation mark. */
function sheetPrefix(text: string): string {
  return text.slice(0, text.lastIndexOf("!") + 1);
}

/** The cell of a block that belongs to one cell of the result. Addresses are relative, as a filled-down formula's are. */
function cellOf({ text, block }: Argument, row: number, column: number): string {
  if (!block) return text;
  return sheetPrefix(text) + cellAddress({ row: block.top + row, column: block.left + column });
}

/** How a formula's result spreads; `undefined` where it is one value, or where no cell-by-cell formula can be written. */
export function spreadOf(formula: string, scope: ReferenceScope): Spread | undefined {
  const parts = formulaParts(formula) ?? [];
  const [call] = perfCalls(parts);
  const name = FUNCTION_NAMES.find((known) => known === call?.name);
  if (!call || !name) return undefined;
  const rest = partsText([...parts.slice(0, call.from), ...parts.slice(call.to + 1)]);
  if (rest.trim() !== "=") return undefined;
  const args = call.args.map((arg, at) => argumentOf(arg, CATALOGUE[name].parameters[at]?.whole ?? false, scope));
  const blocks = args.flatMap(({ block }) => block ?? []);
  const [first] = blocks;
  if (!first) return undefined;
  const rows = first.bottom - first.top;
  const columns = first.right - first.left;
  if (blocks.some((block) => block.bottom - block.top !== rows || block.right - block.left !== columns))
    return undefined;
  return {
    rows: rows + 1,
    columns: columns + 1,
    blocks,
    at: (row, column) => `=PERF.${name}(${args.map((arg) => cellOf(arg, row, column)).join(",")})`,
  };
}
