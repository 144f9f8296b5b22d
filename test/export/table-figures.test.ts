import { contentWidths } from "../../src/core/report/column-widths";
import type { TableBlock } from "../../src/core/report/document";
import { writeDocx } from "../../src/export/docx/write-docx";
import { attributes, descendants, readDocx } from "./support/read-docx";
import { documentWith } from "./support/report";

/** Em of the widest digits and points of fonts that stand in for Times New Roman, bold ones too, and of the gap before a character. */
const EM = { digit: 0.636, bold: 0.696, point: 0.32, character: 1, gap: 0.2 } as const;

function widthOf(text: string, bold: boolean): number {
  const digits = text.match(/[0-9]/g)?.length ?? 0;
  const points = text.match(/[.]/g)?.length ?? 0;
  const characters = text.match(/[万美元亿]/gu)?.length ?? 0;
  return digits * (bold ? EM.bold : EM.digit) + points * EM.point + characters * EM.character + (characters > 0 ? EM.gap : 0); // prettier-ignore
}

/** Points free for text in each column of the first table, and the size of its text. */
async function written(table: TableBlock): Promise<{ readonly columns: readonly number[]; readonly size: number }> {
  const body = readDocx(await writeDocx(documentWith([table]))).part("word/document.xml");
  const [grid] = descendants(body, "tblGrid");
  const [margins] = descendants(body, "tblCellMar");
  const side = (name: string): number => {
    const [margin] = margins ? descendants(margins, name) : [];
    return Number(attributes(margin)["w"]) / 20;
  };
  const free = side("left") + side("right");
  const columns = grid ? descendants(grid, "gridCol").map((column) => Number(attributes(column)["w"]) / 20 - free) : [];
  const [row] = descendants(body, "tr").slice(-1);
  const [size] = row ? descendants(row, "sz") : [];
  return { columns, size: size ? Number(attributes(size)["val"]) / 2 : 10.5 };
}

const tableOf = (header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): TableBlock => ({
  kind: "table",
  header: [header],
  rows,
  widths: contentWidths({ header, rows, widths }),
  align: header.map(() => "right" as const),
}); // prettier-ignore

test("an amount with its unit stands on one line, in the widest fonts that may stand in, at the usual size", async () => {
  const texts = ["外贸进出口总额", "16801.25万美元", "15265.73万美元", "90.86", "12.35", "3"];
  const header = ["指标名称", "年度目标", "实际完成", "完成率", "同比", "排位"];
  const { columns, size } = await written(tableOf(header, [texts], [0.3, 0.18, 0.2, 0.12, 0.11, 0.09]));
  expect(size).toBe(10.5);
  texts.slice(1).forEach((text, index) => {
    expect(columns[index + 1]).toBeGreaterThanOrEqual(widthOf(text, false) * size);
  });
});

test("a table too full of amounts in 元 is set a little smaller rather than with broken numbers", async () => {
  const total = ["合计", "4858200.00", "215640.32", "1666420.16", "6740260.48", "6431800.53", "95.42"];
  const one = ["经济普查经费", "1495640.32", "215640.32", "1280000.00", "1495640.32", "1318096.22", "88.13"];
  const header = ["项目", "年初预算数", "上年结转结余", "预算调整数", "全年预算数", "全年执行数", "执行率"];
  const { columns, size } = await written(tableOf(header, [total, one], [0.2, 0.14, 0.14, 0.14, 0.14, 0.14, 0.1]));
  expect(size).toBeLessThan(10.5);
  expect(size).toBeGreaterThanOrEqual(9);
  total.slice(1).forEach((text, index) => {
    expect(columns[index + 1]).toBeGreaterThanOrEqual(widthOf(text, true) * size);
  });
  expect(columns.reduce((sum, width) => sum + width + 4, 0)).toBeCloseTo(442.2, 0);
});
