import { formulaParts, partsText, type FormulaPart } from "./formula-parts";
import { perfCalls, type PerfCall } from "./perf-calls";
import { EQUIVALENTS } from "./plain/equivalents";
import { plainArgument, type PlainArgument, type PlainContext } from "./plain/operand";
import { CATALOGUE } from "./catalogue";
import { FUNCTION_NAMES, type FunctionName } from "./function-names";

/** A formula without PERF functions that gives the same, or why only the present value can stand in its place. */
export type PlainFormula =
  { readonly kind: "formula"; readonly formula: string } | { readonly kind: "value"; readonly because: string };

/** Excel's own limit on a formula. */
const MAX_FORMULA = 8192;
/** Functions whose answer is one number, so that another may calculate with it. */
const TEXTUAL: ReadonlySet<string> = new Set(["GRADE", "SENTENCE"]);

type Rewritten = { readonly parts: readonly FormulaPart[] } | { readonly because: string };

function asParts(formula: string): readonly FormulaPart[] {
  return formulaParts(formula) ?? [{ kind: "text", text: formula }];
}

/** Whether an argument is one PERF call and nothing else. */
function onlyCall(parts: readonly FormulaPart[], calls: readonly PerfCall[]): boolean {
  const [call] = calls;
  if (!call || TEXTUAL.has(call.name)) return false;
  return parts.every(({ kind }, at) => kind === "space" || (at >= call.from && at <= call.to));
}

/** An argument's text is rewritten; what is checked has a number in place of each inner call. */
function argumentOf(parts: readonly FormulaPart[], context: PlainContext): PlainArgument {
  const calls = perfCalls(parts);
  if (calls.length === 0) return plainArgument(parts, context, false);
  const textual = calls.find(({ name }) => TEXTUAL.has(name));
  if (textual) return { kind: "unsaid", because: `参数里的PERF.${textual.name}给出的不是数` };
  const inner = rewrite(parts, context);
  if ("because" in inner) return { kind: "unsaid", because: inner.because };
  if (onlyCall(parts, calls)) return plainArgument(inner.parts, context, true);
  const checked = plainArgument(
    replaceCalls(parts, calls, () => [{ kind: "number", text: "0" }]),
    context,
    false,
  );
  if (checked.kind !== "operand") return checked;
  return { kind: "operand", operand: { text: `(${partsText(inner.parts).trim()})`, countable: false } };
}

function replaceCalls(
  parts: readonly FormulaPart[],
  calls: readonly PerfCall[],
  by: (call: PerfCall, index: number) => readonly FormulaPart[],
): readonly FormulaPart[] {
  const out: FormulaPart[] = [];
  let at = 0;
  calls.forEach((call, index) => {
    out.push(...parts.slice(at, call.from));
    while (out.at(-1)?.text === "@") out.pop();
    out.push(...by(call, index));
    at = call.to + 1;
  });
  return [...out, ...parts.slice(at)];
}

function translate(call: PerfCall, context: PlainContext): PlainFormula {
  const name = FUNCTION_NAMES.find((known): known is FunctionName => known === call.name);
  if (!name) return { kind: "value", because: `没有函数PERF.${call.name.slice(0, 30)}` };
  if (call.args.length > CATALOGUE[name].parameters.length) return { kind: "value", because: "参数过多" };
  const args: PlainArgument[] = [];
  for (const parts of call.args) {
    const argument = argumentOf(parts, context);
    if (argument.kind === "unsaid") return { kind: "value", because: argument.because };
    args.push(argument);
  }
  const formula = EQUIVALENTS[name](args);
  return formula.ok ? { kind: "formula", formula: formula.value } : { kind: "value", because: formula.message };
}

function rewrite(parts: readonly FormulaPart[], context: PlainContext): Rewritten {
  const calls = perfCalls(parts);
  const translated: (readonly FormulaPart[])[] = [];
  for (const call of calls) {
    const plain = translate(call, context);
    if (plain.kind === "value") return { because: plain.because };
    if (plain.formula.length > MAX_FORMULA) return { because: "换成Excel公式后太长" };
    translated.push(asParts(plain.formula));
  }
  return { parts: replaceCalls(parts, calls, (_, index) => translated[index] ?? []) };
}

/**
 * A formula with its PERF calls put into built-in functions that Excel 2016, WPS and LibreOffice know, all else
 * unchanged. For numbers it gives the same (rates to 1e-12, scores to the last digit) and it refuses what the functions
 * refuse: errors pass, blanks are `#N/A`, words `#VALUE!`. Where no formula can say it, the reason.
 * @example plainFormula("=PERF.SHARE(D5,40)", { sheet: "表", names: [], valueAt: () => 10 }) // { kind: "formula", formula: '=IF(COUNT(D5)<1,IF(D5="",NA(),#VALUE!),D5/40)' }
 */
export function plainFormula(formula: string, context: PlainContext): PlainFormula {
  const parts = formulaParts(formula);
  if (!parts) return { kind: "value", because: "公式里的引号或括号没有成对" };
  const plain = rewrite(parts, context);
  if ("because" in plain) return { kind: "value", because: plain.because };
  const text = partsText(plain.parts);
  return text.length < MAX_FORMULA
    ? { kind: "formula", formula: text }
    : { kind: "value", because: "换成Excel公式后太长" };
}
