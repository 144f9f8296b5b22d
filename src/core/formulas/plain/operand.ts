import { describeQuantity } from "../../quantity/describe";
import { shortest } from "../../quantity/format";
import { quantityOf } from "../../quantity/parse";
import type { Quantity, Relation } from "../../quantity/quantity";
import { refAddress, type CellRef } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import { partsText, type FormulaPart } from "../formula-parts";
import { referenceOf, type ReferenceScope } from "./reference";
import { whyNotNumber } from "./scalar";

/** Where a formula stands and what its cells hold now. */
export interface PlainContext extends ReferenceScope {
  readonly valueAt: (ref: CellRef) => CellValue;
}

/** One argument that stands for one number. */
export interface Operand {
  /** As it stands in a longer formula, in brackets where it needs them. */
  readonly text: string;
  /** A number that is written out. */
  readonly constant?: number;
  /** The sign that came with a written text: "≤10". */
  readonly relation?: Relation;
  /** The cell now holds a mark for "not filled", which a formula does not tell from other texts. */
  readonly marked?: boolean;
  /** Whether COUNT tells if it is a number; calculations need ISNUMBER. */
  readonly countable: boolean;
}

/** An argument as it can be said in a plain formula, or why it cannot. */
export type PlainArgument =
  | { readonly kind: "missing" }
  | { readonly kind: "operand"; readonly operand: Operand }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "block"; readonly text: string }
  | { readonly kind: "unsaid"; readonly because: string };

function unsaid(because: string): PlainArgument {
  return { kind: "unsaid", because };
}

function trimmed(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  const first = parts.findIndex(({ kind }) => kind !== "space");
  const last = parts.findLastIndex(({ kind }) => kind !== "space");
  return first < 0 ? [] : parts.slice(first, last + 1);
}

function constantOperand(value: number, text: string): PlainArgument {
  const plain = /^[\d.]+$/.test(text) ? text : `(${text})`;
  return { kind: "operand", operand: { text: plain, constant: value, countable: true } };
}

/** A written number with its signs and percent marks. */
function writtenNumber(parts: readonly FormulaPart[]): PlainArgument | undefined {
  const text = partsText(parts);
  const match = /^([-+]*)([\d.]+(?:E[+-]?\d+)?)(%*)$/i.exec(text);
  if (!match || parts.some(({ kind }) => kind === "text")) return undefined;
  const [, signs = "", digits = "", percents = ""] = match;
  const size = Number(digits) / 100 ** percents.length;
  return constantOperand([...signs].filter((sign) => sign === "-").length % 2 === 1 ? -size : size, text);
}

/** A quantity that is one bare number; with its sign, if it has one. */
export function bareNumber(quantity: Quantity): PlainArgument | undefined {
  if (quantity.kind !== "number" || quantity.unit !== "") return undefined;
  const written = constantOperand(quantity.value.toNumber(), shortest(quantity.value));
  if (written.kind !== "operand" || !quantity.relation) return written;
  return { kind: "operand", operand: { ...written.operand, relation: quantity.relation } };
}

/** Whether a formula refuses a cell's content as the function does: blanks, words, marks, errors. */
function saysNoNumber(quantity: Quantity): boolean {
  return quantity.kind === "notFilled" || quantity.kind === "qualitative" || quantity.kind === "text";
}

function cellArgument(text: string, ref: CellRef | undefined, context: PlainContext): PlainArgument {
  const value = ref && context.valueAt(ref);
  const quantity = typeof value === "string" ? quantityOf(value) : undefined;
  if (ref && quantity && !saysNoNumber(quantity))
    return unsaid(`${refAddress(ref)}是文字“${describeQuantity(quantity)}”，Excel公式读不出其中的数`);
  const marked = quantity?.kind === "notFilled";
  return { kind: "operand", operand: { text, countable: true, ...(marked && { marked }) } };
}

/** Reads one argument; inner PERF calls have been put into plain formulas before, `numeric` says that is all it is. */
export function plainArgument(given: readonly FormulaPart[], context: PlainContext, numeric: boolean): PlainArgument {
  const parts = trimmed(given);
  const [first] = parts;
  if (!first) return { kind: "missing" };
  const text = partsText(parts);
  if (numeric) return { kind: "operand", operand: { text, countable: false } };
  if (parts.length === 1 && first.kind === "text")
    return { kind: "text", text: first.text.slice(1, -1).replaceAll('""', '"') };
  const number = writtenNumber(parts);
  if (number) return number;
  const reference = referenceOf(parts, context);
  if (reference?.shape === "block") return { kind: "block", text };
  if (reference) {
    const { place } = reference;
    return cellArgument(text, place && { sheet: place.sheet, row: place.top, column: place.left }, context);
  }
  if (first.text === "{" && parts.at(-1)?.text === "}") return { kind: "block", text };
  const reason = whyNotNumber(parts, context);
  return reason === undefined ? { kind: "operand", operand: { text: `(${text})`, countable: false } } : unsaid(reason);
}
