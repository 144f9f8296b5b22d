import fc from "fast-check";
import { rollForwardFile } from "../../../src/app/roll-forward";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Reading } from "../../../src/core/recognition/model";
import { cellAddress, contains } from "../../../src/core/workbook/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../../src/core/workbook/snapshot";
import { files } from "../../../src/hosts/file/node";
import { openPackage } from "../../../src/hosts/file/package/opc-package";
import { anhuiProjectForm } from "../../fixtures/anhui-project-form";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { chongqingWeightOnly } from "../../fixtures/chongqing-weight-only";
import { hubei2080 } from "../../fixtures/hubei-20-80";
import { hunanBasicData } from "../../fixtures/hunan-basic-data";
import { sichuanSplitRelation } from "../../fixtures/sichuan-split-relation";
import { workbookBytes } from "../../support/workbook-bytes";

const FORMS = [anhuiProjectForm, bureauLedger, chongqingWeightOnly, hubei2080, hunanBasicData, sichuanSplitRelation];
const OUTCOMES = ["executed", "actual", "rate", "growth", "rank", "score", "reviewScore", "reason", "prior"];

/** Cells that a roll-forward may touch at all: outcome columns, scores' total, goal results, and what stands above tables. */
function mayChange({ tables, statements, facts }: Reading, sheet: string): (row: number, column: number) => boolean {
  const own = tables.filter((table) => table.sheet === sheet);
  const columns = new Set(
    own.flatMap(({ rows, totalScore }) => [
      ...rows.flatMap(({ cells }) =>
        Object.entries(cells).flatMap(([role, place]) =>
          place && OUTCOMES.includes(role) ? [cellAddress(place)] : [],
        ),
      ),
      ...(totalScore?.score ? [cellAddress(totalScore.score)] : []),
    ]),
  );
  for (const { topic, source } of statements)
    if (topic === "goalResult" && source.sheet === sheet) columns.add(cellAddress(source));
  if (facts.sources.year?.sheet === sheet) columns.add(cellAddress(facts.sources.year));
  return (row, column) =>
    columns.has(cellAddress({ row, column })) ||
    own.some(({ header, range }) => row <= header.bottom && !(row > header.bottom && contains(range, { row, column })));
}

/** A form with scribbles: cells to the right of everything and in rows below, with years and formulas among them. */
function scribbled(
  form: Workbook,
  scribbles: readonly (readonly [down: number, right: number, cell: Cell])[],
): Workbook {
  const add = (sheet: Sheet): Sheet => {
    const bottom = sheet.rows.length + 3;
    const rows: (Cell | undefined)[][] = Array.from({ length: bottom + 8 }, (_, row) => [...(sheet.rows[row] ?? [])]);
    for (const [down, right, cell] of scribbles) (rows[bottom + down] as (Cell | undefined)[])[right] = cell;
    return { ...sheet, rows };
  };
  return { ...form, sheets: form.sheets.map(add) };
}

const scribble = fc.tuple(
  fc.nat({ max: 7 }),
  fc.nat({ max: 5 }),
  fc.oneof(
    fc.constantFrom<Cell>(
      { value: "2023年的便条" },
      { value: 2023 },
      { value: "得分" },
      { value: 3, formula: "=1+2" },
      { value: true },
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): Cell => ({ value })),
  ),
);

test("cells outside the recognised columns and titles never change, and neither does any other part of the file", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.array(scribble, { maxLength: 6 }), (form, scribbles) => {
      const file = files.open(workbookBytes(scribbled(form(), scribbles)), "去年.xlsx");
      const reading = recognise(file.workbook);
      const { bytes, plan } = rollForwardFile(file, files);
      const copy = files.open(bytes, "今年.xlsx").workbook;
      const touched = new Set(plan.edits.map(({ sheet }) => sheet));
      for (const [index, before] of file.workbook.sheets.entries()) {
        const after = copy.sheets[index];
        const free = mayChange(reading, before.name);
        if (!after) throw new Error("a sheet is gone");
        if (!touched.has(before.name)) expect(after).toEqual(before);
        for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
          const width = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
          for (let column = 0; column < width; column++) {
            const [old, now] = [cellAt(before, row, column), cellAt(after, row, column)];
            if (old?.formula !== undefined || !free(row, column)) expect(now).toEqual(old);
          }
        }
      }
      const [was, is] = [openPackage(file.bytes), openPackage(bytes)];
      const sheetParts = /^\/?xl\/(worksheets\/sheet\d+|styles|workbook)\.xml$/;
      for (const part of was.entries.map(({ name }) => name).filter((name) => !sheetParts.test(name)))
        expect(is.bytes(part)).toEqual(was.bytes(part));
    }),
    { numRuns: 40 },
  );
});
