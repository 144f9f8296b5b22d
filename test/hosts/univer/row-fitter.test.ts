import { portionsOf } from "../../../src/hosts/univer/row-fitter";

describe("rows that fit their text, portion by portion", () => {
  test("a long run is cut, short runs are joined, no row is lost or told twice", () => {
    const runs = [
      { first: 0, last: 4 },
      { first: 6, last: 6 },
      { first: 8, last: 9 },
    ];
    expect([...portionsOf(runs, 3)]).toEqual([
      [{ first: 0, last: 2 }],
      [
        { first: 3, last: 4 },
        { first: 6, last: 6 },
      ],
      [{ first: 8, last: 9 }],
    ]);
  });

  test("no rows, no portions; a run of just one portion is one", () => {
    expect([...portionsOf([], 3)]).toEqual([]);
    expect([...portionsOf([{ first: 2, last: 4 }], 3)]).toEqual([[{ first: 2, last: 4 }]]);
  });
});
