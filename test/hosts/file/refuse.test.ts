import { strToU8, zipSync } from "fflate";
import { CFB, utils, write } from "@e965/xlsx";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { HostError } from "../../../src/ports";
import { book, bookParts, MAIN, worksheet, zipParts } from "./parts";

function failure(bytes: Uint8Array, name = "a.xlsx"): HostError {
  try {
    workbookFiles.open(bytes, name);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("the file was opened");
}

const ole = CFB as {
  utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void };
  write(file: object, options: { type: "array" }): ArrayBuffer;
};

function compoundFile(stream: string): Uint8Array {
  const file = ole.utils.cfb_new();
  ole.utils.cfb_add(file, stream, strToU8("x".repeat(5000)));
  return new Uint8Array(ole.write(file, { type: "array" }));
}

/** Sets the declared size of every entry in the directory of an archive. */
function declareSizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

const good = book({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });

describe("files that are refused", () => {
  it.each([
    ["an empty file", new Uint8Array(), "broken-file", /是空的/],
    ["half a download", good.slice(0, good.length / 2), "broken-file", /不完整.*另存/],
    ["flipped bytes", good.map((byte, i) => (i > 60 && i < 90 ? byte ^ 0x55 : byte)), "broken-file", /已损坏/],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "password", /密码/],
    ["an old Word document", compoundFile("WordDocument"), "unsupported", /Word 文档/],
    ["a PDF", strToU8("%PDF-1.7 ..."), "unsupported", /PDF 文件/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "unsupported", /图片/],
    ["a plain archive", zipSync({ "a.txt": strToU8("a") }), "unsupported", /压缩包/],
    ["binary rubbish", Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256), "unsupported", /不是电子表格/],
  ] as const)("%s", (_, bytes, code, message) => {
    const error = failure(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/。$/);
  });

  it("a renamed .docx, a .xlsb and a template", () => {
    const typed = (type: string): Uint8Array =>
      zipParts(
        Object.fromEntries(
          Object.entries(bookParts({ sheets: { 表: worksheet("") } })).map(([name, text]) => [
            name,
            String(text).replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type),
          ]),
        ),
      );
    expect(
      failure(typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")).message,
    ).toMatch(/Word 文档/);
    expect(failure(typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")).message).toMatch(/xlsb.*另存为/);
    expect(
      failure(typed("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")).message,
    ).toMatch(/模板/);
  });

  it("an .xls with a password", () => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["甲"]]), "表");
    const bytes = new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const container = CFB as unknown as {
      read(b: Uint8Array, o: object): object;
      find(f: object, n: string): { content: Uint8Array };
    };
    const file = container.read(bytes, { type: "array" });
    const stream = container.find(file, "Workbook");
    const bof = 4 + (stream.content[2] ?? 0);
    const filePass = Uint8Array.of(0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0, 0, 0).slice(0, 10);
    const content = Uint8Array.from([...stream.content.slice(0, bof), ...filePass, ...stream.content.slice(bof)]);
    const locked = ole.utils.cfb_new();
    ole.utils.cfb_add(locked, "Workbook", content);
    expect(failure(new Uint8Array(ole.write(locked, { type: "array" })), "a.xls").code).toBe("password");
  });

  it("XML that ends early or carries a document type", () => {
    const withSheet = (xml: string): Uint8Array => book({ sheets: { 表: xml } });
    expect(failure(withSheet(`<worksheet xmlns="${MAIN}"><sheetData><row>`)).code).toBe("broken-file");
    expect(failure(withSheet(`<!DOCTYPE w [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"/>`)).code).toBe("broken-file");
  });
});

describe("limits", () => {
  it("names the size and the limit of a file that is too large", () => {
    const error = failure(new Uint8Array(51 * 1024 * 1024));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/51 MB.*50 MB/);
  });

  it("refuses an archive that declares too much, before anything is unpacked", () => {
    const error = failure(declareSizes(good, 300 * 1024 * 1024));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/400 MB/);
  });

  it("stops unpacking a part that is larger than it declares", () => {
    const bomb = zipParts({
      ...bookParts({ sheets: { 表: "" } }),
      "xl/worksheets/sheet1.xml": new Uint8Array(60 * 1024 * 1024),
    });
    const started = performance.now();
    expect(failure(declareSizes(bomb, 5000)).code).toBe("broken-file");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("refuses more than a thousand sheets", () => {
    const sheets = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`表${i}`, worksheet("")]));
    expect(failure(book({ sheets })).message).toMatch(/1001 个工作表.*1000 个工作表/);
  });

  it("refuses an .ods that repeats a filled cell millions of times", () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    const bytes = zipParts({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a">${row}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
    expect(failure(bytes, "a.ods").code).toBe("too-large");
  });
});
