import { formulaParts, partsText, type FormulaPart } from "./formula-parts";

/** A call of a PERF function inside a formula's parts, both ends inclusive. */
export interface PerfCall {
  /** COMPLETION …, in capitals; it may be a function that does not exist. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Parts of each argument; none for empty brackets. */
  readonly args: readonly (readonly FormulaPart[])[];
}

/** The bare name in PERF.COMPLETION, `_xldudf_PERF_COMPLETION` (files) or `_xludf.PERF.COMPLETION`, in any case. */
function perfName(word: string): string | undefined {
  return /^(?:_xldudf_perf_|_xludf\.perf\.|perf\.)([\p{L}\p{N}_.]+)$/iu.exec(word)?.[1]?.toUpperCase();
}

/** The index of the bracket that closes the one at `open`. */
function closing(parts: readonly FormulaPart[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < parts.length; at++) {
    const { kind, text } = parts[at] ?? { kind: "space", text: "" };
    if (kind !== "mark") continue;
    if (text === "(" || text === "{") depth++;
    else if ((text === ")" || text === "}") && --depth === 0) return at;
  }
  return undefined;
}

function splitArguments(parts: readonly FormulaPart[]): readonly (readonly FormulaPart[])[] {
  if (parts.every(({ kind }) => kind === "space")) return [];
  const args: FormulaPart[][] = [[]];
  let depth = 0;
  for (const part of parts) {
    const mark = part.kind === "mark" ? part.text : "";
    if (mark === "(" || mark === "{") depth++;
    else if (mark === ")" || mark === "}") depth--;
    if (mark === "," && depth === 0) args.push([]);
    else args.at(-1)?.push(part);
  }
  return args;
}

/** The outermost PERF calls in order. A call whose bracket does not close is left out. */
export function perfCalls(parts: readonly FormulaPart[]): readonly PerfCall[] {
  const calls: PerfCall[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const name = part?.kind === "word" ? perfName(part.text) : undefined;
    if (name === undefined) continue;
    let open = at + 1;
    while (parts[open]?.kind === "space") open++;
    const end = parts[open]?.text === "(" ? closing(parts, open) : undefined;
    if (end === undefined) continue;
    calls.push({ name, from: at, to: end, args: splitArguments(parts.slice(open + 1, end)) });
    at = end;
  }
  return calls;
}

function calls(formula: string): readonly PerfCall[] {
  return perfCalls(formulaParts(formula) ?? []);
}

/** Whether a formula calls a PERF function. */
export function hasPerfCall(formula: string): boolean {
  return /perf[._]/i.test(formula) && calls(formula).length > 0;
}

/** Whether a formula calls COMPLETION without arguments, anywhere inside. */
export function hasBareCompletion(formula: string): boolean {
  if (!/perf[._]completion/i.test(formula)) return false;
  const inside = (all: readonly PerfCall[]): boolean =>
    all.some(({ name, args }) =>
      name === "COMPLETION" && args.length === 0 ? true : args.some((arg) => inside(perfCalls(arg))),
    );
  return inside(calls(formula));
}

/** Whether a formula is nothing but COMPLETION without arguments. */
export function isBareCompletion(formula: string): boolean {
  const parts = formulaParts(formula) ?? [];
  const [call] = perfCalls(parts);
  if (call?.name !== "COMPLETION" || call.args.length > 0) return false;
  const rest = partsText([...parts.slice(0, call.from), ...parts.slice(call.to + 1)]);
  return /^=\s*[@+]?\s*$/.test(rest);
}
