import { runCase } from "./cases";

/** Of a run of a million cases (`FUZZ_CASES=1000000 tsx test/fuzz/run.ts`) the first few thousand. */
const CASES = 3000;

it("reads sheets of any content and damaged files without a crash, a hang or a table that is none", () => {
  const wrong = Array.from({ length: CASES }, (_, seed) => ({ seed, what: runCase(seed) })).filter(
    ({ what }) => what !== undefined,
  );
  expect(wrong).toEqual([]);
});

it("refuses an .ods with damaged compressed data, on which SheetJS would never end", () => {
  expect(runCase(18_939)).toBeUndefined();
});
