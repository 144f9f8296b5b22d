import { fontStack, pixels, styleOfLook } from "../../../src/hosts/univer/style-data";

describe("looks in the spreadsheet", () => {
  test("alignment, wrapping, indent and number format", () => {
    expect(
      styleOfLook({ horizontal: "center", vertical: "distributed", wrap: true, indent: 2, format: "#,##0.00" }),
    ).toEqual({
      ht: 2,
      vt: 2,
      tb: 3,
      pd: { l: 24 },
      n: { pattern: "#,##0.00" },
    });
    expect(styleOfLook({ horizontal: "right", indent: 1 }).pd).toEqual({ r: 12 });
    expect(styleOfLook({ format: "General" })).toEqual({});
  });

  test("text that leans: up is counterclockwise, beyond 90 leans down, 255 stacks letters", () => {
    expect(styleOfLook({ rotation: 45 }).tr).toEqual({ a: -45, v: 0 });
    expect(styleOfLook({ rotation: 135 }).tr).toEqual({ a: 45, v: 0 });
    expect(styleOfLook({ rotation: 255 }).tr).toEqual({ a: 0, v: 1 });
  });

  test("Chinese fonts have stand-ins of their kind", () => {
    expect(fontStack("仿宋_GB2312")).toMatch(/^FangSong_GB2312, FangSong, /);
    expect(fontStack("方正小标宋简体")).toMatch(/^方正小标宋简体, SimSun, /);
    expect(fontStack("宋体")).toBe(fontStack("SimSun"));
    expect(fontStack("Calibri")).toBe("Calibri");
  });

  test("points become pixels at 96 per inch", () => {
    expect(pixels(72)).toBe(96);
    expect(pixels(13.5)).toBe(18);
  });
});
