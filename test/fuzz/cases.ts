import { inspection } from "../../src/core/recognition/inspect";
import type { Reading } from "../../src/core/recognition/model";
import { recognise } from "../../src/core/recognition/recognise";
import { HostError } from "../../src/ports";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { dataKey, kindsOf, knownFiles, knownForms, readBytes } from "./forms";
import { randomFrom } from "./random";
import type { Random } from "./random";
import { otherFigures, strangeSheet, wordyWorkbook } from "./sheets";

/** No sheet of a case is larger than a few hundred cells; even on a busy machine none takes this many milliseconds. */
const SLOWEST = 5000;

function soundness(reading: Reading, workbook: Workbook | undefined): string | undefined {
  for (const table of reading.tables) {
    if (!(table.confidence > 0 && table.confidence <= 1)) return "confidence";
    const rows = workbook?.sheets.find(({ name }) => name === table.sheet)?.rows.length ?? Infinity;
    for (const [index, row] of table.rows.entries()) {
      if ((row.parent ?? -1) >= index) return "a parent below its part";
      for (const place of Object.values(row.cells))
        if (place && (place.row < 0 || place.column < 0 || place.row >= rows)) return "a place outside the sheet";
    }
  }
  JSON.stringify(inspection(reading));
  return undefined;
}

function wordy(random: Random): string | undefined {
  const workbook = wordyWorkbook(random);
  return soundness(recognise(workbook), workbook);
}

function strange(random: Random): string | undefined {
  const reading = recognise({ sheets: [strangeSheet(random)], names: [] });
  return reading.tables.length > 0
    ? `a table of kind ${reading.tables[0]?.kind ?? ""} in a sheet without one`
    : undefined;
}

function changed(random: Random): string | undefined {
  const { workbook, kinds, data } = random.pick(knownForms);
  const sheets = workbook.sheets.map((sheet) =>
    otherFigures(random, sheet, (row, column) => data.has(dataKey(sheet.name, row, column))),
  );
  const now = kindsOf({ sheets, names: [] });
  return now.join() === kinds.join() ? undefined : `${kinds.join()} became ${now.join()}`;
}

function damage(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let count = 1 + random.below(random.chance(0.3) ? 60 : 4); count > 0; count -= 1)
    copy[random.below(copy.length)] = random.below(256);
  if (random.chance(0.15)) return copy.subarray(0, random.below(copy.length));
  if (random.chance(0.1)) {
    const [from, to, length] = [random.below(copy.length), random.below(copy.length), random.below(200)];
    copy.copyWithin(to, from, Math.min(from + length, copy.length));
  }
  return copy;
}

function damaged(random: Random): string | undefined {
  const bytes = damage(random, random.pick(knownFiles));
  try {
    return soundness(readBytes(bytes), undefined);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Runs the case of a seed; gives what went wrong, `undefined` where nothing did. */
export function runCase(seed: number): string | undefined {
  const random = randomFrom(seed);
  const kind = seed % 20;
  const start = performance.now();
  try {
    const wrong =
      kind < 11 ? wordy(random) : kind < 14 ? strange(random) : kind < 19 ? changed(random) : damaged(random);
    const time = performance.now() - start;
    return wrong ?? (time > SLOWEST ? `took ${String(Math.round(time))} ms` : undefined);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
