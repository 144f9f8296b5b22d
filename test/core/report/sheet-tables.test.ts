import { LINE_PITCH } from "../../../src/core/report/page";
import type { RowPlan, SheetPlan } from "../../../src/core/report/plan";
import { reportSheet } from "../../../src/core/report/report-sheet";
import type { SheetParagraph } from "../../../src/core/report/sheet-paragraph";

const layout = { widths: [0.4, 0.3, 0.3], align: ["left", "right", "center"] as const };
const body = (count: number): readonly SheetParagraph[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${String(index)}`, role: "body", text: "开展工作。" }));
const table = (rows: number): readonly SheetParagraph[] => [
  { id: "t.caption", role: "caption", text: "表1　预算执行情况表" },
  { id: "t.unit", role: "tableUnit", text: "单位：万元" },
  { id: "t.head", role: "tableHead", text: "项目\t预算数\t执行率", layout },
  ...Array.from({ length: rows }, (_, index): SheetParagraph => ({
    id: `t.row.${String(index)}`,
    role: "tableRow",
    text: index === 0 ? "合计\t46.90\t97.56%" : `项目${String(index)}\t6.90\t97.56%`,
    layout,
  })),
];
const heading: SheetParagraph = { id: "h", role: "heading1", text: "二、绩效实现情况" };

const sheetOf = (paragraphs: readonly SheetParagraph[]): SheetPlan => reportSheet(paragraphs, "自评报告", undefined);
const textOf = ({ cells }: RowPlan | { cells: RowPlan["cells"] }): string => String(cells[0]?.value ?? "").trim();

/** The first texts of the rows of each page. */
function pages({ rows, page }: SheetPlan): readonly (readonly string[])[] {
  const edges = [0, ...(page?.breaks ?? []), rows.length];
  return edges.slice(1).map((end, index) =>
    rows
      .slice(edges[index], end)
      .map(textOf)
      .filter((text) => text !== ""),
  );
}

test("a small table goes to the next page as a whole, with its caption", () => {
  const [first, second] = pages(sheetOf([...body(18), ...table(4), heading, ...body(2)]));
  expect(first).toHaveLength(18);
  expect(second?.slice(0, 4)).toEqual(["表1　预算执行情况表", "单位：万元", "项目", "合计"]);
  expect(second).toContain("项目3");
});

test("a large table is divided, two rows at least on each page, its head again on the second", () => {
  for (const before of [13, 14, 15, 16, 17, 18]) {
    const laid = pages(sheetOf([...body(before), ...table(12)]));
    const parts = laid.map((texts) => texts.filter((text) => /^(?:合计|项目\d)/u.test(text)).length);
    expect(parts.filter((count) => count > 0).every((count) => count >= 2)).toBe(true);
    expect(laid.at(-1)?.[parts.at(-2) === 0 ? 2 : 0]).toBe("项目");
  }
});

test("what follows a table stands apart from its border, also where it begins the next page", () => {
  const spaceAfter = (sheet: SheetPlan, text: string): number => {
    const row = sheet.rows.findIndex((one) => textOf(one) === text);
    return textOf(sheet.rows[row + 1] ?? { cells: [] }) === "" ? (sheet.rows[row + 1]?.height ?? 0) : 0;
  };
  const sheet = sheetOf([...table(3), heading, ...body(1)]);
  expect(spaceAfter(sheet, "项目2")).toBeCloseTo(LINE_PITCH / 3, 1);
  const head = sheet.rows.findIndex((one) => textOf(one) === heading.text);
  expect(sheet.rows[head]?.height).toBeCloseTo(22, 1);
  const broken = sheetOf([...body(16), ...table(3), heading, ...body(3)]);
  expect(broken.page?.breaks).toHaveLength(1);
  expect(spaceAfter(broken, "项目2")).toBeCloseTo(LINE_PITCH / 3, 1);
  expect(textOf(broken.rows[broken.page?.breaks?.[0] ?? 0] ?? { cells: [] })).toBe(heading.text);
});

test("the row that adds up the others is bold in each of its cells", () => {
  const { rows, styles } = sheetOf(table(3));
  const bold = (text: string): readonly boolean[] => {
    const cells = rows.find((one) => textOf(one) === text)?.cells.slice(0, 30) ?? [];
    return [...new Set(cells.flatMap((cell) => (cell ? [styles[cell.style]?.bold === true] : [])))];
  };
  expect(bold("合计")).toEqual([true]);
  expect(bold("项目1")).toEqual([false]);
});
