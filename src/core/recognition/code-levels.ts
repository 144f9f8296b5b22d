import type { RowRank } from "./hierarchy";

/** A code of the government's list of functions: 类 of three digits, 款 of five, 项 of seven. */
const functionCode = /^\d{3}(?:\d{2}){0,2}$/u;

/**
 * The ranks with the rows of 款 below their 类 and those of 项 below their 款, where the rows have no other levels; a code that
 * stands for several rows (projects of one 项) makes none.
 */
export function nestedByCode(ranks: readonly RowRank[], codes: readonly string[]): readonly RowRank[] {
  if (ranks.some(({ depth }) => depth > 0)) return ranks;
  const open: { readonly code: string; readonly index: number; readonly depth: number }[] = [];
  const nested: RowRank[] = [];
  ranks.forEach((rank, index) => {
    const code = codes[index] ?? "";
    const isCode = functionCode.test(code) && rank.rowRole === "detail";
    while (open.length > 0 && !(isCode && isBelow(code, open[open.length - 1]?.code ?? ""))) open.pop();
    const above = open[open.length - 1];
    const parent = above && nested[above.index];
    if (above && parent) nested[above.index] = { ...parent, rowRole: "subtotal" };
    const depth = above ? above.depth + 1 : 0;
    nested.push(above ? { ...rank, depth, parent: above.index } : rank);
    if (isCode) open.push({ code, index, depth });
  });
  return nested;
}

function isBelow(code: string, upper: string): boolean {
  return code.length > upper.length && code.startsWith(upper);
}
