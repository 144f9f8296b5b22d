import { parseRect, type RangeRef } from "../../workbook/address";
import type { DefinedName } from "../../workbook/snapshot";
import { partsText, type FormulaPart } from "../formula-parts";

/** What a formula's reference says. `place` is absent where the cells cannot be looked up: 本行 of a table, names. */
export interface Reference {
  readonly shape: "cell" | "block";
  readonly place?: RangeRef;
}

/** Where references are looked up. */
export interface ReferenceScope {
  /** The sheet the formula stands on. */
  readonly sheet: string;
  readonly names: readonly DefinedName[];
}

const WHOLE_ROWS = 1_048_575;
const WHOLE_COLUMNS = 16_383;

/** The sheet before `!` and what follows it; `undefined` sheet where there is none. */
function splitSheet(text: string): { readonly sheet?: string; readonly address: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { address: text };
  const name = text.slice(0, bang);
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: text.slice(bang + 1) };
}

function wholeRect(address: string): Omit<RangeRef, "sheet"> | undefined {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) {
    const rect = parseRect(`${columns[1] ?? ""}1:${columns[2] ?? ""}1`);
    return rect && { ...rect, bottom: WHOLE_ROWS };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (!rows) return undefined;
  const rect = parseRect(`A${rows[1] ?? ""}:A${rows[2] ?? ""}`);
  return rect && { ...rect, right: WHOLE_COLUMNS };
}

function addressReference(text: string, scope: ReferenceScope): Reference | undefined {
  const { sheet = scope.sheet, address } = splitSheet(text);
  const rect = parseRect(address) ?? wholeRect(address);
  if (!rect) return undefined;
  const shape = rect.top === rect.bottom && rect.left === rect.right ? "cell" : "block";
  return sheet.includes("[") ? { shape } : { shape, place: { sheet, ...rect } };
}

/** 表1[@实际], [@实际], 表1[[#This Row],[实际]] are one cell; other structured references are blocks. */
function tableReference(text: string): Reference | undefined {
  if (!/^[^![\]]*\[.*\]$/s.test(text)) return undefined;
  const inner = text.slice(text.indexOf("["));
  const row = /^\[(?:@|\[#This Row\],)/i.test(inner);
  return { shape: row && !/\]:\[/.test(inner) ? "cell" : "block" };
}

function namedReference(text: string, scope: ReferenceScope): Reference | undefined {
  const known = scope.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const name = known.find(({ sheet }) => sheet === scope.sheet) ?? known.find(({ sheet }) => sheet === undefined);
  return name && addressReference(name.refersTo.replace(/^=/, ""), scope);
}

/** What an argument refers to; `undefined` where it is no single reference. */
export function referenceOf(parts: readonly FormulaPart[], scope: ReferenceScope): Reference | undefined {
  const kinds = parts.map(({ kind, text }) => (kind === "mark" ? text : kind));
  if (!/^(?:word|(?:word|number):(?:word|number))$/.test(kinds.join(""))) return undefined;
  const text = partsText(parts);
  return addressReference(text, scope) ?? tableReference(text) ?? namedReference(text, scope);
}
