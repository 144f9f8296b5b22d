import { formerSpans } from "../../../src/core/report/former-grid";

it("a table of format 2 begins in the column of names and divides 14 narrow ones", () => {
  const spans = formerSpans({ widths: [0.3, 0.2, 0.2, 0.15, 0.15], align: [] });
  expect(spans).toEqual([
    { left: 0, right: 0 },
    { left: 1, right: 4 },
    { left: 5, right: 8 },
    { left: 9, right: 11 },
    { left: 12, right: 14 },
  ]);
  expect(formerSpans({ widths: [0.5, 0.5], align: [] })).toEqual([
    { left: 0, right: 4 },
    { left: 5, right: 14 },
  ]);
});
