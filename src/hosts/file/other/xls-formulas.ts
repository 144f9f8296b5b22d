import { BEGINNINGS, BOF, isBiff8, olderStream, recordsOf, workbookStream, type XlsRecord } from "./xls-stream";

/** Where a record says how long its formula is (`cce`) and where the formula begins. [MS-XLS] 2.4. */
interface FormulaPlace {
  readonly cce: number;
  readonly tokens: number;
}

const CELL: FormulaPlace = { cce: 20, tokens: 22 };
const ARRAY: FormulaPlace = { cce: 12, tokens: 14 };
/** FORMULA, ARRAY and SHRFMLA, also under the types that they had in older formats, which are read as well. */
const PLACES: Readonly<Record<number, FormulaPlace>> = {
  ...{ 0x0006: CELL, 0x0206: CELL, 0x0406: CELL },
  ...{ 0x0221: ARRAY, 0x0021: ARRAY },
  0x04bc: { cce: 8, tokens: 10 },
};
const NAMES: ReadonlySet<number> = new Set([0x0018, 0x0218]);

/** A name's own letters stand before its formula. */
function placeIn(view: DataView, { type, at, length }: XlsRecord): FormulaPlace | undefined {
  if (!NAMES.has(type)) return PLACES[type];
  if (length < 15) return undefined;
  return { cce: 4, tokens: 15 + view.getUint8(at + 3) * (view.getUint8(at + 14) & 1 ? 2 : 1) };
}

const OPERATORS = { from: 0x03, to: 0x16 } as const;
/** Bytes of a token of BIFF8 by its id, the class bits taken off. [MS-XLS] 2.5.198. */
const SIZES: Readonly<Record<number, number>> = {
  ...{ 0x01: 5, 0x02: 5, 0x1c: 2, 0x1d: 2, 0x1e: 3, 0x1f: 9 },
  ...{ 0x20: 8, 0x21: 3, 0x22: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7, 0x27: 7, 0x28: 7, 0x29: 3 },
  ...{ 0x2a: 5, 0x2b: 9, 0x2c: 5, 0x2d: 9, 0x2e: 3, 0x2f: 3 },
  ...{ 0x39: 7, 0x3a: 7, 0x3b: 11, 0x3c: 7, 0x3d: 11 },
};

/** Bytes of the token at a place, `undefined` for one that is not known. */
function tokenSize(view: DataView, at: number, end: number): number | undefined {
  const id = view.getUint8(at);
  if (id >= OPERATORS.from && id <= OPERATORS.to) return 1;
  if (id === 0x17) {
    if (at + 3 > end) return undefined;
    return 3 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  }
  if (id === 0x19) {
    if (at + 4 > end) return undefined;
    return view.getUint8(at + 1) === 0x04 ? 4 + 2 * (view.getUint16(at + 2, true) + 1) : 4;
  }
  return SIZES[id >= 0x40 ? (id & 0x1f) | 0x20 : id];
}

/** Whether a formula's tokens fill exactly the bytes that it says it has. */
function isSound(view: DataView, begin: number, end: number): boolean {
  let at = begin;
  while (at < end) {
    const size = tokenSize(view, at, end);
    if (size === undefined) return false;
    at += size;
  }
  return at === end;
}

function isDamaged(view: DataView, { at, length }: XlsRecord, { cce, tokens }: FormulaPlace): boolean {
  if (length < tokens) return true;
  const size = view.getUint16(at + cce, true);
  return size > length - tokens || !isSound(view, at + tokens, at + tokens + size);
}

/** The type of BOF in Excel 2, whose names begin a byte earlier. */
const OLDEST = 0x0009;

/** Where the length of a formula may stand in a record of Excel 2 to 95, by its type; all of these bytes can be cleared. */
const OLDER: Readonly<Record<number, readonly number[]>> = {
  ...{ 0x0006: [16, 17, 20, 21], 0x0206: [16, 17, 20, 21], 0x0406: [16, 17, 20, 21] },
  ...{ 0x0221: [7, 8, 9, 12, 13], 0x0021: [7, 8, 9, 12, 13] },
  0x04bc: [8, 9],
};

/** The tokens of older formats are not checked: all formulas are taken out, their results stay in the cells. */
function withoutFormulas(view: DataView): Uint8Array | undefined {
  let begun: number | undefined;
  for (const record of recordsOf(view)) {
    const { type, at, length } = record;
    if (BEGINNINGS.has(type)) {
      begun ??= type;
      const version = length >= 2 ? view.getUint16(at, true) : 0;
      if (version === 0 || type !== begun || isBiff8(view, record)) return undefined;
    }
    const cleared = NAMES.has(type) ? (begun === OLDEST ? [4] : [4, 5]) : OLDER[type];
    if (!cleared) continue;
    const last = begun === BOF ? cleared[cleared.length - 1] : cleared[1];
    if (length <= (last ?? cleared[0] ?? 0)) return undefined;
    for (const offset of cleared) if (offset < length) view.setUint8(at + offset, 0);
  }
  return new Uint8Array(view.buffer);
}

/** The records whose formulas can be checked; of an older file `undefined`. */
function checkedStream(bytes: Uint8Array, older: DataView | undefined): DataView | undefined {
  const [first] = older ? recordsOf(older) : [];
  return older && first && isBiff8(older, first) ? older : workbookStream(bytes);
}

/**
 * An .xls whose damaged formulas are taken out, so that SheetJS, which loops for ever over a formula that runs past its
 * own end, can read the rest; the results that stand in the cells stay. The same bytes where no formula is damaged, else
 * the workbook stream alone. `undefined` where its records are damaged in
 * another way: too short to say how long their formula is, or of another format.
 */
export function withSoundFormulas(bytes: Uint8Array): Uint8Array | undefined {
  const older = olderStream(bytes);
  const view = checkedStream(bytes, older);
  if (!view) return older ? withoutFormulas(older) : bytes;
  let damaged = false;
  for (const record of recordsOf(view)) {
    if (BEGINNINGS.has(record.type) && !isBiff8(view, record)) return undefined;
    const place = placeIn(view, record);
    if (!place) continue;
    if (record.length < place.cce + 2) return undefined;
    if (!isDamaged(view, record, place)) continue;
    damaged = true;
    view.setUint16(record.at + place.cce, 0, true);
  }
  return damaged ? new Uint8Array(view.buffer) : bytes;
}
