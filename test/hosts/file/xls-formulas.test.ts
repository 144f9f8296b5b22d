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
  return file("/Workbook", begin, name, cell);
}

/** The same as Excel 5 and 95 write it. */
function oldBook(cell: readonly number[]): Uint8Array {
  const begin = (kind: number): readonly number[] => record(0x0809, u16(0x0500, kind, 0, 0));
  const name = record(0x0085, u16(0, 0), u16(0), u8(4, 0x53, 0x68, 0x31, 0x31));
  return file("/Book", begin, name, cell);
}

function file(
  stream: string,
  begin: (kind: number) => readonly number[],
  name: readonly number[],
  cell: readonly number[],
): Uint8Array {
  const globals = [...begin(0x0005), ...name, ...record(0x000a)];
  const at = begin(0x0005).length + 4;
  globals.splice(at, 2, ...u16(globals.length));
  const sheet = [...begin(0x0010), ...record(0x0203, u16(0, 0, 0), double(100)), ...cell, ...record(0x000a)];
  const folder = compoundFiles.utils.cfb_new();
  compoundFiles.utils.cfb_add(folder, stream, Uint8Array.from([...globals, ...sheet]));
  return Uint8Array.from(compoundFiles.write(folder, { type: "array" }));
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

describe("Excel 5.0/95 的 .xls", () => {
  test.each([
    ["完好的公式", formula(3, [...u8(0x1e), ...u16(101)])],
    ["公式的文字超出记录", formula(4, [...u8(0x17, 200, 0x41, 0x42)])],
    ["公式的长度超出记录", formula(900, [...u8(0x1e), ...u16(101)])],
    ["长度为零的记号没有尽头", formula(2, [...u8(0x44, 0x00)])],
  ])("%s：不读公式，单元格的值还在", (_, cell) => {
    const { sheets } = openFile(oldBook(cell), "预算.xls").workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["Sh11"]);
    expect(sheets[0]?.rows[0]).toEqual([{ value: 100 }, { value: 101 }]);
  });

  test("公式的记录不完整：说文件已损坏", () => {
    const cut = record(0x0006, u16(0, 1, 0), double(101), u16(0, 0, 0));
    expect(() => openFile(oldBook(cut), "预算.xls")).toThrow(HostError);
  });

  test("混有别的版本的记录：说文件已损坏", () => {
    expect(() => openFile(oldBook(record(0x0809, u16(0x0600, 0x0010, 0, 0))), "预算.xls")).toThrow(HostError);
  });

  test("没有文件夹的 Excel 2.x 文件：公式的长度不可信，值还在", () => {
    const cell = record(0x0006, u16(0, 1), u8(0, 0, 0), double(101), u8(0), u8(200), u8(0x17, 250));
    const number = record(0x0003, u16(0, 0), u8(0, 0, 0), double(100));
    const bare = Uint8Array.from([...record(0x0009, u16(0x0002, 0x0010)), ...number, ...cell, ...record(0x000a)]);
    expect(openFile(bare, "预算.xls").workbook.sheets[0]?.rows[0]).toEqual([{ value: 100 }, { value: 101 }]);
  });
});
