import type { Run } from "../../core/narrative/model";

/** What is drawn without a line break inside: a figure with the bracket before it and the unit and punctuation after it. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "gap"; readonly text: string; readonly index: number }
  | {
      readonly kind: "figure";
      readonly before: string;
      readonly text: string;
      readonly after: string;
      readonly figure: string;
      readonly index: number;
    };

/** Marks that may not begin a line. */
const CLOSING = /^[，。；：、！？）》」】”]?/u;
const OPENING = /[（《「【“]$/u;

/**
 * Cuts a paragraph into pieces that wrap as Chinese type does: no punctuation at the start of a line, no number apart
 * from its unit. The pieces' text put together is the paragraph's. `index` counts the paragraph's runs.
 */
export function glue(runs: readonly Run[], unitOf: (figure: string) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  const rest = runs.map((run) => run.text);
  runs.forEach((run, index) => {
    if (run.kind === "gap") pieces.push({ kind: "gap", text: run.text, index });
    if (run.kind === "text" && rest[index] !== "") pieces.push({ kind: "text", text: rest[index] ?? "" });
    if (run.kind !== "figure") return;
    const next = runs[index + 1];
    const after = next?.kind === "text" ? following(next.text, unitOf(run.figure)) : "";
    if (after !== "") rest[index + 1] = rest[index + 1]?.slice(after.length) ?? "";
    pieces.push({ kind: "figure", before: takeOpening(pieces), text: run.text, after, figure: run.figure, index });
  });
  return pieces;
}

/** What stays on the figure's line: its unit, if the text goes on with it, and a closing mark. */
function following(text: string, unit: string): string {
  const taken = text.startsWith(unit) ? unit : "";
  return taken + (CLOSING.exec(text.slice(taken.length))?.[0] ?? "");
}

/** Takes an opening bracket off the last piece of text. */
function takeOpening(pieces: Piece[]): string {
  const last = pieces.at(-1);
  const opening = last?.kind === "text" ? (OPENING.exec(last.text)?.[0] ?? "") : "";
  if (last?.kind !== "text" || opening === "") return "";
  const text = last.text.slice(0, -opening.length);
  if (text === "") pieces.pop();
  else pieces[pieces.length - 1] = { kind: "text", text };
  return opening;
}
