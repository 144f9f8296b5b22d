import { utils, write, type BookType } from "@e965/xlsx";
import { cellText } from "../../../src/core/recognition/grid";
import { recognise } from "../../../src/core/recognition/recognise";
import { fold } from "../../../src/core/recognition/text";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { canConvert, convert, when } from "../../hosts/file/checkers";
import { accountForms } from "./unseen/account-forms";
import type { Form } from "./unseen/form";
import { ledgerForms } from "./unseen/ledger-forms";
import { portrait } from "./unseen/portrait";
import { projectForms } from "./unseen/project-forms";

function form(forms: readonly Form[], words: string): Form {
  const found = forms.find(({ name }) => name.includes(words));
  if (!found) throw new Error(`no form ${words}`);
  return found;
}

const table = form(ledgerForms, "政府采购执行表");
const indented = form(ledgerForms, "招商台账");
const samples = [
  table,
  indented,
  form(projectForms, "转移支付区域绩效自评表"),
  form(projectForms, "三层表头"),
  form(accountForms, "收入支出决算总表"),
  form(accountForms, "三公经费支出决算表"),
];

function saved({ name, rows, merges }: Sheet, bookType: BookType): Uint8Array {
  const made = utils.aoa_to_sheet(Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null)));
  made["!merges"] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, made, name);
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** What is read in a file, without the spaces and thousands separators that formats lose. */
function readingOf(bytes: Uint8Array, name: string): readonly string[] {
  const { workbook } = workbookFiles.open(bytes, name);
  return portrait(recognise(workbook), workbook.sheets).map(plain);
}

const plain = (line: string): string =>
  fold(line)
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/(\.\d*?)0+(?!\d)/g, "$1")
    .replace(/\.(?!\d)/g, "");

const wanted = ({ sheets }: Form): readonly string[] => portrait(recognise({ sheets, names: [] }), sheets).map(plain);

const first = ({ sheets }: Form): Sheet => {
  const [sheet] = sheets;
  if (!sheet) throw new Error("a form without a sheet");
  return sheet;
};

describe.each<readonly [string, BookType]>([
  ["xlsx", "xlsx"],
  ["xlsm", "xlsm"],
  ["xls", "biff8"],
  ["ods", "ods"],
])("a .%s file", (extension, bookType) => {
  // SheetJS drops the spaces before a text in .ods, and with them the indentation of 其中 rows.
  const kept = samples.filter((sample) => bookType !== "ods" || sample !== indented);

  it.each(kept)("reads like the form itself: $name", (sample) => {
    expect(readingOf(saved(first(sample), bookType), `a.${extension}`)).toEqual(wanted(sample));
  });
});

const office = when(canConvert, "LibreOffice");

describe.each(["xls", "ods"])("a .%s file that LibreOffice wrote", (extension) => {
  office.it(
    `reads like the form itself${office.note}`,
    () => {
      const book = utils.book_new();
      for (const [index, sample] of samples.filter((one) => one !== indented).entries()) {
        const { rows, merges } = first(sample);
        const made = utils.aoa_to_sheet(
          Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null)),
        );
        made["!merges"] = merges.map(({ top, left, bottom, right }) => ({
          s: { r: top, c: left },
          e: { r: bottom, c: right },
        }));
        utils.book_append_sheet(book, made, `表${String(index + 1)}`);
      }
      const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
      expect(readingOf(convert(bytes, "xlsx", extension), `a.${extension}`)).toEqual(readingOf(bytes, "a.xlsx"));
    },
    100_000,
  );
});

/** The table as text: cells between separators, those with a separator or a quote in quotes. */
function text(sheet: Sheet, separator: string): string {
  const quoted = (value: string): string =>
    /["\n]/.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value;
  return Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => quoted(cellText(cell))).join(separator)).join(
    "\r\n",
  );
}

describe("a .csv file", () => {
  const same = (bytes: Uint8Array): void => {
    expect(readingOf(bytes, "政府采购.csv")).toEqual(wanted(table));
  };
  const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

  it.each([
    ["commas", ","],
    ["tabs", "\t"],
    ["semicolons", ";"],
  ])("reads like the form itself: UTF-8 with %s, with and without its mark", (_name, separator) => {
    same(utf8(text(first(table), separator)));
    same(utf8(`\ufeff${text(first(table), separator)}`));
  });

  it("reads like the form itself: UTF-16 as Excel saves 文本文件", () => {
    same(new Uint8Array(Buffer.from(`\ufeff${text(first(table), "\t")}`, "utf16le")));
  });

  it("reads like the form itself: GBK as the budget systems export it", () => {
    same(gbk(text(first(table), ",")));
    same(gbk(text(first(table), "\t")));
  });
});

/** Text as GBK bytes, found by decoding every two-byte code once. */
function gbk(words: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return Uint8Array.from(
    [...words].flatMap((character) =>
      character < "\u0080" ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  );
}
