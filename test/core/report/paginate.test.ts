import fc from "fast-check";
import { LINE_PITCH, PAGE_LINES, ROW_LINES } from "../../../src/core/report/page";
import { paginate, type PageItem, type PageRow } from "../../../src/core/report/paginate";

const body = (lines: number): PageItem => ({
  lines: Array.from({ length: lines }, () => LINE_PITCH),
  divisible: true,
  keepWithNext: false,
});
const heading: PageItem = { lines: [LINE_PITCH], divisible: false, keepWithNext: true };

/** Lines on each page. */
function pages(rows: readonly PageRow[]): readonly number[] {
  const counts = [0];
  for (const { from, to, breakBefore } of rows) {
    if (breakBefore) counts.push(0);
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + to - from;
  }
  return counts;
}

describe("paginate", () => {
  test("a paragraph goes on over the end of a page, in rows no higher than a spreadsheet allows", () => {
    expect(paginate([body(18), body(10)])).toEqual([
      { item: 0, from: 0, to: 14, breakBefore: false },
      { item: 0, from: 14, to: 18, breakBefore: false },
      { item: 1, from: 0, to: 4, breakBefore: false },
      { item: 1, from: 4, to: 10, breakBefore: true },
    ]);
  });

  test("no line of a paragraph stands alone on either page", () => {
    expect(pages(paginate([body(21), body(4)]))).toEqual([21, 4]);
    expect(pages(paginate([body(18), body(5)]))).toEqual([21, 2]);
  });

  test("headings go with the text that they head", () => {
    expect(pages(paginate([body(20), heading, body(6)]))).toEqual([20, 7]);
    expect(pages(paginate([body(18), heading, heading, body(6)]))).toEqual([22, 4]);
    expect(pages(paginate([body(19), heading, heading, body(6)]))).toEqual([19, 8]);
  });

  test("a heading stands with two lines at least of what follows it", () => {
    expect(pages(paginate([body(19), heading, body(3)]))).toEqual([19, 4]);
    expect(pages(paginate([body(18), heading, body(3)]))).toEqual([22]);
    expect(pages(paginate([body(20), heading, body(1), body(5)]))).toEqual([20, 7]);
    expect(pages(paginate([body(19), heading, body(1), body(5)]))).toEqual([19, 7]);
    expect(pages(paginate([body(20), heading, body(1), heading, body(5)]))).toEqual([22, 6]);
  });

  test("a picture is made smaller where the rest of the page has room for that, with the line below it", () => {
    const picture = (height: number): PageItem => ({
      lines: [height],
      divisible: false,
      keepWithNext: true,
      least: 184,
    });
    const room = 4 * LINE_PITCH;
    const laid = paginate([body(PAGE_LINES - 8), picture(240), body(1)]);
    expect(laid.at(-2)).toMatchObject({ item: 1, breakBefore: false, height: Math.floor(7 * LINE_PITCH) });
    expect(laid.at(-1)).toMatchObject({ item: 2, breakBefore: false });
    expect(paginate([body(PAGE_LINES - 7), picture(240), body(1)]).at(-2)).toMatchObject({
      item: 1,
      breakBefore: true,
    });
    expect(paginate([body(2), picture(room), body(1)]).at(-2)).not.toHaveProperty("height");
  });

  test("what is too much for one page is kept together only from where the rest fits on one", () => {
    const row: PageItem = { lines: [5 * LINE_PITCH], divisible: false, keepWithNext: true };
    expect(pages(paginate([body(20), ...Array.from({ length: 9 }, () => row), body(1)]))).toEqual([20, 4, 1, 5]);
  });

  test("every line is laid once, in order, and no page holds more than it can", () => {
    const item = fc.oneof(
      fc.integer({ min: 1, max: 60 }).map(body),
      fc.constant(heading),
      fc
        .integer({ min: 17, max: 400 })
        .map((height): PageItem => ({ lines: [height], divisible: false, keepWithNext: false })),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const rows = paginate(items);
        items.forEach(({ lines }, index) => {
          const own = rows.filter((row) => row.item === index);
          expect(own.flatMap(({ from, to }) => lines.slice(from, to))).toEqual(lines);
        });
        let used = 0;
        for (const { item: index, from, to, breakBefore } of rows) {
          const height = items[index]?.lines.slice(from, to).reduce((sum, line) => sum + line, 0) ?? 0;
          used = breakBefore ? height : used + height;
          expect(to - from).toBeLessThanOrEqual(ROW_LINES);
          expect(used).toBeLessThanOrEqual(PAGE_LINES * LINE_PITCH + 0.01);
        }
      }),
    );
  });
});
