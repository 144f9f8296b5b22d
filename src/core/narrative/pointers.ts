import type { Paragraph, Run } from "./model";

/** （详见表1） before the full stop; a paragraph that ends with other words points at nothing. */
function pointing(runs: readonly Run[], table: string, number: string): readonly Run[] | undefined {
  const last = runs.at(-1);
  if (last?.kind !== "text" || last.source || !last.text.endsWith("。")) return undefined;
  const words = last.text.slice(0, -1);
  return [
    ...runs.slice(0, -1),
    ...(words === "" ? [] : [{ ...last, text: words }]),
    { kind: "text", text: `（详见${number}）`, table },
    { kind: "text", text: "。" },
  ];
}

/**
 * The paragraphs with the pointer to a table in the first one that gives figures and has one of the keys; `number` is
 * the table's in the report: 表1.
 */
export function withPointer(
  paragraphs: readonly Paragraph[],
  keys: readonly string[],
  table: string,
  number: string,
): readonly Paragraph[] {
  for (const key of keys) {
    const at = paragraphs.findIndex(
      ({ id, role, runs }) => role === "body" && id.endsWith(`.${key}`) && runs.some(({ kind }) => kind === "figure"),
    );
    const found = paragraphs[at];
    const runs = found && pointing(found.runs, table, number);
    if (runs) return paragraphs.with(at, { ...found, runs });
  }
  return paragraphs;
}
