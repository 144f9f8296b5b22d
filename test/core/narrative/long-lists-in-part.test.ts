import { foremost } from "../../../src/core/narrative/foremost";
import { joinedMap } from "../../../src/core/performance/joined-map";

describe("the foremost of a list", () => {
  const bySize = (a: { readonly size: number }, b: { readonly size: number }): number => a.size - b.size;
  const list = [5, 3, 3, 9, 1, 3].map((size, at) => ({ size, at }));

  it.each([0, 1, 2, 3, 4, 6, 10])("are the %i that sorting puts first, of two alike the earlier", (most) => {
    const first = foremost(most, bySize);
    list.forEach(first.enter);
    expect(first.kept).toEqual([...list].sort(bySize).slice(0, most));
  });
});

describe("two maps as one", () => {
  const joined = joinedMap(
    new Map([
      ["执行率", 1],
      ["完成率", 2],
    ]),
    new Map([
      ["计数", 3],
      ["完成率", 9],
    ]),
  );

  it("holds each name once, the first map's value for a name that both have", () => {
    expect([...joined]).toEqual([
      ["执行率", 1],
      ["完成率", 2],
      ["计数", 3],
    ]);
    expect([...joined.keys()]).toEqual(["执行率", "完成率", "计数"]);
    expect([...joined.values()]).toEqual([1, 2, 3]);
    expect(joined.size).toBe(3);
  });

  it("finds what either has", () => {
    expect([joined.get("执行率"), joined.get("完成率"), joined.get("计数"), joined.get("无")]).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
    expect([joined.has("计数"), joined.has("无")]).toEqual([true, false]);
  });
});
