import type { Paragraph, Run } from "./model";

/** A table that the text is to point at. */
export interface Pointer {
  /** Keys of the paragraphs that may do it, the best first. */
  readonly keys: readonly string[];
  /** The table's id, and its number in the report: 表1. */
  readonly table: string;
  readonly number: string;
  /** Id of the paragraph that the table stands after. */
  readonly after: string;
  /** What the table holds, for the last figures before it in its part to say where none of the keys is told: 各项指标完成情况. */
  readonly holds?: string;
}

/** （详见表1） before the last full stop, questions after it left out of account; `undefined` where other words end the text. */
function pointing(runs: readonly Run[], { table, number }: Pointer, holds = ""): readonly Run[] | undefined {
  const at = runs.findLastIndex(({ kind }) => kind !== "gap");
  const last = runs[at];
  if (last?.kind !== "text" || last.source || !last.text.endsWith("。")) return undefined;
  const words = last.text.slice(0, -1);
  return [
    ...runs.slice(0, at),
    ...(words === "" ? [] : [{ ...last, text: words }]),
    { kind: "text", text: `（${holds}详见${number}）`, table },
    { kind: "text", text: "。" },
    ...runs.slice(at + 1),
  ];
}

function givesFigures({ role, runs }: Paragraph): boolean {
  return role === "body" && runs.some(({ kind }) => kind === "figure");
}

/** The first of some paragraphs that gives figures and has a key. */
export function figuresUnder(paragraphs: readonly Paragraph[], key: string): Paragraph | undefined {
  return paragraphs.find((one) => givesFigures(one) && one.id.endsWith(`.${key}`));
}

/** The paragraphs with the pointer to a table in the first one that gives figures and has one of the keys. */
export function withPointer(paragraphs: readonly Paragraph[], pointer: Pointer): readonly Paragraph[] {
  const pointed = (found: Paragraph | undefined, holds?: string): readonly Paragraph[] | undefined => {
    const runs = found && pointing(found.runs, pointer, holds);
    return runs ? paragraphs.map((one) => (one === found ? { ...found, runs } : one)) : undefined;
  };
  for (const key of pointer.keys) {
    const told = pointed(figuresUnder(paragraphs, key));
    if (told) return told;
  }
  if (pointer.holds === undefined) return paragraphs;
  const end = paragraphs.findIndex(({ id }) => id === pointer.after);
  const part = paragraphs.findLastIndex(({ role }, at) => at <= end && role === "heading1");
  const last = paragraphs.findLast((one, at) => at > part && at <= end && givesFigures(one));
  return pointed(last, pointer.holds) ?? paragraphs;
}
