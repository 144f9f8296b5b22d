import { analyse } from "../../src/app/analyse";
import { applyPlan } from "../../src/core/report/apply-plan";
import { planReport } from "../../src/core/report/write-plan";
import { applyEdits } from "../../src/hosts/file/apply-edits";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { book as handMade } from "../hosts/file/parts";
import { plan as everything } from "../hosts/file/plans";
import { rich } from "../hosts/file/user-books";
import { expectValidPackage } from "../support/packages/expect-valid-package";
import { canValidate } from "../support/packages/schemas";
import {
  canOpenpyxl,
  comparable,
  openpyxlValues,
  ownValues,
  sheetJsValues,
  type CellValues,
} from "../support/second-readers";
import { workbookBytes } from "../support/workbook-bytes";
import { corpusBooks, fixtureBooks, fixtures, sampleBooks, type Book } from "./books";

interface Written {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The user's file that this is a copy of. */
  readonly original?: Uint8Array;
  /** What its cells say by the plan that was written. */
  readonly values: CellValues;
}

/** The report written into a copy of a user's file, or into a new one where the file is no .xlsx. */
function reported({ name, bytes }: Book): Written {
  const file = workbookFiles.open(bytes, name);
  const { plan } = planReport(file.workbook, analyse(file.workbook).report);
  const isCopy = file.format === "xlsx";
  return {
    name,
    bytes: workbookFiles.save(file, { plan }),
    ...(isCopy ? { original: bytes } : {}),
    values: ownValues(applyPlan(isCopy ? file.workbook : { sheets: [], names: [] }, plan)),
  };
}

/** The report written twice: the second time over our own sheets. */
function again(book: Book): Written {
  const first = reported(book);
  const second = reported({ name: book.name, bytes: first.bytes });
  return { ...second, name: `${book.name}（再次生成）`, original: book.bytes };
}

/** The user's own cells changed in a copy: a number, a text that looks like a formula, a cell beyond the last. */
function edited({ name, bytes }: Book): Written {
  const file = workbookFiles.open(bytes, name);
  const sheet = file.workbook.sheets[0]?.name ?? "";
  const edits = [
    { sheet, row: 0, column: 0, value: "=不是公式" },
    { sheet, row: 89, column: 1, value: 12.5, format: "0.00%" },
    { sheet, row: 90, column: 30, value: 3, formula: "=1+2" },
  ];
  return {
    name: `${name}（改了单元格）`,
    original: bytes,
    bytes: workbookFiles.save(file, { edits }),
    values: ownValues(applyEdits(file.workbook, edits)),
  };
}

const others = (["xls", "ods", "csv"] as const).map((bookType) => ({
  name: `单位台账.${bookType}`,
  bytes: workbookBytes(fixtures.单位台账(), bookType === "xls" ? "biff8" : bookType),
}));

const hand = handMade({ ...rich, macros: false });

const written: readonly Written[] = [
  ...[...fixtureBooks(), ...sampleBooks(), ...corpusBooks(), ...others].map(reported),
  ...[...fixtureBooks(), ...sampleBooks()].map(again),
  ...sampleBooks().map(edited),
  {
    name: "新工作簿",
    bytes: workbookFiles.create(everything),
    values: ownValues(applyPlan({ sheets: [], names: [] }, everything)),
  },
  {
    name: "带图表、透视表的工作簿",
    original: hand,
    bytes: workbookFiles.save(workbookFiles.open(hand, "a.xlsx"), { plan: everything }),
    values: ownValues(applyPlan(workbookFiles.open(hand, "a.xlsx").workbook, everything)),
  },
];
const note = [
  ...(canValidate ? [] : ["（没有 OOXML 模式或 xmllint，未按模式检查）"]),
  ...(corpusBooks().length > 0 ? [] : ["（没有公开语料）"]),
].join("");

describe(`every workbook that is written${note}`, () => {
  it.each(written)("$name opens without repair", ({ bytes, original }) => {
    expectValidPackage(bytes, original);
  });

  it.each(written)("$name reads in SheetJS as it was meant", ({ bytes, values }) => {
    expect(sheetJsValues(bytes)).toEqual(values);
  });

  (canOpenpyxl ? it : it.skip)(
    `reads in openpyxl as it was meant${canOpenpyxl ? "" : "（跳过：没有 openpyxl）"}`,
    () => {
      const read = openpyxlValues(written.map(({ bytes }) => bytes));
      written.forEach(({ name, values }, index) => {
        expect({ name, values: comparable(read[index] ?? {}) }).toEqual({ name, values });
      });
    },
  );
});
