import { readReportFile } from "../../../../src/hosts/file/report/read-report-file";
import { packEntry, writeZip } from "../../../../src/hosts/file/zip/write-zip";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function docx(body: string, before = ""): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return writeZip([packEntry("word/document.xml", new TextEncoder().encode(xml))]);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join("")}</w:p>`;

it("reads the paragraphs of a Word document in order, runs put together", async () => {
  const bytes = docx(
    paragraph(run("一、部门概况")) +
      paragraph(run("全年执行"), run("95.12"), run("万元，"), run("A&amp;B项目&#20837;库。")) +
      paragraph() +
      `<w:tbl><w:tr><w:tc>${paragraph(run("项目"))}</w:tc><w:tc>${paragraph(run("执行数"))}</w:tc></w:tr></w:tbl>`,
  );
  expect(await readReportFile("上年.docx", bytes)).toEqual([
    "一、部门概况",
    "全年执行95.12万元，A&B项目入库。",
    "项目",
    "执行数",
  ]);
});

it("takes tracked changes for accepted and a drawing's text once", async () => {
  const bytes = docx(
    paragraph(run("执行率"), `<w:del>${run("八成")}</w:del>`, `<w:ins>${run("九成")}</w:ins>`) +
      paragraph(
        `<mc:AlternateContent><mc:Choice><w:p>${run("图中文字")}</w:p></mc:Choice><mc:Fallback><w:p>${run("图中文字")}</w:p></mc:Fallback></mc:AlternateContent>`,
        run("图后"),
      ),
  );
  expect(await readReportFile("上年.docx", bytes)).toEqual(["执行率九成", "图中文字", "图后"]);
});

it("refuses a document type, so that no entity is ever resolved", async () => {
  const bytes = docx(paragraph(run("&外部;")), '<!DOCTYPE x [<!ENTITY 外部 SYSTEM "file:///etc/passwd">]>');
  await expect(readReportFile("上年.docx", bytes)).rejects.toMatchObject({ code: "broken-file" });
});

it("refuses text that would grow beyond its limit before unpacking it", async () => {
  const bytes = docx(paragraph(run("一")));
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 33 * 1024 * 1024, true);
  await expect(readReportFile("上年.docx", bytes)).rejects.toMatchObject({ code: "too-large" });
});

it.each([
  ["UTF-8", Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("一、概况\r\n\r\n 执行率95%。\n")])],
  [
    "GB18030",
    Uint8Array.from([
      0xd2, 0xbb, 0xa1, 0xa2, 0xb8, 0xc5, 0xbf, 0xf6, 0x0a, 0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca, 0x39, 0x35, 0x25, 0xa1,
      0xa3,
    ]),
  ],
])("reads a text file in %s line by line", async (_, bytes) => {
  expect(await readReportFile("上年.txt", bytes)).toEqual(["一、概况", "执行率95%。"]);
});

it.each([
  ["上年.docx", new Uint8Array(0), "broken-file"],
  ["上年.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), "unsupported"],
  ["上年.docx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), "password"],
  ["上年.txt", new TextEncoder().encode("%PDF-1.7"), "unsupported"],
  ["表.xlsx", writeZip([packEntry("xl/workbook.xml", new TextEncoder().encode("<a/>"))]), "unsupported"],
])("says what to do about %s that is no report", async (name, bytes, code) => {
  await expect(readReportFile(name, bytes)).rejects.toMatchObject({ code });
});
