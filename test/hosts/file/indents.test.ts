import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { only, outline, read } from "../../support/reading";

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

const cell = (text: string, style?: string): string =>
  `<table:table-cell${style === undefined ? "" : ` table:style-name="${style}"`} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${String(value)}"><text:p>${String(value)}</text:p></table:table-cell>`;

function ods(rows: readonly string[], columnStyle = "Default"): Uint8Array {
  const style = (name: string, parent: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${properties}</style:style>`;
  const content = `<?xml version="1.0"?><office:document-content ${names} office:version="1.2"><office:automatic-styles>${[
    style("one", "Default", '<style:paragraph-properties fo:margin-left="0.353cm"/>'),
    style("two", "Default", '<style:paragraph-properties fo:margin-left="0.2917in"/>'),
    style("padded", "Default", '<style:table-cell-properties fo:padding-left="5mm"/>'),
    style("child", "Inset", ""),
  ].join(
    "",
  )}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表"><table:table-column table:number-columns-repeated="9" table:default-cell-style-name="${columnStyle}"/>${rows
    .map((row) => `<table:table-row>${row}</table:table-row>`)
    .join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const styles = `<?xml version="1.0"?><office:document-styles ${names}><office:styles>${style("Inset", "Default", '<style:paragraph-properties fo:margin-left="21pt"/>')}</office:styles></office:document-styles>`;
  const manifest =
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    "styles.xml": strToU8(styles),
    "META-INF/manifest.xml": strToU8(manifest),
  });
}

const sheetOf = (bytes: Uint8Array): Sheet => {
  const [sheet] = workbookFiles.open(bytes, "a").workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
const firsts = (sheet: Sheet): readonly unknown[] => sheet.rows.map((row) => [row?.[0]?.indent ?? 0, row?.[0]?.value]);

describe("缩进在 .ods 里", () => {
  it("comes from the cell's style, its parent's and its padding", () => {
    const rows = [cell("甲"), cell("乙", "one"), cell("丙", "two"), cell("丁", "child"), cell("戊", "padded")];
    expect(firsts(sheetOf(ods(rows)))).toEqual([
      [0, "甲"],
      [1, "乙"],
      [2, "丙"],
      [2, "丁"],
      [1, "戊"],
    ]);
  });

  it("comes from the column where the cell has no style of its own", () => {
    expect(firsts(sheetOf(ods([cell("甲"), cell("乙", "Default")], "one")))).toEqual([
      [1, "甲"],
      [0, "乙"],
    ]);
  });

  it("is kept where it is written as blanks", () => {
    const rows = [
      cell('<text:s text:c="4"/>办公费'),
      cell("<text:span><text:s/><text:s/>水费</text:span>"),
      cell("　　电费"),
    ];
    expect(firsts(sheetOf(ods(rows)))).toEqual([
      [0, "    办公费"],
      [0, "  水费"],
      [0, "　　电费"],
    ]);
  });

  it("is not taken from a comment", () => {
    const note = "<office:annotation><text:p><text:s text:c='3'/>批注</text:p></office:annotation>";
    const noted = cell("甲").replace("<text:p>", `${note}<text:p>`);
    expect(sheetOf(ods([noted])).rows[0]?.[0]?.value).not.toMatch(/^\s/);
  });

  it("tells what belongs to what", () => {
    const rows = [
      cell("项目") + cell("年初预算数（万元）") + cell("全年执行数（万元）"),
      cell("公用经费") + number(92) + number(91),
      cell("其中：办公费", "one") + number(33) + number(32),
      cell("水电费", "two") + number(28) + number(28),
      cell("会议费") + number(3) + number(2),
    ];
    expect(outline(only(read(sheetOf(ods(rows))), "funds"))).toEqual(["公用经费", "  办公费", "  水电费", "会议费"]);
  });

  it("does not unfold a cell that stands for millions", () => {
    const many = cell("甲", "one").replace(
      "<table:table-cell",
      '<table:table-cell table:number-columns-repeated="9000000"',
    );
    expect(() => sheetOf(ods([many]))).toThrow(/单元格/);
  });
});

it("finds the indents in an .xls", () => {
  const source = utils.book_new();
  utils.book_append_sheet(source, utils.aoa_to_sheet([["其中：办公费", 5]]), "表");
  const bytes = new Uint8Array(write(source, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  for (let at = 0; at + 24 < bytes.length; at += 1)
    if (bytes[at] === 0xe0 && bytes[at + 1] === 0 && bytes[at + 2] === 20 && bytes[at + 3] === 0) bytes[at + 12] = 3;
  expect(sheetOf(bytes).rows[0]).toEqual([{ value: "其中：办公费", indent: 3 }, { value: 5 }]);
});
