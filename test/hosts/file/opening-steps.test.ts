import { finish } from "../../../src/core/recognition/steps";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { lookSteps } from "../../../src/hosts/file/look/look-of";
import { openFileSteps } from "../../../src/hosts/file/open-file";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { HostError } from "../../../src/ports";
import { book, bookParts, worksheet, zipParts } from "./parts";

const MANY = 6000;
/** Of the text that is decoded, and of all that is worked through, in one step. */
const MOST_BYTES = 256 * 1024;

const ledger = (): Uint8Array =>
  book({
    strings: Array.from({ length: MANY }, (_, n) => `<si><t>第${String(n)}项重点任务</t></si>`),
    sheets: {
      台账: worksheet(
        Array.from({ length: MANY }, (_, n) => {
          const row = String(n + 1);
          return `<row r="${row}"><c r="A${row}" t="s"><v>${String(n)}</v></c><c r="B${row}" s="1"><v>${String(n * 7)}</v></c><c r="C${row}" t="inlineStr"><is><t>原因${String(n * n)}</t></is></c></row>`;
        }).join(""),
      ),
    },
  });

/** The bytes that are decoded in each step, and the share that each step yields. */
function watched<T>(steps: Generator<number, T, undefined>): {
  readonly result: T;
  readonly decoded: readonly number[];
  readonly shares: readonly number[];
} {
  const decoded: number[] = [];
  const shares: number[] = [];
  const decode = jest.spyOn(TextDecoder.prototype, "decode");
  try {
    for (;;) {
      decode.mockClear();
      const step = steps.next();
      decoded.push(decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0));
      if (step.done) return { result: step.value, decoded, shares };
      shares.push(step.value);
    }
  } finally {
    decode.mockRestore();
  }
}

const sheetOf = (bytes: Uint8Array): Sheet | undefined => workbookFiles.open(bytes, "表.xlsx").workbook.sheets[0];

describe("opening a workbook in steps", () => {
  test("no step decodes more than a few pieces of the text", () => {
    const bytes = ledger();
    const opened = watched(openFileSteps(bytes, "台账.xlsx"));
    expect(opened.result.workbook.sheets[0]?.rows).toHaveLength(MANY);
    expect(opened.result.workbook.sheets[0]?.rows[41]?.map((cell) => cell?.value)).toEqual([
      "第41项重点任务",
      287,
      "原因1681",
    ]);
    expect(Math.max(...opened.decoded)).toBeLessThan(MOST_BYTES);
    const looked = watched(lookSteps(opened.result));
    expect(looked.result.sheets[0]?.cells[41]?.[1]).toBe(1);
    expect(Math.max(...looked.decoded)).toBeLessThan(MOST_BYTES);
  });

  test("the share that is done grows in small steps up to the end", () => {
    const { shares } = watched(openFileSteps(ledger(), "台账.xlsx"));
    expect(shares.at(0)).toBeLessThan(0.3);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
    const largest = Math.max(...shares.map((share, index) => share - (shares[index - 1] ?? 0)));
    expect(largest).toBeLessThan(0.25);
  });

  test("a file that is given up half-way leaves nothing behind: the next one opens", () => {
    const bytes = ledger();
    const steps = openFileSteps(bytes, "台账.xlsx");
    for (let n = 0; n < 5; n += 1) steps.next();
    expect(finish(openFileSteps(bytes, "台账.xlsx")).workbook).toEqual(workbookFiles.open(bytes, "台账.xlsx").workbook);
  });
});

describe("text that is cut anywhere", () => {
  const strange = (n: number): string =>
    [
      `完成${"好".repeat(n % 97)}&amp;😀`,
      `<![CDATA[<甲>${"x".repeat(n % 89)}]]>尾`,
      `前<!-- ${"注".repeat(n % 83)} > -->后`,
      `前<?pi ${"p".repeat(n % 79)}?>后`,
    ][n % 4] ?? "";
  const meant = (n: number): string =>
    [`完成${"好".repeat(n % 97)}&😀`, `<甲>${"x".repeat(n % 89)}尾`, "前后", "前后"][n % 4] ?? "";

  test("every cell reads the same wherever a piece ends", () => {
    const row = (n: number): string =>
      `<row r="${String(n + 1)}" spans="1:1"><c r="A${String(n + 1)}" t="inlineStr" cm=">"><is><t>${strange(n)}</t></is></c></row>`;
    const sheet = sheetOf(book({ sheets: { 表: worksheet(Array.from({ length: MANY }, (_, n) => row(n)).join("")) } }));
    expect(sheet?.rows.map((cells) => cells?.[0]?.value)).toEqual(Array.from({ length: MANY }, (_, n) => meant(n)));
  });

  test("a comment and a text that are longer than a piece are read whole", () => {
    const long = "长".repeat(30_000);
    const rows = `<!--${"注".repeat(200_000)}--><row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c><c r="B1"><v>1</v></c></row>`;
    const sheet = sheetOf(book({ sheets: { 表: worksheet(rows) } }));
    expect(sheet?.rows[0]?.map((cell) => cell?.value)).toEqual([long, 1]);
  });

  test.each([
    ["a tag that is not closed", '<row r="1"><c r="A1"'],
    ["an element that is not closed", '<row r="1"><c r="A1"><v>1</v></c>'],
    ["a comment that is not closed", "<!-- "],
    ["a stray mark", "<!x>"],
  ])("%s behind the first pieces is told as a broken file", (_, end) => {
    const rows = Array.from({ length: MANY }, (__, n) => `<row r="${String(n + 2)}"><c><v>${String(n)}</v></c></row>`);
    const bytes = book({ sheets: { 表: worksheet(rows.join("") + end) } });
    expect(() => sheetOf(bytes)).toThrow(HostError);
    expect(() => sheetOf(bytes)).toThrow(/不是完整的 XML/);
  });

  test("bytes that are no text of the encoding are told wherever they stand", () => {
    const rows = Array.from({ length: MANY }, (_, n) => `<row r="${String(n + 1)}"><c><v>${String(n)}</v></c></row>`);
    const text = worksheet(rows.join(""));
    const part = new TextEncoder().encode(text);
    part[part.length - 40] = 0xff;
    const bytes = zipParts({ ...bookParts({ sheets: { 表: text } }), "xl/worksheets/sheet1.xml": part });
    expect(() => sheetOf(bytes)).toThrow(/文字编码有误/);
  });
});
