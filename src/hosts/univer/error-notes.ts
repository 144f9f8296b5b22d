/** Where Univer calculates a formula. */
export interface FormulaPlace {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

/** Why a PERF formula gives an error value. */
export interface ErrorNote {
  /** The error value, such as `#DIV/0!`. */
  readonly error: string;
  /** A Chinese sentence. */
  readonly message: string;
}

/** The sentences behind the error values of PERF formulas; Univer's grid shows only the values. */
export interface ErrorNotes {
  /** Notes what a cell's formula came to last; `undefined` for a result. */
  note(place: FormulaPlace, note: ErrorNote | undefined): void;
  at(place: FormulaPlace): ErrorNote | undefined;
  clear(): void;
}

function keyOf({ unitId, subUnitId, row, column }: FormulaPlace): string {
  return JSON.stringify([unitId, subUnitId, row, column]);
}

/** An empty set of notes. */
export function createErrorNotes(): ErrorNotes {
  const notes = new Map<string, ErrorNote>();
  return {
    note: (place, note) => {
      if (note) notes.set(keyOf(place), note);
      else notes.delete(keyOf(place));
    },
    at: (place) => notes.get(keyOf(place)),
    clear: () => notes.clear(),
  };
}
