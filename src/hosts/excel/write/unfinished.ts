/** What the defined name `UNFINISHED_MARK` tells of a write that is under way or broke off. */
export interface Unfinished {
  /** The name's formula as it stands in the workbook. */
  readonly formula: string;
  /** Random letters that this write alone uses. */
  readonly token: string;
  /** The marks of the sheets that were being added; they may lack what a sheet gets once in its life. */
  readonly marks: ReadonlySet<string>;
}

/** A record for the sheets with these marks, under letters of its own. */
export function beginUnfinished(marks: Iterable<string>): Unfinished {
  const letters = Array.from({ length: 8 }, () => Math.floor(Math.random() * 36).toString(36)).join("");
  const all = new Set(marks);
  return { formula: `="${[letters, ...all].join(" ")}"`, token: letters, marks: all };
}

/** The formula from when on sheets that the user sees are rewritten. */
export function rewritingFormula({ formula }: Unfinished): string {
  return formula.replace(/"$/, ' rewriting"');
}

/** Reads the name's formula back; a formula that is not ours tells of no sheet. */
export function readUnfinished(formula: string): Unfinished {
  const [, words = ""] = /^="([\w ]*)"$/.exec(formula) ?? [];
  const [token = "", ...marks] = words.split(" ");
  return { formula, token, marks: new Set(marks.filter((word) => word.startsWith("_"))) };
}

/**
 * The name that a new sheet has until its mark is set. Nobody else gives a sheet this name: a sheet that has it while
 * the record says so was added by us, also where no mark tells.
 */
export function passingName({ token }: Unfinished, mark: string): string {
  return `${token}${mark}`.slice(0, 31);
}

/** The passing names of all sheets of a record; none for a record that cannot be read. */
export function passingNames(unfinished: Unfinished): readonly string[] {
  return unfinished.token.length < 8 ? [] : [...unfinished.marks].map((mark) => passingName(unfinished, mark));
}
