import { keptRows, type RowToKeep } from "../../../src/core/report/keep-together";

const row = (height = 23): RowToKeep => ({ height, group: false });
const group: RowToKeep = { height: 23, group: true };
const kept = (rows: readonly RowToKeep[]): string =>
  keptRows(rows)
    .map((keeps) => (keeps ? "+" : "."))
    .join("");

describe("rows of a table that stay on one page with the next one", () => {
  test("all of a small table; not of a few rows that are half a page high", () => {
    expect(kept([row(), row(), row()])).toBe("++.");
    expect(kept(Array.from({ length: 6 }, () => row()))).toBe("+++++.");
    expect(kept([row(100), row(100), row(100), row(100)])).toBe("+.+.");
  });

  test("of a large table two at its head and two at its end", () => {
    expect(kept(Array.from({ length: 8 }, () => row()))).toBe("+.....+.");
    expect(kept([row()])).toBe(".");
    expect(kept([])).toBe("");
  });

  test("a group's name with its first row, and the same two rows at both ends whatever groups they are in", () => {
    const rows = [group, row(), row(), group, row(), row(), row(), group, row()];
    expect(kept(rows)).toBe("++.+..++.");
  });
});
