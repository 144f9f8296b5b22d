/** A stretch of a text; `about` says what has to be filled in there. */
export interface TextPiece {
  readonly text: string;
  readonly about?: string;
}

const GAP = /【待填：([^】]*)】/gu;

/** A text cut at its 【待填：…】. The pieces joined are the text. */
export function gapPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(GAP)) {
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
    pieces.push({ text: found[0], about: found[1] ?? "" });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
