import { CFB } from "@e965/xlsx";
import { openFile } from "../../../src/hosts/file/open-file";
import { HostError } from "../../../src/ports";

/** SheetJS's writer of OLE compound files, which its own types leave open. */
const compoundFiles = CFB as unknown as {
  readonly utils: { cfb_new(): unknown; cfb_add(file: unknown, path: string, content: Uint8Array): void };
  write(file: unknown, options: { readonly type: "array" }): ArrayLike<number>;
};

const u8 = (...bytes: readonly number[]): readonly number[] => bytes;
const u16 = (...words: readonly number[]): readonly number[] => words.flatMap((word) => [word & 0xff, word >> 8]);
const double = (value: number): readonly number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (type: number, ...parts: readonly (readonly number[])[]): readonly number[] => {
  const content = parts.flat();
  return [...u16(type, content.length), ...content];
};

/** A formula in B1 whose result is 101. */
const formula = (size: number, tokens: readonly number[]): readonly number[] =>
  record(0x0006, u16(0, 1, 0), double(101), u16(0, 0, 0), u16(size), tokens);
/** A1+1 in tokens: PtgRef, PtgInt, PtgAdd. */
const A1_PLUS_1 = [...u8(0x44), ...u16(0, 0xc000), ...u8(0x1e), ...u16(1), ...u8(0x03)];

/** An .xls of one sheet with 100 in A1 and this FORMULA record in B1. */
function book(cell: readonly number[]): Uint8Array {
  const begin = (kind: number): readonly number[] => record(0x0809, u16(0x0600, kind, 0, 0), u16(0, 0, 0, 0));
  const name = record(0x0085, u16(0, 0), u16(0), u8(2, 1), u16(0x9884, 0x7b97));
  const globals = [...begin(0x0005), ...name, ...record(0x000a)];
  const at = begin(0x0005).length + 4;
  globals.splice(at, 2, ...u16(globals.length));
  const sheet = [...begin(0x0010), ...record(0x0203, u16(0, 0, 0), double(100)), ...cell, ...record(0x000a)];
  const file = compoundFiles.utils.cfb_new();
  compoundFiles.utils.cfb_add(file, "/Workbook", Uint8Array.from([...globals, ...sheet]));
  return Uint8Array.from(compoundFiles.write(file, { type: "array" }));
}

const cellB1 = (bytes: Uint8Array) => openFile(bytes, "预算.xls").workbook.sheets[0]?.rows[0]?.[1];

describe(".xls 里损坏的公式", () => {
  test("完好的公式照读", () => {
    expect(cellB1(book(formula(A1_PLUS_1.length, A1_PLUS_1)))).toEqual({ value: 101, formula: "=A1+1" });
  });

  test("公式的文字超出记录：公式不读，单元格的值还在", () => {
    const cut = [...A1_PLUS_1.slice(0, -1), 0x17];
    expect(cellB1(book(formula(cut.length, cut)))).toEqual({ value: 101 });
  });

  test("公式的长度超出记录：公式不读，单元格的值还在", () => {
    expect(cellB1(book(formula(900, A1_PLUS_1)))).toEqual({ value: 101 });
  });

  test.each([0x0006, 0x0206, 0x0406])("公式的记录不完整（类型%i）：说文件已损坏", (type) => {
    const cut = record(type, u16(0, 1, 0), double(101), u16(0, 0, 0));
    expect(() => cellB1(book(cut))).toThrow(HostError);
  });

  test("混有别的版本的记录：说文件已损坏", () => {
    expect(() => cellB1(book(record(0x0809, u16(0x0500, 0x0010, 0, 0))))).toThrow(HostError);
  });
});
