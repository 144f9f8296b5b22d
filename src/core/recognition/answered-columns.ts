import type { AnswerBook } from "./answer-book";
import type { PlacedBlock } from "./body";
import { columnKeys } from "./header-key";
import type { HeaderColumn } from "./header-cells";
import { lexicon } from "./lexicon";
import type { Sense } from "./lexicon";
import type { TableKind } from "./model";

/** The phrase that names a role best where the readers choose between several columns of it. */
const phrases: Readonly<Partial<Record<Sense, string>>> = { name: "末级指标", item: "项目名称" };

function canonical(sense: Sense): string {
  return lexicon.find((entry) => entry.sense === sense)?.canonical ?? "";
}

/**
 * A block whose columns mean what the user said. A column that the reader would have given the same meaning loses it: the
 * user named the one that has it.
 */
export function answeredBlock<B extends PlacedBlock>(block: B, kind: TableKind, book: AnswerBook): B {
  if (book.answers.length === 0) return block;
  const keys = columnKeys(kind, block.columns);
  const said = block.columns.map((_, index) => book.role(kind, keys[index] ?? ""));
  if (said.every((meaning) => meaning === undefined)) return block;
  const named = new Set<Sense>(said.flatMap((meaning) => meaning ?? []));
  named.delete("amount");
  named.delete("ignored");
  named.delete("code");
  const columns = block.columns.map((column, index): HeaderColumn => {
    const meaning = said[index];
    if (meaning !== undefined) {
      const phrase = phrases[meaning] ?? canonical(meaning);
      const match = { sense: meaning, strength: 1, canonical: canonical(meaning), phrase };
      return { ...column, match, groups: [], answered: meaning };
    }
    if (!column.match || !named.has(column.match.sense)) return column;
    const { match: _taken, ...rest } = column;
    return rest;
  });
  return { ...block, columns };
}
